namespace Bka.Faults.Load;

/// <summary>
/// Several callers at once, together at a given rate, each with cases of its own. What was not answered is sent again
/// under the same key, to whichever host is there, until it is.
/// </summary>
internal sealed class LoadClient
{
    private readonly Caller[] _callers;
    private readonly TimeSpan _between;

    public LoadClient(LoadParts parts, LoadPlan plan)
    {
        _between = TimeSpan.FromSeconds(plan.Callers / (double)plan.Rate);
        _callers = [.. Enumerable.Range(0, plan.Callers).Select(number => new Caller(parts, plan, number))];
    }

    /// <summary>How many commands have been answered.</summary>
    public int Answered => _callers.Sum(caller => caller.Answered);

    /// <summary>Sends until told to stop. What is under way then stays unanswered.</summary>
    /// <param name="hosts">The hosts, asked for anew before each command; may be empty while none is up.</param>
    /// <param name="stop">Stops.</param>
    public Task RunAsync(Func<IReadOnlyList<Uri>> hosts, CancellationToken stop) =>
        Task.WhenAll(_callers.Select(caller => caller.RunAsync(hosts, _between, stop)));

    /// <summary>Sends what is still unanswered until all of it is answered.</summary>
    /// <exception cref="FaultException">Something is stuck.</exception>
    public async Task SettleAsync(Func<IReadOnlyList<Uri>> hosts, TimeSpan patience)
    {
        using var late = new CancellationTokenSource(patience);
        await Task.WhenAll(_callers.Select(caller => caller.SettleAsync(hosts, late.Token)));
        if (_callers.Any(caller => caller.IsWaiting))
        {
            throw new FaultException($"Commands were still unanswered after {patience.TotalSeconds} s.");
        }
    }

    private sealed class Caller(LoadParts parts, LoadPlan plan, int number)
    {
        private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
        private readonly Random _random = new(HashCode.Combine(plan.Seed, number) & int.MaxValue);
        private readonly List<Queue<Sent>> _lives = [];
        private int _registered;
        private int _sweeps;
        private Queue<Sent>? _from;
        private Sent? _waiting;

        public int Answered { get; private set; }

        public bool IsWaiting => _waiting is not null;

        public async Task RunAsync(Func<IReadOnlyList<Uri>> hosts, TimeSpan between, CancellationToken stop)
        {
            using var timer = new PeriodicTimer(between);
            try
            {
                while (await timer.WaitForNextTickAsync(stop))
                {
                    await StepAsync(hosts(), stop);
                }
            }
            catch (OperationCanceledException)
            {
                // Told to stop.
            }
        }

        public async Task SettleAsync(Func<IReadOnlyList<Uri>> hosts, CancellationToken late)
        {
            using var timer = new PeriodicTimer(Pause);
            try
            {
                while (IsWaiting)
                {
                    await StepAsync(hosts(), late);
                    if (IsWaiting)
                    {
                        await timer.WaitForNextTickAsync(late);
                    }
                }
            }
            catch (OperationCanceledException)
            {
                // Told by IsWaiting.
            }
        }

        private async Task StepAsync(IReadOnlyList<Uri> hosts, CancellationToken stop)
        {
            if (hosts.Count == 0)
            {
                return;
            }

            if (_waiting is null)
            {
                _waiting = Next();
                await parts.Ledger.IntendAsync(_waiting);
            }

            if (await parts.Api.SendAsync(hosts[_random.Next(hosts.Count)], _waiting, stop) is { } answer)
            {
                await parts.Ledger.AnsweredAsync(_waiting, answer);
                Answered++;
                _waiting = null;
                _from?.Dequeue();
                if (_from is { Count: 0 })
                {
                    _lives.Remove(_from);
                }
            }
        }

        private Sent Next()
        {
            if (_random.Next(plan.CommandsPerSweep) == 0)
            {
                _from = null;
                return parts.Lives.Sweep((number * 1_000_000) + _sweeps++);
            }

            if (_lives.Count < plan.CasesAtOnce)
            {
                _lives.Add(new Queue<Sent>(parts.Lives.Life((number * 1_000_000) + _registered++, _random)));
                _from = _lives[^1];
            }
            else
            {
                _from = _lives[_random.Next(_lives.Count)];
            }

            return _from.Peek();
        }
    }
}

/// <summary>What a load is made of.</summary>
/// <param name="Api">Speaks to the hosts.</param>
/// <param name="Ledger">Keeps the account.</param>
/// <param name="Lives">Knows the commands.</param>
internal sealed record LoadParts(ApiClient Api, LoadLedger Ledger, CaseLives Lives);

/// <summary>How heavy a load is.</summary>
/// <param name="Seed">Everything random follows from it.</param>
/// <param name="Callers">How many callers at once.</param>
/// <param name="Rate">Commands a second, all callers together.</param>
/// <param name="CasesAtOnce">Cases in hand, each caller.</param>
/// <param name="CommandsPerSweep">One command in so many is a sweep.</param>
internal sealed record LoadPlan(int Seed, int Callers = 8, int Rate = 200, int CasesAtOnce = 12, int CommandsPerSweep = 60);
