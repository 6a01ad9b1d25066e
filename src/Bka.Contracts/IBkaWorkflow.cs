namespace Bka.Contracts;

/// <summary>
/// The one door into the workflow module, the same in process and over HTTP. Every call is authorised against the
/// <see cref="Actor"/> in its <see cref="CallContext"/>; a "no" comes back as a <see cref="Refusal"/>, never as an
/// exception. Exceptions mean a bug or a store that cannot be used, and then nothing has changed, with one exception: an
/// <c>OutcomeUnknownException</c> means that the store broke during the commit, so the change may be stored or not.
/// </summary>
public interface IBkaWorkflow
{
    /// <summary>
    /// Carries out one command. When the task completes with an answer, the change is stored durably; when it
    /// completes with a refusal, nothing has changed. When it fails with an <c>OutcomeUnknownException</c>, send the same
    /// command again under the same idempotency key, or read the case first if it had none.
    /// </summary>
    /// <typeparam name="TAnswer">What the command answers with.</typeparam>
    /// <param name="command">What is to be done.</param>
    /// <param name="call">Who asks, and under which idempotency key and expected version.</param>
    /// <param name="cancellationToken">Gives up waiting; a command already under way is still carried out whole.</param>
    Task<Answer<TAnswer>> SendAsync<TAnswer>(
        Command<TAnswer> command, CallContext call, CancellationToken cancellationToken = default);

    /// <summary>Answers one question. What the actor may not see is left out of lists, counts and searches alike.</summary>
    /// <typeparam name="TAnswer">What the question is answered with.</typeparam>
    /// <param name="query">What is asked.</param>
    /// <param name="call">Who asks.</param>
    /// <param name="cancellationToken">Gives up before the question is asked; one already under way is answered.</param>
    Task<Answer<TAnswer>> AskAsync<TAnswer>(
        Query<TAnswer> query, CallContext call, CancellationToken cancellationToken = default);

    /// <summary>
    /// Tells the access log of what a deferred visit has asked, in one commit. What was answered in the visit is shown after
    /// this and not before. Does nothing for a visit in which nothing waits.
    /// </summary>
    /// <param name="visit">The visit.</param>
    Task TellAsync(ReadVisit visit);
}
