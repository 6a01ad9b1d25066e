namespace Bka.Workflow.Storage.Sqlite;

/// <summary>Lets one process at a time own a data file. The operating system gives the lock back when the process ends.</summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream _held;

    private FileLock(FileStream held) => _held = held;

    /// <exception cref="StoreException">Another process owns the file, or it cannot be opened.</exception>
    public static FileLock Take(string path)
    {
        try
        {
            return new FileLock(PrivateFiles.Open(path, FileShare.None));
        }
        catch (IOException failure) when (IsHeldElsewhere(failure))
        {
            throw new StoreException(
                $"Datafilen används redan av en annan Bka-process ({Path.GetFileNameWithoutExtension(path)}). Avsluta den först, eller välj en annan mapp med --data.",
                failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"Låsfilen {path} går inte att öppna: {failure.Message}", failure);
        }
    }

    public void Dispose() => _held.Dispose();

    // A sharing or lock violation on Windows; elsewhere the errno of a lock that would have to be waited for, EAGAIN or
    // EWOULDBLOCK (11 on Linux, 35 on macOS).
    private static bool IsHeldElsewhere(IOException failure) => OperatingSystem.IsWindows()
        ? (failure.HResult & 0xFFFF) is 32 or 33
        : failure.HResult is 11 or 35;
}
