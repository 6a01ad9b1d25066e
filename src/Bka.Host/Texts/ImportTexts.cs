using System.Globalization;
using System.Resources;
using Bka.Workflow.Features.Import;

namespace Bka.Host.Texts;

/// <summary>An import's faults in Swedish. The texts name the column, never what stands in it.</summary>
public static class ImportTexts
{
    private const string ColumnMark = "{column}";

    private static readonly ResourceManager Resources = new(typeof(ImportTexts));

    /// <summary>The text of a fault.</summary>
    /// <param name="fault">The fault.</param>
    public static string Of(ImportFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return (Find(fault.Code) ?? fault.Code).Replace(ColumnMark, fault.Column, StringComparison.Ordinal);
    }

    /// <summary>The text of a code; null when it has none.</summary>
    /// <param name="code">One of <see cref="ImportCodes"/>.</param>
    public static string? Find(string code) => Resources.GetString(code, CultureInfo.InvariantCulture);
}
