using Bka.Contracts;

namespace Bka.Workflow.Domain.Cases;

/// <summary>An adult's matter. No name and no personnummer exist in the module.</summary>
public sealed record Adult
{
    /// <summary>The case system's reference.</summary>
    public required string Ref { get; init; }

    /// <summary>What it is about.</summary>
    public required AdultMatter Matter { get; init; }

    /// <summary>Whether a machine has prepared the decision.</summary>
    public bool IsPreparedAutomatically { get; init; }

    /// <summary>The confirmation that no child is affected; null when children are listed or nothing is confirmed.</summary>
    public NoChildren? NoChildren { get; init; }

    /// <summary>The day set for eviction; null when there is none.</summary>
    public DateOnly? EvictionOn { get; init; }

    /// <summary>Contacts about the eviction, oldest first.</summary>
    public IReadOnlyList<EvictionContact> EvictionContacts { get; init; } = [];

    /// <summary>The child's case that goes on here.</summary>
    public string? ContinuesCaseId { get; init; }

    /// <summary>Cases in the children's own track that a worry seen here has begun.</summary>
    public IReadOnlyList<string> RaisedConcerns { get; init; } = [];
}

/// <summary>The confirmation that an adult's matter affects no child.</summary>
/// <param name="Confirmation">How it was checked.</param>
/// <param name="By">Who confirmed; always a person.</param>
/// <param name="On">The day.</param>
public sealed record NoChildren(string Confirmation, string By, DateOnly On);

/// <summary>A contact with Kronofogden or the landlord about an eviction.</summary>
/// <param name="On">The day it was recorded.</param>
/// <param name="EvictionOn">The day then set for eviction; null when it was called off.</param>
/// <param name="Contact">What was done and with whom.</param>
public sealed record EvictionContact(DateOnly On, DateOnly? EvictionOn, string Contact);

/// <summary>That someone may have a conflict of interest (jäv) in a case.</summary>
/// <param name="Person">The person's opaque id.</param>
/// <param name="Reasons">Why.</param>
/// <param name="On">The day it was flagged.</param>
/// <param name="LiftedBecause">Why it does not stand; null while it does.</param>
public sealed record Conflict(string Person, string Reasons, DateOnly On, string? LiftedBecause = null);

/// <summary>The feedback that a mandated reporter has asked for (SoL 19:6).</summary>
/// <param name="RequestedOn">The day of the request.</param>
/// <param name="AnsweredOn">The day it was given, or found unsuitable; null until then.</param>
/// <param name="Unsuitable">Why it was not given; null when it was.</param>
public sealed record ReporterFeedback(DateOnly RequestedOn, DateOnly? AnsweredOn = null, string? Unsuitable = null);

/// <summary>A utredning on the same child that ended shortly before this one began (JO 2565-2016).</summary>
/// <param name="CaseId">Its case.</param>
/// <param name="OpenedOn">The day it was opened.</param>
/// <param name="ClosedOn">The day it was closed.</param>
/// <param name="SummedFrom">The day the first utredning of the chain was opened.</param>
public sealed record EarlierUtredning(string CaseId, DateOnly OpenedOn, DateOnly ClosedOn, DateOnly SummedFrom);
