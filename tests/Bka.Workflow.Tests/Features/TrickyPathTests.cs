using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Features;

/// <summary>Tricky ways through the lifecycle, played whole through the one door.</summary>
public sealed class TrickyPathTests : IAsyncLifetime
{
    private static readonly IntakeChild Child = new("B-1", "2016-05", Sex.Girl);

    public TrickyPathTests() => Bka = new BkaModule(Place, new FakeClock());

    private SqlitePlace Place { get; } = new();

    private BkaModule Bka { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await StoreTruth.HoldsAsync(Bka);
        await Bka.DisposeAsync();
        await Place.DisposeAsync();
    }

    // 15: an automatic rejection in a family with three children; eviction in two days.
    [Fact]
    public async Task AnAutomaticDecision_WhenItIsUrgent_IsMadeAndLeavesThreeBkaToMake()
    {
        var id = await Bka.AdultAsync("V-1", automatic: true, "B-1", "B-2", "B-3");
        (await Bka.DecideAsync(id, CaseLife.Author)).Refusal!.Code.ShouldBe(RefusalCodes.StepNotOpen);
        await Bka.DoAsync(Bka.Urgent(id), CaseLife.Lead);
        (await Bka.SendAsync(CaseLife.Answers(id, "B-1"), People.In(Function.SystemClient, "vk", "vk"))).IsAnswered.ShouldBeFalse();
        foreach (var child in (string[])["B-1", "B-2", "B-3"])
        {
            var hearing = new Hearing(false, "Beslutet gick inte att vänta med; samtal är bokat.", NotHeardReason.Urgent, PlannedOn: Bka.Clock.Today.AddDays(3));
            await Bka.DoAsync(new RecordHearing(child, Bka.Clock.Today, hearing) { CaseId = id }, CaseLife.Author);
            await Bka.DoAsync(new GiveFeedback(child, Intents.Reasons, Bka.Clock.Today, FeedbackWay.Talk) { CaseId = id }, CaseLife.Author);
        }

        await Bka.DoAsync(CaseLife.Answers(id, "B-1", "BKA-62"), CaseLife.Author);
        (await Bka.SendAsync(new CompleteBka("B-1") { CaseId = id }, CaseLife.Author)).Refusal!.Missing.ShouldHaveSingleItem().Item.ShouldBe("BKA-62");
        await Bka.ApprovedAsync(id, "B-1");
        await Bka.ApprovedAsync(id, "B-2");
        var closing = new CloseCase(Bka.Clock.Today, ClosingReason.WithInsats, Documented: true) { CaseId = id };
        (await Bka.SendAsync(closing, CaseLife.Deputy)).Lacks().ShouldBe(["bka-afterwards-missing B-3"]);
        await Bka.ApprovedAsync(id, "B-3");
        (await Bka.DoAsync(closing, CaseLife.Deputy)).State.ShouldBe(CaseState.Closed);
    }

    [Fact]
    public async Task AnUrgentDecision_WhenMadeInTheForhandsbedomning_IsFollowedByTheUtredning()
    {
        var id = await Bka.BegunAsync(Bka.Intake(caseworker: "hl01"));
        var decided = await Bka.DoAsync(Bka.Urgent(id), People.In(Function.LeadSocialWorker, "fs01", null, "Norr"));
        decided.Warnings.ShouldBe([WarningCodes.BkaAfterwardsDue, WarningCodes.OpenAtOnce]);
        var proposal = CaseLife.Proposal("B-1") with { CaseId = id, PresentedOn = Bka.Clock.Today };
        (await Bka.SendAsync(proposal, CaseLife.Author)).Lacks().ShouldBe(["no-running-utredning B-1"]);
        (await Bka.DoAsync(Bka.Opened(id), CaseLife.Author)).State.ShouldBe(CaseState.InUtredning);
        await Bka.DoAsync(proposal, CaseLife.Author);
        await Bka.AskedAsync(id, "B-1");
        await Bka.ApprovedAsync(id, "B-1");
        (await Bka.DecideAsync(id)).Require().State.ShouldBe(CaseState.Decided);
        (await Bka.AskAsync(new GetCase(id))).Decisions.Select(decision => decision.Urgent?.BkaMissingFor.Count).ShouldBe([0, null]);
    }

    [Fact]
    public async Task SupportOnTheWay_WhenTheUtredningIsExtended_ReturnsToTheExtendedTime()
    {
        var id = (await Bka.InUtredningAsync(Child))[0];
        await Bka.DoAsync(Bka.UtredningExtended(id, FakeClock.FirstDay.AddMonths(5)));
        await Bka.ProposedAsync(id, CaseLife.Proposal("B-1") with { Kind = ProposalKind.DuringUtredning });
        await Bka.AskedAsync(id, "B-1");
        await Bka.ApprovedAsync(id, "B-1");
        (await Bka.DecideAsync(id)).Require().State.ShouldBe(CaseState.UtredningExtended);

        // The final decision asks the child again: what it thought of the support is not what it thinks of the end.
        await Bka.ProposedAsync(id, CaseLife.Proposal("B-1"));
        (await Bka.DecideAsync(id)).Lacks().ShouldBe(["stance-stale B-1", "bka-stale B-1"]);
        (await Bka.AskAsync(new GetCase(id))).Utredning!.ClosedOn.ShouldBeNull();
    }

    [Fact]
    public async Task ABka_WhenReturnedAndRewritten_IsApprovedByTheSameLead()
    {
        var id = (await Bka.InUtredningAsync(Child))[0];
        await Bka.ProposedAsync(id, CaseLife.Proposal("B-1"));
        await Bka.AskedAsync(id, "B-1");
        await Bka.DoAsync(CaseLife.Answers(id, "B-1"), CaseLife.Author);
        await Bka.DoAsync(new CompleteBka("B-1") { CaseId = id }, CaseLife.Author);
        await Bka.DoAsync(new ReturnBka("B-1", Intents.Reasons) { CaseId = id }, CaseLife.Lead);
        (await Bka.SendAsync(new ApproveBka("B-1") { CaseId = id }, CaseLife.Lead)).Lacks().ShouldBe(["bka-not-ready B-1"]);
        await Bka.DoAsync(new AnswerBka("B-1", [new BkaAnswer("BKA-40", Text: "Barnet behöver en vuxen som har tid.")]) { CaseId = id }, CaseLife.Author);
        await Bka.DoAsync(new CompleteBka("B-1") { CaseId = id }, CaseLife.Author);
        (await Bka.SendAsync(new ApproveBka("B-1") { CaseId = id }, CaseLife.Author)).Refusal!.Code.ShouldBe(RefusalCodes.DelegationMissing);
        await Bka.DoAsync(new ApproveBka("B-1") { CaseId = id }, CaseLife.Lead);
    }

    [Fact]
    public async Task ARemittedProposal_WhenPresentedInTheSameWords_IsANewVersion()
    {
        var id = (await Bka.InUtredningAsync(Child))[0];
        await Bka.ProposedAsync(id, CaseLife.Proposal("B-1"));
        await Bka.AskedAsync(id, "B-1");
        await Bka.ApprovedAsync(id, "B-1");
        (await Bka.SendAsync(CaseLife.Proposal("B-1") with { CaseId = id, PresentedOn = Bka.Clock.Today }, CaseLife.Author)).Lacks().ShouldBe(["proposal-unchanged B-1"]);
        await Bka.DoAsync(new RemitProposal(Bka.Clock.Today, Intents.Reasons) { CaseId = id }, CaseLife.Deputy);
        (await Bka.ProposedAsync(id, CaseLife.Proposal("B-1"))).Version.ShouldBe(2);
        (await Bka.DecideAsync(id)).Lacks().ShouldBe(["stance-stale B-1", "bka-stale B-1"]);
    }

    [Fact]
    public async Task ADecision_WhenDatedBeforeTheApproval_IsRefused()
    {
        var id = (await Bka.InUtredningAsync(Child))[0];
        await Bka.ProposedAsync(id, CaseLife.Proposal("B-1"));
        await Bka.AskedAsync(id, "B-1");
        Bka.Clock.Move(TimeSpan.FromDays(2));
        await Bka.ApprovedAsync(id, "B-1");
        var hash = (await Bka.AskAsync(new GetCase(id))).Proposals[0].Hash;
        (await Bka.SendAsync(new MakeDecision(1, hash, Bka.Clock.Today.AddDays(-1), Intents.Reasons) { CaseId = id }, CaseLife.Deputy)).Lacks().ShouldBe(["before-bka B-1"]);
    }

    // Granted financial assistance once more: a person confirms that nothing has changed; the approval is the first one's.
    [Fact]
    public async Task AGrantedSupport_WhenNothingHasChanged_IsDecidedOnTheBkaCarriedOver()
    {
        var first = await Bka.AdultAsync("V-1", automatic: false, "B-1");
        await Bka.ProposedAsync(first, CaseLife.Proposal("B-1"));
        await Bka.AskedAsync(first, "B-1");
        await Bka.ApprovedAsync(first, "B-1");
        Bka.Clock.Set(FakeClock.FirstDay.AddMonths(6));
        var next = await Bka.AdultAsync("V-2", automatic: true, "B-1");
        await Bka.ProposedAsync(next, CaseLife.Proposal("B-1"));
        var reuse = new ReuseBka("B-1", first, NothingHasChanged: true, Intents.Reasons) { CaseId = next };
        (await Bka.SendAsync(reuse, People.In(Function.SystemClient, "vk-system", "vk"))).IsAnswered.ShouldBeFalse();
        await Bka.DoAsync(reuse, CaseLife.Author);
        (await Bka.DecideAsync(next, CaseLife.Author)).IsAnswered.ShouldBeTrue();
        (await Bka.AskAsync(new GetCase(next))).Children[0].ShouldSatisfyAllConditions(
            child => child.Bkas[0].ApprovedBy.ShouldBe("fs01"), child => child.Bkas[0].ApprovedOn.ShouldBe(FakeClock.FirstDay),
            child => child.Bkas[0].ReusedFrom.ShouldBe(first), child => child.Stances[0].ReusedFrom.ShouldBe(first));

        // A third time, carried over from the second: six months from the first approval have passed.
        Bka.Clock.Move(TimeSpan.FromDays(1));
        var third = await Bka.AdultAsync("V-3", automatic: false, "B-1");
        await Bka.ProposedAsync(third, CaseLife.Proposal("B-1"));
        (await Bka.SendAsync(reuse with { CaseId = third, FromCaseId = next }, CaseLife.Author)).Lacks().ShouldBe(["reuse-too-old B-1"]);
    }

    // Three utredningar, each opened within ninety days of the one before: the time is summed from the first (JO 2565-2016).
    [Fact]
    public async Task Utredningar_WhenOpenedOneAfterAnother_AreSummedOverThreeLinks()
    {
        var first = await LinkAsync("A-1", FakeClock.FirstDay, 30);
        var second = await LinkAsync("A-2", FakeClock.FirstDay.AddDays(60), 30);
        var third = await LinkAsync("A-3", FakeClock.FirstDay.AddDays(180), 10);
        var fourth = await LinkAsync("A-4", FakeClock.FirstDay.AddDays(281), 10);

        first.Earlier.ShouldBeNull();
        second.Earlier!.SummedDays.ShouldBe(90);
        third.Earlier!.SummedDays.ShouldBe(190);
        fourth.Earlier.ShouldBeNull("ninety-one days after the one before");
    }

    // Closing the case long after the decision does not move the day the utredning ended.
    [Fact]
    public async Task AUtredning_WhenItsCaseIsClosedLater_EndedWithTheDecision()
    {
        var id = (await Bka.InUtredningAsync(Child))[0];
        await Bka.ProposedAsync(id, CaseLife.Proposal("B-1"));
        await Bka.AskedAsync(id, "B-1");
        await Bka.ApprovedAsync(id, "B-1");
        (await Bka.DecideAsync(id)).IsAnswered.ShouldBeTrue();
        await Bka.DoAsync(new GiveFeedback("B-1", Intents.Reasons, Bka.Clock.Today, FeedbackWay.Talk) { CaseId = id }, CaseLife.Author);
        Bka.Clock.Set(FakeClock.FirstDay.AddMonths(8));
        (await Bka.DoAsync(new CloseCase(Bka.Clock.Today, ClosingReason.WithInsats, Documented: true) { CaseId = id }, CaseLife.Deputy)).Warnings.ShouldBeEmpty();
        (await Bka.AskAsync(new GetCase(id))).Utredning!.ClosedOn.ShouldBe(FakeClock.FirstDay);
    }

    // An urgent decision in a follow-up leaves it running, until a new utredning on the child ends it (SoL 23:5).
    [Fact]
    public async Task AFollowUp_WhenANewUtredningIsOpened_EndsAlsoAfterAnUrgentDecision()
    {
        var id = (await Bka.InUtredningAsync(Child))[0];
        await Bka.ProposedAsync(id, CaseLife.Proposal("B-1") with { Outcome = DecisionOutcome.WithoutInsats });
        await Bka.AskedAsync(id, "B-1");
        await Bka.ApprovedAsync(id, "B-1");
        await Bka.DoAsync(new RecordKommunicering(1, Bka.Clock.Today, ToAdults: true, ToChild: true) { CaseId = id }, CaseLife.Author);
        (await Bka.DecideAsync(id)).IsAnswered.ShouldBeTrue();
        var today = Bka.Clock.Today;
        await Bka.DoAsync(new StartFollowUp(today, Intents.Reasons, today, today, today) { CaseId = id }, CaseLife.Deputy);
        await Bka.DoAsync(Bka.Urgent(id), CaseLife.Lead);
        Bka.Clock.Move(TimeSpan.FromDays(5));
        await Bka.OpenedAsync(Bka.Intake("B-1", "A-2"));
        (await Bka.AskAsync(new GetCase(id))).ShouldSatisfyAllConditions(
            view => view.FollowUp!.EndedOn.ShouldBe(Bka.Clock.Today), view => view.Summary.State.ShouldBe(CaseState.Decided));
    }

    private async Task<UtredningView> LinkAsync(string caseRef, DateOnly opened, int days)
    {
        Bka.Clock.Set(opened);
        var id = await Bka.OpenedAsync(Bka.Intake("B-1", caseRef));
        Bka.Clock.Set(opened.AddDays(days));
        await Bka.DoAsync(Bka.Closed(id));
        return (await Bka.AskAsync(new GetCase(id))).Utredning!;
    }
}
