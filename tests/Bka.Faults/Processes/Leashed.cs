using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;

namespace Bka.Faults.Processes;

/// <summary>
/// A child process on a leash: a shell holds it and kills it as soon as the pipe from here closes, so none is left behind
/// even when the runner itself is killed. Linux and other POSIX systems.
/// </summary>
internal sealed class Leashed : IAsyncDisposable
{
    private const string Leash = """exec 3<&0; "$@" </dev/null & echo "pid $!"; read -r _ <&3; kill -9 $! 2>/dev/null; wait""";
    private const int MostLinesKept = 5000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _shell;
    private readonly bool _holdsItself;
    private bool _isDisposed;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Queue<string> _kept = new();

    private Leashed(Process shell, bool holdsItself) => (_shell, _holdsItself) = (shell, holdsItself);

    /// <summary>The child's own process id.</summary>
    public int Id { get; private set; }

    /// <summary>The last lines it wrote, to tell of a failure.</summary>
    public string Said
    {
        get
        {
            lock (_kept)
            {
                return string.Join('\n', _kept);
            }
        }
    }

    /// <summary>Starts a program with the words given, and settings in its environment.</summary>
    public static async Task<Leashed> StartAsync(
        IReadOnlyList<string> words, IReadOnlyDictionary<string, string>? settings = null, IReadOnlyList<string>? before = null)
    {
        var leashed = Start([.. before ?? [], "sh", "-c", Leash, "sh", .. words], settings, holdsItself: false);
        var pid = await leashed.LineAsync("pid ", Patience);
        leashed.Id = int.Parse(pid.AsSpan(4), CultureInfo.InvariantCulture);
        return leashed;
    }

    /// <summary>Starts a program that ends by itself when its standard input closes, and is told things there.</summary>
    public static Leashed StartTold(IReadOnlyList<string> words)
    {
        var told = Start(words, null, holdsItself: true);
        told.Id = told._shell.Id;
        return told;
    }

    /// <summary>Tells the program a line; nothing happens when it has ended.</summary>
    public void Tell(string line)
    {
        try
        {
            _shell.StandardInput.WriteLine(line);
            _shell.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It has ended; who waits for its answer will see that.
        }
    }

    private static Leashed Start(IReadOnlyList<string> all, IReadOnlyDictionary<string, string>? settings, bool holdsItself)
    {
        var start = new ProcessStartInfo(all[0])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        foreach (var word in all.Skip(1))
        {
            start.ArgumentList.Add(word);
        }

        foreach (var (name, value) in settings ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        var leashed = new Leashed(new Process { StartInfo = start }, holdsItself);
        leashed._shell.OutputDataReceived += (_, line) => leashed.Hear(line.Data);
        leashed._shell.ErrorDataReceived += (_, line) => leashed.Hear(line.Data ?? "");
        leashed._shell.Start();
        leashed._shell.BeginOutputReadLine();
        leashed._shell.BeginErrorReadLine();
        return leashed;
    }

    /// <summary>The next line it writes that begins so; null when it has ended instead.</summary>
    public async Task<string?> LineOrEndAsync(string beginning, TimeSpan patience)
    {
        try
        {
            return await LineAsync(beginning, patience);
        }
        catch (FaultException ended) when (ended.InnerException is null)
        {
            return null;
        }
    }

    /// <summary>The next line it writes that begins so.</summary>
    /// <exception cref="FaultException">It ended or was silent.</exception>
    public async Task<string> LineAsync(string beginning, TimeSpan patience)
    {
        using var late = new CancellationTokenSource(patience);
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync(late.Token))
            {
                if (line.StartsWith(beginning, StringComparison.Ordinal))
                {
                    return line;
                }
            }
        }
        catch (OperationCanceledException silence)
        {
            throw new FaultException($"The process never wrote \"{beginning}\". It said:\n{Said}", silence);
        }

        throw new FaultException($"The process ended before it wrote \"{beginning}\". It said:\n{Said}");
    }

    public void Signal(int signal) => Signals.Send(Id, signal);

    /// <summary>Ends the child at once and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        if (_holdsItself && !_shell.HasExited)
        {
            _shell.Kill();
        }

        try
        {
            _shell.StandardInput.Close();
        }
        catch (IOException)
        {
            // What was last told was never read.
        }

        await EndedAsync(Patience);
    }

    /// <summary>Waits until the child has ended by itself; the leash is let go first, which would end it anyway.</summary>
    public async Task EndedAsync(TimeSpan patience)
    {
        using var late = new CancellationTokenSource(patience);
        await _shell.WaitForExitAsync(late.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (!_shell.HasExited)
        {
            await KillAsync();
        }

        _shell.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            _lines.Writer.TryComplete();
            return;
        }

        lock (_kept)
        {
            _kept.Enqueue(line);
            if (_kept.Count > MostLinesKept)
            {
                _kept.Dequeue();
            }
        }

        _lines.Writer.TryWrite(line);
    }
}
