using Bka.Contracts;
using Bka.Workflow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bka.Workflow.Tests.Support;

/// <summary>The module as a host plugs it in, on a store of the test's own and a clock that the test sets.</summary>
public sealed class BkaModule : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public BkaModule(StorePlace place, FakeClock clock, Action<BkaOptions>? more = null)
    {
        Clock = clock;
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddBkaWorkflow(options =>
            {
                place.Configure(options);
                more?.Invoke(options);
            })
            .BuildServiceProvider(validateScopes: true);
        Workflow = _services.GetRequiredService<IBkaWorkflow>();
    }

    public FakeClock Clock { get; }

    public IBkaWorkflow Workflow { get; }

    internal IStore Store => Get<IStore>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<Answer<T>> SendAsync<T>(Command<T> command, Actor? actor = null, string? key = null, long? version = null) =>
        Workflow.SendAsync(command, new CallContext(actor ?? People.Head, key, version));

    /// <summary>Sends a command that the test expects to hold.</summary>
    public async Task<T> DoAsync<T>(Command<T> command, Actor? actor = null, string? key = null) =>
        (await SendAsync(command, actor, key)).Require();

    public async Task<T> AskAsync<T>(Query<T> query, Actor? actor = null) =>
        (await Workflow.AskAsync(query, new CallContext(actor ?? People.Head))).Require();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

/// <summary>Made-up people of two units.</summary>
public static class People
{
    public static Actor Head { get; } = new("ec01", Function.UnitHead, ["Norr", "Syd"]);

    public static Actor Operator { get; } = new("drift", Function.LocalOperator, []);

    public static Actor Job { get; } = new("jobb", Function.SystemJob, []);

    public static Actor In(Function function, string id = "hl01", string? client = null, params string[] units) =>
        new(id, function, units, client);
}
