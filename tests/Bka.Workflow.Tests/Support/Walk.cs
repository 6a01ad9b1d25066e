using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Lifecycle;

namespace Bka.Workflow.Tests.Support;

/// <summary>
/// A life of a case made from numbers: each number picks a step that the table has from this state, days near the time
/// limits, and the rest of a command. The engine decides; what it refuses leaves no fact.
/// </summary>
public static class Walk
{
    /// <summary>Every stop of the walk, the registration first.</summary>
    public static IReadOnlyList<Scene> Through(IEnumerable<int> choices)
    {
        var choice = new Choices(choices);
        var scene = CaseIn.Received((IntakeKind)choice.Of(5) is var kind && Enum.IsDefined(kind)
            ? kind
            : IntakeKind.ConcernReport, (ViolenceSuspicion)choice.Of(3), unborn: choice.Of(8) == 0);
        var stops = new List<Scene> { scene };
        while (!choice.IsEmpty)
        {
            scene = scene.On(scene.Today.AddDays(choice.Of(3) == 0 ? choice.Of(40) : choice.Of(3))) with
            {
                RunningUtredning = choice.Of(4) == 0 ? CaseIn.OtherCase : null,
            };
            Trigger[] triggers = [.. LifecycleEngine.TriggersFrom(scene.Case.State).Where(IsWanted)];
            if (triggers.Length == 0)
            {
                continue;
            }

            var trigger = triggers[choice.Of(triggers.Length)];
            var command = Command(trigger, scene, choice);
            var verdict = scene.Judge(trigger, command);
            if (verdict.Refusal is null)
            {
                scene = scene.Then(FactOf(trigger, command, scene), verdict.Row!.To);
                stops.Add(scene);
            }
        }

        return stops;

        // Leaving by another municipality or by mistake is possible everywhere, and rare, so that lives grow long.
        // From the proposal on, lives are lived through the door, against the small model (Histories).
        bool IsWanted(Trigger trigger) => DossierSteps.For(trigger) is null
            && (trigger is not (Trigger.TransferCase or Trigger.VoidCase) || choice.Of(8) == 0);
    }

    private static CaseCommand? Command(Trigger trigger, Scene scene, Choices choice)
    {
        // From a while ago to today: a decision is often recorded some days after it was made.
        var day = scene.Today.AddDays(-Math.Max(0, choice.Of(25) - 5));
        var longer = day.AddDays(choice.Of(160) - 5);
        return trigger switch
        {
            Trigger.RecordSkyddsbedomning => Steps.RecordSkyddsbedomning with
            {
                AssessedAt = CaseIn.At(day, choice.Of(23)),
                ImmediateProtection = choice.Of(6) == 0,
                Measure = choice.Of(2) == 0 ? "Jourhem." : null,
            },
            Trigger.ExtendForhandsbedomning => Steps.ExtendForhandsbedomning with { DecidedOn = day, NewLastDay = longer },
            Trigger.ExtendUtredning => Steps.ExtendUtredning with { DecidedOn = day, NewLastDay = longer },
            Trigger.OpenUtredning => Steps.OpenUtredning with { DecidedOn = day },
            Trigger.DecideNotToOpen => Steps.DecideNotToOpen with
            {
                DecidedOn = day,
                Hearing = choice.Of(3) == 0 ? Steps.NotHeard((NotHeardReason)choice.Of(8)) : Steps.Heard,
                ViolenceOverride = choice.Of(2) == 0 ? CaseIn.LongReason : null,
            },
            Trigger.AssignCaseworker => new AssignCaseworker(choice.Of(2) == 0 ? CaseIn.Caseworker : "hl02"),
            Trigger.CloseCase => Steps.CloseCase with { ClosedOn = day, Documented = choice.Of(5) > 0 },
            Trigger.TransferCase => Steps.TransferCase with { TransferredOn = day, Accepted = choice.Of(5) > 0 },
            _ => Steps.For(trigger),
        };
    }

    private static Fact FactOf(Trigger trigger, CaseCommand? command, Scene scene) => command switch
    {
        RecordSkyddsbedomning c => new SkyddsbedomningRecorded(new Skyddsbedomning(
            c.AssessedAt, MunicipalTime.DayOf(c.AssessedAt), c.ImmediateProtection, c.Reasons, c.Measure, "hl01")),
        BeginForhandsbedomning => new ForhandsbedomningBegun(scene.Today),
        ExtendForhandsbedomning c => new ForhandsbedomningExtensionDecided(
            Judged(c.DecidedOn, c.NewLastDay, scene.Surroundings.ForhandsbedomningLastDay)),
        OpenUtredning c => new UtredningOpened(CaseIn.Made(c.DecidedOn), c.Purpose, c.UtredningRef),
        DecideNotToOpen c => new UtredningNotOpened(CaseIn.Made(c.DecidedOn), c.Reasons, new ChildHearing(
            c.Hearing!.Heard, c.Hearing.Account, c.Hearing.Reason, [], null, null, null), c.ViolenceOverride),
        JoinUtredning c => new RunningUtredningJoined(CaseIn.Made(scene.Today), c.UtredningCaseId),
        ExtendUtredning c => new UtredningExtensionDecided(
            Judged(c.DecidedOn, c.NewLastDay, scene.Surroundings.UtredningLastDay)),
        AssignCaseworker c => new CaseworkerAssigned(c.Caseworker, c.HandoverNote),
        CloseCase c => new CaseClosed(new Ending(CaseIn.Made(c.ClosedOn), c.Reason, null, null)),
        TransferCase c => new CaseTransferred(new Ending(CaseIn.Made(c.TransferredOn), null, c.Municipality, c.Reasons)),
        VoidCase c => new CaseVoided(new Ending(CaseIn.Made(scene.Today), null, null, c.Reasons)),
        null when trigger == Trigger.ReceiveReport => new ReportReceived(CaseIn.OtherCase),
        _ => throw new InvalidOperationException("No fact for " + trigger),
    };

    private static Extension Judged(DateOnly on, DateOnly newLastDay, DateOnly? lastDay) => CaseIn.Extended(
        on, newLastDay, DeadlineCalculator.Judge(new ExtensionDecision(on, newLastDay), lastDay!.Value));

    private sealed class Choices(IEnumerable<int> numbers)
    {
        private readonly Queue<int> _numbers = new(numbers);

        public bool IsEmpty => _numbers.Count == 0;

        public int Of(int count) => _numbers.TryDequeue(out var number) ? (int)((uint)number % (uint)count) : 0;
    }
}
