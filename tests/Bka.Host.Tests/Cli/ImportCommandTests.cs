using System.Text.Json.Nodes;
using Bka.Host.Tests.Import;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Cli;

/// <summary>From a file to the published figures, through the command line alone.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_WhenRowsAreBad_NamesEachAndStoresTheGood()
    {
        var run = await RunAsync("import", ImportFiles.Fixture("felaktig.csv"), "--json");

        run.Exit.ShouldBe(1);
        Counts(run.Json).ShouldBe((2, 1));
        run.Json["refused"]!.AsArray().Select(fault => ((int)fault!["line"]!, (string?)fault["column"], (string?)fault["code"])).ShouldBe(
        [
            (3, "inkom", "date-invalid"),
            (4, "arende_ref", "required"),
            (5, "kon", "unknown-value"),
            (6, "forhand_beslutsdatum", "decided-before-received"),
            (8, null, "too-many-columns"),
            (10, "barn_ref", "personal-number"),
            (11, "utredning_avslutad", "closed-without-opening"),
            (12, "inkom", "in-future"),
            (13, "ej_hort_kod", "reason-not-in-catalogue"),
            (14, "barn_ref", "control-character"),
        ]);
        run.Json["refused"]!.AsArray().ShouldAllBe(fault => ((string)fault!["message"]!).Length > 10);
        (run.Output + run.Error).Replace("-", "", StringComparison.Ordinal).ShouldNotContain("03142385");
        ((int)(await RunAsync("verify", "--json")).Json["rows"]!).ShouldBe(2);
    }

    [Fact]
    public async Task Import_WhenRunAgain_ChangesNothing()
    {
        await RunAsync("import", ImportFiles.Fixture("felaktig.csv"));
        var again = await RunAsync("import", ImportFiles.Fixture("felaktig.csv"), "--json");

        Counts(again.Json).ShouldBe((0, 3));
        ((int)(await RunAsync("verify", "--json")).Json["rows"]!).ShouldBe(2);
    }

    [Fact]
    public async Task Import_WhenTheFileIsNotUtf8_RefusesItWholeInOneLine()
    {
        var run = await RunAsync("import", ImportFiles.Fixture("felaktig-latin1.csv"), "--json");

        run.Exit.ShouldBe(1);
        var fault = run.Json["refused"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)fault["code"]).ShouldBe("not-utf8");
        Counts(run.Json).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("no-such-file.csv")]
    [InlineData(".")]
    public async Task Import_WhenThereIsNoSuchFile_IsRefused(string name) =>
        (await RunAsync("import", _folder.File(name))).RefusedInOneLine();

    [Fact]
    public async Task Import_WhenYear2017_GivesThePublishedFigures()
    {
        var expected = Expected("barn-unga-2017");
        (await RunAsync("import", ImportFiles.Sample("barn-unga-2017.csv"))).Done();
        var figures = (await RunAsync("figures", "--from", "2017-01-01", "--to", "2018-12-31", "--json")).Done().Json;

        CheckCommon(figures, expected);
        ((long)(await RunAsync("figures", "--from", "2017-01-01", "--to", "2017-12-31", "--json")).Json["M1"]!["numerator"]!).ShouldBe(1375);
    }

    [Fact]
    public async Task Import_WhenUtredningar2022_GivesThePublishedFigures()
    {
        var expected = Expected("utredningar-2022");
        (await RunAsync("import", ImportFiles.Sample("utredningar-2022.csv"))).Done();

        CheckCommon((await RunAsync("figures", "--from", "2020-01-01", "--to", "2024-12-31", "--json")).Done().Json, expected);
        var year = (await RunAsync("figures", "--from", "2022-01-01", "--to", "2022-12-31", "--json")).Done().Json;
        var over = expected["utredningar_2022"]!;
        Text(year["M4"]!["numerator"]).ShouldBe(Text(over["over_four_months"]));
        Text(year["M4"]!["denominator"]).ShouldBe(Text(over["running"]));
        Text(year["M4"]!["percent"]).ShouldBe(Text(over["percent"]));
        Text(year["M4a"]!["numerator"]).ShouldBe(Text(over["over_with_valid_extension"]));
    }

    [Fact]
    public async Task Import_WhenOpenCases_GivesTheOverdueList()
    {
        var expected = Expected("pagaende");
        (await RunAsync("import", ImportFiles.Sample("pagaende.csv"))).Done();
        var json = (await RunAsync("overdue", "--as-of", "2026-11-20", "--json")).Done().Json;
        var rows = json["rows"]!.AsArray();

        Text(json["asOf"]).ShouldBe("2026-11-20");
        foreach (var clock in (string[])["forhandsbedomning", "utredning"])
        {
            var late = rows.Where(row => Text(row!["clock"]) == clock).ToArray();
            late.Length.ShouldBe((int)expected[clock + "_open"]!["overdue"]!);
            late.Count(row => row!["caseworker"] is null).ShouldBe((int)expected[clock + "_open"]!["overdue_without_handlaggare"]!);
        }

        rows.Count(row => Text(row!["clock"]) == "skyddsbedomning").ShouldBe((int)expected["skyddsbedomning_missing_overdue"]!);
        rows.ShouldAllBe(row => (int)row!["daysLate"]! > 0 && Text(row["lastDay"]).Length == 10 && Text(row["caseRef"]).Length > 0);
        CheckCommon((await RunAsync("figures", "--from", "2024-01-01", "--to", "2026-12-31", "--json")).Done().Json, expected);
        var unit = (await RunAsync("overdue", "--as-of", "2026-11-20", "--unit", "Syskongruppen", "--json")).Done().Json["rows"]!.AsArray();
        unit.Count.ShouldBe(rows.Count(row => Text(row!["unit"]) == "Syskongruppen"));
    }

    [Fact]
    public async Task Draw_WhenRepeated_GivesTheSameIdsAndInAnotherFolderTheSameFrame()
    {
        using var other = new TestFolder();
        foreach (var folder in (TestFolder[])[_folder, other])
        {
            (await CommandRun.OfAsync("import", ImportFiles.Sample("barn-unga-2017.csv"), "--data", folder.Path)).Done();
        }

        var first = (await RunAsync("draw", "--period", "2017-03", "--json")).Done();
        var again = (await RunAsync("draw", "--period", "2017-03", "--json")).Done();
        var elsewhere = (await CommandRun.OfAsync("draw", "--period", "2017-03", "--data", other.Path, "--json")).Done();

        again.Output.ShouldBe(first.Output);

        // Another installation has another secret, and so draws others.
        elsewhere.Json["ids"]!.ToJsonString().ShouldNotBe(first.Json["ids"]!.ToJsonString());
        first.Json["ids"]!.AsArray().Count.ShouldBe(10);
        Text(first.Json["frameHash"]).ShouldBe(Text(elsewhere.Json["frameHash"]));
        var small = (await RunAsync("draw", "--period", "2016-03", "--json")).Done().Json;
        small["ids"]!.AsArray().Count.ShouldBe((int)small["frameSize"]!);
    }

    private static void CheckCommon(JsonObject figures, JsonObject expected)
    {
        long Numerator(string id) => (long)figures[id]!["numerator"]!;
        long Value(string key) => (long)expected[key]!;

        Numerator("M1").ShouldBe(Value("rows"));
        Part(figures["M1"]!, "kon", "numerator").ShouldBe(Flat(expected["by_kon"]!));
        Numerator("M2").ShouldBe(Value("utredning_inledd"));
        Part(figures["M2"]!, "kon", "numerator").ShouldBe(Flat(expected["utredning_inledd_by_kon"]!));
        Numerator("M3").ShouldBe(Value("in_time_legal"));
        ((long)figures["M3"]!["denominator"]!).ShouldBe(Value("forhandsbedomning_decided"));
        Text(figures["M3"]!["percent"]).ShouldBe(Text(expected["in_time_legal_percent"]));
        Numerator("M3b").ShouldBe(Value("in_time_nominal"));
        Numerator("M13").ShouldBe(Value("skyddsbedomning_same_or_next_day"));
        Numerator("M6f").ShouldBe((long)expected["barn_hort"]!["ja"]!);
        ((long)figures["M7f"]!["denominator"]!).ShouldBe((long)expected["barn_hort"]!["nej"]!);
    }

    private static string[] Part(JsonNode figure, string by, string count) =>
        [.. figure["breakdowns"]![by]!.AsObject().Where(part => (long)part.Value![count]! > 0).Select(part => $"{part.Key} {part.Value![count]}").Order(StringComparer.Ordinal)];

    private static string[] Flat(JsonNode counts) =>
        [.. counts.AsObject().Select(part => $"{part.Key} {part.Value}").Order(StringComparer.Ordinal)];

    private static (int Stored, int Unchanged) Counts(JsonObject json) => ((int)json["stored"]!, (int)json["unchanged"]!);

    private static string Text(JsonNode? node) => node.ShouldNotBeNull().ToString();

    private static JsonObject Expected(string name) =>
        JsonNode.Parse(File.ReadAllText(ImportFiles.Fixture(name + ".expected.json")))!.AsObject();

    private Task<CommandRun> RunAsync(params string[] words) => CommandRun.OfAsync([.. words, "--data", _folder.Path]);
}
