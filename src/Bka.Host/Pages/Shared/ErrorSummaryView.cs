using Bka.Contracts;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Shared;

/// <summary>What is wrong in a form, each fault a link to its field.</summary>
/// <param name="Refusal">Why nothing was done.</param>
/// <param name="Labels">The fields' labels by item, so that two faults alike are told apart.</param>
internal sealed record ErrorSummaryView(Refusal Refusal, IReadOnlyDictionary<string, string> Labels)
{
    /// <summary>A fault in words.</summary>
    /// <param name="missing">The fault.</param>
    /// <param name="item">Its field.</param>
    public string TextOf(Missing missing, string item) => Labels.TryGetValue(item, out var label)
        ? $"{label}{(label.EndsWith('?') ? "" : ":")} {RefusalTexts.Of(missing.Code)}"
        : RefusalTexts.Of(missing.Code);
}
