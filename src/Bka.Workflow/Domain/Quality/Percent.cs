using System.Globalization;

namespace Bka.Workflow.Domain.Quality;

/// <summary>A share as it is printed: one decimal, decimal comma, half away from zero, "–" for an empty denominator.</summary>
public static class Percent
{
    /// <summary>The printed share.</summary>
    /// <param name="numerator">What was counted.</param>
    /// <param name="denominator">Out of how many.</param>
    public static string Of(long numerator, long denominator) => denominator == 0
        ? "–"
        : Math.Round(100m * numerator / denominator, 1, MidpointRounding.AwayFromZero)
            .ToString("0.0", CultureInfo.InvariantCulture)
            .Replace('.', ',');
}
