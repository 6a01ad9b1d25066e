using System.Globalization;
using Bka.Contracts;
using Bka.Workflow;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bka.Samples.Embedded;

/// <summary>A case system in its own host: it plugs the module in, and calls it in process.</summary>
public static class CaseSystem
{
    /// <summary>Builds the host, plays one case and writes what happens, in Swedish.</summary>
    /// <param name="dataFile">The module's data file.</param>
    /// <param name="time">The host's clock.</param>
    /// <param name="output">Where to write.</param>
    public static async Task RunAsync(string dataFile, TimeProvider time, TextWriter output)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddFilter(level => level >= LogLevel.Warning);
        builder.Services.AddSingleton(time);
        builder.Services.AddBkaWorkflow(options => options.UseSqlite(dataFile));

        using var host = builder.Build();
        await host.StartAsync();
        await new OneCase(host.Services.GetRequiredService<IBkaWorkflow>(), time, output).PlayAsync();
        await host.StopAsync();
    }
}

/// <summary>One child's case, from report to running utredning.</summary>
internal sealed class OneCase(IBkaWorkflow bka, TimeProvider time, TextWriter output)
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly TimeZoneInfo Sweden = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    // Who acts comes from the case system's own sign-in, never from what somebody typed.
    private static readonly Actor Caseworker = new("anna", Function.Caseworker, ["Barngruppen"], "exempelsystemet");

    private int _commands;

    public async Task PlayAsync()
    {
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Sweden).DateTime);

        var registered = await SendAsync(new RegisterIntake(
            "D-1001", IntakeKind.ConcernReport, now, Channel.Telephone, ViolenceSuspicion.No, "Barngruppen",
            [new IntakeChild("barn-1", "2017-05", Sex.Girl)], "anna"));
        var caseId = registered.Cases[0].CaseId;
        await SayAsync("Anmälan D-1001 är registrerad.");

        await TryTooEarlyAsync(caseId, today);

        await SendAsync(new RecordSkyddsbedomning(now, false, "Barnet är hos sin mormor i kväll och är tryggt där.") { CaseId = caseId });
        await SayAsync("Skyddsbedömningen är dokumenterad.");
        await SendAsync(new BeginForhandsbedomning { CaseId = caseId });
        await SendAsync(new OpenUtredning(today, "Klarlägga barnets situation hemma och behovet av stöd.", "U-1001") { CaseId = caseId });
        await SayAsync("Utredning är inledd.");

        var deadlines = (await bka.AskAsync(new GetDeadlines(caseId), new CallContext(Caseworker))).Require();
        foreach (var sentence in deadlines.Deadlines.Single(clock => clock.Clock == Clock.Utredning).Explanation.Sentences)
        {
            await SayAsync("  " + sentence);
        }

        var history = (await bka.AskAsync(new GetHistory(caseId), new CallContext(Caseworker))).Require();
        await SayAsync(string.Create(Swedish, $"Ärendet har {history.Entries.Count} rader i liggaren."));
    }

    // A refusal is an answer with a code, not an exception: the case system shows what is missing.
    private async Task TryTooEarlyAsync(string caseId, DateOnly today)
    {
        var tooEarly = await bka.SendAsync(
            new OpenUtredning(today, "Klarlägga barnets situation hemma och behovet av stöd.") { CaseId = caseId },
            new CallContext(Caseworker, "D-1001/för tidigt"));
        await SayAsync($"För tidigt att inleda utredning: {tooEarly.Refusal!.Code} ({string.Join(", ", tooEarly.Refusal.Missing.Select(missing => missing.Code))}).");
    }

    // The same key again gives the same answer again, so a case system that is unsure may simply repeat itself.
    private async Task<TAnswer> SendAsync<TAnswer>(Command<TAnswer> command) =>
        (await bka.SendAsync(command, new CallContext(Caseworker, string.Create(Swedish, $"D-1001/{++_commands}")))).Require();

    private Task SayAsync(string line) => output.WriteLineAsync(line);
}
