using Bka.Workflow.Ports;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

public abstract partial class StorageContract
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [StoreFact]
    public async Task TakeLease_WhenAnotherHoldsIt_IsRefusedUntilItEnds()
    {
        var one = (await TakeAsync("one")).ShouldNotBeNull();
        (await TakeAsync("two")).ShouldBeNull();
        Clock.Move(Minute);
        var two = (await TakeAsync("two")).ShouldNotBeNull();
        two.Token.ShouldBe(one.Token + 1);
        (await IsHeldAsync(two)).ShouldBeTrue();
        (await IsHeldAsync(one)).ShouldBeFalse("whoever slept past the lease has lost it");
    }

    [StoreFact]
    public async Task TakeLease_WhenProlonged_KeepsItsToken()
    {
        var one = (await TakeAsync("one")).ShouldNotBeNull();
        Clock.Move(Minute / 2);
        var again = (await TakeAsync("one")).ShouldNotBeNull();
        (again.Token, again.Until).ShouldBe((one.Token, one.Until + (Minute / 2)));
        (await IsHeldAsync(one)).ShouldBeTrue();
    }

    [StoreFact]
    public async Task TakeLease_WhenGivenBack_IsFreeAtOnce()
    {
        var one = (await TakeAsync("one")).ShouldNotBeNull();
        await GiveBackAsync(one);
        var two = (await TakeAsync("two")).ShouldNotBeNull();
        await GiveBackAsync(one);
        (await IsHeldAsync(two)).ShouldBeTrue("one that is lost already gives nothing back");
        (await TakeAsync("three")).ShouldBeNull();
    }

    [StoreFact]
    public async Task TakeLease_WhenTheHolderComesBackAfterItsEnd_GetsANewToken()
    {
        var one = (await TakeAsync("one")).ShouldNotBeNull();
        Clock.Move(Minute);
        (await TakeAsync("one")).ShouldNotBeNull().Token.ShouldBe(one.Token + 1);
        (await IsHeldAsync(one)).ShouldBeFalse();
    }

    [StoreFact]
    public async Task TakeLease_WhenItWasTakenByAClockThatRanAhead_BindsNobody()
    {
        Clock.Move(TimeSpan.FromDays(365));
        await TakeAsync("one");
        Clock.Move(TimeSpan.FromDays(-365));
        (await TakeAsync("two")).ShouldNotBeNull();
    }

    private Task<Lease?> TakeAsync(string holder) => Bka.Get<IWriteGate>().RunAsync(
        session => session.TakeLeaseAsync("post", holder, Clock.GetUtcNow(), Minute), CancellationToken.None);

    private Task<bool> IsHeldAsync(Lease lease) =>
        Bka.Get<IWriteGate>().RunAsync(session => session.IsHeldAsync(lease), CancellationToken.None);

    private Task<bool> GiveBackAsync(Lease lease) => Bka.Get<IWriteGate>().RunAsync(
        session =>
        {
            session.GiveBack(lease, Clock.GetUtcNow());
            return new ValueTask<bool>(true);
        },
        CancellationToken.None);
}
