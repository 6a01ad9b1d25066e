using Bka.Workflow.Domain.Disclosure;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Disclosure;

/// <summary>Nobody derives a hidden number: an independent reader tries, and finds those that are carelessly hidden.</summary>
public sealed class SuppressionTests
{
    private static readonly (string Name, Func<int, object> Make)[] Small =
    [
        ("divided", MadeTables.Divided), ("shares", MadeTables.Shares), ("units", MadeTables.Units), ("nested", MadeTables.Nested),
    ];

    public static TheoryData<string> Kinds => [.. Small.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Suppress_WhenAReaderTriesEveryWorld_NoSmallNumberIsNarrowed(string kind)
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var system = Of(kind, seed);
            Broken(system, Suppression.Of(system)).ShouldBeEmpty($"{kind}, seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void HideSmallOnly_WhenTheSameReaderTries_IsBroken(string kind) =>
        Enumerable.Range(1, 60).Select(seed => Of(kind, seed)).Count(system => Broken(system, Naive(system)).Count > 0)
            .ShouldBeGreaterThan(10);

    [Fact]
    public void Suppress_WhenThePublicationIsLong_NothingFollowsByAddingOrNarrowing()
    {
        for (var seed = 1; seed <= 25; seed++)
        {
            var system = MadeTables.Long(seed);
            var prints = Suppression.Of(system);
            var solved = Attacker.Solve(system, prints);
            var narrowed = Attacker.Narrow(system, prints);
            Secrets(system).Where(solved.Contains).ShouldBeEmpty($"seed {seed}");
            Secrets(system).Where(cell => narrowed[cell].Least > Lines(system, cell) || narrowed[cell].Most < 4).ShouldBeEmpty($"seed {seed}");
            Hidden(prints).Where(cell => solved.Contains(cell) || narrowed[cell].Least == narrowed[cell].Most).ShouldBeEmpty($"seed {seed}");
        }
    }

    [Fact]
    public void HideSmallOnly_WhenThePublicationIsLong_IsBroken()
    {
        var system = MadeTables.Long(1);
        var solved = Attacker.Solve(system, Naive(system));
        Secrets(system).Count(solved.Contains).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Suppress_WhenNothingIsSmall_ShowsEverything()
    {
        var system = new CellSystem(
            [new Cell(12, true), new Cell(7, true), new Cell(0, true), new Cell(19, true)], [new CellSum(3, [0, 1, 2])]);
        Suppression.Of(system).ShouldAllBe(print => print == CellPrint.Shown);
    }

    [Fact]
    public void Suppress_WhenOnePartIsSmall_HidesTheSmallestOtherPartAndKeepsTheTotal()
    {
        var system = new CellSystem(
            [new Cell(3, true), new Cell(50, true), new Cell(20, true), new Cell(0, true), new Cell(73, true)], [new CellSum(4, [0, 1, 2, 3])]);
        Suppression.Of(system).ShouldBe(
            [CellPrint.Few, CellPrint.Shown, CellPrint.Hidden, CellPrint.Shown, CellPrint.Shown]);
    }

    [Fact]
    public void Suppress_WhenFewAreLeftOut_TheShareIsNotPrinted()
    {
        // 97 of 100: three were not in time, though no printed number is small.
        var system = new CellSystem([new Cell(97, true), new Cell(100, true), new Cell(3, false)], [new CellSum(1, [0, 2])]);
        Suppression.Of(system)[..2].ShouldContain(CellPrint.Hidden);
    }

    [Fact]
    public void Suppress_WhenANumberIsAlreadyPrintedElsewhere_ItStaysAndAnotherIsHidden()
    {
        // The tertials were printed, 3 of them as "<5"; the year would give it away.
        var system = new CellSystem(
            [new Cell(3, true), new Cell(6, true, Kept: true), new Cell(9, true)], [new CellSum(2, [0, 1])]);
        Suppression.Of(system).ShouldBe([CellPrint.Few, CellPrint.Shown, CellPrint.Hidden]);
    }

    [Fact]
    public void Suppress_WhenAskedAgain_HidesTheSame() =>
        Suppression.Of(MadeTables.Long(7)).ShouldBe(Suppression.Of(MadeTables.Long(7)));

    private static CellSystem Of(string kind, int seed) => (CellSystem)Small.Single(known => known.Name == kind).Make(seed);

    private static List<string> Broken(CellSystem system, IReadOnlyList<CellPrint> prints)
    {
        var can = Attacker.Enumerate(system, prints, system.Cells.Max(cell => cell.Value) + 3);
        return [
            .. Secrets(system).Where(cell => !can[cell].IsSupersetOf(Enumerable.Range(1, 4).Select(value => (long)value).Where(value => value >= Lines(system, cell)))).Select(cell => $"{cell}: {string.Join(' ', can[cell])}"),
            .. Hidden(prints).Where(cell => can[cell].Count < 2).Select(cell => $"{cell}: only {string.Join(' ', can[cell])}"),
        ];
    }

    // Two printed lines with somebody in each are two at least: no hiding helps.
    private static long Lines(CellSystem system, int cell) => system.Sums.Where(sum => sum.Whole == cell)
        .Select(sum => sum.Parts.Sum(part => system.Cells[part].Floor)).Append(1).Max();

    private static IEnumerable<int> Secrets(CellSystem system) =>
        Enumerable.Range(0, system.Cells.Length).Where(cell => system.Cells[cell].Value is >= 1 and <= 4);

    private static IEnumerable<int> Hidden(IReadOnlyList<CellPrint> prints) =>
        Enumerable.Range(0, prints.Count).Where(cell => prints[cell] != CellPrint.Shown);

    private static CellPrint[] Naive(CellSystem system) =>
        [.. system.Cells.Select(cell => cell is { Printed: true, Value: >= 1 and <= 4 } ? CellPrint.Few : CellPrint.Shown)];
}
