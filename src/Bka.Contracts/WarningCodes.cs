namespace Bka.Contracts;

/// <summary>The closed list of warnings: accepted, recorded and worth a second look.</summary>
public static class WarningCodes
{
    /// <summary>The skyddsbedömning was made later than the day after the report came in (SoL 20:1).</summary>
    public const string SkyddsbedomningLate = "skyddsbedomning-late";

    /// <summary>The decision is dated before the skyddsbedömning was made.</summary>
    public const string DecidedBeforeSkyddsbedomning = "decided-before-skyddsbedomning";

    /// <summary>The decision was made after the last day of the förhandsbedömning (SoL 20:2).</summary>
    public const string ForhandsbedomningLate = "forhandsbedomning-late";

    /// <summary>The extension was decided after the last day: kept, and moves nothing.</summary>
    public const string ExtensionLate = "extension-late";

    /// <summary>The extension is dated in time but was recorded after the last day: it counts, and both days are shown.</summary>
    public const string ExtensionRecordedLate = "extension-recorded-late";

    /// <summary>Violence is suspected, and no utredning was opened.</summary>
    public const string NotOpenedDespiteViolence = "not-opened-despite-violence";

    /// <summary>Immediate protection is needed: open a utredning at once (SoL 14:2).</summary>
    public const string OpenAtOnce = "open-at-once";

    /// <summary>The utredning was closed after its last day (SoL 20:3).</summary>
    public const string UtredningLate = "utredning-late";

    /// <summary>The reasons speak of workload, staffing or holidays: never special or exceptional reasons in law.</summary>
    public const string OrganisationalReason = "organisational-reason";

    /// <summary>A utredning on the same child runs already: two run side by side.</summary>
    public const string ParallelUtredning = "parallel-utredning";

    /// <summary>
    /// A utredning on the same child was closed shortly before: the times are summed and shown (JO 2565-2016).
    /// </summary>
    public const string ChainedUtredning = "chained-utredning";

    /// <summary>The children's stances were to the earlier version: each child is asked again (SoL 3:2).</summary>
    public const string StancesNowStale = "stances-now-stale";

    /// <summary>The child's BKA rested on its earlier stance: look at it again.</summary>
    public const string BkaNowStale = "bka-now-stale";

    /// <summary>The child's stance could not be established: allowed, and counted.</summary>
    public const string StanceNotEstablished = "stance-not-established";

    /// <summary>The decision goes against what the child wants.</summary>
    public const string AgainstTheChildsStance = "against-the-childs-stance";

    /// <summary>The decision could not wait: each child's BKA is due afterwards, and watched.</summary>
    public const string BkaAfterwardsDue = "bka-afterwards-due";

    /// <summary>A conflict of interest is flagged for who decided; allowed only because nobody else could in time (FL 17 §).</summary>
    public const string DecidedDespiteConflict = "decided-despite-conflict";

    /// <summary>A conflict of interest is flagged for someone who has written or approved what the decision rests on.</summary>
    public const string PreparedDespiteConflict = "prepared-despite-conflict";

    /// <summary>The caseworker has changed, and it is not recorded that the child was told.</summary>
    public const string ChildNotToldOfNewCaseworker = "child-not-told-of-new-caseworker";

    /// <summary>Whoever is recorded as away has never handled a case in Bka: nothing is covered, or the id is mistyped.</summary>
    public const string PersonUnknown = "person-unknown";

    /// <summary>The substitute has never handled a case in Bka: newly come, or the id is mistyped.</summary>
    public const string SubstituteUnknown = "substitute-unknown";

    /// <summary>The person handles running cases in another unit as well, and is not recorded as away from it.</summary>
    public const string OtherUnitUncovered = "other-unit-uncovered";
}
