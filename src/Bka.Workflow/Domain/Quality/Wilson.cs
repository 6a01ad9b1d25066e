namespace Bka.Workflow.Domain.Quality;

/// <summary>
/// Between which shares the true one lies with 95 % confidence, by Wilson's score interval (E. B. Wilson, JASA 22, 1927).
/// It holds for small samples and for shares of none or all, where the textbook's plain interval does not.
/// </summary>
/// <param name="Low">The lower end, 0–1.</param>
/// <param name="High">The upper end, 0–1.</param>
public readonly record struct Wilson(double Low, double High)
{
    // The normal distribution's 97.5th percentile.
    private const double Z = 1.959963984540054;

    /// <summary>The interval; null for an empty denominator.</summary>
    /// <param name="numerator">What was counted; no more than the denominator.</param>
    /// <param name="denominator">Out of how many.</param>
    public static Wilson? Of(long numerator, long denominator)
    {
        if (denominator == 0)
        {
            return null;
        }

        double n = denominator;
        var share = numerator / n;
        var middle = share + (Z * Z / (2 * n));
        var reach = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n)));
        var scale = 1 + (Z * Z / n);

        // None and all end exactly at none and all; in between rounding must not lead outside.
        return new Wilson(
            numerator == 0 ? 0 : Math.Max(0, (middle - reach) / scale),
            numerator == denominator ? 1 : Math.Min(1, (middle + reach) / scale));
    }
}
