using Bka.Contracts;

namespace Bka.Workflow.Domain.Quality;

/// <summary>The words that exports and figures use for the codes, the same as in the case systems' exports.</summary>
public static class Labels
{
    private static readonly string[] Ages =
        [.. Enum.GetValues<AgeGroup>().Order().SelectMany(age => new[] { Of(age), Wide(age) }).Distinct(StringComparer.Ordinal)];

    /// <summary>kön.</summary>
    /// <param name="sex">The code.</param>
    public static string Of(Sex sex) => sex switch
    {
        Sex.Girl => "flicka",
        Sex.Boy => "pojke",
        Sex.Other => "annan",
        Sex.Unknown => "okänt",
    };

    /// <summary>typ.</summary>
    /// <param name="kind">The code.</param>
    public static string Of(IntakeKind kind) => kind switch
    {
        IntakeKind.ConcernReport => "anmälan",
        IntakeKind.Application => "ansökan",
        IntakeKind.OtherKnowledge => "annan kännedom",
    };

    /// <summary>åldersgrupp.</summary>
    /// <param name="age">The code.</param>
    public static string Of(AgeGroup age) => age switch
    {
        AgeGroup.Years0To6 => "0–6",
        AgeGroup.Years7To12 => "7–12",
        AgeGroup.Years13To17 => "13–17",
        AgeGroup.Years18To20 => "18–20",
        AgeGroup.Above20 => "21–",
    };

    /// <summary>utfall.</summary>
    /// <param name="outcome">The code.</param>
    public static string Of(CaseOutcome outcome) => outcome switch
    {
        CaseOutcome.InProgress => "pågår",
        CaseOutcome.Opened => "inledd",
        CaseOutcome.NotOpened => "ej inledd",
        CaseOutcome.Joined => "tillförd",
        CaseOutcome.EndedOtherwise => "avslutad på annat sätt",
    };

    /// <summary>ej_hort_kod; "utan kod" when none is given.</summary>
    /// <param name="reason">The code.</param>
    public static string Of(NotHeardReason? reason) => reason switch
    {
        NotHeardReason.DoesNotWant => "VILL_INTE",
        NotHeardReason.CannotExpress => "KAN_INTE",
        NotHeardReason.GuardianRefused => "VH_NEJ_FORHAND",
        NotHeardReason.PoliceAskedToWait => "POLIS",
        NotHeardReason.WouldHarm => "RISK",
        NotHeardReason.NotReached => "EJ_NABAR",
        NotHeardReason.Urgent => "AKUT",
        NotHeardReason.Unborn => "OFOTT",
        NotHeardReason.ThroughGuardian => "VIA_VARDNADSHAVARE",
        null => "utan kod",
    };

    /// <summary>utfall of a decision on a proposal.</summary>
    /// <param name="outcome">The code.</param>
    public static string Of(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Granted => "bifall",
        DecisionOutcome.PartlyGranted => "delavslag",
        DecisionOutcome.Rejected => "avslag",
        DecisionOutcome.WithoutInsats => "utan insats",
        DecisionOutcome.Placement => "placering av barnet",
        DecisionOutcome.Recovery => "återkrav",
        DecisionOutcome.Sanction => "sanktion",
        DecisionOutcome.Housing => "boende eller vräkning",
        DecisionOutcome.PlacementOfParent => "placering av föräldern",
        DecisionOutcome.AffectsContact => "påverkar umgänget",
    };

    /// <summary>spår: the child's own or an adult's case.</summary>
    /// <param name="adult">Whether it is an adult's case.</param>
    public static string Track(bool adult) => adult ? "vuxen" : "barn";

    /// <summary>Where a part stands in its division: ages from the youngest, all else by name.</summary>
    /// <param name="key">The part's key.</param>
    public static int PlaceOf(string key) => Array.IndexOf(Ages, key);

    /// <summary>The age groups of Kolada's KKiK figures.</summary>
    /// <param name="age">The code.</param>
    public static string Wide(AgeGroup age) => age switch
    {
        AgeGroup.Years0To6 or AgeGroup.Years7To12 => "0–12",
        AgeGroup.Years13To17 or AgeGroup.Years18To20 => "13–20",
        AgeGroup.Above20 => "21–",
    };
}
