#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices
{
    /// <summary>Lets the older target compile <c>init</c> setters and records.</summary>
    internal static class IsExternalInit
    {
    }
}

namespace Bka.Contracts
{
    /// <summary>
    /// A calendar day for consumers of the netstandard2.0 build. The net10.0 build uses <c>System.DateOnly</c> itself;
    /// the written form is the same: <c>yyyy-MM-dd</c>.
    /// </summary>
    /// <param name="Year">Year, 1–9999.</param>
    /// <param name="Month">Month, 1–12.</param>
    /// <param name="Day">Day of the month.</param>
    public readonly record struct DateOnly(int Year, int Month, int Day)
    {
        /// <summary>Reads <c>yyyy-MM-dd</c>.</summary>
        /// <param name="text">The written day.</param>
        /// <returns>The day.</returns>
        /// <exception cref="System.FormatException">The text is not a day in that form.</exception>
        public static DateOnly Parse(string text)
        {
            var day = System.DateTime.ParseExact(
                text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            return new DateOnly(day.Year, day.Month, day.Day);
        }

        /// <summary>Writes <c>yyyy-MM-dd</c>.</summary>
        /// <returns>The written day.</returns>
        public override string ToString() =>
            new System.DateTime(Year, Month, Day)
                .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
#endif
