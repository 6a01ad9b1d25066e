using System.Text.RegularExpressions;

namespace Bka.Workflow.Domain.Checklists;

/// <summary>How keys and codes look.</summary>
internal static partial class TemplateKeys
{
    /// <summary>Whether it looks like the key of a question at all.</summary>
    public static bool IsKey(string? key) => key is not null && Key().IsMatch(key);

    /// <summary>Whether it is a municipality's own key.</summary>
    public static bool IsLocal(string key) => IsKey(key) && key.StartsWith("LOK-", StringComparison.Ordinal);

    /// <summary>Whether it looks like the code of an option.</summary>
    public static bool IsCode(string? code) => code is not null && Code().IsMatch(code);

    /// <summary>Where in a document something stands, when that holds nothing but names; null otherwise.</summary>
    public static string? PathIn(string? path) =>
        path is { Length: > 2 and <= 100 } && Path().IsMatch(path) ? path[2..] : null;

    [GeneratedRegex(@"\A\$(?:\.[A-Za-z]{1,40}(?:\[[0-9]{1,3}\])?)+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Path();

    [GeneratedRegex(@"\A(?:BKA|LOK)-[0-9]{2,3}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,39}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
