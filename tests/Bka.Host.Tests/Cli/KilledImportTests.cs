using System.Diagnostics;
using Bka.Host.Tests.Import;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Cli;

/// <summary>An import that is killed can simply be run again.</summary>
public class KilledImportTests
{
    private const int Seed = 2022;
    private const int Kills = 5;

    [Fact]
    public async Task Import_WhenKilledAtRandomAndRunAgain_GivesTheSameFigures()
    {
        using var folder = new TestFolder();
        var random = new Random(Seed);
        var killed = 0;
        for (var i = 0; i < Kills; i++)
        {
            killed += await KillAfterAsync(folder.Path, TimeSpan.FromMilliseconds(random.Next(50, 900))) ? 1 : 0;
        }

        killed.ShouldBeGreaterThan(0, $"no run of seed {Seed} was killed in time");
        (await CommandRun.OfAsync("import", ImportFiles.Sample("utredningar-2022.csv"), "--data", folder.Path)).Done();

        using var whole = new TestFolder();
        (await CommandRun.OfAsync("import", ImportFiles.Sample("utredningar-2022.csv"), "--data", whole.Path)).Done();
        (await FiguresAsync(folder.Path)).ShouldBe(await FiguresAsync(whole.Path));
        var verdict = (await CommandRun.OfAsync("verify", "--data", folder.Path, "--json")).Done().Json;
        ((int)verdict["rows"]!).ShouldBe(1549);
    }

    private static async Task<bool> KillAfterAsync(string data, TimeSpan after)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[typeof(HostApp).Assembly.Location, "import", ImportFiles.Sample("utredningar-2022.csv"), "--data", data])
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start).ShouldNotBeNull();
        using var cancellation = new CancellationTokenSource(after + TimeSpan.FromMilliseconds(400));
        try
        {
            await process.WaitForExitAsync(cancellation.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            return true;
        }
    }

    private static async Task<string> FiguresAsync(string data) =>
        (await CommandRun.OfAsync("figures", "--from", "2022-01-01", "--to", "2022-12-31", "--data", data, "--json")).Done().Output;
}
