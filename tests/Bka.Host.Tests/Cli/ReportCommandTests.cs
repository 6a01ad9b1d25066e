using System.Text;
using System.Text.Json.Nodes;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Cli;

/// <summary>A report written from the command line, to each kind of file.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("docx", "PK")]
    [InlineData("xlsx", "PK")]
    [InlineData("csv", "\u00ef\u00bb\u00bf")]
    [InlineData("json", "{")]
    public async Task Report_WhenWritten_IsAFileOfItsKind(string format, string begins)
    {
        var file = Path.Combine(_folder.Path, "rapport." + format);
        var run = (await RunAsync("month", "2026-10", file)).Done();
        run.Output.ShouldContain("Månadsrapport oktober 2026 skrevs till");
        Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)).ShouldStartWith(begins);
    }

    [Fact]
    public async Task Report_WhenTheFileIsThere_TakesItsPlace()
    {
        var file = Path.Combine(_folder.Path, "rapport.json");
        await File.WriteAllTextAsync(file, new string('x', 200_000));
        (await RunAsync("barnbokslut", "2026", file)).Done();
        JsonNode.Parse(await File.ReadAllTextAsync(file))!["title"]!.GetValue<string>().ShouldBe("Underlag till barnbokslut 2026");
    }

    [Theory]
    [InlineData("month", "rapport.pdf")]
    [InlineData("month", "rapport")]
    [InlineData("vecka", "rapport.docx")]
    public async Task Report_WhenKindOrEndingIsUnknown_IsMisusedAndWritesNothing(string kind, string name)
    {
        var file = Path.Combine(_folder.Path, name);
        (await RunAsync(kind, "2026-10", file)).Exit.ShouldBe(2);
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task Report_WhenThePeriodIsAnothers_IsRefusedAndLeavesTheFileAlone()
    {
        var file = Path.Combine(_folder.Path, "rapport.csv");
        await File.WriteAllTextAsync(file, "förut");
        (await RunAsync("tertial", "2026-10", file)).Exit.ShouldBe(1);
        (await File.ReadAllTextAsync(file)).ShouldBe("förut");
    }

    private async Task<CommandRun> RunAsync(string kind, string period, string file)
    {
        var store = Path.Combine(_folder.Path, "lager");
        (await CommandRun.OfAsync("sweep", "--data", store)).Done();
        return await CommandRun.OfAsync("report", "--kind", kind, "--period", period, "--out", file, "--data", store);
    }
}
