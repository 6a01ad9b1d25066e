namespace Bka.Host.Pages.Shared;

/// <summary>The head of a document that can be handed out.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Status">What a reader must not miss, for example that it is a draft; null for nothing.</param>
/// <param name="Rows">Name and content of what stands in the head.</param>
internal sealed record DocumentHead(string Title, string? Status, IReadOnlyList<(string Name, string? Content)> Rows);
