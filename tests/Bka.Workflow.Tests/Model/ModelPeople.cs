using Bka.Contracts;
using static Bka.Contracts.Function;

namespace Bka.Workflow.Tests.Model;

/// <summary>Who may do what, in the model's own words: one's own cases, one's unit's, one's system's; and who decides what.</summary>
internal static class ModelPeople
{
    public const string Client = "vk";

    public static Actor Author { get; } = new("hl01", Caseworker, ["Norr"]);

    public static Actor System { get; } = new("vk-system", SystemClient, [], Client);

    public static Actor Head { get; } = new("ec01", UnitHead, ["Norr"]);

    /// <summary>Everybody who tries, those who should and those who should not.</summary>
    public static IReadOnlyList<Actor> All { get; } =
    [
        Author, new("hl02", Caseworker, ["Norr"]), new("nd01", CaseworkerWithoutDelegation, ["Norr"]),
        new("sj01", EmergencyDutyWorker, []), new("fs01", LeadSocialWorker, ["Norr"]), new("fs02", LeadSocialWorker, ["Norr"]),
        new("fs09", LeadSocialWorker, ["Syd"]), new("bec1", DeputyUnitHead, ["Norr"]), Head, new("nam1", Board, ["Norr"]),
        new("nam2", Board, ["Syd"]), System, new("annat", SystemClient, [], "annat"), new("drift", LocalOperator, []),
        new("adm", TechnicalAdministrator, []), new("kv01", QualityReviewer, []), new("jobb", SystemJob, []),
    ];

    /// <summary>Those by whom most is done.</summary>
    public static IReadOnlyList<Actor> Usual { get; } = [Author, All[4], All[7], Head];

    public static bool IsPerson(Actor actor) => actor.Function is not (SystemClient or SystemJob or LocalOperator);

    /// <summary>Who leads the unit, and records who is away.</summary>
    public static bool Leads(Actor actor) => actor.Function is LeadSocialWorker or DeputyUnitHead or UnitHead && actor.Units.Contains("Norr");

    /// <summary>Whether the actor may work in the case at all, in their own name or for somebody they stand in for.</summary>
    public static bool Reaches(Actor actor, string[] persons, ModelCase c) => actor.Function switch
    {
        Caseworker or CaseworkerWithoutDelegation or EmergencyDutyWorker =>
            c.Caseworker is null ? c.RegisteredBy == actor.Id : persons.Contains(c.Caseworker),
        LeadSocialWorker or DeputyUnitHead or UnitHead => actor.Units.Contains("Norr"),
        SystemClient => c.Source == actor.Client,
        _ => false,
    };

    public static bool MayRegister(Actor actor, string? caseworker) => actor.Function switch
    {
        Caseworker or CaseworkerWithoutDelegation => actor.Units.Contains("Norr") && (caseworker is null || caseworker == actor.Id),
        EmergencyDutyWorker => caseworker is null || caseworker == actor.Id,
        LeadSocialWorker or DeputyUnitHead or UnitHead => actor.Units.Contains("Norr"),
        SystemClient => true,
        _ => false,
    };

    /// <summary>Who leads hands out cases; a decision asks for its level, and for no conflict unless it cannot wait.</summary>
    public static bool May(Actor actor, string[] persons, CaseCommand step, ModelCase c)
    {
        if (step is AssignCaseworker or LiftConflict)
        {
            return Reaches(actor, persons, c) && actor.Function is LeadSocialWorker or DeputyUnitHead or UnitHead or SystemClient;
        }

        if (LevelOf(step, c) is not { } lowest)
        {
            return Reaches(actor, persons, c) && (step is not (ReuseBka or PresentProposal or RecordStance or AnswerBka or CompleteBka) || !c.Flagged.Contains(actor.Id));
        }

        var reaches = actor.Function == Board ? actor.Units.Contains("Norr") : Reaches(actor, persons, c);
        var allowed = actor.Function is > CaseworkerWithoutDelegation and <= Board
            && (actor.Function >= lowest || (step is DecideUrgently && actor.Function == EmergencyDutyWorker));
        return reaches && allowed && (step is DecideUrgently || !c.Flagged.Contains(actor.Id));
    }

    /// <summary>The lowest function that may decide; null for what is no decision.</summary>
    public static Function? LevelOf(CaseCommand step, ModelCase c) => step switch
    {
        OpenUtredning => Caseworker,
        DecideNotToOpen => c.Violence == ViolenceSuspicion.No ? DeputyUnitHead : UnitHead,
        ExtendForhandsbedomning or ExtendUtredning or ApproveBka or ReturnBka or DecideUrgently => LeadSocialWorker,
        CloseCase or RemitProposal or StartFollowUp or EndFollowUp => DeputyUnitHead,
        TransferCase or VoidCase => UnitHead,
        MakeDecision => LevelOf(c.Present?.Outcome, c.IsAdult),
        _ => null,
    };

    public static DateOnly? DecidedOn(CaseCommand step) => step switch
    {
        OpenUtredning s => s.DecidedOn,
        DecideNotToOpen s => s.DecidedOn,
        ExtendForhandsbedomning s => s.DecidedOn,
        ExtendUtredning s => s.DecidedOn,
        CloseCase s => s.ClosedOn,
        RemitProposal s => s.RemittedOn,
        StartFollowUp s => s.DecidedOn,
        EndFollowUp s => s.EndedOn,
        TransferCase s => s.TransferredOn,
        MakeDecision s => s.DecidedOn,
        DecideUrgently s => s.DecidedOn,
        _ => null,
    };

    private static Function LevelOf(DecisionOutcome? outcome, bool isAdult) => outcome switch
    {
        null or DecisionOutcome.Placement => Board,
        DecisionOutcome.Granted when isAdult => Caseworker,
        DecisionOutcome.PartlyGranted or DecisionOutcome.Rejected or DecisionOutcome.Recovery or DecisionOutcome.Sanction when isAdult => LeadSocialWorker,
        _ => DeputyUnitHead,
    };
}
