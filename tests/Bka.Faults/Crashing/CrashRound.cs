using Bka.Faults.Load;
using Bka.Faults.Runs;
using Bka.Faults.Truth;
using Bka.Workflow;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Faults.Crashing;

/// <summary>
/// One round on one fresh store: the host dies while it migrates, then at every point that a kind of work passes. After
/// each death it is started again, the command is sent again under its key, and there is exactly one effect.
/// </summary>
internal sealed class CrashRound(Workshop shop, GivenPlace place, CrashPlace where, CrashPlan plan) : IAsyncDisposable
{
    private const int CasesBefore = 120;
    private const int MostPassings = 3;

    private static readonly CrashAt[] AtStart =
    [
        CrashAt.FileLocked, CrashAt.MigrationBegun, CrashAt.ScriptRuns, CrashAt.ScriptRan, CrashAt.MigrationCommits,
        CrashAt.MigrationCommitted,
    ];

    private readonly CrashKinds _kinds = new(shop.Lives, shop.Random, MunicipalTime.DayOf(TimeProvider.System.GetUtcNow()));
    private TrappedHost _host = null!;

    /// <summary>At which point the host died, in which kind of work.</summary>
    public List<(string Point, string Kind)> Died { get; } = [];

    public async Task RunAsync()
    {
        await DieAtStartAsync();
        _host = (await TrappedHost.StartAsync(where))!;
        for (var i = 0; i < CasesBefore; i++)
        {
            await SendAsync(_kinds.Next(CrashKinds.Commands[0])[^1]);
        }

        foreach (var (point, kind) in Pairs(await TraceAsync()))
        {
            // The second time it is passed, where it is passed so often.
            var nth = plan.EveryPair ? shop.Random.Next(1, MostPassings) : 1;
            if (await DieAsync(point, nth, kind) || (nth > 1 && await DieAsync(point, 1, kind)))
            {
                Died.Add((point, kind));
                await Evidence.JudgeAsync(place, shop.Ledger.Read(), whole: false);
            }
        }

        await _host.DisposeAsync();
        await Evidence.JudgeAsync(place, shop.Ledger.Read(), whole: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    private async Task DieAtStartAsync()
    {
        foreach (var point in AtStart.Where(point => plan.Wants(point.ToString()) && (place.IsSqlite || point != CrashAt.FileLocked)))
        {
            var nth = point is CrashAt.ScriptRuns or CrashAt.ScriptRan ? shop.Random.Next(1, 5) : 1;
            var alive = await TrappedHost.StartAsync(where, point.ToString(), nth);
            if (alive is not null)
            {
                await alive.DisposeAsync();
                throw new FaultException($"The host started and never passed {point}.");
            }

            Died.Add((point.ToString(), "start"));
        }
    }

    /// <summary>Which points each kind passes, seen with nothing armed.</summary>
    private async Task<IReadOnlyList<(string Point, string Kind)>> TraceAsync()
    {
        var pairs = new List<(string, string)>();
        foreach (var kind in CrashKinds.Commands)
        {
            var commands = _kinds.Next(kind);
            await WalkAsync(commands);
            await _host.PassedAsync();
            await SendAsync(commands[^1]);
            pairs.AddRange((await _host.PassedAsync()).Select(point => (point, kind)));
        }

        foreach (var kind in CrashKinds.Doings)
        {
            await GiveTextAsync();
            await _host.PassedAsync();
            await _host.DoAsync(_kinds.Doing(kind));
            pairs.AddRange((await _host.PassedAsync()).Select(point => (point, kind)));
        }

        return pairs;
    }

    // Each pair, or for each point one of the kinds that pass it, another with another seed.
    private IEnumerable<(string Point, string Kind)> Pairs(IEnumerable<(string Point, string Kind)> all) => plan.EveryPair
        ? all.Where(pair => plan.Wants(pair.Point))
        : all.Where(pair => plan.Wants(pair.Point)).GroupBy(pair => pair.Point, StringComparer.Ordinal).OrderBy(group => Index(group.Key))
            .Select(group => group.ElementAt(shop.Random.Next(group.Count()))).ToArray();

    private static int Index(string point) => Trap.Points.TakeWhile(other => other != point).Count();

    private Task<bool> DieAsync(string point, int nth, string kind) => CrashKinds.Doings.Contains(kind, StringComparer.Ordinal)
        ? DieDoingAsync(point, nth, kind)
        : DieAnsweringAsync(point, nth, _kinds.Next(kind));

    private async Task<bool> DieDoingAsync(string point, int nth, string kind)
    {
        await GiveTextAsync();
        await _host.ArmAsync(point, nth);
        var hasDied = !await _host.DoAsync(_kinds.Doing(kind)) || await _host.HasDiedAsync();
        await ReviveAsync(hasDied);
        return await _host.DoAsync(_kinds.Doing(kind)) ? hasDied : throw new FaultException($"{kind} is stuck after {point}.");
    }

    private async Task<bool> DieAnsweringAsync(string point, int nth, IReadOnlyList<Sent> commands)
    {
        var sent = commands[^1];
        await WalkAsync(commands);
        await _host.ArmAsync(point, nth);
        await shop.Ledger.IntendAsync(sent);
        var answer = await _host.SendAsync(shop.Api, sent);
        var hasDied = await _host.HasDiedAsync();
        await ReviveAsync(hasDied);
        var again = await _host.SendAsync(shop.Api, sent);
        if (again is null && !hasDied)
        {
            // It was answered, and died while it was told to disarm.
            hasDied = await _host.HasDiedAsync();
            await ReviveAsync(hasDied);
            again = await _host.SendAsync(shop.Api, sent);
        }

        if (again is null || (answer is not null && answer != again))
        {
            throw new FaultException($"{sent.Fact} after {point} was answered first {answer}, then {again}");
        }

        await shop.Ledger.AnsweredAsync(sent, again);
        return hasDied;
    }

    private async Task ReviveAsync(bool died)
    {
        if (died)
        {
            await _host.DisposeAsync();
            _host = (await TrappedHost.StartAsync(where))!;
        }
    }

    // Something new for the text index to read.
    private async Task GiveTextAsync()
    {
        var commands = _kinds.Next(CrashKinds.Commands[1]);
        await WalkAsync(commands);
        await SendAsync(commands[^1]);
    }

    private async Task WalkAsync(IReadOnlyList<Sent> commands)
    {
        foreach (var sent in commands.SkipLast(1))
        {
            await SendAsync(sent);
        }
    }

    private async Task SendAsync(Sent sent)
    {
        await shop.Ledger.IntendAsync(sent);
        await shop.Ledger.AnsweredAsync(sent, await _host.SendAsync(shop.Api, sent)
            ?? throw new FaultException($"{sent.Address} was not answered, and nothing was armed."));
    }
}

/// <summary>How much of it is done.</summary>
/// <param name="EveryPair">Every kind of work at every point that it passes, or one kind for each point.</param>
/// <param name="Points">Only the points whose names begin so; all when empty.</param>
internal sealed record CrashPlan(bool EveryPair, string Points)
{
    public bool Wants(string point) => point.StartsWith(Points, StringComparison.Ordinal);
}
