using Bka.Contracts;

namespace Bka.Host.Pages.Drafts;

/// <summary>What is told above a form whose draft has come back.</summary>
/// <param name="At">When it was kept, UTC.</param>
/// <param name="Place">Which form.</param>
/// <param name="Since">What has happened in the case since it was written.</param>
internal sealed record DraftNote(DateTimeOffset At, string Place, IReadOnlyList<HistoryEntry> Since);
