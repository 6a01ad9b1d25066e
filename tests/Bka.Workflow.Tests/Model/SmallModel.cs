using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using static Bka.Contracts.CaseState;

namespace Bka.Workflow.Tests.Model;

/// <summary>
/// A small model of every case's life, written from the routine (T1–T19, V1–V6) and the law, not from the tables. It says
/// of any command whether it holds, and what is true after it. A rule answers with what it does, or null for a refusal.
/// </summary>
internal sealed partial class SmallModel
{
    private static readonly CaseState[] Inquiry = [InUtredning, UtredningExtended];
    private static readonly CaseState[] Proposing = [ProposalMade, StanceRecorded];
    private static readonly CaseState[] After = [Decided, FeedbackGiven];
    private static readonly CaseState[] AdultBegins = [AdultReceived, ChildrenIdentified, BkaInProgress];
    private static readonly CaseState[] Forhand = [InForhandsbedomning, ForhandsbedomningExtended];

    public Dictionary<string, ModelCase> Cases { get; } = new(StringComparer.Ordinal);

    /// <summary>Who is away from the unit Norr, and who stands in.</summary>
    public List<ModelAbsence> Absences { get; } = [];

    /// <summary>The actor and everybody for whom the actor stands in on a day, unless the actor is away too.</summary>
    public string[] ActsAs(Actor actor, DateOnly today) =>
        actor.Function >= Function.Board || Absences.Any(away => away.Person == actor.Id && away.Covers(today))
            ? [actor.Id]
            : [actor.Id, .. Absences.Where(away => away.Substitute == actor.Id && away.Covers(today)).Select(away => away.Person)];

    /// <summary>What a command does if it holds; null when it is refused.</summary>
    public Action? Judge(Actor actor, object command, DateOnly today, long? expectedVersion = null)
    {
        if (command is not CaseCommand step)
        {
            return command switch
            {
                RegisterIntake intake => Register(actor, intake, today),
                RegisterAdultCase adult => Register(actor, adult, today),
                RecordAbsence absence => Record(actor, absence, today),
                EndAbsence ending => End(actor, ending, today),
                _ => null,
            };
        }

        var persons = ActsAs(actor, today);
        if (!Cases.TryGetValue(step.CaseId, out var c) || !Sees(actor, c, today) || (expectedVersion ?? c.Version) != c.Version
            || !ModelPeople.May(actor, persons, step, c) || IsAhead(step, today))
        {
            return null;
        }

        var rule = Beginning(c, step) ?? Asking(c, actor, step, today) ?? Writing(c, persons, actor, step, today) ?? Deciding(c, step)
            ?? Following(c, step) ?? Beside(c, persons, actor, step);
        return rule is null ? null : () =>
        {
            c.Version++;
            rule();
        };
    }

    public bool Sees(Actor actor, ModelCase c, DateOnly today) => ModelPeople.Reaches(actor, ActsAs(actor, today), c)
        || actor.Function == Function.LocalOperator || (actor.Function == Function.Board && actor.Units.Contains("Norr"));

    private Action? Register(Actor actor, RegisterIntake intake, DateOnly today)
    {
        if (!ModelPeople.MayRegister(actor, intake.Caseworker) || FakeDay(intake.ReceivedAt) > today
            || (intake.ReporterWantsFeedback && intake.Kind != IntakeKind.ConcernReport)
            || intake.Children.Any(child => new ModelChild { Born = child.Born }.Months(FakeDay(intake.ReceivedAt)) > 21 * 12)
            || intake.Children.Any(child => Cases.ContainsKey(CaseId.Of(intake.CaseRef, child.ChildRef))))
        {
            return null;
        }

        return () =>
        {
            foreach (var child in intake.Children)
            {
                var c = Begin(intake.CaseRef, child.ChildRef, intake.Kind, intake.ReceivedAt, intake.Violence, actor, intake.Caseworker);
                c.ReporterAsked = intake.ReporterWantsFeedback ? c.Received : null;
                foreach (var other in intake.Children.OrderBy(other => other != child))
                {
                    c.Children[other.ChildRef] = new ModelChild { Born = other.Born };
                }
            }
        };
    }

    private Action? Register(Actor actor, RegisterAdultCase adult, DateOnly today)
    {
        var id = CaseId.Of(adult.CaseRef, adult.AdultRef);
        return !ModelPeople.MayRegister(actor, adult.Caseworker) || FakeDay(adult.ReceivedAt) > today || Cases.ContainsKey(id)
            ? null
            : () => Cases[id] = new ModelCase(id, adult.CaseRef, adult.AdultRef, isAdult: true)
            {
                State = AdultReceived,
                ReceivedAt = adult.ReceivedAt,
                Received = FakeDay(adult.ReceivedAt),
                Automatic = adult.PreparedAutomatically,
                Matter = adult.Matter,
                RegisteredBy = actor.Id,
                Source = actor.Client,
                Caseworker = adult.Caseworker,
            };
    }

    private ModelCase Begin(
        string caseRef, string child, IntakeKind kind, DateTimeOffset at, ViolenceSuspicion violence, Actor actor, string? caseworker)
    {
        var c = new ModelCase(CaseId.Of(caseRef, child), caseRef, child, isAdult: false)
        {
            State = CaseState.Received,
            Kind = kind,
            ReceivedAt = at,
            Received = FakeDay(at),
            Violence = violence,
            RegisteredBy = actor.Id,
            Source = actor.Client,
            Caseworker = caseworker,
        };
        return Cases[c.Id] = c;
    }

    // T2–T8: from the report to the utredning.
    private Action? Beginning(ModelCase c, CaseCommand step)
    {
        var report = c.Kind == IntakeKind.ConcernReport;
        switch (step)
        {
            case RecordSkyddsbedomning s when c.Immediate is null && !c.IsAdult && s.AssessedAt >= c.ReceivedAt
                && (!s.ImmediateProtection || s.Measure is not null)
                && (c.State == CaseState.Received || In(c, Forhand, Inquiry, Proposing, After)):
                return () => (c.Immediate, c.State) = (s.ImmediateProtection, c.State == CaseState.Received ? SkyddsbedomningDone : c.State);

            case BeginForhandsbedomning when c.State == SkyddsbedomningDone && report && c.Immediate != true && !Elsewhere(c).Any():
                return () => c.State = InForhandsbedomning;

            case ExtendForhandsbedomning s when In(c, Forhand) && s.DecidedOn >= c.Received && s.NewLastDay > c.LastDay && IsNear(s.DecidedOn, s.NewLastDay):
                return () =>
                {
                    c.State = s.DecidedOn <= c.LastDay ? ForhandsbedomningExtended : c.State;
                    c.Longer.Add((s.DecidedOn, s.NewLastDay));
                };

            case OpenUtredning s when s.DecidedOn >= c.Received && c.Opened is null && !c.IsAdult
                && (In(c, Forhand) || c.State == SkyddsbedomningDone || ((c.State == CaseState.Received || In(c, After)) && (!report || c.Immediate is not null))):
                return () => Open(c, s.DecidedOn);

            case DecideNotToOpen s when In(c, Forhand) && s.DecidedOn >= c.Received && c.Immediate == false && s.Hearing is not null && c.Children[c.Own!].MayBe(s.Hearing)
                && (c.Violence == ViolenceSuspicion.No || s.ViolenceOverride is not null):
                return () =>
                {
                    c.State = NotOpened;
                    c.Children[c.Own!].TalkedWith(s.DecidedOn, s.Hearing);
                };

            case JoinUtredning s when (In(c, Forhand) || c.State == SkyddsbedomningDone) && report && Elsewhere(c).FirstOrDefault(other => other.Id == s.UtredningCaseId) is { } other:
                return () =>
                {
                    c.State = JoinedUtredning;
                    other.Version++;
                };

            case ExtendUtredning s when In(c, Inquiry, Proposing, After) && c.Runs && s.DecidedOn >= c.Opened && s.NewLastDay > c.LastDay && IsNear(s.DecidedOn, s.NewLastDay):
                return () =>
                {
                    var inTime = s.DecidedOn <= c.LastDay;
                    c.Extended |= inTime;
                    c.State = inTime && c.State == InUtredning ? UtredningExtended : c.State;
                    c.Longer.Add((s.DecidedOn, s.NewLastDay));
                };

            default:
                return null;
        }
    }

    // A new utredning ends the follow-up of an earlier one on the same child.
    private void Open(ModelCase c, DateOnly on)
    {
        (c.State, c.Opened) = (InUtredning, on);
        c.Longer.Clear();
        foreach (var other in Cases.Values.Where(other => other != c && other.SubjectRef == c.SubjectRef && other.FollowUpFrom is not null
            && !other.FollowUpEnded && other.State is InFollowUp or Decided or FeedbackGiven && other != c))
        {
            (other.FollowUpEnded, other.State) = (true, other.Untold.Any() ? Decided : FeedbackGiven);
            other.Version++;
        }
    }

    private IEnumerable<ModelCase> Elsewhere(ModelCase c) =>
        Cases.Values.Where(other => other != c && other.SubjectRef == c.SubjectRef && other.Runs);

    private static bool In(ModelCase c, params CaseState[][] states) => states.Any(group => group.Contains(c.State));

    private static bool IsNear(DateOnly on, DateOnly to) => to <= on.AddDays(366);

    private static DateOnly FakeDay(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromHours(1)).DateTime);

    // Nothing was done tomorrow.
    private static bool IsAhead(CaseCommand step, DateOnly today) => (step switch
    {
        RecordSkyddsbedomning s => FakeDay(s.AssessedAt),
        RecordHearing s => s.On,
        RecordStance s => s.EstablishedOn,
        RecordKommunicering s => s.CommunicatedOn,
        PresentProposal s => s.PresentedOn,
        GiveFeedback { GivenOn: { } on } => on,
        RecordCarriedOut s => s.On,
        StartFollowUp s => s.DeclinedOn > s.DecidedOn ? s.DeclinedOn : s.DecidedOn,
        RequestReporterFeedback s => s.RequestedOn,
        GiveReporterFeedback { GivenOn: { } on } => on,
        _ => ModelPeople.DecidedOn(step) ?? DateOnly.MinValue,
    }) > today;
}
