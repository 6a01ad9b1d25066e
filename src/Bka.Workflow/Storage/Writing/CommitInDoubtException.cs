namespace Bka.Workflow.Storage.Writing;

/// <summary>
/// The connection broke while the commit was under way: what was written may be stored or not. The same command sent
/// again under the same idempotency key has one effect either way.
/// </summary>
/// <param name="innerException">What broke.</param>
internal sealed class CommitInDoubtException(Exception innerException) : StoreException(
    "Databasen svarade inte när ändringen skulle sparas. Skicka samma kommando igen med samma nyckel.", innerException);
