using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Texts;

namespace Bka.Workflow.Storage.Sql;

/// <summary>Finds the texts that share a band with a text. From each band only the newest: a stock phrase fills its bands.</summary>
internal static class TextSql
{
    /// <summary>The number of a text tells its ledger row and its place there, and so the order in which texts were written.</summary>
    public const int PlacesOfARow = 1000;

    private const int MostOfABand = 50;

    private static readonly Statement Full = Like(TextSketch.MostBands);
    private static readonly Statement Thin = Like(1);

    public static async ValueTask<IReadOnlyList<(TextPlace Place, TextSketch Sketch)>> LikeAsync(ISqlSession sql, TextSketch sketch)
    {
        var bands = sketch.Bands;
        return bands.Count == 0 ? [] : await sql.ListAsync(
            bands.Count == 1 ? Thin : Full,
            row => (new TextPlace(row.GetString(0), row.GetString(1), row.GetString(2) is { Length: > 0 } child ? child : null),
                TextSketch.FromBytes(row.GetFieldValue<byte[]>(3))),
            [.. bands.Cast<object>()]);
    }

    // A case registered by mistake is often the same report registered twice; its texts are nobody's copies.
    private static Statement Like(int bands) => new(
        string.Create(CultureInfo.InvariantCulture, $"""
            SELECT t.case_id, c.case_ref, t.child_ref, t.sketch
            FROM texts t JOIN cases c ON c.id = t.case_id
            WHERE c.state <> {(int)CaseState.Voided} AND t.id IN (
              {string.Join(" UNION ALL ", Enumerable.Range(1, bands).Select(OfBand))})
            """),
        bands);

    private static string OfBand(int number) => string.Create(CultureInfo.InvariantCulture, $"""
        SELECT text_id FROM (
          SELECT text_id FROM text_bands WHERE band = ${number} ORDER BY text_id DESC LIMIT {MostOfABand}) AS b{number}
        """);
}
