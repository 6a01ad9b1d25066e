using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.SpotChecks;

namespace Bka.Host.Texts;

/// <summary>The words for spot checks and what is done after them.</summary>
internal static partial class Words
{
    public static string Of(SpotCheckPopulation population) => population switch
    {
        SpotCheckPopulation.NotOpened => "Förhandsbedömningar som inte ledde till utredning",
        SpotCheckPopulation.UtredningClosed => "Avslutade utredningar",
        SpotCheckPopulation.AdultDecided => "Beslut i vuxnas ärenden där barn berörs",
    };

    public static string Of(SpotCheckRoundState state) => state switch
    {
        SpotCheckRoundState.SeedCommitted => "planerad, fröet är låst",
        SpotCheckRoundState.Drawn => "dragen, granskas",
        SpotCheckRoundState.Reviewed => "granskad, åtgärder återstår",
        SpotCheckRoundState.Closed => "avslutad",
    };

    public static string Of(SampledCaseState state) => state switch
    {
        SampledCaseState.NotBegun => "inte börjad",
        SampledCaseState.Begun => "påbörjad",
        SampledCaseState.Reviewed => "signerad",
        SampledCaseState.Replaced => "ersatt",
    };

    public static string Of(ReviewMark mark) => mark switch
    {
        ReviewMark.Yes => "Ja",
        ReviewMark.Partly => "Delvis",
        ReviewMark.No => "Nej",
        ReviewMark.NotApplicable => "Ej relevant",
    };

    public static string Of(ReplacementReason reason) => reason switch
    {
        ReplacementReason.Protected => "Skyddade personuppgifter",
        ReplacementReason.NoReviewerWithoutConflict => "Ingen granskare utan jäv",
    };

    /// <summary>What is to be done next in a round, and by when.</summary>
    /// <param name="round">The round.</param>
    /// <param name="today">Today.</param>
    public static string NextStep(SpotCheckRound round, DateOnly today) => round.State switch
    {
        SpotCheckRoundState.SeedCommitted when !Months.HasEnded(round.Period, today) =>
            $"Dras från {Show.Day(Months.First(round.Period).AddMonths(1))}",
        SpotCheckRoundState.SeedCommitted => Due("Dra stickprovet", round.DrawBy, today),
        SpotCheckRoundState.Drawn => Due("Granska", round.ReviewBy, today),
        SpotCheckRoundState.Reviewed => "Besluta om åtgärder och avsluta",
        SpotCheckRoundState.Closed => "Klar",
    };

    /// <summary>What does not agree in a protocol.</summary>
    /// <param name="fault">The fault.</param>
    public static string Of(ProtocolFault fault) => fault switch
    {
        ProtocolFault.Format => "Filen är inte ett protokoll, eller är av en nyare version.",
        ProtocolFault.Algorithm => "Metoden är okänd.",
        ProtocolFault.FrameOrder => "Listan står inte i ordning, eller så står ett ärende två gånger.",
        ProtocolFault.FrameSize => "Listan har ett annat antal ärenden än protokollet säger.",
        ProtocolFault.FrameHash => "Listans kontrollsumma är en annan.",
        ProtocolFault.Seed => "Fröet är inte sammansatt av enhet, urval, månad, lott och hemlighet.",
        ProtocolFault.Commitment => "Hemligheten är inte den som låstes.",
        ProtocolFault.CommitmentTime => "Uppgiften om att fröet låstes före eller efter periodens slut är fel.",
        ProtocolFault.Ids => "Dragningen ger andra ärenden, eller en annan ordning.",
        ProtocolFault.Reserves => "Dragningen ger andra reserver.",
        ProtocolFault.DrawnTooEarly => "Dragningen är gjord innan månaden var slut eller innan fröet låstes.",
        ProtocolFault.Replacements => "Ett ärende är ersatt av ett annat än nästa reserv.",
    };

    /// <summary>A count with its word.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for more.</param>
    public static string Count(int count, string one, string many) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);

    private static string Due(string what, DateOnly by, DateOnly today) =>
        today > by ? $"Försenad: {char.ToLowerInvariant(what[0])}{what[1..]}, skulle vara klart {Show.Day(by)}" : $"{what} senast {Show.Day(by)}";
}
