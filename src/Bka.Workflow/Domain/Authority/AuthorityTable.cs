using Bka.Contracts;
using static Bka.Workflow.Domain.Authority.CaseAction;
using static Bka.Workflow.Domain.Authority.Relations;

namespace Bka.Workflow.Domain.Authority;

/// <summary>
/// Who may do what, by function and by relation to the case. Denied unless a cell says otherwise (OSL 26:1). The cells
/// are asked in one place, <see cref="Access"/>, for single cases and inside the queries alike.
/// </summary>
public static class AuthorityTable
{
    private const Relations Never = None;

    /// <summary>The columns of <see cref="Cells"/>, in order.</summary>
    public static IReadOnlyList<CaseAction> Actions { get; } =
        [Explain, Register, Read, ReadWatches, Record, Decide, ReadFigures, SpotCheck, ReadOperations, Sweep, Import];

    /// <summary>One row for each function: for each action, the relation to the case that is required.</summary>
    public static IReadOnlyDictionary<Function, Relations[]> Cells { get; } = new Dictionary<Function, Relations[]>
    {
        //                                        Explain Register Read     ReadW.   Record   Decide   Figures  SpotCh.  Oper. Sweep  Import
        [Function.CaseworkerWithoutDelegation] = [Any,    OwnUnit, Own,     Own,     Own,     Never,   Never,   Never,   Any,  Never, Never],
        [Function.EmergencyDutyWorker] =         [Any,    Any,     Own,     Own,     Own,     Own,     Never,   Never,   Any,  Never, Never],
        [Function.Caseworker] =                  [Any,    OwnUnit, Own,     Own,     Own,     Own,     Never,   Never,   Any,  Never, Never],
        [Function.LeadSocialWorker] =            [Any,    OwnUnit, OwnUnit, OwnUnit, OwnUnit, OwnUnit, OwnUnit, OwnUnit, Any,  Never, Never],
        [Function.DeputyUnitHead] =              [Any,    OwnUnit, OwnUnit, OwnUnit, OwnUnit, OwnUnit, OwnUnit, OwnUnit, Any,  Never, Never],
        [Function.UnitHead] =                    [Any,    OwnUnit, OwnUnit, OwnUnit, OwnUnit, OwnUnit, OwnUnit, OwnUnit, Any,  Never, Never],
        [Function.Board] =                       [Any,    Never,   OwnUnit, Never,   Never,   OwnUnit, OwnUnit, Never,   Any,  Never, Never],
        [Function.QualityReviewer] =             [Any,    Never,   Sampled, Never,   Never,   Never,   Any,     Any,     Any,  Never, Never],
        [Function.LogReviewer] =                 [Any,    Never,   Never,   Never,   Never,   Never,   Never,   Never,   Any,  Never, Never],
        [Function.Archivist] =                   [Any,    Never,   Never,   Never,   Never,   Never,   Never,   Never,   Any,  Never, Never],
        [Function.TechnicalAdministrator] =      [Any,    Never,   Never,   Never,   Never,   Never,   Never,   Never,   Any,  Any,   Never],
        [Function.SystemClient] =                [Any,    Any,     OwnSystem, OwnSystem, OwnSystem, Never, Never, Never, Any,  Never, Never],
        [Function.LocalOperator] =               [Any,    Never,   Any,     Any,     Never,   Never,   Any,     Any,     Any,  Any,   Any],
        [Function.SystemJob] =                   [Any,    Never,   Never,   Never,   Never,   Never,   Never,   Never,   Any,  Any,   Never],
    };
}
