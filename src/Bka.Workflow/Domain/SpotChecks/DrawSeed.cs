using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bka.Contracts;

namespace Bka.Workflow.Domain.SpotChecks;

/// <summary>
/// The seed of a draw. Its secret is made and its hash told before the month ends, so that nobody can compute the draw
/// while the frame can still be changed, and nobody can exchange the secret afterwards.
/// </summary>
public static class DrawSeed
{
    /// <summary>What all units together are called in a seed.</summary>
    public const string AllUnits = "alla";

    /// <summary>The hash that is told when a secret is locked: SHA-256 of its text as UTF-8, lower-case hexadecimal.</summary>
    /// <param name="secret">The secret, 64 hexadecimal digits.</param>
    public static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>The seed's text, <c>enhet|urval|period|lott|hemlighet</c>.</summary>
    /// <param name="round">What is drawn.</param>
    /// <param name="lot">1 for the first draw.</param>
    /// <param name="secret">The secret.</param>
    public static string Text(RoundKey round, int lot, string secret) => string.Create(
        CultureInfo.InvariantCulture, $"{round.Unit ?? AllUnits}|{CodeOf(round.Population)}|{round.Period}|{lot}|{secret}");

    /// <summary>A population as it is written in a seed and over HTTP.</summary>
    /// <param name="population">The population.</param>
    public static string CodeOf(SpotCheckPopulation population) => population switch
    {
        SpotCheckPopulation.NotOpened => "notOpened",
        SpotCheckPopulation.UtredningClosed => "utredningClosed",
        SpotCheckPopulation.AdultDecided => "adultDecided",
    };
}

/// <summary>Which round: one population, in one unit or all, in one month.</summary>
/// <param name="Population">What is drawn from.</param>
/// <param name="Unit">The unit; null for all together.</param>
/// <param name="Period">The month, <c>yyyy-MM</c>.</param>
public sealed record RoundKey(SpotCheckPopulation Population, string? Unit, string Period);

/// <summary>Calendar months as they are written, <c>yyyy-MM</c>.</summary>
public static class Months
{
    private const int LastYear = 2099;

    /// <summary>Reads a month.</summary>
    /// <param name="text">The month as written.</param>
    /// <param name="first">Its first day.</param>
    /// <returns>Whether it is a month.</returns>
    public static bool TryRead(string? text, out DateOnly first) => DateOnly.TryParseExact(
        text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out first)
        && first.Year <= LastYear;

    /// <summary>The first day of a month that is known to be one.</summary>
    /// <param name="text">The month as written.</param>
    public static DateOnly First(string text) => DateOnly.ParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The month of a day, as written.</summary>
    /// <param name="day">The day.</param>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Whether a month has ended.</summary>
    /// <param name="text">The month.</param>
    /// <param name="today">Today.</param>
    public static bool HasEnded(string text, DateOnly today) => First(text).AddMonths(1) <= today;
}
