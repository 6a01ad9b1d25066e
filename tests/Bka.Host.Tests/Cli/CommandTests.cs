using System.Text.Json.Nodes;
using Bka.Host.Cli;
using Bka.Host.Tests.Import;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Cli;

/// <summary>The form of the command line: exit codes, help, one JSON object and nothing else.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public static TheoryData<string> Names => new(CommandTable.Rows.Select(row => row.Name));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task CommandLine_WhenEmpty_ShowsTheCommandsAndIsMisused()
    {
        var run = await CommandRun.OfAsync();

        run.Exit.ShouldBe(2);
        CommandTable.Rows.ShouldAllBe(row => run.Output.Contains("  " + row.Name, StringComparison.Ordinal));
        (await CommandRun.OfAsync("--help")).Done().Output.ShouldBe(run.Output);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Command_WhenAskedForHelp_ShowsItsOptions(string name)
    {
        var run = (await CommandRun.OfAsync(name, "--help")).Done();

        CommandTable.Rows.Single(row => row.Name == name).Options
            .ShouldAllBe(option => run.Output.Contains("--" + option.Name, StringComparison.Ordinal));
        run.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("explain", "--data", "x")]
    [InlineData("explain", "utredning", "2026-13-01")]
    [InlineData("explain", "utredning", "2026-1-1")]
    [InlineData("explain", "frist", "2026-01-01")]
    [InlineData("explain", "2", "2026-01-01")]
    [InlineData("explain", "skyddsbedomning,utredning", "2026-01-01")]
    [InlineData("explain", "utredning", "2026-01-01", "mer")]
    [InlineData("figures", "--from", "2026-01-01")]
    [InlineData("figures", "--from")]
    [InlineData("figures", "--from", "i går", "--to", "i dag")]
    [InlineData("draw")]
    [InlineData("draw", "--period", "2026-10", "--size", "tio")]
    [InlineData("draw", "--period", "2026-10", "--size", "-1")]
    [InlineData("away", "hl07")]
    [InlineData("away", "--from", "2026-11-23")]
    [InlineData("away", "hl07", "--from", "måndag")]
    [InlineData("overdue", "--asof", "2026-01-01")]
    [InlineData("overdue", "--json=ja")]
    [InlineData("verify", "nu")]
    [InlineData("import")]
    [InlineData("finns-inte")]
    [InlineData("--data", "x")]
    public async Task Command_WhenUsedWrongly_SaysHowAndStoresNothing(params string[] words)
    {
        var run = await CommandRun.OfAsync(words.Length > 0 && words[0] is "figures" or "draw" or "overdue" or "verify" or "away"
            ? [.. words, "--data", _folder.Path] : words);

        run.Exit.ShouldBe(2, run.Error);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldNotBeEmpty();
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("overdue")]
    [InlineData("away", "hl07", "--from", "2026-11-23")]
    [InlineData("figures", "--from", "2026-01-01", "--to", "2026-12-31")]
    [InlineData("verify")]
    public async Task ReadingCommand_WhenThereIsNoFile_IsRefusedAndMakesNone(params string[] words)
    {
        string[] all = [.. words, "--data", _folder.File("none"), "--json"];
        var run = (await CommandRun.OfAsync(all)).RefusedInOneLine();

        ((string?)run.Json["code"]).ShouldBe("store-unavailable");
        Directory.Exists(_folder.File("none")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("utredning", "2027-10-31", "2028-02-29", "2028-02-29")]
    [InlineData("forhandsbedomning", "2026-12-11", "2026-12-25", "2026-12-28")]
    public async Task Explain_WhenAsked_GivesTheDays(string clock, string start, string nominal, string legal)
    {
        var json = (await CommandRun.OfAsync("explain", clock, start, "--json")).Done().Json;

        ((string?)json["nominalLastDay"]).ShouldBe(nominal);
        ((string?)json["legalLastDay"]).ShouldBe(legal);
        ((string?)json["law"]).ShouldNotBeNullOrEmpty();
        json["sentences"]!.AsArray().Count.ShouldBeGreaterThan(2);
        var people = (await CommandRun.OfAsync("explain", clock, start)).Done().Output.TrimEnd('\n').Split('\n');
        people.ShouldBe(json["sentences"]!.AsArray().Select(sentence => (string)sentence!));
    }

    [Fact]
    public async Task Explain_WhenTheDayIsBeforeTheSystemsTime_IsRefused() =>
        ((string?)(await CommandRun.OfAsync("explain", "utredning", "1999-01-01", "--json")).Json["code"]).ShouldBe("input-invalid");

    [Theory]
    [InlineData("sweep", "asOf, raised, completedAt")]
    [InlineData("overdue", "asOf, rows")]
    [InlineData("away", "asOf, openCases, clocks, substitute, warnings")]
    [InlineData("verify", "rows, ok, firstBroken, reason")]
    [InlineData("import", "stored, unchanged, updated, refused")]
    [InlineData("explain", "clock, start, nominalLastDay, legalLastDay, law, sentences")]
    [InlineData("draw", "drawId, period, unit, lot, frameSize, frameHash, order, seed, algorithm, ids, drawnAt, redrawReason, roundId, population, size, strata, reserves, commitment")]
    [InlineData("figures", "M1, M2, M3, M3b, M3c, M3d, M4, M4a, M4b, M5, M5b, M6, M6f, M7, M7f, M8, M9, M10, M10b, M11, M11b, M12, M13, M14, M15")]
    public async Task Command_WhenJsonIsAsked_PrintsOneObjectWithItsKeys(string name, string keys)
    {
        (await CommandRun.OfAsync("sweep", "--data", _folder.Path)).Done();
        string[] words = name switch
        {
            "import" => [name, ImportFiles.Fixture("felaktig.csv")],
            "explain" => [name, "skyddsbedomning", "2026-11-20"],
            "away" => [name, "hl07", "--from", "2026-11-23"],
            "draw" => [name, "--period", "2026-10"],
            "figures" => [name, "--from", "2026-01-01", "--to", "2026-12-31"],
            _ => [name],
        };

        var run = await CommandRun.OfAsync([.. words, "--data", _folder.Path, "--json"]);

        run.Json.Select(member => member.Key).ShouldBe(keys.Split(", "));
    }

    [Fact]
    public async Task Figures_WhenARoundWasDue_ListsItBesideAsReviewed()
    {
        string[] words = ["figures", "--from", "2026-01-01", "--to", "2026-12-31", "--data", _folder.Path];
        (await CommandRun.OfAsync("draw", "--period", "2026-10", "--data", _folder.Path)).Done();

        var reviewed = (await CommandRun.OfAsync([.. words, "--json"])).Done().Json["M16"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)reviewed["source"], (string?)reviewed["population"], (int)reviewed["figures"]!["drawn"]!).ShouldBe(("reviewed", "notOpened", 1));
        (await CommandRun.OfAsync(words)).Done().Output.ShouldContain("M16  Granskat: förhandsbedömningar som inte ledde till utredning");

        // By sex they are not divided, and outside the unit the numbers are too small.
        (await CommandRun.OfAsync([.. words, "--json", "--sex", "flicka"])).Done().Json.ContainsKey("M16").ShouldBeFalse();
        (await CommandRun.OfAsync([.. words, "--json", "--external"])).Done().Json.ContainsKey("M16").ShouldBeFalse();
    }

    [Fact]
    public async Task Draw_WhenTheMonthHasNotEnded_IsRefusedWithItsReason()
    {
        var run = await CommandRun.OfAsync("draw", "--period", "2026-11", "--data", _folder.Path, "--json");

        run.Exit.ShouldBe(1);
        ((string?)run.Json["code"]).ShouldBe("input-invalid");
        run.Json["missing"]!.AsArray().Select(one => (string?)one!["code"]).ShouldBe(["period-not-ended"]);
        run.Error.ShouldContain("Månaden är inte slut");
    }

    [Fact]
    public async Task Away_WhenAsked_ListsWhatBreaksAndChangesNothing()
    {
        await using var host = await BkaFactory.StartAsync();
        var intake = Bodies.Intake("A-away", "Norr", "B-away");
        intake["caseworker"] = "hl07";
        await host.Lead("Norr").RegisterAsync(intake);
        (await host.Head("Norr").PostAsync("/api/v1/absences", Bodies.Absence("hl02"))).Ok();
        string[] words = ["away", "hl07", "--from", "2026-11-23", "--to", "2026-12-07", "--unit", "Norr", "--substitute", "hl02", "--data", host.DataFolder];
        var rows = (int)(await CommandRun.OfAsync("verify", "--data", host.DataFolder, "--json")).Done().Json["rows"]!;

        var json = (await CommandRun.OfAsync([.. words, "--json"])).Done().Json;
        ((int)json["openCases"]!).ShouldBe(1);
        json["clocks"]!.AsArray().Select(row => ((string?)row!["clock"], (string?)row["lastDay"]))
            .ShouldBe([("forhandsbedomning", "2026-12-03")]);
        json["substitute"]!.AsArray().Select(one => (string?)one!["code"]).ShouldBe(["substitute-away", "substitute-unknown"]);
        var people = (await CommandRun.OfAsync(words)).Done().Output;
        people.ShouldContain("Öppna ärenden: 1. Frister som berörs: 1");
        people.ShouldContain("Sista dagen infaller under frånvaron");
        people.ShouldContain("Ersättaren har inga ärenden i Bka. Kontrollera att id:t är rätt.");
        people.ShouldContain("Ersättaren är själv borta 2026-11-20 till och med 2026-11-26.");

        (await CommandRun.OfAsync("away", "hl07", "--from", "2026-11-23", "--to", "2026-11-23", "--data", host.DataFolder, "--json")).Exit.ShouldBe(1);
        ((int)(await CommandRun.OfAsync("verify", "--data", host.DataFolder, "--json")).Done().Json["rows"]!).ShouldBe(rows);
    }

    [Fact]
    public async Task Verify_WhenARowHasBeenChanged_NamesIt()
    {
        (await CommandRun.OfAsync("import", ImportFiles.Fixture("felaktig.csv"), "--data", _folder.Path)).Exit.ShouldBe(1);
        var whole = (await CommandRun.OfAsync("verify", "--data", _folder.Path, "--json")).Done().Json;
        ((bool)whole["ok"]!).ShouldBeTrue();
        ((int)whole["rows"]!).ShouldBe(2);
        whole["firstBroken"].ShouldBeNull();

        DataFile.Execute(_folder.File("bka.db"), "UPDATE ledger SET details = REPLACE(details, 'e', 'E') WHERE seq = 2");

        var broken = await CommandRun.OfAsync("verify", "--data", _folder.Path, "--json");
        broken.Exit.ShouldBe(1);
        ((bool)broken.Json["ok"]!).ShouldBeFalse();
        ((int)broken.Json["firstBroken"]!).ShouldBe(2);
        (await CommandRun.OfAsync("verify", "--data", _folder.Path)).Output.ShouldContain("bruten vid rad 2");
    }

    [Fact]
    public async Task SecondProcess_WhenTheFileIsOwned_MayReadButNotWrite()
    {
        await using var host = await BkaFactory.StartAsync();
        await host.Lead("Norr").RegisterIntakeAsync("A1", "Norr", "B1");

        foreach (var words in (string[][])[["import", ImportFiles.Fixture("felaktig.csv")], ["sweep"], ["draw", "--period", "2026-10"]])
        {
            (await CommandRun.OfAsync([.. words, "--data", host.DataFolder, "--json"])).RefusedInOneLine();
        }

        ((JsonArray)(await CommandRun.OfAsync("overdue", "--as-of", "2026-11-23", "--data", host.DataFolder, "--json")).Done().Json["rows"]!).Count.ShouldBe(1);
        (await CommandRun.OfAsync("figures", "--from", "2026-01-01", "--to", "2026-12-31", "--data", host.DataFolder)).Done();
        (await CommandRun.OfAsync("verify", "--data", host.DataFolder)).Done();
        await host.Lead("Norr").RegisterIntakeAsync("A2", "Norr", "B2");
    }
}
