namespace Bka.Workflow.Storage.Sqlite;

/// <summary>Files that only their owner can read (0700 and 0600 where the system has such modes).</summary>
internal static class PrivateFiles
{
    public static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public static void CreateFile(string path)
    {
        // SQLite gives its -wal and -shm files the mode of the file itself.
        using (Open(path, FileShare.ReadWrite))
        {
        }
    }

    /// <summary>Opens a file, made private from its first moment; an older one is made so.</summary>
    public static FileStream Open(string path, FileShare share)
    {
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(path, options);
        }

        options.UnixCreateMode = mode;
        var file = new FileStream(path, options);
        File.SetUnixFileMode(file.SafeFileHandle, mode);
        return file;
    }
}
