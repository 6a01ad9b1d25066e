using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>What a feature needs to know about the call it serves.</summary>
/// <param name="Call">Who asks, under which expected version.</param>
/// <param name="Scope">Which cases the actor may do this to.</param>
/// <param name="Now">Now, UTC.</param>
/// <param name="Today">Today in Europe/Stockholm.</param>
internal sealed record Circumstances(CallContext Call, AccessScope Scope, DateTimeOffset Now, DateOnly Today)
{
    /// <summary>Who asks.</summary>
    public Actor Actor => Call.Actor;
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
