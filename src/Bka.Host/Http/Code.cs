using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Bka.Host.Http;

/// <summary>A code of the contract in an address: its name in any case, never a number.</summary>
/// <typeparam name="T">The list of codes.</typeparam>
/// <param name="Value">The code.</param>
internal readonly record struct Code<T>(T Value) : IParsable<Code<T>>
    where T : struct, Enum
{
    public static Code<T> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var code) ? code : throw new FormatException("No such code.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Code<T> result)
    {
        // Only a name: Enum.TryParse would also take numbers, lists and spaces.
        var name = Enum.GetNames<T>().FirstOrDefault(name => name.Equals(s, StringComparison.OrdinalIgnoreCase));
        result = new Code<T>(name is null ? default : Enum.Parse<T>(name));
        return name is not null;
    }
}

/// <summary>A day in an address, <c>yyyy-MM-dd</c> and nothing else.</summary>
/// <param name="Value">The day.</param>
internal readonly record struct Day(DateOnly Value) : IParsable<Day>
{
    public static Day Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var day) ? day : throw new FormatException("No such day.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Day result)
    {
        var known = DateOnly.TryParseExact(s, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value);
        result = new Day(value);
        return known;
    }
}
