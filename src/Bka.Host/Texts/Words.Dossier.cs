using Bka.Contracts;

namespace Bka.Host.Texts;

/// <summary>The words for proposals, decisions, BKA and adults' matters.</summary>
internal static partial class Words
{
    public static string Of(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Granted => "Bifall",
        DecisionOutcome.PartlyGranted => "Delavslag",
        DecisionOutcome.Rejected => "Avslag",
        DecisionOutcome.WithoutInsats => "Avslutas utan insats",
        DecisionOutcome.Placement => "Placering av barnet",
        DecisionOutcome.Recovery => "Återkrav",
        DecisionOutcome.Sanction => "Sanktion",
        DecisionOutcome.Housing => "Boende eller vräkning",
        DecisionOutcome.PlacementOfParent => "Placering av föräldern",
        DecisionOutcome.AffectsContact => "Insats som påverkar umgänget",
    };

    public static string Of(ProposalKind kind) => kind switch
    {
        ProposalKind.Final => "Slutligt beslut",
        ProposalKind.DuringUtredning => "Insats under utredningen",
    };

    public static string Of(UrgentGround ground) => ground switch
    {
        UrgentGround.ImmediateProtection => "Barnet behöver skydd genast",
        UrgentGround.EmergencyNeed => "Nödprövning",
    };

    public static string Of(BkaState state) => state switch
    {
        BkaState.Draft => "Utkast",
        BkaState.Ready => "Klar för granskning",
        BkaState.Approved => "Fastställd",
    };

    public static string Of(FeedbackWay way) => way switch
    {
        FeedbackWay.Talk => "Samtal",
        FeedbackWay.LetterReadTogether => "Barnbrev som ni gick igenom tillsammans",
        FeedbackWay.Letter => "Barnbrev",
        FeedbackWay.ThroughAdult => "Genom en vuxen som barnet litar på",
    };

    public static string Of(FeedbackHindrance hindrance) => hindrance switch
    {
        FeedbackHindrance.Infant => "Barnet är för litet nu; återkopplingen är planerad till senare",
        FeedbackHindrance.DoesNotWant => "Barnet vill inte, efter att ha erbjudits",
        FeedbackHindrance.WouldHarm => "Det skulle skada barnet",
        FeedbackHindrance.NotReached => "Barnet har inte gått att nå",
        FeedbackHindrance.Unborn => "Barnet är inte fött",
    };

    public static string Of(CarryOutKind kind) => kind switch
    {
        CarryOutKind.CarriedOut => "Verkställt",
        CarryOutKind.Interrupted => "Avbrott i verkställigheten",
        CarryOutKind.Declined => "Den enskilde avstår från insatsen",
        CarryOutKind.NoLongerNeeded => "Behövs inte längre, eller ersatt av ett senare beslut",
        CarryOutKind.NothingGranted => "Beslutet gav inget boende, så det finns inget att verkställa",
    };

    public static string Of(AdultMatter matter) => matter switch
    {
        AdultMatter.FinancialAssistance => "Försörjningsstöd",
        AdultMatter.Housing => "Boende och vräkning",
        AdultMatter.Addiction => "Skadligt bruk eller beroende",
        AdultMatter.Violence => "Våld i nära relation",
        AdultMatter.Other => "Annat",
    };

    public static string Of(ChildRelation relation) => relation switch
    {
        ChildRelation.Self => "Ärendet gäller barnet",
        ChildRelation.Sibling => "Syskon",
        ChildRelation.Household => "Bor i hushållet",
        ChildRelation.AlternatingResidence => "Bor växelvis",
        ChildRelation.Contact => "Umgänge",
        ChildRelation.Expected => "Väntat barn",
    };

    /// <summary>Where a filled-in answer of a BKA comes from.</summary>
    public static string FilledFrom(string? source) => source switch
    {
        "hearing" => "Hämtat från det som är dokumenterat om hur barnet kommit till tals. Ändras där.",
        "stance" => "Hämtat från barnets inställning till förslaget. Ändras där.",
        "people" => "Fylls i av sig självt: vem som har skrivit, granskat och fastställt.",
        _ => "",
    };
}
