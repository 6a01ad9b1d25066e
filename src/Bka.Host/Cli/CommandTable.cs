namespace Bka.Host.Cli;

/// <summary>One command of the command line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it does, in Swedish.</param>
/// <param name="Arguments">Its positional words, all required.</param>
/// <param name="Options">Its options.</param>
/// <param name="RunAsync">Runs it and gives the exit code.</param>
internal sealed record CommandRow(
    string Name,
    string Summary,
    IReadOnlyList<string> Arguments,
    IReadOnlyList<OptionRow> Options,
    Func<CommandWords, CommandConsole, Task<int>> RunAsync);

/// <summary>One option of a command.</summary>
/// <param name="Name">Its name, without dashes.</param>
/// <param name="Value">What its value is, in Swedish; null for a switch.</param>
/// <param name="Summary">What it does, in Swedish.</param>
internal sealed record OptionRow(string Name, string? Value, string Summary);

/// <summary>Every command.</summary>
internal static class CommandTable
{
    private static readonly OptionRow Data = new("data", "MAPP", "mappen där datafilen ligger (bka-data om inget anges)");
    private static readonly OptionRow Json = new("json", null, "skriv ett JSON-objekt på standard ut och inget annat");
    private static readonly OptionRow Unit = new("unit", "ENHET", "bara en enhet");
    private static readonly OptionRow AsOf = new("as-of", "DATUM", "dagen det gäller, åååå-mm-dd (i dag om inget anges)");
    private static readonly OptionRow Port = new("port", "PORT", "porten på den egna datorn (5080 om inget anges)");

    /// <summary>The commands, in the order of the help.</summary>
    public static IReadOnlyList<CommandRow> Rows { get; } =
    [
        new("demo", "Starta en demonstration med påhittade ärenden", [], [Data, Port], DemoCommand.RunAsync),
        new("serve", "Starta tjänsten", [], [Data, new("urls", "ADRESS", "adresser att lyssna på (http://127.0.0.1:5080 om inget anges)")], ServeCommand.RunAsync),
        new("import", "Läs in en export från verksamhetssystemet", ["FIL"], [Data, Json], ImportCommand.RunAsync),
        new("sweep", "Beräkna larmen", [], [AsOf, Data, Json], SweepCommand.RunAsync),
        new("overdue", "Visa försenade frister", [], [AsOf, Unit, Data, Json], OverdueCommand.RunAsync),
        new("away", "Visa vad som berörs om någon är borta; ändrar ingenting", ["PERSON"], [new("from", "DATUM", "första dag borta"), new("to", "DATUM", "första dag tillbaka (tills vidare om inget anges)"), Unit, new("substitute", "PERSON", "den som skulle vara ersättare"), Data, Json], AwayCommand.RunAsync),
        new("figures", "Visa nyckeltal för en period", [], [new("from", "DATUM", "första dagen"), new("to", "DATUM", "sista dagen"), Unit, new("sex", "KÖN", "flicka, pojke, annan eller okänt"), new("age", "ÅLDER", "0-6, 7-12, 13-17, 18-20 eller 21-"), new("known-on", "DATUM", "som det var känt den dagen"), new("external", null, "dölj små tal, som i det som lämnar enheten: hela år eller tertial, alla enheter och alla barn, som det är känt i dag"), new("cases", "ID", "visa i stället ärendena bakom ett nyckeltal, till exempel M3"), Data, Json], FiguresCommand.RunAsync),
        new("report", "Skriv en rapport till en fil", [], [new("kind", "SLAG", "month, tertial, year eller barnbokslut"), new("period", "PERIOD", "2026-10, 2026-T2 eller 2026"), Unit, new("external", null, "rapporten lämnar enheten: små tal döljs, alla enheter tillsammans, som det är känt i dag (annars det som är vanligt för slaget)"), new("known-on", "DATUM", "som det var känt den dagen (i dag om inget anges)"), new("out", "FIL", "filen att skriva; slutar på .docx, .xlsx, .csv eller .json"), Data, Json], ReportCommand.RunAsync),
        new("draw", "Dra stickprov bland ej inledda förhandsbedömningar, eller kontrollera en dragning", [], [new("period", "ÅÅÅÅ-MM", "månaden"), Unit, new("size", "ANTAL", "hur många (det som är planerat, eller 10, om inget anges)"), new("redraw", "SKÄL", "dra ett nytt stickprov vid sidan av det gamla, och varför"), new("protocol", "FIL", "dra om från ett protokoll och jämför; inget annat läses"), Data, Json], DrawCommand.RunAsync),
        new("explain", "Förklara en frist från dess startdag", ["FRIST", "DATUM"], [Data, Json], ExplainCommand.RunAsync),
        new("verify", "Kontrollera att liggaren är hel; listor och nyckeltal bredvid jämförs inte", [], [Data, Json], VerifyCommand.RunAsync),
    ];
}
