using Bka.Contracts;

namespace Bka.Host.Pages.Shared;

/// <summary>Running clocks as a table.</summary>
/// <param name="Caption">What the table holds.</param>
/// <param name="Rows">The clocks.</param>
/// <param name="ShowCaption">Whether the caption is seen, or only read aloud.</param>
internal sealed record WatchTableView(string Caption, IReadOnlyList<WatchRow> Rows, bool ShowCaption = false);
