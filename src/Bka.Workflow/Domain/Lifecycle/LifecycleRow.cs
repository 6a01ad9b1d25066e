using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Checklists;

namespace Bka.Workflow.Domain.Lifecycle;

/// <summary>One permitted step: in this state, by this trigger, on this route, to that state, if the guard holds.</summary>
/// <param name="From">The state it leads from; null for the step that begins a case.</param>
/// <param name="Trigger">What is done.</param>
/// <param name="Route">Which of several rows for the same state and trigger applies; routes exclude each other.</param>
/// <param name="To">The state it leads to.</param>
/// <param name="Guard">What must hold.</param>
/// <param name="Basis">The legal basis; never empty.</param>
public sealed record LifecycleRow(
    CaseState? From, Trigger Trigger, Route Route, CaseState To, Guard Guard, string Basis);

/// <summary>Chooses between rows for the same state and trigger. It never refuses; that is the guard's work.</summary>
/// <param name="Name">Reads as a sentence.</param>
/// <param name="Applies">Whether the row applies.</param>
public sealed record Route(string Name, Func<StepInput, bool> Applies);

/// <summary>What must hold for a step: a named pure predicate that answers with what is missing.</summary>
/// <param name="Name">Reads as a sentence.</param>
/// <param name="Check">Each missing thing; none when the guard holds.</param>
public sealed record Guard(string Name, Func<StepInput, IEnumerable<Missing>> Check)
{
    /// <summary>Both must hold; all that is missing is named at once.</summary>
    /// <param name="left">One guard.</param>
    /// <param name="right">The other.</param>
    public static Guard operator &(Guard left, Guard right) =>
        new(left.Name + " ∧ " + right.Name, input => left.Check(input).Concat(right.Check(input)));
}

/// <summary>All that a guard may look at.</summary>
/// <param name="Case">The case as it stands.</param>
/// <param name="Command">What is asked for; null when the question is only whether the step is open.</param>
/// <param name="Surroundings">What lies outside the case.</param>
public sealed record StepInput(Case Case, CaseCommand? Command, Surroundings Surroundings)
{
    /// <summary>The child the case is about, as the case system names it; null in an adult's case.</summary>
    public string? ChildRef => Case.Child?.Ref;
}

/// <summary>What a step needs to know beyond its own case.</summary>
/// <param name="Today">Today in Europe/Stockholm.</param>
/// <param name="RunningUtredningCaseId">Another case in which a utredning on the same child runs; null when none does.</param>
/// <param name="ForhandsbedomningLastDay">The last day in force for the förhandsbedömning; null when no such clock exists.</param>
/// <param name="UtredningLastDay">The last day in force for the utredning; null when none is opened.</param>
public sealed record Surroundings(
    DateOnly Today,
    string? RunningUtredningCaseId,
    DateOnly? ForhandsbedomningLastDay,
    DateOnly? UtredningLastDay)
{
    /// <summary>Who asks, as an opaque id; null when nobody in particular does.</summary>
    public string? ActorId { get; init; }

    /// <summary>For whom the one who asks stands in today, in the case's unit.</summary>
    public IReadOnlyList<string> StandsInFor { get; init; } = [];

    /// <summary>Whether a clock still runs on the case.</summary>
    public bool IsWatched { get; init; } = true;

    /// <summary>Whether a person asks, and not a program.</summary>
    public bool ActorIsAPerson { get; init; } = true;

    /// <summary>The BKA templates.</summary>
    public TemplateShelf Templates { get; init; } = TemplateShelf.Shipped;

    /// <summary>Whether the reference that a new case would get is in use.</summary>
    public bool ReferenceIsTaken { get; init; }

    /// <summary>A utredning on the same child that ended shortly before; null when none did.</summary>
    public EarlierUtredning? EarlierUtredning { get; init; }

    /// <summary>Other cases of the same child in which a follow-up runs; a new utredning ends it (SoL 23:5).</summary>
    public IReadOnlyList<Case> FollowedUp { get; init; } = [];

    /// <summary>The earlier case that a BKA is to be carried over from; null when none is named or may be seen.</summary>
    public Case? ReusedCase { get; init; }

    /// <summary>Whether what somebody does is the asker's own doing, or that of somebody the asker stands in for.</summary>
    /// <param name="person">The person's opaque id.</param>
    public bool IsOwnWorkOf(string person) => person == ActorId || StandsInFor.Contains(person, StringComparer.Ordinal);
}
