using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bka.Host.Reports;

/// <summary>The document's styles: those a reader can change all at once in Word.</summary>
internal static class DocxStyles
{
    private const string Ink = "1F2A37";
    private const string Accent = "1B4965";

    /// <summary>All styles.</summary>
    public static Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" },
                new Color { Val = Ink },
                new FontSize { Val = "21" },
                new Languages { Val = "sv-SE", EastAsia = "sv-SE" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Normal", "Normal", null, isDefault: true),
        Style("Title", "Title", "40", bold: true, before: "0", after: "60", colour: Accent),
        Style("Subtitle", "Subtitle", "22", before: "0", after: "240", colour: "52606D"),
        Style("Heading1", "heading 1", "30", bold: true, before: "360", after: "120", colour: Accent, level: 0),
        Style("Heading2", "heading 2", "24", bold: true, before: "240", after: "80", level: 1),
        Style("Heading3", "heading 3", "21", bold: true, before: "160", after: "60", level: 2),
        Style("Caption", "caption", "20", before: "40", after: "200", colour: "3E4C59"),
        Style("Header", "header", "17", before: "0", after: "0", colour: "52606D"),
        Style("Footer", "footer", "17", before: "0", after: "0", colour: "52606D"),
        Style("TableText", "Tabelltext", "18", before: "30", after: "30"),
        Style("AfterTable", "Efter tabell", "8", before: "0", after: "0"),
        Bullet(),
        TableStyle());

    /// <summary>The list's dots.</summary>
    public static Numbering Bullets() => new(
        new AbstractNum(new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = NumberFormatValues.Bullet },
            new LevelText { Val = "•" },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "360", Hanging = "280" }))
        { LevelIndex = 0 })
        { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });

    private static Style Style(
        string id, string name, string? size, bool bold = false, string? before = null, string? after = null, string? colour = null,
        int? level = null, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        if (!isDefault)
        {
            style.Append(new BasedOn { Val = "Normal" });
        }

        style.Append(new PrimaryStyle());
        var paragraph = new StyleParagraphProperties();
        if (level is not null)
        {
            paragraph.Append(new KeepNext(), new KeepLines());
        }

        if (before is not null)
        {
            paragraph.Append(new SpacingBetweenLines { Before = before, After = after });
        }

        if (level is { } known)
        {
            paragraph.Append(new OutlineLevel { Val = known });
        }

        var run = new StyleRunProperties();
        OpenXmlElement?[] parts = [bold ? new Bold() : null, colour is null ? null : new Color { Val = colour }, size is null ? null : new FontSize { Val = size }];
        run.Append(parts.OfType<OpenXmlElement>());
        style.Append(paragraph, run);
        return style;
    }

    private static Style Bullet() => new(
        new StyleName { Val = "List Bullet" }, new BasedOn { Val = "Normal" }, new PrimaryStyle(),
        new StyleParagraphProperties(
            new NumberingProperties(new NumberingId { Val = 1 }), new SpacingBetweenLines { Before = "0", After = "60" }))
    { Type = StyleValues.Paragraph, StyleId = "ListBullet" };

    private static Style TableStyle()
    {
        static T Line<T>(string colour)
            where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = colour };

        return new Style(
            new StyleName { Val = "Bka tabell" },
            new StyleTableProperties(
                new TableBorders(
                    Line<TopBorder>(Accent), Line<BottomBorder>(Accent), Line<InsideHorizontalBorder>("CBD2D9")),
                new TableCellMarginDefault(
                    new TopMargin { Width = "20", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "20", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })),
            new TableStyleProperties(
                new RunPropertiesBaseStyle(new Bold()),
                new TableStyleConditionalFormattingTableCellProperties(new Shading { Val = ShadingPatternValues.Clear, Fill = "E4ECF1" }))
            { Type = TableStyleOverrideValues.FirstRow })
        { Type = StyleValues.Table, StyleId = "BkaTable" };
    }
}
