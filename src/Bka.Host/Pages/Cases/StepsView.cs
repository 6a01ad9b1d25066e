using Bka.Contracts;
using Bka.Host.Pages.Cases.Steps;

namespace Bka.Host.Pages.Cases;

/// <summary>A step that is open: the page where it is taken.</summary>
/// <param name="Text">The step.</param>
/// <param name="Address">Its page.</param>
/// <param name="Basis">The legal basis.</param>
internal sealed record OpenStep(string Text, string Address, string Basis);

/// <summary>A step that is closed to the reader now, and why.</summary>
/// <param name="Trigger">The step.</param>
/// <param name="Why">Why, when no list says it; null when one does.</param>
/// <param name="Missing">What is missing, child by child.</param>
internal sealed record ClosedStep(Trigger Trigger, string? Why, IReadOnlyList<MissingForChild> Missing);

/// <summary>What comes next in a case: what the reader can do now, and what stands in the way of the rest.</summary>
internal sealed class StepsView
{
    private readonly CaseView _subject;

    /// <summary>Sorts the steps of a case.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="permitted">Its steps, as the corridor judges them.</param>
    public StepsView(CaseView subject, PermittedSteps permitted)
    {
        _subject = subject;
        var steps = permitted.Steps.OrderBy(step => OrderOf(step.Trigger)).ToArray();
        var closed = steps.Where(step => !step.Open && IsOfInterest(step)).ToArray();
        IsEnded = steps.All(step => step.Trigger is Trigger.VoidCase or Trigger.RequestReporterFeedback or Trigger.GiveReporterFeedback);
        Onward = Open(steps, StepRoom.Onward);
        ForChildren = Open(steps, StepRoom.Child);
        Beside = Open(steps, StepRoom.Beside);
        Waiting = [.. closed.Where(step => step.RefusalCode != RefusalCodes.DelegationMissing && !IsAside(step)).Select(ClosedOf)];
        ClosedBeside = [.. closed.Where(step => step.RefusalCode != RefusalCodes.DelegationMissing && IsAside(step)).Select(ClosedOf)];
        ForOthers = [.. closed.Where(step => step.RefusalCode == RefusalCodes.DelegationMissing && !IsAside(step)).Select(ClosedOf)];
        ForOthersBeside = [.. closed.Where(step => step.RefusalCode == RefusalCodes.DelegationMissing && IsAside(step)).Select(ClosedOf)];
    }

    /// <summary>Whether nothing leads on from here.</summary>
    public bool IsEnded { get; }

    /// <summary>What leads the case on.</summary>
    public IReadOnlyList<OpenStep> Onward { get; }

    /// <summary>What can be done for one child.</summary>
    public IReadOnlyList<OpenStep> ForChildren { get; }

    /// <summary>What can be done beside.</summary>
    public IReadOnlyList<OpenStep> Beside { get; }

    /// <summary>What waits for something.</summary>
    public IReadOnlyList<ClosedStep> Waiting { get; }

    /// <summary>What waits for something and stands beside.</summary>
    public IReadOnlyList<ClosedStep> ClosedBeside { get; }

    /// <summary>What somebody else decides.</summary>
    public IReadOnlyList<ClosedStep> ForOthers { get; }

    /// <summary>What somebody else decides and stands beside.</summary>
    public IReadOnlyList<ClosedStep> ForOthersBeside { get; }

    // The BKA and the letter to a child have pages of their own, and stand where the steps of a child do.
    private static int OrderOf(Trigger trigger) => trigger switch
    {
        Trigger.AnswerBka => OrderOf(Trigger.CompleteBka),
        Trigger.WriteChildLetter => OrderOf(Trigger.GiveFeedback),
        _ => StepForms.Rows.TakeWhile(form => form.Trigger != trigger).Count(),
    };

    private static bool IsOfInterest(PermittedStep step) => step.RefusalCode != RefusalCodes.NotAuthorised
        && (step.Missing.Count == 0 || step.Missing.Any(missing => missing.Code
            is not (MissingCodes.AlreadyRecorded or MissingCodes.NotAnAdultCase or MissingCodes.NotAChildsCase)));

    // The law asks for a skyddsbedömning of a report alone (SoL 20:1); elsewhere it may be made, and is not what comes next.
    private StepRoom RoomOf(Trigger trigger) =>
        trigger == Trigger.RecordSkyddsbedomning && _subject.Summary.Kind != IntakeKind.ConcernReport
            ? StepRoom.Beside
            : StepForms.For(trigger)?.RoomIn(_subject) ?? StepRoom.Child;

    private bool IsAside(PermittedStep step) => RoomOf(step.Trigger) == StepRoom.Beside
        || StepForms.For(step.Trigger)?.IsQuiet == true
        || (step.Missing.Count > 0 && step.Missing.All(missing => IsBehindOrFarAhead(missing) || IsApprovedAlready(step, missing)));

    // What is done already, or waits for a decision that is still to come, is nothing to put right now.
    private static bool IsBehindOrFarAhead(Missing missing) => missing.Code
        is MissingCodes.AlreadyRecorded or MissingCodes.AlreadyDecided or MissingCodes.BkaLocked or MissingCodes.DecisionMissing;

    private bool IsApprovedAlready(PermittedStep step, Missing missing) => step.Trigger is Trigger.ApproveBka or Trigger.CompleteBka
        && _subject.Children.FirstOrDefault(child => child.ChildRef == missing.ChildRef) is { Bkas: [.., { State: BkaState.Approved, IsPresent: true }] };

    private IReadOnlyList<OpenStep> Open(PermittedStep[] steps, StepRoom room) =>
        [.. steps.Where(step => step.Open && RoomOf(step.Trigger) == room).SelectMany(OpenOf)];

    private IEnumerable<OpenStep> OpenOf(PermittedStep step)
    {
        var caseId = _subject.Summary.CaseId;
        var text = step.Trigger == Trigger.WriteChildLetter ? Texts.PageText.Cases["WriteLetter"] : Texts.Words.Of(step.Trigger);
        return StepForms.For(step.Trigger) is { } form
            ? [new OpenStep(text, CaseAddress.Step(caseId, form.Slug), step.Basis)]
            : Enumerable.Range(1, _subject.Children.Count).Where(place => IsWanted(step.Trigger, _subject.Children[place - 1])).Select(place => new OpenStep(
                _subject.Children.Count == 1 ? text : Texts.PageText.Cases["StepOfChild", text, _subject.Children[place - 1].ChildRef],
                step.Trigger == Trigger.AnswerBka ? CaseAddress.Bka(caseId, place) : CaseAddress.Letter(caseId, place),
                step.Basis));
    }

    // A BKA is written for those whom the proposal affects, until it is approved; a letter for those who have had none.
    private bool IsWanted(Trigger trigger, ChildFileView child) => trigger == Trigger.AnswerBka
        ? (child.IsAffected || _subject.Proposals.Count == 0) && child.Bkas is not [.., { State: BkaState.Approved, IsPresent: true }]
        : _subject.Decisions is [.., var latest]
            ? latest.Children.Any(decided => decided.ChildRef == child.ChildRef) && child.Letters.All(letter => letter.DecisionNo != latest.No)
            : child.IsAffected || _subject.Proposals.Count == 0;

    private ClosedStep ClosedOf(PermittedStep step) => new(
        step.Trigger,
        step.Missing.Count == 0 && step.RefusalCode != RefusalCodes.DelegationMissing ? Texts.RefusalTexts.Of(step.RefusalCode!) : null,
        MissingLines.Of(step.Missing, _subject));
}
