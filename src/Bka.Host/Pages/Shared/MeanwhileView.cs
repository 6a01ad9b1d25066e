using Bka.Contracts;

namespace Bka.Host.Pages.Shared;

/// <summary>What others did in a case while somebody was writing.</summary>
/// <param name="Entries">What happened, oldest first.</param>
internal sealed record MeanwhileView(IReadOnlyList<HistoryEntry> Entries);
