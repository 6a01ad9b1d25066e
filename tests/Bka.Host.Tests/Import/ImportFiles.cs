using Bka.Host.Cli;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Import;
using Shouldly;
using Case = Bka.Workflow.Domain.Cases.Case;

namespace Bka.Host.Tests.Import;

internal static class ImportFiles
{
    /// <summary>The evening of the day the portfolio of open cases was exported.</summary>
    public static readonly DateTimeOffset Evening = new(2026, 11, 20, 20, 30, 0, TimeSpan.FromHours(1));

    private static readonly string Root = FindRoot();

    public static string Fixture(string name) => Path.Combine(Root, "tests", "Bka.Host.Tests", "Fixtures", name);

    public static string Sample(string name) => Path.Combine(Root, "samples", "data", name);

    public static IReadOnlyList<CsvLine> Lines(string path)
    {
        using var file = File.OpenRead(path);
        return [.. CsvFile.Read(file)];
    }

    public static IReadOnlyList<Case> Cases(string path)
    {
        var readings = Lines(path).Select(line => ImportRowReader.Read(line.Row.ShouldNotBeNull(), Evening, new DelegationTable(DelegationTable.DefaultRows))).ToArray();
        readings.Where(reading => !reading.IsRead).Select(reading => reading.Fault).ShouldBeEmpty();
        return [.. readings.Select(reading => reading.Case!)];
    }

    /// <summary>A file of the samples, outside their data.</summary>
    public static string Beside(string name) => Path.Combine(Root, "samples", name);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bka.sln")))
        {
            folder = folder.Parent.ShouldNotBeNull();
        }

        return folder.FullName;
    }
}
