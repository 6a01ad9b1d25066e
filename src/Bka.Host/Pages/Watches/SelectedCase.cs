using System.Globalization;
using Bka.Contracts;

namespace Bka.Host.Pages.Watches;

/// <summary>A case as it was chosen in the list, with the version that the reader saw.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Version">Its version.</param>
/// <param name="CaseRef">The case system's reference, told when it is refused; what else it may be is never looked up by it.</param>
internal sealed record SelectedCase(string CaseId, long Version, string CaseRef)
{
    /// <summary>As a row of the list sends it.</summary>
    /// <param name="row">The row.</param>
    public static string Write(WatchRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.CaseId}:{row.Noted?.Version}:{row.CaseRef}");

    /// <summary>The chosen cases, each once however many of its rows were chosen; what is no case is passed by.</summary>
    /// <param name="sent">What was sent.</param>
    public static IReadOnlyList<SelectedCase> Read(IEnumerable<string> sent) =>
    [
        .. sent.Select(text => text.Split(':', 3)).Where(parts => parts.Length == 3)
            .Where(parts => long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(parts => new SelectedCase(parts[0], long.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]))
            .DistinctBy(one => one.CaseId),
    ];
}
