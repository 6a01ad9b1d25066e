using System.Globalization;
using System.Resources;

namespace Bka.Host.Texts;

/// <summary>The Swedish sentences for refusal, missing and warning codes; they stand in <c>RefusalTexts.resx</c>.</summary>
internal static class RefusalTexts
{
    private static readonly ResourceManager Resources = new(typeof(RefusalTexts).FullName!, typeof(RefusalTexts).Assembly);

    /// <summary>The sentence for a code; the code itself when it has none.</summary>
    /// <param name="code">The code.</param>
    public static string Of(string code) => Resources.GetString(code, CultureInfo.InvariantCulture) ?? code;
}
