using Bka.Contracts;
using Bka.Host.Demo;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Demo;

/// <summary>The stories as they stand when they have been played: what each of them is there to show is shown.</summary>
public sealed class DemoStoryTests(PlayedStories played) : IClassFixture<PlayedStories>
{
    private static readonly CaseState[] New =
    [
        CaseState.ProposalMade, CaseState.StanceRecorded, CaseState.Decided, CaseState.FeedbackGiven, CaseState.InFollowUp,
        CaseState.AdultReceived, CaseState.ChildrenIdentified, CaseState.BkaInProgress,
    ];

    private static readonly DateOnly Broken = new(2026, 10, 21);

    [Fact]
    public async Task Play_WhenDone_LeavesCasesInEveryState()
    {
        var states = (await played.CasesAsync()).Select(found => found.Summary.State).ToArray();

        states.Length.ShouldBeInRange(40, 50);
        Enum.GetValues<CaseState>().Except(states).ShouldBeEmpty();
        New.Where(state => states.Count(found => found == state) < 2).ShouldBeEmpty();
    }

    [Fact]
    public async Task Play_WhenPlayedAgain_ChangesNothing()
    {
        var before = (await played.Bka.AskAsync(new VerifyLedger(), StoryStage.Operator)).Require();

        await played.PlayAsync(DemoStory.All);

        (await played.Bka.AskAsync(new VerifyLedger(), StoryStage.Operator)).Require().ShouldBe(before);
    }

    [Fact]
    public async Task Play_WhenItBrokeOff_IsMendedByTheNext()
    {
        await using var stage = new StoryStage();
        await stage.InitializeAsync();
        await stage.PlayAsync([.. DemoStory.All.Select(story => story with { Steps = [.. story.Steps.Where(step => step.On < Broken)] })]);

        await stage.PlayAsync(DemoStory.All);

        (await stage.CasesAsync()).Select(found => found.Summary).ShouldBe((await played.CasesAsync()).Select(found => found.Summary));
    }

    [Fact]
    public async Task Ledger_WhenPlayed_NeverGoesBackwards()
    {
        foreach (var references in DemoStory.All.SelectMany(story => story.Cases))
        {
            var history = (await played.Bka.AskAsync(new GetHistory(DemoCommands.IdOf(references)), StoryStage.Lead)).Require();
            history.Entries.Select(entry => entry.At).ShouldBeInOrder(SortDirection.Ascending);
            history.Entries[^1].At.ShouldBeLessThan(FakeClock.Evening.AddDays(-1));
        }
    }

    [Fact]
    public async Task Watches_WhenPlayed_AreLateOnlyWhereTheDemoShowsIt()
    {
        var overdue = await played.OverdueAsync();

        overdue.Where(row => row.Clock is Clock.Skyddsbedomning or Clock.Forhandsbedomning or Clock.Utredning).ShouldBeEmpty();
        overdue.Select(row => row.Clock).ShouldBe(
            [Clock.HearingAttempt, Clock.BkaAfterwards, Clock.FeedbackToChild, Clock.FeedbackToReporter, Clock.Eviction, Clock.CarryingOut],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Decision_WhenTheProposalHasChanged_LacksTheStanceAndTheBka() =>
        await LacksAsync("DA07/DB0701", Trigger.MakeDecision, MissingCodes.StanceStale, MissingCodes.BkaNotApproved);

    [Fact]
    public async Task Decision_WhenTheChildHasTurnedFifteen_LacksItsMaterial() =>
        await LacksAsync("DA04/DB0401", Trigger.MakeDecision, MissingCodes.BkaNotApproved, MissingCodes.KommuniceringChildMissing);

    [Fact]
    public async Task Decision_WhenTheSiblingIsReady_LacksTheOthersBka()
    {
        (await played.StepAsync("DA09/DB0901", "bec01", Trigger.MakeDecision)).Open.ShouldBeTrue();
        await LacksAsync("DA09/DB0902", Trigger.MakeDecision, MissingCodes.BkaMissing);
    }

    [Fact]
    public async Task Decision_WhenAnEvictionIsSet_LacksOneChildsBka()
    {
        var step = await played.StepAsync("DA43/DV43", "bec01", Trigger.MakeDecision);

        step.Missing.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            missing => missing.Code.ShouldBe(MissingCodes.BkaNotApproved), missing => missing.ChildRef.ShouldBe("DB4302"));
    }

    [Fact]
    public async Task Closing_WhenTheBkaIsLate_IsRefused() =>
        await LacksAsync("DA11/DB1101", Trigger.CloseCase, MissingCodes.BkaAfterwardsMissing);

    [Fact]
    public async Task Opening_WhenTheCaseworkerHasNoDelegation_IsRefused() =>
        (await played.StepAsync("DA06/DB0601", "hl24", Trigger.OpenUtredning)).RefusalCode.ShouldBe(RefusalCodes.NotAuthorised);

    [Fact]
    public async Task Decision_WhenItHasWaitedThreeMonths_IsLateThoughTheCaseIsClosed()
    {
        var tove = await played.CaseAsync("DA25/DB2501");
        tove.Summary.State.ShouldBe(CaseState.Closed);
        tove.Decisions.ShouldHaveSingleItem().WaitsToBeCarriedOut.ShouldBeTrue();
        (await played.OverdueAsync()).Single(row => row.Clock == Clock.CarryingOut).ShouldSatisfyAllConditions(
            row => row.CaseId.ShouldBe(tove.Summary.CaseId), row => row.LastDay.ShouldBe(new DateOnly(2026, 11, 13)), row => row.DaysLate.ShouldBe(7));
        (await played.StepAsync("DA25/DB2501", "hl11", Trigger.RecordCarriedOut)).Open.ShouldBeTrue();
    }

    [Theory]
    [InlineData("DA01/DB0101", false)]
    [InlineData("DA01/DB0102", true)]
    [InlineData("DA41/DV41", false)]
    [InlineData("DA49/DV50", false)]
    public async Task Decision_WhenItIsCarriedOut_WaitsNoMore(string references, bool waits) =>
        (await played.CaseAsync(references)).Decisions.ShouldHaveSingleItem().WaitsToBeCarriedOut.ShouldBe(waits);

    [Fact]
    public async Task Facts_WhenPlayed_AreThoseTheStoriesTellOf()
    {
        var nova = (await played.CaseAsync("DA03/DB0301")).Decisions.ShouldHaveSingleItem();
        nova.Level.ShouldBe(Function.Board);
        var liv = await played.CaseAsync("DA15/DB1501");
        liv.Utredning!.Extensions.ShouldHaveSingleItem().Effect.ShouldBe(ExtensionEffect.Late);
        liv.FollowUp!.EndedOn.ShouldBeNull();
        (await played.CaseAsync("DA17-2/DB1701")).Utredning!.Earlier!.SummedDays.ShouldBe(186);
        (await played.CaseAsync("DA18/DB1801")).Conflicts.ShouldHaveSingleItem().Person.ShouldBe("hl02");
        (await played.CaseAsync("DA41-2/DV41")).Children.Select(child => child.Bkas[^1].ReusedFrom)
            .ShouldBe([DemoCommands.IdOf("DA41/DV41"), DemoCommands.IdOf("DA41/DV41")]);
        (await played.CaseAsync("DA08/DB0801")).Children[0].Bkas[^1].ReturnReasons.ShouldNotBeNull();
        (await played.CaseAsync("DA14/DB1401")).Proposals[^1].RemittedOn.ShouldNotBeNull();
        (await played.CaseAsync("DA47/DV47")).Adult!.RaisedConcerns.ShouldHaveSingleItem();
        (await played.CaseAsync("DA46/DV46")).Adult!.NoChildren.ShouldNotBeNull();
        (await played.CaseAsync("DA45/DV45")).Adult!.PreparedAutomatically.ShouldBeTrue();
    }

    private async Task LacksAsync(string references, Trigger trigger, params string[] codes)
    {
        var step = await played.StepAsync(references, "bec01", trigger);
        step.Open.ShouldBeFalse();
        step.Missing.Select(missing => missing.Code).ShouldBe(codes, ignoreOrder: true);
    }
}
