using System.Text;
using Bka.Host.Cli;
using Bka.Workflow.Features.Import;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Import;

public class CsvFileTests
{
    private static readonly string Header = string.Join(';', ImportColumns.All);

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("arende_ref;barn_ref")]
    [InlineData("sep=;\n")]
    public void Read_WhenHeaderIsNotTheExpected_RefusesTheFileWithOneLine(string start) =>
        Read(start).ShouldHaveSingleItem().Fault.ShouldBe(new ImportFault(1, null, ImportCodes.WrongHeader));

    [Fact]
    public void Read_WhenColumnsChangePlaces_RefusesTheFile()
    {
        var swapped = string.Join(';', ImportColumns.All.Reverse());

        Read(swapped + "\n" + Row("A1")).ShouldHaveSingleItem().Fault!.Code.ShouldBe(ImportCodes.WrongHeader);
    }

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\n", true)]
    public void Read_WhenLineEndingsOrMarkDiffer_GivesTheSameRows(string ending, bool mark)
    {
        var text = string.Join(ending, Header, Row("A1"), "", Row("A2"));

        var rows = Read((mark ? "\uFEFF" : "") + text).Select(line => line.Row!).ToArray();

        rows.Select(row => (row.Line, row.Cells[0])).ShouldBe([(2, "A1"), (4, "A2")]);
        rows.ShouldAllBe(row => row.Cells.Count == 27);
    }

    [Fact]
    public void Read_WhenTextIsQuoted_GivesItWholeAndCountsItsLines()
    {
        var rows = Read(Lines(Header, Row("A1", "\"Två rader,\nen ; och \"\"citat\"\"\""), Row("A2")));

        rows[0].Row!.Cells[24].ShouldBe("Två rader,\nen ; och \"citat\"");
        rows[1].Row!.Line.ShouldBe(4);
    }

    [Fact]
    public void Read_WhenQuoteIsNeverClosed_RefusesThatRowAndReadsTheNext()
    {
        var lines = Read(Lines(Header, Row("A1"), Row("A2", "\"öppet"), Row("A3"), Row("A4", "\"slutet\""), Row("A5")));

        lines.Select(line => line.Row?.Line).ShouldBe([2, null, 4, 5, 6]);
        lines[1].Fault.ShouldBe(new ImportFault(3, null, ImportCodes.BadQuote));
        lines[4].Row!.Cells[0].ShouldBe("A5");
    }

    [Fact]
    public void Read_WhenQuoteIsNeverClosedInALongFile_LosesOneRow()
    {
        var after = Enumerable.Range(0, 20_000).Select(n => Row("B" + n));

        var lines = Read(Lines([Header, Row("A2", "\"öppet"), .. after]));

        lines.Count.ShouldBe(20_001);
        lines.Where(line => line.Fault is not null).ShouldHaveSingleItem()
            .Fault.ShouldBe(new ImportFault(2, null, ImportCodes.BadQuote));
        lines[^1].Row!.Line.ShouldBe(20_002);
        lines[^1].Row!.Cells[0].ShouldBe("B19999");
    }

    [Theory]
    [InlineData("ett \"citat\" utan citattecken omkring")]
    [InlineData("\"slut\" och mer")]
    public void Read_WhenQuotesDoNotMatch_RefusesTheRow(string account)
    {
        var lines = Read(Lines(Header, Row("A1", account), Row("A2")));

        lines[0].Fault.ShouldBe(new ImportFault(2, null, ImportCodes.BadQuote));
        lines[1].Row!.Cells[0].ShouldBe("A2");
    }

    [Fact]
    public void Read_WhenALineIsLongerThanAnyRow_RefusesItAndReadsTheNext()
    {
        var lines = Read(Lines(Header, Row(new string('A', 500_000)), Row("A2")));

        lines[0].Fault.ShouldBe(new ImportFault(2, null, ImportCodes.TooLong));
        lines[1].Row!.Line.ShouldBe(3);
    }

    [Fact]
    public void Read_WhenBadByteStandsLate_RefusesTheFileBeforeAnyRow()
    {
        var rows = Enumerable.Range(0, 5_000).Select(n => Row("A" + n));
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Lines([Header, .. rows])), 0xE5];

        CsvFile.Read(new MemoryStream(bytes)).ShouldHaveSingleItem()
            .Fault.ShouldBe(new ImportFault(5_001, null, ImportCodes.NotUtf8));
    }

    [Fact]
    public void Read_WhenFileHasAHundredThousandRows_KeepsNoneOfThem()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(
            Lines([Header, .. Enumerable.Range(0, 100_000).Select(n => Row("A" + n))])));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (count, most) = (0, 0L);
        foreach (var line in CsvFile.Read(file))
        {
            count += line.Row is null ? 0 : 1;
            if (count % 25_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        count.ShouldBe(100_000);
        most.ShouldBeLessThan(4_000_000);
    }

    [Fact]
    public void Read_WhenStreamCannotBeReadTwice_SaysSo() =>
        Should.Throw<ArgumentException>(() => CsvFile.Read(new OneWayStream()));

    private static IReadOnlyList<CsvLine> Read(string text) =>
        [.. CsvFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))];

    private static string Lines(params string[] lines) => string.Join('\n', lines);

    private static string Row(string caseRef, string account = "") =>
        caseRef + new string(';', 24) + account + ";;";

    private sealed class OneWayStream : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
