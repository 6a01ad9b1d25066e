using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>What a feature needs to know about the call it serves.</summary>
/// <param name="Call">Who asks, under which expected version.</param>
/// <param name="Scope">Which cases the actor may do this to, those of whomever they stand in for included.</param>
/// <param name="Now">Now, UTC.</param>
/// <param name="Today">Today in Europe/Stockholm.</param>
internal sealed record Circumstances(CallContext Call, AccessScope Scope, DateTimeOffset Now, DateOnly Today)
{
    /// <summary>Who asks.</summary>
    public Actor Actor => Call.Actor;

    /// <summary>Which cases the actor may do something else to.</summary>
    /// <param name="action">What.</param>
    public AccessScope ScopeOf(CaseAction action) => Access.Scope(Actor, action, Scope.StandIns);

    /// <summary>For whom the actor stands in today, in a unit.</summary>
    /// <param name="unit">The unit.</param>
    public IReadOnlyList<string> StandsInFor(string unit) => Scope.StandIns.Count == 0
        ? []
        : [.. Scope.StandIns.Where(standIn => standIn.Unit == unit).Select(standIn => standIn.Person)];

    /// <summary>For whom the actor stands in, acting on a case; null when for nobody.</summary>
    /// <param name="subject">The case.</param>
    public string? OnBehalfOf(Case subject) => subject.Caseworker is { } caseworker && caseworker != Actor.Id
        && Scope.StandIns.Contains(new StandIn(caseworker, subject.Unit))
            ? caseworker
            : null;
}

/// <summary>One command's slice: the form of its input, the authority it needs, and what it does in the store.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
/// <typeparam name="TAnswer">Its answer.</typeparam>
internal interface ICommandFeature<in TCommand, TAnswer>
    where TCommand : Command<TAnswer>
{
    /// <summary>What the authority table is asked.</summary>
    CaseAction Action { get; }

    /// <summary>Checks the form of the input.</summary>
    void Check(TCommand command, InputCheck check);

    /// <summary>Loads, decides, saves. May be run again, so it acts only through the session.</summary>
    ValueTask<Answer<TAnswer>> RunAsync(TCommand command, Circumstances circumstances, IWriteSession session);
}

/// <summary>One question's slice.</summary>
/// <typeparam name="TQuery">The question.</typeparam>
/// <typeparam name="TAnswer">Its answer.</typeparam>
internal interface IQueryFeature<in TQuery, TAnswer>
    where TQuery : Query<TAnswer>
{
    /// <summary>What the authority table is asked.</summary>
    CaseAction Action { get; }

    /// <summary>Checks the form of the input.</summary>
    void Check(TQuery query, InputCheck check);

    /// <summary>Reads and answers.</summary>
    Task<Answer<TAnswer>> AnswerAsync(TQuery query, Circumstances circumstances);
}
