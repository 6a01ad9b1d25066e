using System.Globalization;
using Bka.Host.Tests.Support;
using Bka.Samples.Embedded;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Embedding;

public class EmbeddedSampleTests
{
    [Fact]
    public async Task Sample_WhenRun_PlaysItsCase()
    {
        using var folder = new TestFolder();
        await using var output = new StringWriter(CultureInfo.InvariantCulture);

        await CaseSystem.RunAsync(folder.File("case-system.db"), new FakeClock(FakeClock.Evening), output);

        var lines = output.ToString().TrimEnd('\n').Split('\n');
        lines[0].ShouldBe("Anmälan D-1001 är registrerad.");
        lines[1].ShouldBe("För tidigt att inleda utredning: facts-missing (skyddsbedomning-missing).");
        lines.ShouldContain("Utredning är inledd.");
        lines.ShouldContain("  Sista dagen flyttas därför till nästa vardag, måndag 2027-03-22 (2 § lagen (1930:173) om beräkning av lagstadgad tid).");
        lines[^1].ShouldBe("Ärendet har 4 rader i liggaren.");
    }

    [Fact]
    public void Sample_WhenBuilt_KnowsTheModuleAndNotItsHost() =>
        typeof(CaseSystem).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => name.StartsWith("Bka.", StringComparison.Ordinal)).ShouldBe(["Bka.Contracts", "Bka.Workflow"], ignoreOrder: true);
}
