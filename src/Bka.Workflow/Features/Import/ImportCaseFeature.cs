using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Import;

/// <summary>Reads one row of an export into the store: all of it or none.</summary>
/// <param name="Row">The row.</param>
public sealed record ImportCase(ImportRow Row) : Command<ImportOutcome>;

/// <summary>What became of a row.</summary>
/// <param name="Result">Stored, updated, unchanged or refused.</param>
/// <param name="Fault">Why it was refused; null otherwise.</param>
public sealed record ImportOutcome(ImportResult Result, ImportFault? Fault = null);

/// <summary>What became of a row.</summary>
public enum ImportResult
{
    /// <summary>A new case.</summary>
    Stored,

    /// <summary>A case that was imported before, and says something new.</summary>
    Updated,

    /// <summary>Already there; nothing changed.</summary>
    Unchanged,

    /// <summary>Not stored; the fault says why.</summary>
    Refused,
}

/// <summary>
/// The import: the same corridor as every command, one row at a time. A row read before changes nothing; a newer
/// export brings a case forward as long as nobody has worked on it here since (ADR 0015).
/// </summary>
internal sealed class ImportCaseFeature(Delegations delegations) : ICommandFeature<ImportCase, ImportOutcome>
{
    public CaseAction Action => CaseAction.Import;

    public void Check(ImportCase command, InputCheck check)
    {
    }

    public async ValueTask<Answer<ImportOutcome>> RunAsync(
        ImportCase command, Circumstances circumstances, IWriteSession session)
    {
        var delegation = await delegations.InForceAsync(session);
        var reading = ImportRowReader.Read(command.Row, circumstances.Now, delegation);
        if (!reading.IsRead)
        {
            return new ImportOutcome(ImportResult.Refused, reading.Fault);
        }

        var before = (await session.LoadAsync(reading.Case.Id))?.Case;
        if (before is not null && IsReadBefore(before, reading.Case.ImportedFrom!))
        {
            return new ImportOutcome(ImportResult.Unchanged);
        }

        if (before is not null && before.Version != before.ImportedVersion)
        {
            var conflict = new ImportFault(command.Row.Line, null, ImportCodes.ImportConflict);
            return new ImportOutcome(ImportResult.Refused, conflict);
        }

        var version = (before?.Version ?? 0) + 1;
        var fact = new CaseImported(reading.Case with
        {
            Version = version,
            ImportedVersion = version,
            EarlierImports = before is null ? null : [.. before.EarlierImports ?? [], before.ImportedFrom!],
        });
        var after = CaseFold.Apply(reading.Case.Id, before, fact, reading.Case.State);
        session.Save(new CaseChange(before, after, fact, circumstances.Actor, circumstances.Now));
        return new ImportOutcome(before is null ? ImportResult.Stored : ImportResult.Updated);
    }

    // The same row again, or a row from an older export: what it says is known already.
    private static bool IsReadBefore(Case before, string fingerprint) =>
        before.ImportedFrom == fingerprint || before.EarlierImports?.Contains(fingerprint, StringComparer.Ordinal) == true;
}
