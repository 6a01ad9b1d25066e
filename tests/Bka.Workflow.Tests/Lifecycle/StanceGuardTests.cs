using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Tests.Lifecycle;

/// <summary>What each child thinks, and how it was heard; which phase allows which reason.</summary>
public class StanceGuardTests
{
    private const string Own = CaseIn.ChildRef;
    private const string Sibling = DossierIn.SiblingRef;

    private static RecordStance Stating => DossierSteps.RecordStance;

    [Fact]
    public void RecordStance_WhenItIsToThisVersion_IsAccepted() =>
        DossierIn.ProposalMade().Accepts(Step.RecordStance, Stating).To.ShouldBe(CaseState.StanceRecorded);

    [Fact]
    public void RecordStance_WhenItIsToAnEarlierVersion_IsRefused() => Second().Refuses(
        Step.RecordStance, Stating, (MissingCodes.ProposalStale, "proposalVersion", "SoL 3:2"));

    [Fact]
    public void RecordStance_WhenTheChildWasAskedBeforeTheProposal_IsRefused()
    {
        DossierIn.ProposalMade().Accepts(Step.RecordStance, Stating with { EstablishedOn = DossierIn.ProposedOn });
        DossierIn.ProposalMade().Refuses(Step.RecordStance, Stating with { EstablishedOn = DossierIn.ProposedOn.AddDays(-1) },
            (MissingCodes.BeforeProposal, "establishedOn", "SoL 3:2"));
    }

    [Fact]
    public void RecordStance_WhenTheChildIsNotAffected_IsRefused() => DossierIn.ProposalMade().WithSibling().Refuses(
        Step.RecordStance, Stating with { ChildRef = Sibling }, new Missing(MissingCodes.ChildNotAffected, Sibling, "childRef"));

    [Fact]
    public void RecordStance_WhenTheChildIsNotOfTheCase_IsRefused() => DossierIn.ProposalMade().Refuses(
        Step.RecordStance, Stating with { ChildRef = "B-9" },
        new Missing(MissingCodes.ChildUnknown, "B-9", "childRef"), new Missing(MissingCodes.ChildNotAffected, "B-9", "childRef"));

    [Fact]
    public void RecordStance_WhenDecidedInOrder_IsRefused() =>
        DossierIn.Decided().Refuses(Step.RecordStance, Stating, (MissingCodes.AlreadyDecided, null, "SoL 3:1–2"));

    [Theory]
    [InlineData(null)]
    [InlineData("Ej hört.")]
    public void RecordStance_WhenTheChildIsHeardWithoutWords_IsRefused(string? words) => DossierIn.ProposalMade().Refuses(
        Step.RecordStance, Stating with { ChildsWords = words }, (MissingCodes.ChildsWordsMissing, "childsWords", "SoL 3:2"));

    [Theory]
    [InlineData("Nej.")]
    [InlineData("Jag vill bo hos mormor.")]
    public void RecordStance_WhenTheWordsAreAsShortAsTheChildMadeThem_IsAccepted(string words) =>
        DossierIn.ProposalMade().Accepts(Step.RecordStance, Stating with { ChildsWords = words });

    // A fifteen-year-old and an infant alike: nobody is too young to have an opinion sought (tricky case 2).
    [Fact]
    public void RecordStance_WhenAnInfantCannotExpressItself_AsksForAnotherWay()
    {
        var infant = DossierIn.ProposalMade().Born(new BirthMonth(2026, 8));
        var silent = Stating with { ChildsWords = null, Stance = Stance.NoOpinion, Hearing = Steps.NotHeard(NotHeardReason.CannotExpress) };
        infant.Refuses(Step.RecordStance, silent, (MissingCodes.NotHeardEvidenceMissing, "hearing.otherWay", "SoL 3:2"));
        infant.Refuses(Step.RecordStance, silent with { Hearing = silent.Hearing with { Account = "Barnet är för litet." } },
            (MissingCodes.StopPhrase, "hearing.account", "SoL 3:2"));
        infant.Accepts(Step.RecordStance, silent with { Hearing = silent.Hearing with { OtherWay = "Observation vid två hembesök och samtal med BVC." } });
    }

    [Fact]
    public void RecordStance_WhenNotHeardAndNotEstablished_IsAcceptedWithAReason()
    {
        var unheard = Stating with { ChildsWords = null, Stance = Stance.NotEstablished, Hearing = Steps.NotHeard(NotHeardReason.DoesNotWant) };
        DossierIn.ProposalMade().Accepts(Step.RecordStance, unheard);
        DossierIn.ProposalMade().Refuses(Step.RecordStance, unheard with { Stance = Stance.Positive },
            (MissingCodes.NotHeardEvidenceMissing, "hearing.otherWay", "SoL 3:2"));
    }

    [Fact]
    public void RecordStance_WhenTheChildIsNotBorn_NeedsNoOtherWayUntilItIs()
    {
        var unborn = Stating with { ChildsWords = null, Stance = Stance.NoOpinion, Hearing = Steps.NotHeard(NotHeardReason.Unborn) };
        var scene = DossierIn.ProposalMade().Born(null);
        scene.Accepts(Step.RecordStance, unborn);
        scene.Then(new ChildBorn(Own, new BirthMonth(2026, 12), Sex.Girl), CaseState.ProposalMade)
            .Refuses(Step.RecordStance, unborn, (MissingCodes.NotHeardReasonNotAccepted, "hearing.reason", "SoL 3:2"));
    }

    // The guardian's no holds only before the utredning; in an adult's case the child's situation may come through the parent.
    [Theory]
    [InlineData(CaseState.InForhandsbedomning, NotHeardReason.GuardianRefused, null)]
    [InlineData(CaseState.Received, NotHeardReason.GuardianRefused, null)]
    [InlineData(CaseState.InUtredning, NotHeardReason.GuardianRefused, "SoL 20:7")]
    [InlineData(CaseState.StanceRecorded, NotHeardReason.GuardianRefused, "SoL 20:7")]
    [InlineData(CaseState.BkaInProgress, NotHeardReason.GuardianRefused, "SoL 3:4")]
    [InlineData(CaseState.BkaInProgress, NotHeardReason.ThroughGuardian, null)]
    [InlineData(CaseState.InForhandsbedomning, NotHeardReason.ThroughGuardian, "SoL 3:2")]
    [InlineData(CaseState.InUtredning, NotHeardReason.ThroughGuardian, "SoL 3:2")]
    public void RecordHearing_WhenTheReasonBelongsToAPhase_IsAcceptedThereAlone(CaseState state, NotHeardReason reason, string? against)
    {
        var command = DossierSteps.RecordHearing with { Hearing = Steps.NotHeard(reason) };
        if (against is null)
        {
            CaseIn.In(state).Accepts(Step.RecordHearing, command).To.ShouldBe(state);
        }
        else
        {
            CaseIn.In(state).Refuses(Step.RecordHearing, command, new Missing(MissingCodes.NotHeardReasonNotAccepted, Own, "hearing.reason", against));
        }
    }

    [Fact]
    public void RecordHearing_WhenDecidedUrgentlyInTheForhandsbedomning_AGuardiansNoNoLongerHolds() =>
        DossierIn.UrgentlyDecided(CaseState.InForhandsbedomning).Refuses(
            Step.RecordHearing, DossierSteps.RecordHearing with { On = CaseIn.ReceivedOn, Hearing = Steps.NotHeard(NotHeardReason.GuardianRefused) },
            (MissingCodes.NotHeardReasonNotAccepted, "hearing.reason", "SoL 20:7"));

    [Theory]
    [InlineData(CaseState.InForhandsbedomning)]
    [InlineData(CaseState.InUtredning)]
    [InlineData(CaseState.BkaInProgress)]
    public void RecordHearing_WhenATalkWouldHarm_NamesWhoDecidedSo(CaseState state)
    {
        var harmful = DossierSteps.RecordHearing with { Hearing = Steps.NotHeard(NotHeardReason.WouldHarm) };
        CaseIn.In(state).Refuses(Step.RecordHearing, harmful, new Missing(MissingCodes.NotHeardEvidenceMissing, Own, "hearing.riskDecidedBy", "SoL 3:2"));
        CaseIn.In(state).Accepts(Step.RecordHearing, harmful with { Hearing = harmful.Hearing with { RiskDecidedBy = "fs01" } });
    }

    [Theory]
    [InlineData(DecisionOutcome.Granted, true, true)]
    [InlineData(DecisionOutcome.Rejected, null, true)]
    [InlineData(DecisionOutcome.Rejected, true, false)]
    [InlineData(DecisionOutcome.PartlyGranted, true, false)]
    [InlineData(DecisionOutcome.Housing, true, false)]
    public void RecordStance_WhenAChildWantsToTalkAndSomethingIsLost_TheParentIsNotEnough(DecisionOutcome outcome, bool? wants, bool accepted)
    {
        var scene = DossierIn.BkaInProgress().Then(new ProposalPresented(DossierIn.Proposal(1, outcome)), CaseState.ProposalMade);
        var command = Stating with
        {
            ChildsWords = null,
            Stance = Stance.NotEstablished,
            Hearing = Steps.NotHeard(NotHeardReason.ThroughGuardian) with { ChildWantsToTalk = wants },
        };
        if (accepted)
        {
            scene.Accepts(Step.RecordStance, command);
        }
        else
        {
            scene.Refuses(Step.RecordStance, command, new Missing(MissingCodes.NotHeardReasonNotAccepted, Own, "hearing.reason", "SoL 3:2"));
        }
    }

    [Fact]
    public void RecordHearing_WhenItLiesBeforeTheCase_IsRefused() => CaseIn.Utredning(30).Refuses(
        Step.RecordHearing, DossierSteps.RecordHearing with { On = CaseIn.ReceivedOn.AddDays(-1) }, (MissingCodes.BeforeReceived, "on", null));

    [Fact]
    public void RecordHearing_WhenAnAttemptLiesBeforeTheReport_IsRefused() => CaseIn.Utredning(30).Refuses(
        Step.RecordHearing,
        DossierSteps.RecordHearing with
        {
            Hearing = Steps.NotHeard(NotHeardReason.NotReached) with { Attempts = [CaseIn.ReceivedOn.AddDays(-1), CaseIn.ReceivedOn] },
        },
        (MissingCodes.BeforeReceived, "hearing.attempts", "SoL 3:2"));

    // The words of version 1 come back as version 3: what the child thought of version 1 does not come alive.
    [Fact]
    public void MakeDecision_WhenTheWordsOfAnEarlierVersionComeBack_AsksTheChildAgain()
    {
        var back = DossierIn.Proposal(1) with { Version = 3 };
        var scene = DossierIn.StanceRecorded().WithBka(Own, BkaState.Approved)
            .Then(new ProposalPresented(DossierIn.Proposal(2)), CaseState.ProposalMade)
            .Then(new ProposalPresented(back), CaseState.ProposalMade);

        scene.Case.Proposal!.Hash.ShouldBe(DossierIn.Proposal(1).Hash);
        scene.Refuses(Step.MakeDecision, DossierSteps.MakeDecision with { ProposalVersion = 3, ProposalHash = back.Hash },
            (MissingCodes.StanceStale, null, "SoL 3:2"), (MissingCodes.BkaStale, null, "SoL 3:1–2"));
    }

    private static Scene Second() => DossierIn.ProposalMade().Then(new ProposalPresented(DossierIn.Proposal(2)), CaseState.ProposalMade);
}
