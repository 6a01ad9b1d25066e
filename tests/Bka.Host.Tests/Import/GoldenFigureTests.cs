using System.Text.Json;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Domain.Watches;
using Shouldly;
using Xunit;
using Case = Bka.Workflow.Domain.Cases.Case;

namespace Bka.Host.Tests.Import;

/// <summary>The figures of the sample files, from the imported cases alone, against a separate program's.</summary>
public class GoldenFigureTests
{
    private static readonly DateOnly ExportDay = new(2026, 11, 20);

    [Fact]
    public void Year2017_WhenImported_GivesTheExpectedFigures() => Check("barn-unga-2017");

    [Fact]
    public void Utredningar2022_WhenImported_GivesTheExpectedFigures() =>
        Check("utredningar-2022", ("utredningar_2022", (_, measures) => OverFourMonths(measures, 2022)));

    [Fact]
    public void OpenCases_WhenImported_GiveTheExpectedFigures() => Check(
        "pagaende",
        ("as_of", (_, _) => "2026-11-20"),
        ("forhandsbedomning_open", (cases, _) => Running(cases, Clock.Forhandsbedomning)),
        ("utredning_open", (cases, _) => Running(cases, Clock.Utredning)),
        ("skyddsbedomning_missing_overdue", (cases, _) => (int)Running(cases, Clock.Skyddsbedomning)["overdue"]!));

    private static void Check(
        string name, params (string Key, Func<IReadOnlyList<Case>, IReadOnlyList<CaseMeasures>, JsonNode> Value)[] more)
    {
        var expected = JsonNode.Parse(File.ReadAllText(ImportFiles.Fixture(name + ".expected.json")))!.AsObject();
        var cases = ImportFiles.Cases(ImportFiles.Sample(name + ".csv"));
        var measures = cases.Select(read => CaseMeasures.Of(read).ShouldNotBeNull()).ToArray();
        var actual = Common(measures);
        foreach (var (key, value) in more)
        {
            actual[key] = value(cases, measures);
        }

        Sorted(actual).ShouldBe(Sorted(expected));
    }

    private static JsonObject Common(CaseMeasures[] measures)
    {
        var opened = measures.Where(m => m.UtredningOpenedOn is not null).ToArray();
        var decided = measures.Where(m => m.InTimeLegal is not null).ToArray();
        var inTime = decided.Count(m => m.InTimeLegal == true);
        return new JsonObject
        {
            ["rows"] = measures.Length,
            ["by_kon"] = BySex(measures),
            ["utredning_inledd"] = opened.Length,
            ["utredning_inledd_by_kon"] = BySex(opened),
            ["forhandsbedomning_decided"] = decided.Length,
            ["in_time_legal"] = inTime,
            ["in_time_nominal"] = decided.Count(m => m.InTimeNominal == true),
            ["in_time_legal_percent"] = Percent.Of(inTime, decided.Length),
            ["skyddsbedomning_same_or_next_day"] = measures.Count(m => m.SkyddsbedomningInTime == true),
            ["barn_hort"] = new JsonObject
            {
                ["ja"] = measures.Count(m => m.Heard == true),
                ["nej"] = measures.Count(m => m.Heard == false),
            },
            ["ej_hort_without_code"] = measures.Count(m => m.Heard == false && m.NotHeardReason is null),
        };
    }

    private static JsonObject BySex(IEnumerable<CaseMeasures> measures)
    {
        var counts = new JsonObject();
        foreach (var group in measures.GroupBy(m => Labels.Of(m.Sex)))
        {
            counts[group.Key] = group.Count();
        }

        return counts;
    }

    private static JsonObject OverFourMonths(IReadOnlyList<CaseMeasures> measures, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var running = measures.Where(m => m.UtredningOpenedOn <= last
            && (m.UtredningClosedOn is null || m.UtredningClosedOn >= first)).ToArray();
        var over = running.Where(m => m.UtredningLegalLastDay >= first && m.UtredningLegalLastDay < last
            && (m.UtredningClosedOn is null || m.UtredningClosedOn > m.UtredningLegalLastDay)).ToArray();
        return new JsonObject
        {
            ["running"] = running.Length,
            ["over_four_months"] = over.Length,
            ["percent"] = Percent.Of(over.Length, running.Length),
            ["over_with_valid_extension"] = over.Count(m => m.UtredningExtended == true),
        };
    }

    private static JsonObject Running(IReadOnlyList<Case> cases, Clock clock)
    {
        var running = cases.Select(read => (Case: read, Clock: CaseClocks.Find(read, clock)))
            .Where(pair => pair.Clock is { IsRunning: true }).ToArray();
        var overdue = running.Where(pair => pair.Clock!.LastDay < ExportDay).ToArray();
        return new JsonObject
        {
            ["open"] = running.Length,
            ["overdue"] = overdue.Length,
            ["due_today"] = running.Count(pair => pair.Clock!.LastDay == ExportDay),
            // Today is not among them: it has a count of its own.
            ["due_within_3_days"] = running.Count(pair =>
                pair.Clock!.LastDay > ExportDay && pair.Clock.LastDay <= ExportDay.AddDays(3)),
            ["overdue_without_handlaggare"] = overdue.Count(pair => pair.Case.Caseworker is null),
        };
    }

    private static string Sorted(JsonObject figures) => JsonSerializer.Serialize(
        figures.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(
            pair => pair.Key,
            pair => pair.Value is JsonObject inner ? JsonNode.Parse(Sorted(inner)) : pair.Value!.DeepClone()));
}
