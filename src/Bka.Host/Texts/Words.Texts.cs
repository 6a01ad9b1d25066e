using Bka.Contracts;

namespace Bka.Host.Texts;

/// <summary>The words for motiveringar and how they read.</summary>
internal static partial class Words
{
    public static string Of(ReasonsField field) => field switch
    {
        ReasonsField.Skyddsbedomning => "Skälen till skyddsbedömningen",
        ReasonsField.NotOpened => "Varför utredning inte inleds",
        ReasonsField.ViolenceOverride => "Varför utredning inte inleds trots misstanke om våld",
        ReasonsField.HearingAccount => "Hur barnet har hörts, eller varför inte",
        ReasonsField.HearingOtherWay => "Hur barnets inställning har klarlagts på annat sätt",
        ReasonsField.ForhandsbedomningExtension => "Synnerliga skäl för längre förhandsbedömning",
        ReasonsField.UtredningPurpose => "Vad utredningen ska ta reda på",
        ReasonsField.UtredningExtension => "Särskilda skäl för längre utredning",
        ReasonsField.Ending => "Skälen när ärendet avslutas",
        ReasonsField.BkaAnswer => "Svar i fri text i BKA",
        ReasonsField.Decision => "Motivering till beslut",
        ReasonsField.UrgentRisk => "Den konkreta risken i ett brådskande beslut",
        ReasonsField.KommuniceringException => "Varför kommunicering underlåtits",
        ReasonsField.NotAffected => "Varför ett barn inte berörs",
        ReasonsField.NoChildren => "Varför inga barn berörs",
        ReasonsField.Remittal => "Varför förslaget återremitterats",
        ReasonsField.FeedbackHindrance => "Varför barnet inte fått återkoppling",
        ReasonsField.FollowUp => "Barnets behov av uppföljning",
        ReasonsField.CarryOut => "Varför ett beslut inte verkställs",
    };

    public static string Of(ReadabilityLevel level) => level switch
    {
        ReadabilityLevel.VeryEasy => "mycket lättläst, som böcker för barn",
        ReadabilityLevel.Easy => "lättläst, som skönlitteratur",
        ReadabilityLevel.Medium => "medelsvår, som en dagstidning",
        ReadabilityLevel.Hard => "svår, som text från en myndighet",
        ReadabilityLevel.VeryHard => "mycket svår",
    };

    /// <summary>A finding in a text, as a question to its writer.</summary>
    public static string Of(TextFinding finding) =>
        RefusalTexts.Of(finding.Code) + (finding.Cases is > 1 ? $" ({finding.Cases} ställen)" : "");
}
