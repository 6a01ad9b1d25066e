using System.Runtime.InteropServices;

namespace Bka.Faults.Processes;

/// <summary>POSIX signals, sent to one process by its id.</summary>
internal static class Signals
{
    /// <summary>Ends at once; nothing is flushed.</summary>
    public const int Kill = 9;

    /// <summary>To a PostgreSQL postmaster: immediate shutdown, as <c>pg_ctl -m immediate</c>.</summary>
    public const int Quit = 3;

    /// <summary>Stands still until told to go on.</summary>
    public const int Stop = 19;

    /// <summary>Goes on.</summary>
    public const int Continue = 18;

    public static void Send(int pid, int signal)
    {
        if (kill(pid, signal) != 0)
        {
            throw new InvalidOperationException($"Signal {signal} to process {pid} failed: error {Marshal.GetLastPInvokeError()}.");
        }
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int pid, int signal);
}
