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
    private const Relations Unit = OwnUnit;
    private const Relations System = OwnSystem;

    /// <summary>The columns of <see cref="Cells"/>, in order.</summary>
    public static IReadOnlyList<CaseAction> Actions { get; } =
        [Explain, Register, Read, ReadWatches, Record, Assign, Decide, ReadFigures, SpotCheck, ReadOperations, Sweep, Import];

    /// <summary>One row for each function: for each action, the relation to the case that is required.</summary>
    public static IReadOnlyDictionary<Function, Relations[]> Cells { get; } = new Dictionary<Function, Relations[]>
    {
        //                                       Expl Regis Read     Watch    Record   Assign   Decide   Figures  Spot     Oper Sweep  Import
        [Function.CaseworkerWithoutDelegation] = [Any, Unit, Own,     Own,     Own,     Never,   Never,   Never,   Never,   Any, Never, Never],
        [Function.EmergencyDutyWorker]         = [Any, Any,  Own,     Own,     Own,     Never,   Own,     Never,   Never,   Any, Never, Never],
        [Function.Caseworker]                  = [Any, Unit, Own,     Own,     Own,     Never,   Own,     Never,   Never,   Any, Never, Never],
        [Function.LeadSocialWorker]            = [Any, Unit, Unit,    Unit,    Unit,    Unit,    Unit,    Unit,    Unit,    Any, Never, Never],
        [Function.DeputyUnitHead]              = [Any, Unit, Unit,    Unit,    Unit,    Unit,    Unit,    Unit,    Unit,    Any, Never, Never],
        [Function.UnitHead]                    = [Any, Unit, Unit,    Unit,    Unit,    Unit,    Unit,    Unit,    Unit,    Any, Never, Never],
        [Function.Board]                       = [Any, Never, Unit,   Never,   Never,   Never,   Unit,    Unit,    Never,   Any, Never, Never],
        [Function.QualityReviewer]             = [Any, Never, Sampled, Never,  Never,   Never,   Never,   Any,     Any,     Any, Never, Never],
        [Function.LogReviewer]                 = [Any, Never, Never,  Never,   Never,   Never,   Never,   Never,   Never,   Any, Never, Never],
        [Function.Archivist]                   = [Any, Never, Never,  Never,   Never,   Never,   Never,   Never,   Never,   Any, Never, Never],
        [Function.TechnicalAdministrator]      = [Any, Never, Never,  Never,   Never,   Never,   Never,   Never,   Never,   Any, Any,   Never],
        [Function.SystemClient]                = [Any, Any,  System,  System,  System,  System,  Never,   Never,   Never,   Any, Never, Never],
        [Function.LocalOperator]               = [Any, Never, Any,    Any,     Never,   Never,   Never,   Any,     Any,     Any, Any,   Any],
        [Function.SystemJob]                   = [Any, Never, Never,  Never,   Never,   Never,   Never,   Never,   Never,   Any, Any,   Never],
    };
}
