using Bka.Contracts;

namespace Bka.Host.Pages.Shared;

/// <summary>What is wrong in a form, each fault a link to its field, in the same words as there.</summary>
/// <param name="Refusal">Why nothing was done.</param>
/// <param name="Labels">The fields' labels by item, so that two faults alike are told apart.</param>
/// <param name="Words">The words that the field uses for a fault.</param>
/// <param name="Elsewhere">The page where a fault of no field is put right; null when there is none.</param>
internal sealed record ErrorSummaryView(
    Refusal Refusal, IReadOnlyDictionary<string, string> Labels, Func<Missing, string> Words, Func<Missing, string?>? Elsewhere = null)
{
    /// <summary>Where a fault is put right: its field, or another page.</summary>
    /// <param name="missing">The fault.</param>
    public string? AddressOf(Missing missing) =>
        missing.Item is { } item && Labels.ContainsKey(item) ? "#" + item : Elsewhere?.Invoke(missing);

    /// <summary>A fault with its field's label.</summary>
    /// <param name="missing">The fault.</param>
    public string TextOf(Missing missing) => missing.Item is { } item && Labels.TryGetValue(item, out var label)
        ? $"{label}{(label.EndsWith('?') ? "" : ":")} {Words(missing)}"
        : Words(missing);
}
