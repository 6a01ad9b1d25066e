using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Domain.Lifecycle;

/// <summary>How guards are put together: what they share beyond their rules.</summary>
internal static class Verdicts
{
    /// <summary>A guard on a command's own data; it holds while no command is given.</summary>
    public static Guard For<TCommand>(string name, Func<StepInput, TCommand, IEnumerable<Missing>> check)
        where TCommand : CaseCommand =>
        new(name, input => input.Command is TCommand command ? check(input, command) : []);

    /// <summary>
    /// A guard on one child. With a command it is asked about the child it names; without one the step is open when it
    /// is open for some child, and else everything missing is named, child by child.
    /// </summary>
    /// <param name="name">Reads as a sentence.</param>
    /// <param name="children">The children that come into question when none is named.</param>
    /// <param name="check">What is missing for one child.</param>
    /// <param name="ifNone">The code when no child comes into question; null when another guard says so.</param>
    public static Guard ForAChild(
        string name,
        Func<StepInput, IEnumerable<string>> children,
        Func<StepInput, string, IEnumerable<Missing>> check,
        string? ifNone = null) =>
        new(name, input =>
        {
            if (input.Command is IChildCommand named)
            {
                return check(input, named.ChildRef);
            }

            if (!input.Case.Children.Any())
            {
                return [new Missing(MissingCodes.ChildrenNotListed, Law: "SoL 3:1")];
            }

            Missing[][] each = [.. children(input).Select(child => check(input, child).ToArray())];
            if (each.Length == 0 && ifNone is not null)
            {
                return [new Missing(ifNone, Law: "SoL 3:1")];
            }

            return each.Any(missing => missing.Length == 0) ? [] : each.SelectMany(missing => missing);
        });

    /// <summary>Nothing when it holds; else one thing missing for the child the case is about.</summary>
    public static IEnumerable<Missing> Unless(
        bool holds, StepInput input, string code, string? item = null, string? law = null) =>
        Unless(holds, input.ChildRef, code, item, law);

    /// <summary>Nothing when it holds; else one thing missing for a child.</summary>
    public static IEnumerable<Missing> Unless(bool holds, string? childRef, string code, string? item = null, string? law = null) =>
        holds ? [] : [new Missing(code, childRef, item, law)];

    /// <summary>Every child of the case.</summary>
    public static IEnumerable<string> ChildrenOf(StepInput input) => input.Case.Children.Select(child => child.Child.Ref);

    /// <summary>The children that the present proposal affects.</summary>
    public static IEnumerable<string> AffectedBy(StepInput input) => input.Case.Proposal?.ChildRefs ?? [];

    /// <summary>A municipality's own reason stands in the template in force, under the very reason it is given for.</summary>
    public static IEnumerable<Missing> LocalReason(StepInput input, string childRef, Hearing? hearing) => Unless(
        hearing?.LocalReason is not { } code || input.Surroundings.Templates.InForce(input.Surroundings.Today).LocalReasons
            .Any(reason => reason.Code == code && reason.Under == hearing.Reason),
        childRef, MissingCodes.NotHeardReasonNotAccepted, "hearing.localReason", "SoL 3:2");

    /// <summary>Not before the case, or its utredning, began.</summary>
    public static IEnumerable<Missing> NotBeforeItBegan(StepInput input, DateOnly day, string item) =>
        input.Case.Utredning is { } utredning
            ? Unless(day >= utredning.Opened.On, input, MissingCodes.BeforeOpened, item)
            : Unless(day >= input.Case.Intake.ReceivedOn, input, MissingCodes.BeforeReceived, item);

    /// <summary>The stance that counts for a child, and what is missing when there is none.</summary>
    public static IEnumerable<Missing> StanceFor(Case subject, Proposal proposal, string childRef)
    {
        var file = subject.FileOf(childRef);
        var code = file.Stances.Count == 0 ? MissingCodes.StanceMissing : MissingCodes.StanceStale;
        return Unless(file.StanceTo(proposal) is { } stance && !IsOutlivedByTheBirth(subject, childRef, stance), childRef, code, law: "SoL 3:2");
    }

    // Why an unborn child was not heard says nothing of the child that has been born since.
    private static bool IsOutlivedByTheBirth(Case subject, string childRef, ChildStance stance) =>
        stance.Hearing.Reason == NotHeardReason.Unborn && subject.ChildOf(childRef)?.Born is not null;
}
