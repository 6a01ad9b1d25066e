using Bka.Workflow.Storage.Writing;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Storage;

public partial class WriteGateTests
{
    public WriteGateTests() => Gate = new WriteGate(Connection);

    private FakeGateConnection Connection { get; } = new();

    private WriteGate Gate { get; }

    [Fact]
    public async Task Run_WhenAlone_CommitsAtOnceOnItsOwnThread()
    {
        var thread = Environment.CurrentManagedThreadId;
        var ranOn = 0;
        var answered = Gate.RunAsync(_ => new ValueTask<int>(ranOn = Environment.CurrentManagedThreadId), CancellationToken.None);
        answered.IsCompletedSuccessfully.ShouldBeTrue();
        ranOn.ShouldBe(thread);
        await answered;
        Connection.Commits.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Run_WhenManyWait_CommitsThemTogetherInOrder()
    {
        var held = Hold();
        var first = Write("0");
        var waiting = Enumerable.Range(1, 100).Select(i => Write($"{i}")).ToArray();
        held.SetResult();
        await Task.WhenAll([first, .. waiting]);
        Connection.Commits.Count.ShouldBe(2);
        Connection.Commits[1].ShouldBe(Enumerable.Range(1, 100).Select(i => $"{i}"));
    }

    [Fact]
    public async Task Run_WhenMoreWaitThanABatchHolds_CommitsThemInSeveral()
    {
        var gate = new WriteGate(Connection, most: 4);
        var held = Hold();
        var all = Enumerable.Range(0, 11).Select(i => Write($"{i}", gate)).ToArray();
        held.SetResult();
        await Task.WhenAll(all);
        Connection.Commits.Select(commit => commit.Count).ShouldBe([1, 4, 4, 2]);
        Connection.Commits.SelectMany(commit => commit).ShouldBe(Enumerable.Range(0, 11).Select(i => $"{i}"));
    }

    [Fact]
    public async Task Run_WhenNotYetCommitted_IsNotAnswered()
    {
        var commit = new TaskCompletionSource();
        Connection.OnCommit = () => commit.Task;
        var ran = false;
        var answered = Gate.RunAsync(_ => new ValueTask<bool>(ran = true), CancellationToken.None);
        ran.ShouldBeTrue();
        answered.IsCompleted.ShouldBeFalse();
        commit.SetResult();
        (await answered).ShouldBeTrue();
    }

    [Fact]
    public async Task Run_WhenOneAmongManyFails_FailsItAlone()
    {
        var held = Hold();
        var first = Write("0");
        var before = Write("1");
        var faulty = Gate.RunAsync<bool>(_ => throw new InvalidOperationException("planted"), CancellationToken.None);
        var after = Write("2");
        held.SetResult();
        await Task.WhenAll(first, before, after);
        (await faulty.ShouldThrowAsync<InvalidOperationException>()).Message.ShouldBe("planted");
        Connection.Commits.Select(commit => string.Join(' ', commit)).ShouldBe(["0", "1", "2"]);
        Connection.Rollbacks.ShouldBe(2);
    }

    [Fact]
    public async Task Run_WhenItFailsHalfway_LeavesNothingOfIt()
    {
        var failing = Gate.RunAsync<bool>(
            _ =>
            {
                Connection.Write("half");
                throw new InvalidOperationException("planted");
            },
            CancellationToken.None);
        await failing.ShouldThrowAsync<InvalidOperationException>();
        await Write("next");
        Connection.Commits.Single().ShouldBe(["next"]);
    }

    [Fact]
    public async Task Run_WhenTheCommitIsInDoubt_FailsAllAndRunsNoneAgain()
    {
        var held = Hold();
        var first = Write("0");
        var runs = 0;
        var waiting = Enumerable.Range(0, 5).Select(_ => Gate.RunAsync(__ => new ValueTask<int>(++runs), CancellationToken.None)).ToArray();
        var commits = 0;
        Connection.OnCommit = () => ++commits == 2 ? throw new OutcomeUnknownException(new IOException("planted")) : Task.CompletedTask;
        held.SetResult();
        await first;
        foreach (var waiter in waiting)
        {
            await waiter.ShouldThrowAsync<OutcomeUnknownException>();
        }

        runs.ShouldBe(5);
        await Write("next");
        Connection.Commits.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Run_WhenTheCommitIsRefusedForCertain_RunsEachAgainAlone()
    {
        var held = Hold();
        var first = Write("0");
        Task<int>[] waiting = [.. Enumerable.Range(1, 3).Select(i => Write($"{i}"))];
        var commits = 0;
        Connection.OnCommit = () => ++commits == 2 ? throw new InvalidOperationException("planted") : Task.CompletedTask;
        held.SetResult();
        await Task.WhenAll([first, .. waiting]);
        Connection.Commits.Select(commit => string.Join(' ', commit)).ShouldBe(["0", "1", "2", "3"]);
    }

    [Fact]
    public async Task Run_WhenCancelledBeforeItsTurn_IsNotRun()
    {
        using var cancelled = new CancellationTokenSource();
        var held = Hold();
        var first = Write("0");
        var given = Gate.RunAsync(_ => new ValueTask<bool>(true), cancelled.Token);
        var last = Write("1");
        await cancelled.CancelAsync();
        held.SetResult();
        await Task.WhenAll(first, last);
        await given.ShouldThrowAsync<OperationCanceledException>();
        Connection.Commits.Select(commit => string.Join(' ', commit)).ShouldBe(["0", "1"]);
    }

    [Fact]
    public async Task Run_WhenCancelledDuringItsTurn_IsDoneWhole()
    {
        using var cancelled = new CancellationTokenSource();
        var held = Hold();
        var answered = Gate.RunAsync(
            _ =>
            {
                Connection.Write("0");
                return new ValueTask<bool>(true);
            },
            cancelled.Token);
        await cancelled.CancelAsync();
        held.SetResult();
        (await answered).ShouldBeTrue();
    }

    [Fact]
    public async Task Run_WhenTheLeaderHasItsAnswer_HandsTheLeadOver()
    {
        // The leader's caller is busy with its own piece and not with a piece more: the second one cannot go on before
        // the first call has come back.
        using var cameBack = new ManualResetEventSlim();
        var second = Task.FromResult(false);
        var first = Gate.RunAsync(
            _ =>
            {
                second = Gate.RunAsync(__ => new ValueTask<bool>(cameBack.Wait(TimeSpan.FromSeconds(30))), CancellationToken.None);
                return new ValueTask<bool>(true);
            },
            CancellationToken.None);
        cameBack.Set();
        (await first).ShouldBeTrue();
        (await second).ShouldBeTrue();
    }

    [Fact]
    public async Task Run_WhenThousandsComeFromManyTasks_AnswersEachOnce()
    {
        const int tasks = 64, each = 1600;
        await Task.WhenAll(Enumerable.Range(0, tasks).Select(task => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                await Write($"{task}.{i}");
            }
        }))).WaitAsync(TimeSpan.FromMinutes(2));
        var written = Connection.Commits.SelectMany(commit => commit).ToArray();
        written.Length.ShouldBe(tasks * each);
        written.Distinct(StringComparer.Ordinal).Count().ShouldBe(tasks * each);
        Connection.WasMisused.ShouldBeFalse();
    }

    [Fact]
    public async Task Dispose_WhenWorkWaits_FinishesItAndRefusesWhatComesLater()
    {
        var held = Hold();
        Task<int>[] accepted = [.. Enumerable.Range(0, 20).Select(i => Write($"{i}"))];
        var disposed = Gate.DisposeAsync().AsTask();
        disposed.IsCompleted.ShouldBeFalse();
        held.SetResult();
        await disposed;
        await Task.WhenAll(accepted);
        await Write("late").ShouldThrowAsync<StoreException>();
        await Gate.DisposeAsync();
        Connection.Commits.Sum(commit => commit.Count).ShouldBe(20);
        Connection.IsDisposed.ShouldBeTrue();
        Connection.WasMisused.ShouldBeFalse();
    }

    // The first transaction waits, so that what comes next has company.
    private TaskCompletionSource Hold()
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Connection.OnBegin = () => held.Task;
        return held;
    }

    private Task<int> Write(string text, WriteGate? gate = null) => (gate ?? Gate).RunAsync(
        _ =>
        {
            Connection.Write(text);
            return new ValueTask<int>(0);
        },
        CancellationToken.None);
}
