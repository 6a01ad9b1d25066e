using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Watches;

namespace Bka.Workflow.Domain.Quality;

/// <summary>
/// What the figures ask about one child of one decision on a proposal, flat. Null means that the question does not arise,
/// or that nothing is recorded.
/// </summary>
public sealed record DecisionMeasures
{
    /// <summary>The child, as the case system names it.</summary>
    public required string ChildRef { get; init; }

    /// <summary>Which of the case's decisions.</summary>
    public required int DecisionNo { get; init; }

    /// <summary>The unit that has the case.</summary>
    public required string Unit { get; init; }

    /// <summary>Whether it was made in an adult's case.</summary>
    public required bool IsAdultCase { get; init; }

    /// <summary>Sex as recorded.</summary>
    public required Sex Sex { get; init; }

    /// <summary>Age group on the day of decision.</summary>
    public required AgeGroup Age { get; init; }

    /// <summary>The day of decision, Europe/Stockholm.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionOutcome Outcome { get; init; }

    /// <summary>Whether it could not wait for its BKA.</summary>
    public required bool IsUrgent { get; init; }

    /// <summary>Whether it rests on a row of the delegation table.</summary>
    public required bool IsDelegated { get; init; }

    /// <summary>Whether the child has an approved BKA for it, before or afterwards.</summary>
    public bool HasBka { get; init; }

    /// <summary>Whether the BKA was approved no later than the day of decision.</summary>
    public bool HasBkaBefore { get; init; }

    /// <summary>For an urgent decision: whether the BKA afterwards was approved by its last day.</summary>
    public bool? BkaAfterwardsInTime { get; init; }

    /// <summary>BKA-10: whether the child was heard in this question; null without an approved BKA.</summary>
    public bool? Heard { get; init; }

    /// <summary>BKA-14: the accepted reason of a child not heard, if any.</summary>
    public NotHeardReason? NotHeardReason { get; init; }

    /// <summary>BKA-14: accepted reason and a text that says something about this child.</summary>
    public bool? NotHeardAccepted { get; init; }

    /// <summary>BKA-21: whether the child's stance is established, to the version decided or to an earlier one.</summary>
    public bool IsStanceKnown { get; init; }

    /// <summary>Whether it is established to the very version decided.</summary>
    public bool IsStanceOfVersion { get; init; }

    /// <summary>The day the child was first told of the decision.</summary>
    public DateOnly? ToldOn { get; init; }

    /// <summary>Whether that was within <see cref="GivenDays.FeedbackToChild"/> days.</summary>
    public bool IsToldInTime { get; init; }

    /// <summary>BKA-41: whether the proposal agrees with the child's best interests.</summary>
    public BestInterests? BestInterests { get; init; }

    /// <summary>BKA-42: where it does not or only partly does, whether it is written what is done instead.</summary>
    public bool? IsCompensated { get; init; }

    /// <summary>Whether it grants support that is to be carried out (SoL 34:1).</summary>
    public bool Grants { get; init; }

    /// <summary>The day the three months count from: the decision, or a later interruption.</summary>
    public DateOnly? WaitsFrom { get; init; }

    /// <summary>The last day of the three months.</summary>
    public DateOnly? WaitLastDay { get; init; }

    /// <summary>The day it was carried out, or no longer waited; null while it waits.</summary>
    public DateOnly? WaitEndedOn { get; init; }

    /// <summary>The paragraph of the insats (lagrum), if it is stated.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>The measures of a case's decisions, each child apart; none for a case registered by mistake.</summary>
    /// <param name="subject">The case.</param>
    public static IReadOnlyList<DecisionMeasures> Of(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject is { Dossier: { Decisions.Count: > 0 } dossier, State: not CaseState.Voided }
            ? [.. dossier.Decisions.SelectMany(made => made.Children.Select(child => Of(subject, dossier, made, child)))]
            : [];
    }

    private static DecisionMeasures Of(Case subject, Dossier dossier, Decision made, DecidedChild child)
    {
        var file = dossier.FileOf(child.ChildRef);
        var bka = made.Urgent is null
            ? file.Bkas.FirstOrDefault(one => one.No == child.BkaNo)
            : dossier.BkaAfterwards(made, child.ChildRef);
        var told = file.Feedback.Where(one => one.DecisionNo == made.No).Min(one => one.GivenOn);
        var measures = new DecisionMeasures
        {
            ChildRef = child.ChildRef,
            DecisionNo = made.No,
            Unit = subject.Unit,
            IsAdultCase = subject.IsAdultCase,
            Sex = subject.ChildOf(child.ChildRef)?.Sex ?? Sex.Unknown,
            Age = AgeGroups.Of(child.Age),
            DecidedOn = made.Made.On,
            Outcome = made.Outcome,
            IsUrgent = made.Urgent is not null,
            IsDelegated = made.Made.Delegation is not null,
            LegalBasis = dossier.Proposals.FirstOrDefault(one => one.Version == made.ProposalVersion)?.LegalBasis,
            IsStanceKnown = file.Stances.LastOrDefault(
                stance => stance.ProposalVersion <= (bka?.ProposalVersion ?? made.ProposalVersion)) is { Stance: not Stance.NotEstablished },
            IsStanceOfVersion = file.Stances.LastOrDefault(
                stance => stance.ProposalVersion == made.ProposalVersion && stance.ProposalHash == made.ProposalHash) is
            { Stance: not Stance.NotEstablished },
            ToldOn = told,
            IsToldInTime = told <= made.Made.On.AddDays(GivenDays.FeedbackToChild),
        };
        measures = WithBka(measures, dossier, made, file, bka);
        return CarryingOut.Grants(made.Outcome) ? WithWait(measures, subject, dossier, made) : measures;
    }

    private static DecisionMeasures WithBka(DecisionMeasures measures, Dossier dossier, Decision made, ChildFile file, ChildBka? bka)
    {
        if (bka is null)
        {
            return measures with { BkaAfterwardsInTime = made.Urgent is null ? null : false };
        }

        // As the BKA itself prints it: what is said of this proposal, else of the matter.
        var hearing = file.HeardAbout(dossier.Proposals.FirstOrDefault(one => one.Version == bka.ProposalVersion));
        var notHeard = hearing is { Heard: false } ? hearing : null;
        var best = bka.AnswerTo("BKA-41")?.Choice switch
        {
            "yes" => Quality.BestInterests.Yes,
            "partly" => Quality.BestInterests.Partly,
            "no" => Quality.BestInterests.No,
            _ => (BestInterests?)null,
        };
        return measures with
        {
            HasBka = true,
            HasBkaBefore = made.Urgent is null && bka.Approval?.On <= made.Made.On,
            BkaAfterwardsInTime = made.Urgent is { } urgent ? DoneOn(bka) <= urgent.BkaDueOn : null,
            Heard = hearing?.Heard,
            NotHeardReason = notHeard?.Reason,
            NotHeardAccepted = notHeard is null ? null : notHeard.Reason is not null && !FreeText.SaysNothing(notHeard.Account),
            BestInterests = best,
            IsCompensated = best is Quality.BestInterests.Partly or Quality.BestInterests.No
                ? !FreeText.SaysNothing(bka.AnswerTo("BKA-42")?.Text)
                : null,
        };
    }

    // One that was carried over was approved elsewhere before; it is done when it was taken up here.
    private static DateOnly? DoneOn(ChildBka bka) =>
        bka.MadeReady?.On > bka.Approval?.On ? bka.MadeReady.On : bka.Approval?.On;

    private static DecisionMeasures WithWait(DecisionMeasures measures, Case subject, Dossier dossier, Decision made)
    {
        var latest = CarryingOut.Latest(dossier, made.No);
        if (latest is { Kind: CarryOutKind.NothingGranted })
        {
            return measures;
        }

        // A closed case still owes what it has granted; another municipality that takes it over owes it from then.
        var from = dossier.CarryOuts?.LastOrDefault(
            recorded => recorded.DecisionNo == made.No && recorded.Kind == CarryOutKind.Interrupted)?.On ?? made.Made.On;
        return measures with
        {
            Grants = true,
            WaitsFrom = from,
            WaitLastDay = DeadlineCalculator.Compute(Clock.CarryingOut, from).LegalLastDay,
            WaitEndedOn = !CarryingOut.Waits(latest) ? latest!.On
                : subject.State == CaseState.Transferred ? CaseClocks.EndedOn(subject) : null,
        };
    }
}

/// <summary>Whether a proposal agrees with the child's best interests (BKA-41).</summary>
public enum BestInterests
{
    /// <summary>Ja.</summary>
    Yes,

    /// <summary>Delvis.</summary>
    Partly,

    /// <summary>Nej.</summary>
    No,
}
