using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Bka.Browser.Tests.Support;

/// <summary>The product's own demo as a program of its own, on the loopback address, on data of its own.</summary>
public partial class DemoSite : IAsyncLifetime
{
    // Its presence says that the demo has been played: a folder with nothing but this is a municipality's first day.
    private const string PlayedMark = "demo.klar";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bka-browser-");
    private readonly StringBuilder _output = new();
    private Process? _program;

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Where its data is.</summary>
    public string Folder => _folder.FullName;

    /// <summary>All that it has written since it was first started.</summary>
    public string Output => _output.ToString();

    /// <summary>Whether nothing has been registered yet.</summary>
    protected virtual bool IsEmpty => false;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (ChromiumAttribute.Program is null)
        {
            return;
        }

        if (IsEmpty)
        {
            await File.WriteAllTextAsync(Path.Combine(_folder.FullName, PlayedMark), "");
        }

        await StartAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Ends the program at once, as a power cut would, and starts it again on the same data and address.</summary>
    /// <param name="meanwhile">What is done while it is gone; null for nothing.</param>
    public async Task CrashAsync(Func<Task>? meanwhile = null)
    {
        await StopAsync();
        await (meanwhile?.Invoke() ?? Task.CompletedTask);
        await StartAsync(Address.Port);
    }

    private async Task StartAsync(int port = 0)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var word in (string[])[
            Path.Combine(AppContext.BaseDirectory, "Bka.Host.dll"), "demo", "--data", _folder.FullName, "--port", $"{port}"])
        {
            start.ArgumentList.Add(word);
        }

        _program = Process.Start(start) ?? throw new InvalidOperationException("The demo did not start.");
        using var tooLong = new CancellationTokenSource(Patience);
        _program.ErrorDataReceived += (_, line) => Note(line.Data);
        _program.BeginErrorReadLine();
        while (await _program.StandardOutput.ReadLineAsync(tooLong.Token) is { } line)
        {
            Note(line);
            if (Opened().Match(line) is { Success: true } match)
            {
                Address = new Uri(match.Groups["address"].Value);
            }

            if (line.StartsWith("Avsluta", StringComparison.Ordinal))
            {
                var program = _program;
                _ = Task.Run(async () =>
                {
                    while (await program.StandardOutput.ReadLineAsync(CancellationToken.None) is { } later)
                    {
                        Note(later);
                    }
                });
                return;
            }
        }

        throw new InvalidOperationException("The demo ended before it was ready.");
    }

    private void Note(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }

    private async Task StopAsync()
    {
        if (_program is { HasExited: false })
        {
            _program.Kill(entireProcessTree: true);
            await _program.WaitForExitAsync();
        }

        _program?.Dispose();
    }

    [GeneratedRegex("^Öppna (?<address>http://127\\.0\\.0\\.1:[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Opened();
}

/// <summary>The demo's people before the first case.</summary>
public sealed class EmptySite : DemoSite
{
    /// <inheritdoc/>
    protected override bool IsEmpty => true;
}
