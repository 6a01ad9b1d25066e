using Bka.Contracts;

namespace Bka.Workflow.Domain.Authority;

/// <summary>
/// Who may do what, by function and by relation to the case. Denied unless a cell says otherwise (OSL 26:1). The cells
/// are asked in one place, <see cref="Access"/>, for single cases and inside the queries alike.
/// </summary>
public static class AuthorityTable
{
    // never: not at all. any: any case, or what concerns no case. unit: in one of the actor's units. own: the actor
    // handles it, or stands in today for whoever does, or registered it and nobody handles it yet. sampled: drawn in a spot check. system: came from the
    // actor's own case system.
    private const string Table =
        """
        Function                    | Explain Register Read    ReadWatches Record  Assign  Decide  ReadFigures SpotCheck ReadOperations Sweep  Import VerifyLedger ReadDelegation EditDelegation ReadTemplates EditTemplates AcknowledgeAlerts ReadAbsence ManageAbsence ReadEvents ManageDeliveries  ReadSmallCells EditReports PlanSpotChecks Review ManageRemedies KeepDrafts OpenInEmergency ReviewAccess ReadAccessLog
        CaseworkerWithoutDelegation | any     unit     own     own         own     never   never   never       never     any            never  never  never        any            never          any           never         own               never       never         never      never  never          never       never          never  never  any  any             never        never
        EmergencyDutyWorker         | any     any      own     own         own     never   own     never       never     any            never  never  never        any            never          any           never         own               never       never         never      never  never          never       never          never  never  any  any             never        never
        Caseworker                  | any     unit     own     own         own     never   own     never       never     any            never  never  never        any            never          any           never         own               never       never         never      never  never          never       never          never  never  any  any             never        never
        LeadSocialWorker            | any     unit     unit    unit        unit    unit    unit    unit        unit      any            never  never  never        any            never          any           never         unit              unit        unit          never      never  unit           never       never          unit   unit  any  any             never        never
        DeputyUnitHead              | any     unit     unit    unit        unit    unit    unit    unit        unit      any            never  never  never        any            never          any           never         unit              unit        unit          never      never  unit           unit        unit           unit   unit  any  any             never        never
        UnitHead                    | any     unit     unit    unit        unit    unit    unit    unit        unit      any            never  never  never        any            any            any           any           unit              unit        unit          never      never  unit           unit        unit           unit   unit  any  any             unit         never
        Board                       | any     never    unit    never       never   never   unit    unit        never     any            never  never  never        any            never          any           never         never             never       never         never      never  never          never       never          never  never  any  never           never        never
        QualityReviewer             | any     never    sampled never       never   never   never   any         any       any            never  never  never        any            never          any           any           never             never       never         never      never  any            any         any            any    any  any  never           never        never
        LogReviewer                 | any     never    never   never       never   never   never   never       never     any            never  never  any          any            never          any           never         never             never       never         never      never  never          never       never          never  never  any  never           any          any
        Archivist                   | any     never    never   never       never   never   never   never       never     any            never  never  never        any            never          any           never         never             never       never         never      never  never          never       never          never  never  any  never           never        never
        TechnicalAdministrator      | any     never    never   never       never   never   never   never       never     any            any    never  any          any            never          any           never         never             never       never         any        any  never          never       never          never  never  any  never           never        never
        SystemClient                | any     any      system  system      system  system  never   never       never     any            never  never  never        any            never          any           never         never             never       never         system     never  never          never       never          never  never  never  never           never        never
        LocalOperator               | any     never    any     any         never   never   never   any         any       any            any    any    any          any            never          any           never         never             any         never         any        any  any            never       never          never  never  never  never           never        never
        SystemJob                   | any     never    never   never       never   never   never   never       never     any            any    never  never        never          never          any           never         never             never       never         never      never  never          never       never          never  never  never  never           never        never
        """;

    private static readonly string[][] Lines =
        [.. Table.Split('\n').Select(line => line.Replace('|', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <summary>The columns of <see cref="Cells"/>, in order.</summary>
    public static IReadOnlyList<CaseAction> Actions { get; } = [.. Lines[0].Skip(1).Select(Enum.Parse<CaseAction>)];

    /// <summary>One row for each function: for each action, the relation to the case that is required.</summary>
    public static IReadOnlyDictionary<Function, Relations[]> Cells { get; } = Lines.Skip(1).ToDictionary(
        line => Enum.Parse<Function>(line[0]),
        line => line.Skip(1).Select(Cell).ToArray());

    private static Relations Cell(string word) => word switch
    {
        "never" => Relations.None,
        "any" => Relations.Any,
        "unit" => Relations.OwnUnit,
        "own" => Relations.Own,
        "sampled" => Relations.Sampled,
        "system" => Relations.OwnSystem,
        _ => throw new InvalidOperationException("The authority table has no such relation: " + word),
    };
}
