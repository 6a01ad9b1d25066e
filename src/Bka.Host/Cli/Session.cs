using System.Text.Json;
using Bka.Contracts;
using Bka.Host.Http;
using Bka.Workflow;

namespace Bka.Host.Cli;

/// <summary>The module opened for one command, without a web server. The command walks the same corridor as any call.</summary>
internal sealed class Session : IAsyncDisposable
{
    private static readonly CallContext Operator = new(new Actor("kommandorad", Function.LocalOperator, []));

    private readonly ServiceProvider _services;
    private readonly CommandConsole _console;

    private Session(ServiceProvider services, CommandConsole console) => (_services, _console) = (services, console);

    private IBkaWorkflow Workflow => _services.GetRequiredService<IBkaWorkflow>();

    /// <summary>Opens the store that the command's words name.</summary>
    /// <param name="words">The command's words.</param>
    /// <param name="console">Where the command writes.</param>
    /// <param name="readOnly">Whether the command only reads.</param>
    public static Session Open(CommandWords words, CommandConsole console, bool readOnly = false)
    {
        // The same watches as the service's, or a command would write cases without them.
        var watches = WatchSettings.Read(console.Settings, out var problem);
        var selfReport = SelfReportSettings.Read(console.Settings, out var wrongQuestions);
        problem ??= wrongQuestions;
        var services = new ServiceCollection()
            .AddSingleton(console.Time)
            .AddBkaWorkflow(options =>
            {
                options.Watches = problem is null ? watches : throw new StoreException(problem);
                options.SelfReport = selfReport;
                StoreSettings.Choose(options, words.Text("data"), StoreSettings.Postgres(console.Settings), readOnly);
                StoreSettings.ChooseInterval(options, console.Settings);
                StoreSettings.ChooseSpotChecks(options, console.Settings);
            });
        return new Session(services.BuildServiceProvider(), console);
    }

    /// <summary>Sends a command.</summary>
    /// <typeparam name="TAnswer">Its answer.</typeparam>
    /// <param name="command">The command.</param>
    public Task<Answer<TAnswer>> SendAsync<TAnswer>(Command<TAnswer> command) => Workflow.SendAsync(command, Operator);

    /// <summary>Asks a question.</summary>
    /// <typeparam name="TAnswer">Its answer.</typeparam>
    /// <param name="query">The question.</param>
    public Task<Answer<TAnswer>> AskAsync<TAnswer>(Query<TAnswer> query) => Workflow.AskAsync(query, Operator);

    /// <summary>Writes an answer, as one JSON object or for people, or the refusal.</summary>
    /// <typeparam name="TAnswer">The answer.</typeparam>
    /// <param name="answer">The answer.</param>
    /// <param name="json">The object that <c>--json</c> writes.</param>
    /// <param name="people">The lines for people.</param>
    public async Task<int> WriteAsync<TAnswer>(
        Answer<TAnswer> answer, Func<TAnswer, object> json, Func<TAnswer, IEnumerable<string>> people)
    {
        if (answer.Refusal is { } refusal)
        {
            return await _console.RefuseAsync(refusal);
        }

        if (_console.Json)
        {
            await _console.Output.WriteLineAsync(JsonSerializer.Serialize(json(answer.Value!), BkaJson.Indented));
        }
        else
        {
            foreach (var line in people(answer.Value!))
            {
                await _console.Output.WriteLineAsync(line);
            }
        }

        return CommandLine.Done;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
