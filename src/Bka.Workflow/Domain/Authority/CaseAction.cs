namespace Bka.Workflow.Domain.Authority;

/// <summary>What a caller can be allowed to do. Every command, query and route names exactly one.</summary>
public enum CaseAction
{
    /// <summary>Explain a time limit from a date; no case is involved.</summary>
    Explain,

    /// <summary>Register what has come in.</summary>
    Register,

    /// <summary>Read a case, find it, see it in a list or be counted in a number.</summary>
    Read,

    /// <summary>See the running clocks as a worklist.</summary>
    ReadWatches,

    /// <summary>Record a step that is not a decision under delegation.</summary>
    Record,

    /// <summary>Give a case to a caseworker, or to another one.</summary>
    Assign,

    /// <summary>Make a decision; the delegation table then says whether this one.</summary>
    Decide,

    /// <summary>See the figures.</summary>
    ReadFigures,

    /// <summary>Draw spot checks and see draws.</summary>
    SpotCheck,

    /// <summary>See when the alerts were last computed.</summary>
    ReadOperations,

    /// <summary>Run a sweep.</summary>
    Sweep,

    /// <summary>Read in an export.</summary>
    Import,

    /// <summary>Check that the ledger is whole.</summary>
    VerifyLedger,

    /// <summary>Read the delegation table, as it is and as it was.</summary>
    ReadDelegation,

    /// <summary>Propose and confirm rows of the delegation table; a unit's own rows only in that unit.</summary>
    EditDelegation,

    /// <summary>Read the BKA template: every version, its guidance, and what differs.</summary>
    ReadTemplates,

    /// <summary>Propose and release versions of the BKA template.</summary>
    EditTemplates,

    /// <summary>Acknowledge an alert with a reason, or put it off to a day.</summary>
    AcknowledgeAlerts,

    /// <summary>Read who is away and who stands in, and ask what a coming absence would touch.</summary>
    ReadAbsence,

    /// <summary>Record an absence and who stands in, and move a leaver's cases.</summary>
    ManageAbsence,

    /// <summary>Read the event feed, which holds no personal data.</summary>
    ReadEvents,

    /// <summary>See and replay what could not be delivered: webhooks and notices.</summary>
    ManageDeliveries,

    /// <summary>See numbers below five as they are; without it they are hidden, and what they could be derived from.</summary>
    ReadSmallCells,

    /// <summary>Write development areas, strengths and shortcomings for reports.</summary>
    EditReports,

    /// <summary>Plan rounds of spot checks.</summary>
    PlanSpotChecks,

    /// <summary>Review a drawn case and sign the review.</summary>
    Review,

    /// <summary>Record what is to be done about a shortcoming, follow it up and judge its effect.</summary>
    ManageRemedies,

    /// <summary>Keep what one is typing, and get it back; always one's own.</summary>
    KeepDrafts,

    /// <summary>Open a case one does not work with, in an emergency, to read it.</summary>
    OpenInEmergency,

    /// <summary>Review emergency openings, and see who has read a case.</summary>
    ReviewAccess,

    /// <summary>Read the access log.</summary>
    ReadAccessLog,
}
