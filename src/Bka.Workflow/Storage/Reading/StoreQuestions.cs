using System.Data.Common;

namespace Bka.Workflow.Storage.Reading;

/// <summary>How every question is asked of a store.</summary>
internal static class StoreQuestions
{
    /// <summary>Asks on a connection of its own. One that fails is not used again, and its fault is told as the store's.</summary>
    /// <exception cref="StoreException">The database failed.</exception>
    public static async Task<T> AskAsync<T>(this IStore store, Func<ReadConnection, Task<T>> question)
    {
        try
        {
            await using var read = await store.ReadAsync();
            try
            {
                return await question(read);
            }
            catch
            {
                read.Fail();
                throw;
            }
        }
        catch (DbException failure)
        {
            throw new StoreException("Databasen svarade inte på frågan.", failure);
        }
    }
}
