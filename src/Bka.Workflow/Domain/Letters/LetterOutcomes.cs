using Bka.Contracts;

namespace Bka.Workflow.Domain.Letters;

/// <summary>What a decision and a stance are called to a child.</summary>
internal static class LetterOutcomes
{
    /// <summary>Whether the decision is about an adult, and touches the child through that.</summary>
    public static bool IsAboutAdult(DecisionOutcome outcome) => outcome is DecisionOutcome.Recovery
        or DecisionOutcome.Sanction or DecisionOutcome.Housing or DecisionOutcome.PlacementOfParent
        or DecisionOutcome.AffectsContact;

    /// <summary>What was decided.</summary>
    public static string Of(DecisionOutcome outcome, LetterAge age) => age is LetterAge.YoungTeenager or LetterAge.Fifteen
        ? ToTeenager(outcome)
        : ToChild(outcome, age == LetterAge.Later);

    /// <summary>What the child thinks of it, as said or as understood in another way; empty when that is not recorded.</summary>
    public static string Of(Stance? stance, bool said) => stance is not { } known ? "" : known switch
    {
        Stance.Positive => said ? "Du tyckte att det var bra." : "Vi tror att du tycker att det är bra.",
        Stance.Negative => said ? "Du tyckte inte att det var bra." : "Vi tror inte att du tycker att det är bra.",
        Stance.Divided => said
            ? "En del tyckte du var bra. En del tyckte du inte om."
            : "Vi tror att du tycker om en del, men inte allt.",
        Stance.NoOpinion => "Du hade ingen egen åsikt om det. Det är okej. Du får säga vad du tycker senare om du vill.",
        Stance.NotEstablished => "Vi vet inte säkert vad du tycker. Du får gärna berätta det för oss.",
    };

    private static string ToChild(DecisionOutcome outcome, bool later) => outcome switch
    {
        DecisionOutcome.Granted => later ? "Vi sa ja till hjälp." : "Vi har sagt ja till hjälp.",
        DecisionOutcome.PartlyGranted => later
            ? "Vi sa ja till en del och nej till en del."
            : "Vi har sagt ja till en del och nej till en del.",
        DecisionOutcome.Rejected => later ? "Någon bad om hjälp, och vi sa nej." : "Någon bad om hjälp, och vi har sagt nej.",
        DecisionOutcome.WithoutInsats => later
            ? "Vi tog reda på hur du hade det. Sedan slutade vi, och ni fick ingen mer hjälp av oss då."
            : "Vi har tagit reda på hur du har det. Nu är vi klara, och ni får ingen mer hjälp av oss just nu.",
        DecisionOutcome.Placement => later ? "Du fick bo på ett annat ställe än hemma." : "Du ska bo på ett annat ställe än hemma.",
        DecisionOutcome.Recovery => later
            ? "En vuxen i din familj fick betala tillbaka pengar."
            : "En vuxen i din familj ska betala tillbaka pengar.",
        DecisionOutcome.Sanction => later
            ? "En vuxen i din familj fick mindre pengar av oss."
            : "En vuxen i din familj får mindre pengar av oss.",
        DecisionOutcome.Housing => later ? "Det handlade om var ni skulle bo." : "Det handlar om var ni ska bo.",
        DecisionOutcome.PlacementOfParent => later
            ? "En vuxen i din familj fick bo på ett annat ställe en tid."
            : "En vuxen i din familj ska bo på ett annat ställe en tid.",
        DecisionOutcome.AffectsContact => later
            ? "Det ändrade hur du fick träffa en vuxen i din familj."
            : "Det ändrar hur du träffar en vuxen i din familj.",
    };

    private static string ToTeenager(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Granted => "Vi har sagt ja till hjälp.",
        DecisionOutcome.PartlyGranted => "Vi har sagt ja till en del och nej till en del.",
        DecisionOutcome.Rejected => "Vi har sagt nej till det som någon bad om.",
        DecisionOutcome.WithoutInsats =>
            "Vår utredning om hur du har det är klar. Den slutar utan att du eller din familj får någon ny hjälp.",
        DecisionOutcome.Placement => "Du ska bo på ett annat ställe än hemma.",
        DecisionOutcome.Recovery => "En vuxen i din familj ska betala tillbaka pengar.",
        DecisionOutcome.Sanction => "En vuxen i din familj får mindre pengar av oss.",
        DecisionOutcome.Housing => "Beslutet handlar om var din familj ska bo.",
        DecisionOutcome.PlacementOfParent => "En vuxen i din familj ska bo på ett annat ställe en tid.",
        DecisionOutcome.AffectsContact => "Beslutet ändrar hur du träffar en vuxen i din familj.",
    };
}
