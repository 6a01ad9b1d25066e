using System.Globalization;

namespace Bka.Workflow.Storage.Sql;

/// <summary>How days and instants are written in the store: text that sorts in time order in every database.</summary>
internal static class Iso
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    public static string? Day(DateOnly? day) => day is { } known ? Day(known) : null;

    public static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string text) => new(
        DateTime.ParseExact(text, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));
}
