using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Pages;

/// <summary>One page.</summary>
/// <param name="Page">The Razor page.</param>
/// <param name="Route">Its address.</param>
/// <param name="Action">What its reader must be allowed to do; null asks only for a signed-in person.</param>
/// <param name="Menu">Its name in the navigation; null when it is not there.</param>
/// <param name="Key">The key that opens it after <c>g</c>; null for none.</param>
internal sealed record PageRow(string Page, string Route, CaseAction? Action, string? Menu = null, string? Key = null);

/// <summary>Every page, its address and what it asks of its reader. A page without a row stops the host from starting.</summary>
internal static class PageTable
{
    /// <summary>The pages, in the order of the navigation.</summary>
    public static IReadOnlyList<PageRow> Rows { get; } =
    [
        new("/Overview/Index", "/", null, PageText.Shared["MenuOverview"], PageText.Shared["MenuOverviewKey"]),
        new("/Watches/Index", "/bevakningar", CaseAction.ReadWatches, PageText.Shared["MenuWatches"], "b"),
        new("/Watches/Delays", "/bevakningar/forseningar", CaseAction.ManageAbsence),
        new("/Watches/Watch", "/bevakningar/{caseId}/{watch}", CaseAction.Read),
        new("/Alerts/Index", "/larm", CaseAction.ReadWatches, PageText.Shared["MenuAlerts"], "l"),
        new("/Alerts/Note", "/larm/{caseId}/{rule}/{lastDay}", CaseAction.AcknowledgeAlerts),
        new("/Absence/Index", "/franvaro", CaseAction.ReadAbsence, PageText.Shared["MenuAbsence"], "f"),
        new("/Absence/Reassign", "/franvaro/flytta", CaseAction.ManageAbsence),
        new("/Adults/Register", "/vuxenarenden/ny", CaseAction.Register),
        new("/Cases/Index", "/arenden/{caseId}", CaseAction.Read),
        new("/Cases/Steps/Step", "/arenden/{caseId}/steg/{step}", CaseAction.Read),
        new("/Checklists/Form", "/arenden/{caseId}/bka/{place}", CaseAction.Read),
        new("/Checklists/Document", "/arenden/{caseId}/bka/{place}/{no}", CaseAction.Read),
        new("/Decisions/Document", "/arenden/{caseId}/beslut/{no}", CaseAction.Read),
        new("/Feedback/Letter", "/arenden/{caseId}/barnbrev/{place}", CaseAction.Read),
        new("/Feedback/LetterDocument", "/arenden/{caseId}/barnbrev/{place}/{no}", CaseAction.Read),
        new("/Cases/Protection", "/arenden/{caseId}/skyddade-uppgifter", CaseAction.Record),
        new("/SelfReports/Form", "/arenden/{caseId}/checklista", CaseAction.Read),
        new("/SelfReports/Missing", "/egenkontroll/checklistor/saknas", CaseAction.ReadWatches, PageText.Shared["MenuSelfReports"]),
        new("/Egenkontroll/Overview", "/egenkontroll", CaseAction.ReadSmallCells, PageText.Shared["MenuEgenkontroll"], "e"),
        new("/Egenkontroll/TextForm", "/egenkontroll/form", CaseAction.ReadSmallCells),
        new("/Egenkontroll/Deviations", "/egenkontroll/avvikelser", CaseAction.ReadSmallCells),
        new("/SelfReports/Sums", "/egenkontroll/checklistor", CaseAction.ReadSmallCells),
        new("/Egenkontroll/SpotChecks", "/stickprov", CaseAction.SpotCheck, PageText.Shared["MenuSpotChecks"], "s"),
        new("/Egenkontroll/Remedies", "/stickprov/atgarder", CaseAction.SpotCheck),
        new("/Egenkontroll/SpotCheck", "/stickprov/{drawId}", CaseAction.SpotCheck),
        new("/Egenkontroll/Review", "/stickprov/{drawId}/granska/{caseId}", CaseAction.Review),
        new("/Egenkontroll/EndPlan", "/stickprov/planer/{planId}/avsluta", CaseAction.PlanSpotChecks),
        new("/Egenkontroll/Figures", "/statistik", CaseAction.ReadFigures, PageText.Shared["MenuFigures"], "t"),
        new("/Reports/Index", "/rapporter", CaseAction.ReadFigures, PageText.Shared["MenuReports"], "r"),
        new("/Reports/Areas", "/rapporter/utvecklingsomraden", CaseAction.ReadFigures),
        new("/Egenkontroll/FigureCases", "/statistik/{id}", CaseAction.ReadSmallCells),
        new("/Templates/Index", "/mallar", CaseAction.ReadTemplates, PageText.Shared["MenuTemplates"], "m"),
        new("/Templates/Compare", "/mallar/jamfor", CaseAction.ReadTemplates),
        new("/Templates/Propose", "/mallar/ny", CaseAction.EditTemplates),
        new("/Templates/Version", "/mallar/{version}", CaseAction.ReadTemplates),
        new("/Logs/Index", "/loggar", CaseAction.ReviewAccess, PageText.Shared["MenuLogs"]),
        new("/Settings/Index", "/installningar", null, PageText.Shared["MenuSettings"], "i"),
        new("/Settings/Delegation", "/installningar/delegation", CaseAction.ReadDelegation),
        new("/Logs/Reads", "/loggar/lasningar", CaseAction.ReadAccessLog),
        new("/Logs/Emergency", "/nodoppning", CaseAction.OpenInEmergency),
        new("/Operations/Index", "/drift", CaseAction.ReadOperations),
        new("/Operations/Notices", "/drift/mejl", CaseAction.ManageDeliveries),
        new("/Search/Index", "/sok", CaseAction.Read, PageText.Shared["MenuSearch"]),
        new("/Help/Index", "/hjalp", null),
        new("/Demo/Index", "/demo", null),
        new("/Drafts/SignedOut", "/utloggad", null),
    ];

    /// <summary>The row of a page.</summary>
    /// <param name="page">The Razor page.</param>
    /// <exception cref="InvalidOperationException">The page stands in no row.</exception>
    public static PageRow For(string page) => Rows.SingleOrDefault(row => row.Page == page)
        ?? throw new InvalidOperationException($"The page {page} has no row in the page table.");
}
