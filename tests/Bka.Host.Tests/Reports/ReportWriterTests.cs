using System.Text;
using System.Text.Json;
using Bka.Contracts;
using Bka.Host.Http;
using Bka.Host.Reports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Shouldly;
using Xunit;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Bka.Host.Tests.Reports;

/// <summary>Reports as files, read back.</summary>
public sealed class ReportWriterTests
{
    private static readonly ReportTable Figures = new("Tid", ["Nyckeltal", "Antal", "Resultat"],
    [
        [new("=HYPERLINK(\"http://x\")"), new("1\u00a0375", 1375), new("8,4\u00a0%", 8.4m)],
        [new("-3 av; \"alla\""), new("<5", Hidden: HiddenCell.Few), new("–")],
        [new("Skillnad"), new("-3", -3), new("dold", Hidden: HiddenCell.Derivable)],
    ]);

    private static readonly Report Made = new(
        ReportKind.Barnbokslut, "Underlag till barnbokslut 2026", "2026", new(2026, 1, 1), new(2026, 12, 31), null, new(2026, 11, 20), true,
        new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
        [
            new("Om rapporten", [new("En text om å, ä och ö."), new(Items: ["Första", "Andra"])]),
            new("Siffror", [new(Table: Figures), .. Plots.Select(plot => new ReportBlock(Plot: plot))]),
        ]);

    private static IEnumerable<ReportPlot> Plots => Enum.GetValues<PlotKind>().Select(kind => new ReportPlot(
        kind, $"Diagram {kind}", "Norr ligger högst.",
        [new PlotSeries("Andel", [new("Norr", 90, 82.6m, 94.5m), new("Syd", null), new("Väst", 70, 60, 80, "utanför gränserna")])], Figures));

    [Fact]
    public void WriteCsv_WhenAColumnHasShares_EachHasOneDecimalAndCountsHaveNone()
    {
        var table = new ReportTable("Tid", ["Nyckeltal", "Resultat", "Andel"],
        [
            [new("A"), new("0,0\u00a0%", 0m), new("90", 90)], [new("B"), new("100,0\u00a0%", 100), new("82,6", 82.6m)],
            [new("C"), new("8,4\u00a0%", 8.4m), new("–")], [new("D"), new("12", 12), new("100", 100)],
        ]);
        Encoding.UTF8.GetString(CsvWriter.Write(table)).Trim('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe(["Nyckeltal;Resultat;Andel", "A;0,0;90,0", "B;100,0;82,6", "C;8,4;–", "D;12;100,0"]);
    }

    [Fact]
    public void WriteDocx_WhenValidated_HasNoFaults()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(Made)), false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document)
            .Select(fault => $"{fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void WriteDocx_WhenReadBack_HasHeadingsRepeatedTableRowsAndChartsThatCanBeEdited()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(Made)), false);
        var main = document.MainDocumentPart!;
        main.Document.Descendants<W.ParagraphStyleId>().Select(style => style.Val!.Value).ShouldContain("Heading1");
        main.Document.Descendants<W.Table>().ShouldAllBe(table => table.Descendants<W.TableHeader>().Any());
        main.HeaderParts.Single().Header.InnerText.ShouldContain("Underlag till barnbokslut 2026");
        main.ChartParts.Count().ShouldBe(Enum.GetValues<PlotKind>().Length);
        main.ChartParts.ShouldAllBe(chart => chart.EmbeddedPackagePart != null);
        main.ChartParts.SelectMany(chart => chart.ChartSpace.Descendants<C.NumericValue>()).Select(value => value.Text).ShouldContain("82.6");
        main.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>()
            .ShouldAllBe(drawing => drawing.Description!.Value!.Contains("Norr ligger högst."));
    }

    [Fact]
    public void WriteXlsx_WhenReadBack_HasNumbersAsNumbersAndNoFormulas()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.Write(Made)), false);
        new OpenXmlValidator().Validate(document).Select(fault => fault.Description).ShouldBeEmpty();
        var book = document.WorkbookPart!;
        book.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<CellFormula>()).ShouldBeEmpty();
        var cells = book.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<Cell>()).ToArray();
        cells.ShouldContain(cell => cell.DataType!.Value == CellValues.Number && cell.CellValue!.Text == "8.4");
        cells.ShouldContain(cell => cell.DataType!.Value == CellValues.InlineString && cell.InnerText == "<5");
        cells.ShouldContain(cell => cell.InnerText == "=HYPERLINK(\"http://x\")");
        book.WorksheetParts.ShouldAllBe(sheet => sheet.Worksheet.Descendants<Pane>().Any());
    }

    [Fact]
    public void WriteCsv_WhenReadBack_OpensInASwedishSheetAndStartsNoFormula()
    {
        var bytes = CsvWriter.Write(Made);
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        lines.ShouldContain("\"'=HYPERLINK(\"\"http://x\"\")\";1375;8,4");
        lines.ShouldContain("\"'-3 av; \"\"alla\"\"\";<5;–");
        lines.ShouldContain("Skillnad;-3;dold");
        lines.ShouldContain("Från;2026-01-01;Till;2026-12-31;Känt;2026-11-20;Enhet;alla");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+46", "'+46")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("–", "–")]
    [InlineData("barn", "barn")]
    public void Safe_WhenATextCouldBeAFormula_IsNeutralised(string text, string safe) => CsvWriter.Safe(text).ShouldBe(safe);

    [Fact]
    public void Safe_WhenItIsANumber_ItStaysOne() => CsvWriter.Safe("-3,5", number: true).ShouldBe("-3,5");

    [Fact]
    public void WriteJson_WhenReadBack_IsTheSameReport()
    {
        var file = ReportFile.Of(Made, "json")!;
        file.Name.ShouldBe("barnbokslut-2026.json");
        var read = JsonSerializer.Deserialize<Report>(file.Bytes, BkaJson.Options)!;
        JsonSerializer.Serialize(read, BkaJson.Options).ShouldBe(JsonSerializer.Serialize(Made, BkaJson.Options));
    }

    [Fact]
    public void Of_WhenTheFormatIsUnknown_GivesNone() => ReportFile.Of(Made, "pdf").ShouldBeNull();
}
