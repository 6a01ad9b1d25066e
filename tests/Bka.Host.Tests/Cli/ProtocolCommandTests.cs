using Bka.Host.Tests.Import;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Cli;

/// <summary>A draw checked from its protocol alone. The sample was drawn by the documentation's Python.</summary>
public sealed class ProtocolCommandTests : IDisposable
{
    private static readonly string Sample = ImportFiles.Beside("stickprov-protokoll.json");

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Draw_WhenTheProtocolIsWhole_SaysThatItAgrees()
    {
        (await CommandRun.OfAsync("draw", "--protocol", Sample)).Done().Output.ShouldStartWith("Stämmer: 10 av 25 ärenden");
        var run = (await CommandRun.OfAsync("draw", "--protocol", Sample, "--json")).Done();
        run.Json["agrees"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Draw_WhenTheFileIsFromBeforeReasonsWereLeftOut_StillAgrees()
    {
        var older = await AlteredAsync(text => text.Replace("\"substitute\"", "\"reason\": \"protected\", \"substitute\"", StringComparison.Ordinal));
        (await File.ReadAllTextAsync(older)).ShouldContain("\"reason\"");
        (await File.ReadAllTextAsync(Sample)).ShouldNotContain("\"reason\"");
        (await CommandRun.OfAsync("draw", "--protocol", older)).Done().Output.ShouldStartWith("Stämmer: 10 av 25 ärenden");
    }

    [Theory]
    [InlineData("00000000000000000000000000000004 0-6", "000000000000000000000000000000ff 0-6", "Listan står inte i ordning")]
    [InlineData("00000000000000000000000000000018 0-6", "000000000000000000000000000000ff 0-6", "Listans kontrollsumma är en annan.")]
    [InlineData("\"secret\": \"0123", "\"secret\": \"1123", "Hemligheten är inte den som låstes.")]
    [InlineData("\"afterPeriod\": false", "\"afterPeriod\": true", "före eller efter periodens slut")]
    public async Task Draw_WhenTheProtocolIsAltered_SaysWhatDoesNotAgree(string before, string after, string said)
    {
        var run = await CommandRun.OfAsync("draw", "--protocol", await AlteredAsync(text => text.Replace(before, after, StringComparison.Ordinal)));
        run.Exit.ShouldBe(1);
        run.Output.ShouldStartWith("Stämmer inte:");
        run.Output.ShouldContain(said);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"bka-draw-protocol\"}")]
    [InlineData("Ett brev om Kalle.")]
    public async Task Draw_WhenTheFileIsNoProtocol_SaysSoInOneLineAndRepeatsNothing(string text)
    {
        var run = (await CommandRun.OfAsync("draw", "--protocol", await AlteredAsync(_ => text))).RefusedInOneLine();
        run.Error.ShouldStartWith("Filen är inte ett protokoll");
        run.Error.ShouldNotContain("Kalle");
    }

    [Fact]
    public async Task Draw_WhenTheFileIsMissingOrHasEmptyPlaces_SaysSoInOneLine()
    {
        (await CommandRun.OfAsync("draw", "--protocol", Path.Combine(_folder.Path, "none.json"))).RefusedInOneLine()
            .Error.ShouldStartWith("Filen kan inte läsas.");
        var nulls = await AlteredAsync(text => text.Replace("\"00000000000000000000000000000000 7-12\"", "null", StringComparison.Ordinal));
        (await CommandRun.OfAsync("draw", "--protocol", nulls)).RefusedInOneLine().Error.ShouldStartWith("Filen är inte ett protokoll");
    }

    private async Task<string> AlteredAsync(Func<string, string> alter)
    {
        var file = Path.Combine(_folder.Path, "protokoll.json");
        await File.WriteAllTextAsync(file, alter(await File.ReadAllTextAsync(Sample)));
        return file;
    }
}
