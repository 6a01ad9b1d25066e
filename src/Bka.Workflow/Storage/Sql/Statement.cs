namespace Bka.Workflow.Storage.Sql;

/// <summary>
/// One SQL statement with its parameters written <c>$1</c>, <c>$2</c> … in both dialects. A session prepares it once
/// and keeps it, which is what the write path lives on.
/// </summary>
/// <param name="Text">The statement.</param>
/// <param name="Parameters">How many parameters it takes.</param>
internal sealed record Statement(string Text, int Parameters);
