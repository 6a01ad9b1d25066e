namespace Bka.Contracts;

/// <summary>What a spot check is drawn from.</summary>
public enum SpotCheckPopulation
{
    /// <summary>Förhandsbedömningar decided "ej inledd" in the month, by day of decision; one child in one report.</summary>
    NotOpened,

    /// <summary>Utredningar closed in the month; one child.</summary>
    UtredningClosed,

    /// <summary>Decisions in adults' cases with affected children, by day of decision; one row for each case.</summary>
    AdultDecided,
}

/// <summary>How far a round of spot checks has come.</summary>
public enum SpotCheckRoundState
{
    /// <summary>The seed is locked; nothing is drawn.</summary>
    SeedCommitted,

    /// <summary>Drawn, and under review.</summary>
    Drawn,

    /// <summary>Every review is signed; what remains is remedies and closing.</summary>
    Reviewed,

    /// <summary>Closed, and never changed again.</summary>
    Closed,
}

/// <summary>What a reviewer answers.</summary>
public enum ReviewMark
{
    /// <summary>Ja.</summary>
    Yes,

    /// <summary>Delvis: a shortcoming, with a comment.</summary>
    Partly,

    /// <summary>Nej: a shortcoming, with a comment.</summary>
    No,

    /// <summary>Ej relevant: counted apart, in no share.</summary>
    NotApplicable,
}

/// <summary>How far the reviews of a drawn case have come.</summary>
public enum SampledCaseState
{
    /// <summary>Nobody has begun.</summary>
    NotBegun,

    /// <summary>Begun and not signed by all who shall.</summary>
    Begun,

    /// <summary>Signed by all who shall.</summary>
    Reviewed,

    /// <summary>Replaced by a reserve, or left out when none remained.</summary>
    Replaced,
}

/// <summary>Why a drawn case is replaced by the next reserve.</summary>
public enum ReplacementReason
{
    /// <summary>Somebody in it has protected personal data, and the reviewers may not see such cases.</summary>
    Protected,

    /// <summary>Everybody who could review it has a conflict: worked in it, decided it, or stood in.</summary>
    NoReviewerWithoutConflict,
}
