using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Decisions;

/// <summary>T12, V5: the decision, when each child's BKA and stance to this version are there (SoL 3:1–2).</summary>
internal sealed class MakeDecisionFeature(CaseSteps steps) : CaseFeature<MakeDecision>(steps)
{
    protected override Trigger Trigger => Trigger.MakeDecision;

    public override void Check(MakeDecision command, InputCheck check)
    {
        check.DayDone(command.DecidedOn, "decidedOn");
        check.Reasons(command.Reasons, "reasons");
        check.Text(command.KommuniceringException, "kommuniceringException", required: false);
        check.Holds(!string.IsNullOrEmpty(command.ProposalHash), MissingCodes.Required, "proposalHash");
    }

    protected override DateOnly? DecidedOn(MakeDecision command) => command.DecidedOn;

    protected override Fact Accept(Case subject, MakeDecision command, Acceptance acceptance)
    {
        var proposal = subject.Proposal!;
        return new CaseDecided(new Decision(
            (subject.Decision?.No ?? 0) + 1,
            acceptance.Made,
            proposal.Version,
            proposal.Hash,
            proposal.Outcome,
            proposal.Kind,
            proposal.Text,
            command.Reasons,
            DecidedChildren.Of(subject, proposal.ChildRefs, command.DecidedOn),
            command.KommuniceringException,
            Urgent: null));
    }

    protected override IEnumerable<string> Warnings(LoadedCase before, Case after, MakeDecision command)
    {
        if (after.Decision!.IsFinal && CaseClocks.Find(after, Clock.Utredning) is { } clock && clock.StoppedOn > clock.LastDay)
        {
            yield return WarningCodes.UtredningLate;
        }

        if (Hands(after).Any(after.HasConflict))
        {
            yield return WarningCodes.PreparedDespiteConflict;
        }

        if (after.Proposal!.ChildRefs.Any(child => after.FileOf(child).StanceTo(after.Proposal)?.Stance == Stance.Negative))
        {
            yield return WarningCodes.AgainstTheChildsStance;
        }
    }

    // Everyone whose hand is in what the decision rests on.
    private static IEnumerable<string> Hands(Case subject) => subject.Proposal!.ChildRefs
        .Select(subject.FileOf)
        .SelectMany(file => (file.Bka?.Authors ?? []).Concat(file.Bka?.Approval is { } approval ? [approval.By] : []))
        .Append(subject.Proposal.By);
}

/// <summary>T13: what cannot wait is decided now; the BKA follows, watched.</summary>
internal sealed class DecideUrgentlyFeature(CaseSteps steps, BkaOptions options) : CaseFeature<DecideUrgently>(steps)
{
    protected override Trigger Trigger => Trigger.DecideUrgently;

    public override void Check(DecideUrgently command, InputCheck check)
    {
        check.DayDone(command.DecidedOn, "decidedOn");
        check.Known(command.Ground, "ground");
        check.Known(command.Outcome, "outcome");
        check.Reasons(command.Risk, "risk");
        check.Reasons(command.Reasons, "reasons");
        check.Short(command.Text, "text");
        check.LegalBasis(command.LegalBasis, "legalBasis");
        if (command.ChildRefs is { } named)
        {
            check.ChildRefs(named, "childRefs");
        }

        if (command.TalkPlannedOn is { } talk)
        {
            check.Day(talk, "talkPlannedOn");
            check.Holds(talk >= command.DecidedOn, MissingCodes.BadRange, "talkPlannedOn");
        }
    }

    protected override DateOnly? DecidedOn(DecideUrgently command) => command.DecidedOn;

    protected override Fact Accept(Case subject, DecideUrgently command, Acceptance acceptance)
    {
        string[] children = [.. command.ChildRefs ?? subject.Children.Select(child => child.Child.Ref)];
        var hash = Proposal.HashOf(command.Outcome, ProposalKind.Final, command.Text, children);
        var by = acceptance.Circumstances.Actor.Id;
        var proposal = new Proposal(
            (subject.Proposal?.Version ?? 0) + 1, hash, command.DecidedOn, by, command.Outcome, ProposalKind.Final,
            command.Text, children, SeveralProviders: false, NotAffected: null,
            [.. subject.Children.Select(child => child.Child.Ref)], IsUrgent: true, LegalBasis: command.LegalBasis);
        var decision = new Decision(
            (subject.Decision?.No ?? 0) + 1, acceptance.Made, proposal.Version, hash, command.Outcome, ProposalKind.Final,
            command.Text, command.Reasons, DecidedChildren.Of(subject, children, command.DecidedOn, urgent: true), null,
            new UrgentCircumstances(
                command.Ground, command.Risk, command.DecidedOn.AddDays(options.BkaAfterwardsDays), command.TalkPlannedOn));
        return new UrgentlyDecided(proposal, decision, command.TalkPlannedOn is not { } talk ? null : new HearingNote(
            command.DecidedOn,
            new ChildHearing(false, command.Risk, NotHeardReason.Urgent, [], talk, null, null),
            by));
    }

    protected override IEnumerable<string> Warnings(LoadedCase before, Case after, DecideUrgently command)
    {
        yield return WarningCodes.BkaAfterwardsDue;
        if (after.HasConflict(after.Decision!.Made.By!))
        {
            yield return WarningCodes.DecidedDespiteConflict;
        }

        if (!after.IsAdultCase && after.Utredning is null)
        {
            yield return WarningCodes.OpenAtOnce;
        }
    }
}

/// <summary>The children a decision affects, as they were that day.</summary>
internal static class DecidedChildren
{
    public static IReadOnlyList<DecidedChild> Of(
        Case subject, IReadOnlyList<string> childRefs, DateOnly day, bool urgent = false) =>
    [
        .. childRefs.Select(child => new DecidedChild(
            child, subject.ChildOf(child)?.Born?.AgeOn(day), urgent ? null : subject.FileOf(child).Bka?.No)),
    ];
}
