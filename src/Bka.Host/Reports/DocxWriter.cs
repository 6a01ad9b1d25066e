using Bka.Contracts;
using Bka.Host.Texts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bka.Host.Reports;

/// <summary>A report as a Word document to go on writing in: real styles, tables and charts.</summary>
internal static class DocxWriter
{
    // Stands in the footer's text where Word counts the pages.
    private const char FieldMark = '\u0001';

    /// <summary>Writes it.</summary>
    /// <param name="report">The report.</param>
    public static byte[] Write(Report report)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.All();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = DocxStyles.Bullets();
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new Compatibility(
                new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
            main.Document = new Document(new Body([.. Content(report, main), Pages(report, main)]));
            document.PackageProperties.Title = report.Title;
            document.PackageProperties.Creator = "Bka";
            document.PackageProperties.Language = "sv-SE";
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(Report report, MainDocumentPart main)
    {
        yield return Paragraph(report.Title, "Title");
        yield return Paragraph(
            PageText.ReportFiles["Subtitle", report.Unit ?? PageText.ReportFiles["AllUnits"], Show.Day(report.From), Show.Day(report.To), Show.Day(report.KnownOn)],
            "Subtitle");
        var charts = new DocxCharts(main);
        foreach (var section in report.Sections)
        {
            yield return Paragraph(section.Heading, "Heading1");
            foreach (var element in section.Blocks.SelectMany(block => Block(block, charts)))
            {
                yield return element;
            }
        }
    }

    private static IEnumerable<OpenXmlElement> Block(ReportBlock block, DocxCharts charts) => block switch
    {
        { Text: { } text } => [Paragraph(text)],
        { Items: { } items } => items.Select(item => Paragraph(item, "ListBullet")),
        { Table: { } table } => [Paragraph(table.Caption, "Heading2"), DocxTables.Of(table), Paragraph("", "AfterTable")],
        { Plot: { } plot } =>
        [
            Paragraph(plot.Title, "Heading2"),
            .. plot.Series.Count == 0 ? Array.Empty<OpenXmlElement>() : [charts.Of(plot)],
            Paragraph(plot.Reading, "Caption"),
        ],
        _ => [],
    };

    /// <summary>A paragraph.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="style">Its style; null for running text.</param>
    public static Paragraph Paragraph(string text, string? style = null)
    {
        var paragraph = new Paragraph();
        if (style is not null)
        {
            paragraph.ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        }

        paragraph.Append(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        return paragraph;
    }

    private static SectionProperties Pages(Report report, MainDocumentPart main)
    {
        var units = report.UnitNames() ?? PageText.ReportFiles["AllUnitsInside"];
        var header = main.AddNewPart<HeaderPart>();
        header.Header = new Header(Paragraph(
            report.External ? PageText.ReportFiles["Head", report.Title, units] : PageText.ReportFiles["HeadInside", report.Title, units], "Header"));
        var words = PageText.ReportFiles["Footer", Show.Moment(report.MadeAt), FieldMark, FieldMark].Split(FieldMark);
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }),
            new Run(new Text(words[0]) { Space = SpaceProcessingModeValues.Preserve }),
            new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " },
            new Run(new Text(words[1]) { Space = SpaceProcessingModeValues.Preserve }),
            new SimpleField(new Run(new Text("1"))) { Instruction = " NUMPAGES " }));
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) },
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1304, Bottom = 1304, Left = 1134, Right = 1134, Header = 624, Footer = 624, Gutter = 0 });
    }
}
