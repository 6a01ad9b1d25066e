using System.Diagnostics;
using System.Text;
using Bka.Host.Demo;
using Bka.Host.Tests.Support;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Samples;

/// <summary>The script of two siblings, run as it stands against a running demo, with the keys that the demo gives out.</summary>
public sealed class TwoSiblingsTests : IDisposable
{
    private const string Script = "samples/two-siblings.sh";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Script_WhenTheDemoRuns_PlaysTheWholeCase()
    {
        using var stop = new CancellationTokenSource();
        var demo = CommandRun.WithAsync([], ["demo", "--data", _folder.Path, "--port", "0"], stop.Token);
        var keys = await KeysAsync(demo);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(keys).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var (exit, output, error) = await RunAsync(_folder.Path);
        await stop.CancelAsync();
        var ended = (await demo).Done();

        exit.ShouldBe(0, output + error);
        output.TrimEnd('\n').Split('\n')[^1].ShouldBe("Klart: 55 anrop, alla svar som väntat.");
        output.Split('\n').Count(line => line.StartsWith("== ", StringComparison.Ordinal)).ShouldBe(16);
        foreach (var reason in (string[])
        [
            "[stance-missing, SoL 3:2]", "[bka-missing, SoL 3:1–2]", "[stance-stale, SoL 3:2]", "[bka-stale, SoL 3:1–2]",
            "[feedback-missing, SoL 3:3]",
        ])
        {
            // Once for each of the two children.
            output.Split('\n').Count(line => line.EndsWith(reason, StringComparison.Ordinal)).ShouldBe(2, reason);
        }

        ended.Output.ShouldContain($"bash {Script} {_folder.Path}");
        File.Exists(keys).ShouldBeFalse();
    }

    [Fact]
    public async Task Script_WhenNoDemoRuns_SaysSo()
    {
        var (exit, output, error) = await RunAsync(_folder.Path);

        (exit, output).ShouldBe((1, ""));
        error.ShouldContain("ingen demo är igång");
    }

    [Fact]
    public void Keys_WhenAnOldFileIsThere_AreWrittenAnewAndPrivate()
    {
        var path = _folder.File(DemoKeys.FileName);
        File.WriteAllText(path, "old");
        DemoKeys.Write(_folder.Path, "http://127.0.0.1:5080", [("hl02", "abc")]);

        File.ReadAllText(path).ShouldEndWith("BKA_URL=http://127.0.0.1:5080\nhl02=abc\n");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private async Task<string> KeysAsync(Task demo)
    {
        var path = _folder.File(DemoKeys.FileName);
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (File.Exists(path) && File.ReadAllText(path).Contains("system=", StringComparison.Ordinal))
            {
                written.TrySetResult();
            }
        }

        using var watcher = new FileSystemWatcher(_folder.Path, DemoKeys.FileName);
        watcher.Created += (_, _) => Look();
        watcher.Changed += (_, _) => Look();
        watcher.EnableRaisingEvents = true;
        Look();
        (await Task.WhenAny(written.Task, demo).WaitAsync(Patience)).ShouldBe(written.Task, "the demo ended before it had begun");
        return path;
    }

    // Without bash or curl this fails, and does not skip: the script is what the sample is.
    private static async Task<(int Exit, string Output, string Error)> RunAsync(string folder)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Repository.Root, Script), folder])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var script = Process.Start(start).ShouldNotBeNull();
        var (output, error) = (script.StandardOutput.ReadToEndAsync(), script.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        await script.WaitForExitAsync(patience.Token);
        return (script.ExitCode, await output, await error);
    }
}
