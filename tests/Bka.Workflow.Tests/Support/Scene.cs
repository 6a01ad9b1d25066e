using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Lifecycle;
using Bka.Workflow.Domain.Watches;

namespace Bka.Workflow.Tests.Support;

/// <summary>A case on a day, with the facts that led to it.</summary>
public sealed record Scene(Case Case, DateOnly Today, IReadOnlyList<(Fact Fact, CaseState State)> Facts)
{
    /// <summary>Another case in which a utredning on the same child runs.</summary>
    public string? RunningUtredning { get; init; }

    /// <summary>Who asks.</summary>
    public string Actor { get; init; } = DossierIn.Approver;

    /// <summary>Whether a person asks, and not a program.</summary>
    public bool IsAPerson { get; init; } = true;

    /// <summary>For whom the one who asks stands in.</summary>
    public IReadOnlyList<string> StandsInFor { get; init; } = [];

    /// <summary>Whether a clock still runs on the case.</summary>
    public bool IsWatched { get; init; } = true;

    /// <summary>The earlier case that a BKA is carried over from.</summary>
    public Case? ReusedCase { get; init; }

    public Surroundings Surroundings => new(
        Today,
        RunningUtredning,
        CaseClocks.Find(Case, Clock.Forhandsbedomning)?.LastDay,
        CaseClocks.Find(Case, Clock.Utredning)?.LastDay)
    {
        ActorId = Actor,
        ActorIsAPerson = IsAPerson,
        ReusedCase = ReusedCase,
        StandsInFor = StandsInFor,
        IsWatched = IsWatched,
    };

    public StepInput Ask(CaseCommand? command) => new(Case, command, Surroundings);

    public StepVerdict Judge(Trigger trigger, CaseCommand? command = null) =>
        LifecycleEngine.Judge(trigger, Ask(command));

    public Scene Then(Fact fact, CaseState state) => this with
    {
        Case = CaseFold.Apply(Case.Id, Case, fact, state),
        Facts = [.. Facts, (fact, state)],
    };

    public Scene On(DateOnly day) => this with { Today = day };

    public Scene WhileUtredningRunsIn(string caseId) => this with { RunningUtredning = caseId };

    public Scene WithoutSkyddsbedomning() => this with { Case = Case with { Skyddsbedomning = null } };

    public static Scene Begin(AdultCaseRegistered fact, DateOnly today) => new(
        CaseFold.Apply(CaseId.Of(fact.CaseRef, fact.Adult.Ref), null, fact, CaseState.AdultReceived),
        today,
        [(fact, CaseState.AdultReceived)]);

    public static Scene Begin(CaseRegistered fact, DateOnly today) => new(
        CaseFold.Apply(CaseId.Of(fact.CaseRef, fact.Child.Ref), null, fact, CaseState.Received),
        today,
        [(fact, CaseState.Received)]);
}
