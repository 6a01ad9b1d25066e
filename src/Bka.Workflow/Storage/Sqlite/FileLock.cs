namespace Bka.Workflow.Storage.Sqlite;

/// <summary>Lets one process at a time own a data file. The operating system gives the lock back when the process ends.</summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream _held;

    private FileLock(FileStream held) => _held = held;

    /// <exception cref="StoreException">Another process owns the file.</exception>
    public static FileLock Take(string path)
    {
        try
        {
            return new FileLock(PrivateFiles.Open(path, FileShare.None));
        }
        catch (IOException failure) when (File.Exists(path))
        {
            throw new StoreException(
                $"Datafilen används redan av en annan Bka-process ({Path.GetFileNameWithoutExtension(path)}). Avsluta den först, eller välj en annan mapp med --data.",
                failure);
        }
    }

    public void Dispose() => _held.Dispose();
}
