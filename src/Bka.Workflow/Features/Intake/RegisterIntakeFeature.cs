using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Intake;

/// <summary>T1: one case for each child, all or none.</summary>
internal sealed class RegisterIntakeFeature : ICommandFeature<RegisterIntake, IntakeRegistered>
{
    public CaseAction Action => CaseAction.Register;

    public void Check(RegisterIntake command, InputCheck check)
    {
        check.Ref(command.CaseRef, "caseRef");
        check.Unit(command.Unit);
        check.Ref(command.Caseworker, "caseworker", required: false);
        check.Known(command.Kind, "kind");
        check.Known(command.Channel, "channel");
        check.Known(command.Violence, "violence");
        check.MomentDone(command.ReceivedAt, "receivedAt");
        if (command.Children is not { Count: > 0 and <= InputCheck.MostChildren })
        {
            check.Fault(command.Children is { Count: > 0 } ? MissingCodes.TooLong : MissingCodes.Required, "children");
            return;
        }

        for (var i = 0; i < command.Children.Count; i++)
        {
            Check(command.Children[i], $"children[{i}]", check);
            // A report may be about a young person to twenty-one (SoL 20:2, "barn eller unga"); who is older is no child here.
            check.Holds(
                Of(command.Children[i] ?? new IntakeChild("", null, Sex.Unknown)).Born?
                    .HasSurelyTurned(21, DateOnly.FromDateTime(command.ReceivedAt.UtcDateTime)) != true,
                MissingCodes.BadRange, $"children[{i}].born");
        }

        check.Holds(
            command.Children.DistinctBy(child => child?.ChildRef, StringComparer.Ordinal).Count() == command.Children.Count,
            MissingCodes.Duplicate, "children");
        check.Holds(
            !command.ReporterWantsFeedback || command.Kind == IntakeKind.ConcernReport,
            MissingCodes.NotAConcernReport, "reporterWantsFeedback");
    }

    public async ValueTask<Answer<IntakeRegistered>> RunAsync(
        RegisterIntake command, Circumstances circumstances, IWriteSession session)
    {
        var actor = circumstances.Actor;
        if (Registration.Refusal(command.Unit, command.Caseworker, circumstances) is { } notAllowed)
        {
            return notAllowed;
        }

        if (await AlreadyRegisteredAsync(command, circumstances, session) is { } refusal)
        {
            return refusal;
        }

        var cases = command.Children.Select(child => Register(command, child, actor, circumstances, session));
        return new IntakeRegistered([.. cases]);
    }

    // A child is named only to somebody who may see its case.
    private static async ValueTask<Refusal?> AlreadyRegisteredAsync(
        RegisterIntake command, Circumstances circumstances, IWriteSession session)
    {
        var mayRead = circumstances.ScopeOf(CaseAction.Read);
        var (found, named) = (false, new List<Missing>());
        foreach (var child in command.Children)
        {
            if (await session.LoadAsync(CaseId.Of(command.CaseRef, child.ChildRef)) is { Case: var known })
            {
                found = true;
                if (mayRead.Allows(known.AccessFacts()))
                {
                    named.Add(new Missing(MissingCodes.Duplicate, child.ChildRef));
                }
            }
        }

        return found ? new Refusal(RefusalCodes.AlreadyRegistered, named) : null;
    }

    private static RegisteredCase Register(
        RegisterIntake command, IntakeChild child, Actor actor, Circumstances circumstances, IWriteSession session)
    {
        Child[] siblings = [.. command.Children.Where(other => other != child).Select(Of)];
        var fact = new CaseRegistered(
            command.CaseRef,
            Of(child),
            command.Unit,
            command.Caseworker,
            actor.Id,
            actor.Client,
            new Domain.Cases.Intake(
                command.Kind,
                command.ReceivedAt.ToUniversalTime(),
                MunicipalTime.DayOf(command.ReceivedAt),
                command.Channel,
                command.Violence,
                circumstances.Now),
            siblings.Length == 0 ? null : siblings,
            command.ReporterWantsFeedback ? true : null);
        var after = CaseFold.Apply(CaseId.Of(command.CaseRef, child.ChildRef), null, fact, CaseState.Received);
        session.Save(new CaseChange(null, after, fact, actor, circumstances.Now));
        return new RegisteredCase(after.Id, child.ChildRef, after.Version, after.State);
    }

    private static Child Of(IntakeChild child) =>
        new(child.ChildRef, BirthMonth.TryParse(child.Born, out var month) ? month : null, child.Sex);

    private static void Check(IntakeChild child, string item, InputCheck check)
    {
        if (child is null)
        {
            check.Fault(MissingCodes.Required, item);
            return;
        }

        check.Child(child.ChildRef, child.Born, child.Sex, item);
    }
}
