using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Lifecycle;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>A slice for one step on one case: load, judge, fold, save. A step says only what is its own.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
internal abstract class CaseFeature<TCommand>(CaseSteps steps) : ICommandFeature<TCommand, CaseChanged>
    where TCommand : CaseCommand
{
    public CaseAction Action => CaseSteps.ActionFor(Trigger);

    /// <summary>The step.</summary>
    protected abstract Trigger Trigger { get; }

    public abstract void Check(TCommand command, InputCheck check);

    public async ValueTask<Answer<CaseChanged>> RunAsync(
        TCommand command, Circumstances circumstances, IWriteSession session)
    {
        var loaded = await LoadAsync(command, session);
        if (loaded is null || !MaySee(loaded.Case, circumstances))
        {
            return new Refusal(RefusalCodes.CaseNotFound);
        }

        if (circumstances.Call.ExpectedVersion is { } expected && expected != loaded.Case.Version)
        {
            return new Refusal(RefusalCodes.VersionConflict);
        }

        var surroundings = await BeyondAsync(
            await CaseSteps.SurroundingsOfAsync(loaded, circumstances, session), command, circumstances, session);
        var input = new StepInput(loaded.Case, command, surroundings);
        var ruling = CaseSteps.Judge(
            Trigger, input, circumstances, await steps.DelegationAsync(session), DecidedOn(command));
        if (ruling.Refusal is not null)
        {
            return ruling.Refusal;
        }

        var made = new DecisionMade(
            DecidedOn(command) ?? circumstances.Today,
            circumstances.Actor.Function,
            circumstances.Actor.Id,
            ruling.Delegation?.ToString());
        var acceptance = new Acceptance(made, circumstances, input);
        var fact = Accept(loaded.Case, command, acceptance);
        var after = CaseFold.Apply(loaded.Case.Id, loaded.Case, fact, ruling.Row!.To);
        session.Save(new CaseChange(loaded.Case, after, fact, circumstances.Actor, circumstances.Now)
        {
            OnBehalfOf = circumstances.OnBehalfOf(loaded.Case),
        });
        await AlsoAsync(after, command, acceptance, session);
        return new CaseChanged(after.Id, after.Version, after.State, [.. Warnings(loaded, after, command)]);
    }

    /// <summary>Loads the case and what the step needs to know beside it.</summary>
    protected virtual ValueTask<LoadedCase?> LoadAsync(TCommand command, IWriteSession session) => session.LoadAsync(command.CaseId);

    /// <summary>What this step needs to know beyond the case.</summary>
    protected virtual ValueTask<Surroundings> BeyondAsync(
        Surroundings surroundings, TCommand command, Circumstances circumstances, IWriteSession session) =>
        ValueTask.FromResult(surroundings);

    /// <summary>The day of the decision the command carries; null when it is no decision.</summary>
    protected virtual DateOnly? DecidedOn(TCommand command) => null;

    /// <summary>The fact that the accepted command gives.</summary>
    protected abstract Fact Accept(Case subject, TCommand command, Acceptance acceptance);

    /// <summary>What was accepted but deserves a second look.</summary>
    protected virtual IEnumerable<string> Warnings(LoadedCase before, Case after, TCommand command) => [];

    /// <summary>What the step does to another case, in the same transaction.</summary>
    protected virtual ValueTask AlsoAsync(Case after, TCommand command, Acceptance acceptance, IWriteSession session) =>
        ValueTask.CompletedTask;

    /// <summary>Who may act on a case may know of it; everybody else gets the answer for a case that does not exist.</summary>
    protected static bool MaySee(Case subject, Circumstances circumstances) =>
        circumstances.ScopeOf(CaseAction.Read).Allows(subject.AccessFacts());
}

/// <summary>What an accepted step is recorded with.</summary>
/// <param name="Made">Day, level, person and delegation.</param>
/// <param name="Circumstances">Who asked, and when.</param>
/// <param name="Input">What was judged.</param>
internal sealed record Acceptance(DecisionMade Made, Circumstances Circumstances, StepInput Input)
{
    /// <summary>The same as a signature under a document.</summary>
    public BkaSignature Signed =>
        new(Made.By!, Circumstances.Today, Circumstances.Actor.Function, Made.Delegation, OnBehalfOf);

    /// <summary>For whom the actor stands in; null when for nobody.</summary>
    public string? OnBehalfOf => Circumstances.OnBehalfOf(Input.Case);
}
