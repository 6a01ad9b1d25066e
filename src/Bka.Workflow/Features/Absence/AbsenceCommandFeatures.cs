using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Absence;

/// <summary>Records that somebody is away from a unit, and who stands in.</summary>
internal sealed class RecordAbsenceFeature : ICommandFeature<RecordAbsence, AbsenceEntry>
{
    public CaseAction Action => CaseAction.ManageAbsence;

    public void Check(RecordAbsence command, InputCheck check)
    {
        check.Ref(command.Person, "person");
        check.Unit(command.Unit);
        check.Ref(command.Substitute, "substitute", required: false);
        check.Holds(command.Substitute is null || command.Substitute != command.Person, MissingCodes.SubstituteIsPerson, "substitute");
        check.Day(command.From, "from");
        check.Holds(command.From >= check.Today.AddYears(-1), MissingCodes.BadRange, "from");
        if (command.To is { } back)
        {
            check.Day(back, "to");
            check.Holds(back > command.From, MissingCodes.BadRange, "to");
            check.Holds(back > check.Today, MissingCodes.Retroactive, "to");
        }

        if (command.Reason is { } reason)
        {
            check.Known(reason, "reason");
        }
    }

    public async ValueTask<Answer<AbsenceEntry>> RunAsync(
        RecordAbsence command, Circumstances circumstances, IWriteSession session)
    {
        if (!circumstances.Scope.AllowsUnit(command.Unit))
        {
            return new Refusal(RefusalCodes.OtherUnit);
        }

        // Nobody gives themselves another's cases, and so nobody prolongs that either.
        if (command.Substitute == circumstances.Actor.Id)
        {
            return new Refusal(RefusalCodes.FactsMissing, [new Missing(MissingCodes.SubstituteIsSelf, Item: "substitute")]);
        }

        var known = await session.AbsencesAsync(command.From < circumstances.Today ? command.From : circumstances.Today);
        if (known.Of(command.Person).Any(period => period.Unit == command.Unit && period.Overlaps(command.From, command.To)))
        {
            return new Refusal(RefusalCodes.FactsMissing, [new Missing(MissingCodes.AbsenceOverlaps, Item: "from")]);
        }

        var recorded = new AbsenceEntry(
            "", command.Person, command.Unit, command.From, command.To, command.Substitute, command.Reason,
            new Signature(circumstances.Actor.Id, circumstances.Now));
        var added = await session.AddAbsenceAsync(recorded, circumstances.Actor);
        var warnings = AbsenceWarnings.Of(
            new(command.Person, command.Unit, command.From, command.To), await session.CaseloadUnitsAsync(command.Person), known,
            circumstances.Scope).ToList();
        if (command.Substitute is { } substitute && (await session.CaseloadUnitsAsync(substitute)).Count == 0)
        {
            warnings.Add(new AbsenceWarning(WarningCodes.SubstituteUnknown, substitute));
        }

        return added with { Warnings = warnings.Count == 0 ? null : warnings };
    }
}

/// <summary>Ends an absence early, or takes it back. What has been is never rewritten.</summary>
internal sealed class EndAbsenceFeature : ICommandFeature<EndAbsence, AbsenceEntry>
{
    public CaseAction Action => CaseAction.ManageAbsence;

    public void Check(EndAbsence command, InputCheck check)
    {
        check.Id(command.AbsenceId, "absenceId");
        check.Day(command.To, "to");
        check.Holds(command.To >= check.Today, MissingCodes.Retroactive, "to");
    }

    public async ValueTask<Answer<AbsenceEntry>> RunAsync(
        EndAbsence command, Circumstances circumstances, IWriteSession session)
    {
        // Another unit's absence is not told apart from one that does not exist.
        if (await session.FindAbsenceAsync(command.AbsenceId) is not { } found || !circumstances.Scope.AllowsUnit(found.Unit))
        {
            return new Refusal(RefusalCodes.AbsenceNotFound);
        }

        if (command.To < found.From || command.To >= found.To)
        {
            return new Refusal(RefusalCodes.FactsMissing,
                [new Missing(command.To < found.From ? MissingCodes.BadRange : MissingCodes.NotEarlier, Item: "to")]);
        }

        var ended = found with { To = command.To, Ended = new Signature(circumstances.Actor.Id, circumstances.Now) };
        session.EndAbsence(ended, circumstances.Actor);
        return ended;
    }
}
