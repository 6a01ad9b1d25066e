namespace Bka.Workflow.Domain.Letters;

/// <summary>How each age is spoken to: short words and sentences, nothing promised, no guess about the child.</summary>
internal static class LetterVoices
{
    private const string SayWhy = "[Skriv varför, med egna ord som barnet förstår. Ta ett skäl i taget.]";
    private const string SayNext = "[Skriv vad som händer nu: vad, var, när och vem barnet träffar.]";
    private const string CheckAppeal = " [Kontrollera att just det här beslutet går att överklaga. Ta annars bort stycket.]";
    private const string SayHow =
        "[Skriv varför ni inte har pratat, och hur ni ändå har tagit reda på vad barnet tycker.]";

    public static LetterVoice Later { get; } = new()
    {
        Opening =
            """
            Till dig när du blir större

            Hej [barnets namn]!

            Det här brevet är sparat till dig. Vi som skrev det jobbar på socialtjänsten. När det hände var du för
            liten för att läsa. Nu får du veta.
            """,
        DecidedHeading = "Det här bestämde vi",
        Urgent = "Vi var tvungna att bestämma fort. Det kunde inte vänta.",
        Why = "Vi tänkte på vad som var bäst för dig. " + SayWhy,
        SaidHeading = "Så tog vi reda på hur du hade det",
        YouSaid = "Så här visade du vad du ville:",
        NotHeard =
            "Du kunde inte säga det med ord. [Skriv hur ni tog reda på vad barnet behövde, och vem som "
            + "berättade.]",
        Against = "Det blev inte som du visade att du ville. [Skriv varför.]",
        Compensation = "För att det skulle bli lättare för dig gjorde vi så här:",
        Next = "[Skriv vad som hände sedan: var barnet bodde och vem som fanns där.]",
        Talk =
            """
            Du får fråga oss vad vi skrev om dig. Ring eller skriv till socialtjänsten. En vuxen som du litar på kan
            hjälpa dig.
            """,
        Appeal =
            "De vuxna som bestämde om dig fick be en domstol att ändra det vi bestämde. [Skriv om någon "
            + "gjorde det.]",
        AdultAppeal =
            "Den vuxna som det gällde fick be en domstol att ändra det vi bestämde. [Skriv om någon gjorde "
            + "det.]",
    };

    public static LetterVoice ReadAloud { get; } = new()
    {
        Opening =
            """
            [Till dig som läser högt: läs en bit i taget. Stanna när barnet vill fråga.]

            Hej [barnets namn]!

            Det här brevet är till dig. Vi som skrev det jobbar på socialtjänsten. Vi hjälper barn och vuxna.
            """,
        DecidedHeading = "Det här har vi bestämt",
        Urgent = "Vi var tvungna att bestämma fort. Det kunde inte vänta.",
        Why = "Vi tänkte på vad som är bäst för dig. Det är inte ditt fel. " + SayWhy,
        SaidHeading = "Vad du tycker",
        YouSaid = "Så här sa du:",
        NotHeard = "Vi har inte pratat med dig om det här. " + SayHow,
        Against = "Det blev inte som du ville. Du får vara arg. Du får vara ledsen. [Skriv varför det blev så.]",
        Compensation = "Så här gör vi för att det ska bli lite bättre:",
        Next = SayNext,
        Talk =
            """
            Du får fråga hur mycket du vill. Prata med socialsekreteraren du har träffat. Prata med en vuxen som du
            tycker om.
            """,
        Appeal =
            "Om de vuxna som tar hand om dig tycker att vi har fel kan de säga det. Då får en domare titta på"
            + " det." + CheckAppeal,
        AdultAppeal = "Om den vuxna tycker att vi har fel får en domare titta på det.",
    };

    public static LetterVoice Schoolchild { get; } = new()
    {
        Opening =
            """
            Hej [barnets namn]!

            Det här brevet är till dig. Vi som skriver jobbar på socialtjänsten. Vi vill att du ska veta vad vi har
            bestämt.
            """,
        DecidedHeading = "Det här har vi bestämt",
        Urgent = "Vi var tvungna att bestämma fort. Det kunde inte vänta.",
        Why = "Vi har tänkt på vad som är bäst för just dig. Det är inte ditt fel. " + SayWhy,
        SaidHeading = "Vad du tycker",
        YouSaid = "Så här sa du till oss:",
        NotHeard = "Vi har inte pratat med dig om det här. " + SayHow,
        Against =
            "Det blev inte som du ville. Vi vet att det kan kännas fel. Det är okej att vara arg eller "
            + "ledsen. [Skriv varför ni inte gjorde som barnet ville.]",
        Compensation = "Så här gör vi för att det ska bli lite bättre för dig:",
        Next = "Vi säger till dig om något ändras. " + SayNext,
        Talk =
            """
            Du får alltid fråga. Prata med socialsekreteraren du har träffat. Du kan också prata med en vuxen som du
            litar på, till exempel i skolan. På Bris finns det vuxna som lyssnar på barn.
            """,
        Appeal =
            "Dina vårdnadshavare kan be en domstol att ändra det vi har bestämt. Det heter att överklaga. Du "
            + "får säga till dem vad du tycker." + CheckAppeal,
        AdultAppeal =
            "Den vuxna som det gäller kan be en domstol att ändra det vi har bestämt. Det heter att "
            + "överklaga.",
    };

    public static LetterVoice YoungTeenager { get; } = new()
    {
        Opening =
            """
            Hej [barnets namn]!

            Vi skriver till dig från socialtjänsten. Vi har bestämt något som påverkar dig. Här får du veta vad,
            varför och vad du kan göra.
            """,
        DecidedHeading = "Det här har vi bestämt",
        Urgent = "Vi behövde bestämma fort, för det kunde inte vänta.",
        Why = "Vi har frågat oss vad som är bäst för just dig. " + SayWhy,
        SaidHeading = "Vad du tycker",
        YouSaid = "Så här sa du till oss:",
        NotHeard = "Vi har inte pratat med dig om det här. " + SayHow,
        Against =
            "Det blev inte som du ville. Vi har lyssnat på dig, men något annat vägde tyngre. [Skriv vad som "
            + "vägde tyngre och varför.]",
        Compensation = "Så här gör vi för att det ska bli bättre för dig:",
        Next = "Du får veta om något ändras. " + SayNext,
        Talk =
            """
            Du har rätt att fråga och att få svar som du förstår. Prata med socialsekreteraren du har träffat. Du
            kan också prata med en vuxen som du litar på, eller med Bris. Där finns vuxna som lyssnar på barn och
            unga.
            """,
        Appeal =
            "Dina vårdnadshavare kan be en domstol att ändra beslutet. Det heter att överklaga. Säg gärna "
            + "till dem vad du tycker. När du har fyllt 15 får du göra det själv." + CheckAppeal,
        AdultAppeal = "Den vuxna som beslutet gäller kan be en domstol att ändra det. Det heter att överklaga.",
    };

    public static LetterVoice Fifteen { get; } = new()
    {
        Opening =
            """
            Hej [barnets namn]!

            Vi skriver till dig från socialtjänsten. Vi har fattat ett beslut som påverkar dig. I brevet står vad vi
            har bestämt, varför och vad du själv kan göra.
            """,
        DecidedHeading = "Det här har vi bestämt",
        Urgent = "Vi behövde bestämma snabbt, eftersom det inte kunde vänta.",
        Why = "Vi har bedömt vad som är bäst för just dig. " + SayWhy,
        SaidHeading = "Vad du tycker",
        YouSaid = "Så här sa du till oss:",
        NotHeard = "Vi har inte pratat med dig om det här. " + SayHow,
        Against =
            "Beslutet blev inte som du ville. Vi har vägt in vad du tycker, men något annat vägde tyngre. "
            + "[Skriv vad som vägde tyngre och varför.]",
        Compensation = "Så här gör vi för att det ska fungera bättre för dig:",
        Next = "Du får veta om något ändras. " + SayNext,
        Talk =
            """
            Du har rätt att få veta vad vi har skrivit om dig och att få svar på dina frågor. Prata med
            socialsekreteraren du har träffat. Du kan också vända dig till en annan vuxen som du litar på, eller
            till Bris.
            """,
        Appeal =
            "Du har fyllt 15 år och får själv föra din talan. Det betyder att du själv får säga vad du vill "
            + "och själv överklaga, det vill säga be en domstol att ändra beslutet. [Kontrollera att just det "
            + "här beslutet går att överklaga. Skriv hur man gör och sista dagen.]",
        AdultAppeal =
            "Den vuxna som beslutet gäller kan överklaga det, det vill säga be en domstol att ändra det. "
            + "[Skriv om den unge också kan göra det.]",
    };
}
