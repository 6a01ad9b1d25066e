using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Features;

/// <summary>The routine's tricky cases about children, played whole through the one door.</summary>
public sealed class TrickyCaseTests : IAsyncLifetime
{
    private static readonly IntakeChild[] Siblings = [new("B-1", "2014-05", Sex.Girl), new("B-2", "2026-07", Sex.Boy)];

    public TrickyCaseTests() => Bka = new BkaModule(Place, new FakeClock());

    private SqlitePlace Place { get; } = new();

    private BkaModule Bka { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await StoreTruth.HoldsAsync(Bka);
        await Bka.DisposeAsync();
        await Place.DisposeAsync();
    }

    // 1: a placement fits the elder and not the younger; only one BKA is approved.
    [Fact]
    public async Task TwoSiblings_WhenOnlyOneBkaIsApproved_AreDecidedWhenBothAre()
    {
        var id = (await Bka.InUtredningAsync(Siblings))[0];
        await Bka.ProposedAsync(id, CaseLife.Proposal("B-1", "B-2") with { Outcome = DecisionOutcome.Placement });
        await Bka.AskedAsync(id, "B-1");
        await Bka.ApprovedAsync(id, "B-1");

        (await Bka.DecideAsync(id, CaseLife.Board)).Lacks().ShouldBe(["stance-missing B-2", "bka-missing B-2", "kommunicering-missing B-1"]);
        (await Bka.SendAsync(CaseLife.Answers(id, "B-2", "BKA-37"), CaseLife.Author)).IsAnswered.ShouldBeTrue();
        await Bka.AskedAsync(id, "B-2");
        (await Bka.SendAsync(new CompleteBka("B-2") { CaseId = id }, CaseLife.Author)).Refusal!.Missing.ShouldHaveSingleItem().Item.ShouldBe("BKA-37");
        await Bka.ApprovedAsync(id, "B-2");
        await Bka.DoAsync(new RecordKommunicering(1, Bka.Clock.Today, ToAdults: true, ToChild: false) { CaseId = id }, CaseLife.Author);
        (await Bka.DecideAsync(id, CaseLife.Board)).Require().State.ShouldBe(CaseState.Decided);

        var sibling = (await Bka.AskAsync(new FindCases(ChildRef: "B-2"))).Cases.ShouldHaveSingleItem();
        (await Bka.AskAsync(new GetCase(sibling.CaseId))).ShouldSatisfyAllConditions(
            view => view.Summary.State.ShouldBe(CaseState.InUtredning), view => view.Decisions.ShouldBeEmpty(),
            view => view.Children.ShouldAllBe(child => child.Stances.Count == 0 && child.Bkas.Count == 0));
    }

    // 2: an infant; nobody can ask it, and nobody says so only.
    [Fact]
    public async Task AnInfant_WhenItsViewIsFoundInAnotherWay_IsDecided()
    {
        var id = (await Bka.InUtredningAsync(Siblings[1]))[0];
        await Bka.ProposedAsync(id, CaseLife.Proposal("B-2"));
        var asked = await Bka.StatingAsync(id, "B-2", Stance.NoOpinion) with
        {
            ChildsWords = null,
            Hearing = new Hearing(false, "För litet, ej aktuellt.", NotHeardReason.CannotExpress),
        };
        (await Bka.SendAsync(asked, CaseLife.Author)).Lacks().ShouldBe(["stop-phrase B-2"]);
        var account = asked.Hearing with { Account = "Barnet är fyra månader; vi har sett det med båda föräldrarna." };
        (await Bka.SendAsync(asked with { Hearing = account }, CaseLife.Author)).Lacks().ShouldBe(["not-heard-evidence-missing B-2"]);
        await Bka.DoAsync(asked with { Hearing = account with { OtherWay = "Två observationer i hemmet och samtal med BVC." } }, CaseLife.Author);
        await Bka.ApprovedAsync(id, "B-2");
        (await Bka.DecideAsync(id)).IsAnswered.ShouldBeTrue();
    }

    // 4: a new report while a utredning runs on the same child.
    [Fact]
    public async Task ASecondReport_WhenAUtredningRunsOnTheChild_JoinsItWithoutANewClock()
    {
        var id = (await Bka.InUtredningAsync(Siblings[0]))[0];
        Bka.Clock.Move(TimeSpan.FromDays(10));
        var report = await Bka.RegisterAsync(Bka.Intake("B-1", "A-2"));
        (await Bka.SendAsync(new JoinUtredning(id) { CaseId = report })).Refusal!.Code.ShouldBe(RefusalCodes.StepNotOpen);
        await Bka.DoAsync(Bka.Assessed(report));
        (await Bka.SendAsync(new BeginForhandsbedomning { CaseId = report })).Lacks().ShouldBe(["utredning-already-running B-1"]);
        (await Bka.DoAsync(new JoinUtredning(id) { CaseId = report })).State.ShouldBe(CaseState.JoinedUtredning);

        var utredning = (await Bka.AskAsync(new GetCase(id))).Utredning!;
        utredning.JoinedReports.ShouldBe([report]);
        utredning.OpenedOn.ShouldBe(FakeClock.FirstDay);
        (await StoreTruth.TextsAsync(Bka, $"SELECT clock FROM watches WHERE case_id = '{report}'")).ShouldBe(["0"]);
    }

    // 10: the child says no to version 1; version 2 is written; the child is not asked again.
    [Fact]
    public async Task ANo_WhenTheProposalIsRewritten_IsAskedForAnew()
    {
        var id = (await Bka.InUtredningAsync(Siblings[0]))[0];
        await Bka.ProposedAsync(id, CaseLife.Proposal("B-1"));
        await Bka.AskedAsync(id, "B-1", Stance.Negative);
        await Bka.ApprovedAsync(id, "B-1");
        var changed = CaseLife.Proposal("B-1") with { Text = "Barnet får en kontaktperson i stället för en kontaktfamilj." };
        await Bka.ProposedAsync(id, changed);
        (await Bka.DecideAsync(id)).Lacks().ShouldBe(["stance-stale B-1", "bka-stale B-1"]);

        // Back to the words of version 1: the no of then does not come alive.
        await Bka.ProposedAsync(id, CaseLife.Proposal("B-1"));
        (await Bka.DecideAsync(id)).Lacks().ShouldBe(["stance-stale B-1", "bka-stale B-1"]);
        await Bka.AskedAsync(id, "B-1");
        await Bka.ApprovedAsync(id, "B-1");
        (await Bka.DecideAsync(id)).IsAnswered.ShouldBeTrue();
        (await Bka.AskAsync(new GetCase(id))).Children[0].Stances.Select(stance => (stance.ProposalVersion, stance.IsPresent)).ShouldBe([(1, false), (3, true)]);
    }

    // 12: born in January 2012; asked in December, decided in January, when it may be fifteen.
    [Fact]
    public async Task AFourteenYearOld_WhenItTurnsFifteenBeforeTheDecision_GetsTheMaterialItself()
    {
        Bka.Clock.Set(new DateOnly(2026, 12, 1));
        var id = (await Bka.InUtredningAsync(new IntakeChild("B-1", "2012-01", Sex.Girl)))[0];
        await Bka.ProposedAsync(id, CaseLife.Proposal("B-1") with { Outcome = DecisionOutcome.WithoutInsats });
        await Bka.AskedAsync(id, "B-1");
        await Bka.ApprovedAsync(id, "B-1");
        await Bka.DoAsync(new RecordKommunicering(1, Bka.Clock.Today, ToAdults: true, ToChild: false) { CaseId = id }, CaseLife.Author);
        (await Step(id, Trigger.MakeDecision)).Open.ShouldBeTrue();

        Bka.Clock.Set(new DateOnly(2027, 1, 4));
        (await Step(id, Trigger.MakeDecision)).Missing.ShouldHaveSingleItem().Code.ShouldBe(MissingCodes.KommuniceringChildMissing);
        (await Bka.DecideAsync(id)).Lacks().ShouldBe(["kommunicering-child-missing B-1"]);
        await Bka.DoAsync(new RecordKommunicering(1, Bka.Clock.Today, ToAdults: false, ToChild: true) { CaseId = id }, CaseLife.Author);
        (await Bka.DecideAsync(id)).IsAnswered.ShouldBeTrue();
        (await Bka.AskAsync(new GetCase(id))).Decisions[0].Children[0].ShouldBe(new DecidedChildView("B-1", 15, OwnParty: true, 1));
    }

    // 12: at eighteen the child rules stop; the case is closed, or goes on as an adult's.
    [Fact]
    public async Task ASeventeenYearOld_WhenItTurnsEighteenBeforeTheDecision_IsNoLongerDecidedAbout()
    {
        Bka.Clock.Set(new DateOnly(2026, 12, 1));
        var id = (await Bka.InUtredningAsync(new IntakeChild("B-1", "2009-01", Sex.Boy)))[0];
        await Bka.ProposedAsync(id, CaseLife.Proposal("B-1"));
        await Bka.AskedAsync(id, "B-1");
        await Bka.ApprovedAsync(id, "B-1");
        Bka.Clock.Set(new DateOnly(2027, 1, 29));
        (await Step(id, Trigger.MakeDecision)).Open.ShouldBeTrue();
        Bka.Clock.Set(new DateOnly(2027, 2, 1));
        (await Bka.DecideAsync(id)).Lacks().ShouldBe(["turned-eighteen B-1"]);
        (await Bka.DoAsync(new CloseCase(Bka.Clock.Today, ClosingReason.TurnedEighteen, Documented: true) { CaseId = id })).State.ShouldBe(CaseState.Closed);
        var adult = await Bka.DoAsync(new RegisterAdultCase(
            "V-1", "B-1", AdultMatter.Other, FakeClock.Of(Bka.Clock.Today, 8), Channel.Visit, "Norr", ContinuesCaseId: id));
        (await Bka.AskAsync(new GetCase(adult.CaseId))).Adult!.ContinuesCaseId.ShouldBe(id);
    }

    // Expected when the proposal was made, born before the decision.
    [Fact]
    public async Task AnUnbornChild_WhenItIsBornBetween_IsDecidedAboutAsBorn()
    {
        var id = (await Bka.InUtredningAsync(new IntakeChild("B-1", null, Sex.Unknown)))[0];
        await Bka.ProposedAsync(id, CaseLife.Proposal("B-1"));
        var unborn = new Hearing(false, "Barnet är inte fött; beräknad födelse i december.", NotHeardReason.Unborn);
        var stance = await Bka.StatingAsync(id, "B-1", Stance.NoOpinion) with { ChildsWords = null, Hearing = unborn };
        await Bka.DoAsync(stance, CaseLife.Author);
        await Bka.ApprovedAsync(id, "B-1");
        await Bka.DoAsync(new RecordBirth("B-1", "2026-11", Sex.Girl) { CaseId = id }, CaseLife.Author);
        (await Bka.DecideAsync(id)).Lacks().ShouldBe(["stance-stale B-1"]);
        (await Bka.SendAsync(stance, CaseLife.Author)).Lacks().ShouldBe(["not-heard-reason-not-accepted B-1"]);
        var newborn = new Hearing(false, "Barnet är nio dagar; vi har sett det på BB.", NotHeardReason.CannotExpress, OtherWay: "Observation och samtal med BB.");
        await Bka.DoAsync(stance with { Hearing = newborn }, CaseLife.Author);
        (await Bka.DecideAsync(id)).Lacks().ShouldBe(["bka-stale B-1"]);
        await Bka.ApprovedAsync(id, "B-1");
        (await Bka.DecideAsync(id)).IsAnswered.ShouldBeTrue();
        (await Bka.AskAsync(new GetCase(id))).Decisions[0].Children[0].Age.ShouldBe(0);
        (await Bka.SendAsync(new GiveFeedback("B-1", Intents.Reasons, Hindrance: FeedbackHindrance.Unborn) { CaseId = id }, CaseLife.Author))
            .Lacks().ShouldBe(["not-heard-reason-not-accepted B-1"]);
    }

    private async Task<PermittedStep> Step(string id, Trigger trigger) =>
        (await Bka.AskAsync(new GetPermitted(id), CaseLife.Deputy)).Steps.Single(step => step.Trigger == trigger);
}
