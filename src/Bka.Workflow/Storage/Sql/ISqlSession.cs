using System.Data.Common;

namespace Bka.Workflow.Storage.Sql;

/// <summary>One open transaction, in the few words that the storage needs.</summary>
internal interface ISqlSession
{
    /// <summary>The first row mapped, or default when there is none. Sees everything written before.</summary>
    ValueTask<T?> FirstAsync<T>(Statement statement, Func<DbDataReader, T> map, params object?[] values);

    /// <summary>All rows mapped. Sees everything written before.</summary>
    ValueTask<List<T>> ListAsync<T>(Statement statement, Func<DbDataReader, T> map, params object?[] values);

    /// <summary>Writes at once and answers with the number of rows.</summary>
    ValueTask<int> ExecuteAsync(Statement statement, params object?[] values);

    /// <summary>Writes; it may be sent later, but before anything is read or committed.</summary>
    void Write(Statement statement, params object?[] values);
}
