using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Storage;

/// <summary>A store that cannot even begin.</summary>
public partial class WriteGateTests
{
    [Fact]
    public async Task Run_WhenTheConnectionCannotBegin_FailsAndTheGateOpensAgain()
    {
        Connection.OnBegin = () => throw new IOException("planted");
        Connection.OnRollback = () => throw new InvalidOperationException("a connection that breaks its promise");
        await Write("lost").ShouldThrowAsync<StoreException>();
        Connection.OnBegin = () => Task.CompletedTask;
        await Write("kept");
        Connection.Commits.Single().ShouldBe(["kept"]);
    }

    [Fact]
    public async Task Run_WhenABatchCannotBegin_FailsItAllAtOnce()
    {
        var held = Hold();
        var first = Write("0");
        Task<int>[] waiting = [.. Enumerable.Range(1, 5).Select(i => Write($"{i}"))];
        var begins = 0;
        Connection.OnBegin = () => ++begins == 1 ? throw new IOException("planted") : Task.CompletedTask;
        held.SetResult();
        await first;
        foreach (var waiter in waiting)
        {
            await waiter.ShouldThrowAsync<StoreException>();
        }

        begins.ShouldBe(1);
        await Write("next");
        Connection.Commits.Select(commit => string.Join(' ', commit)).ShouldBe(["0", "next"]);
    }

    [Fact]
    public async Task Run_WhenTheStoreGoesAwayDuringTheReruns_FailsTheRestAtOnce()
    {
        using var cancelled = new CancellationTokenSource();
        var held = Hold();
        var first = Write("0");
        var kept = Write("1");
        var faulty = Gate.RunAsync<bool>(
            _ =>
            {
                cancelled.Cancel();
                throw new InvalidOperationException("planted");
            },
            CancellationToken.None);
        var given = Gate.RunAsync(_ => new ValueTask<bool>(true), cancelled.Token);
        Task<int>[] rest = [.. Enumerable.Range(2, 4).Select(i => Write($"{i}"))];
        var begins = 0;
        Connection.OnBegin = () => ++begins > 3 ? throw new IOException("planted") : Task.CompletedTask;
        held.SetResult();
        await Task.WhenAll(first, kept);
        await faulty.ShouldThrowAsync<InvalidOperationException>();
        await given.ShouldThrowAsync<OperationCanceledException>();
        foreach (var waiter in rest)
        {
            await waiter.ShouldThrowAsync<StoreException>();
        }

        begins.ShouldBe(4);
    }
}
