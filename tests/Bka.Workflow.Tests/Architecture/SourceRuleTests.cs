using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Architecture;

/// <summary>Each rule on the repository, and on a planted violation that it must catch.</summary>
public class SourceRuleTests
{
    private const string Lifecycle = "src/Bka.Workflow/Domain/Lifecycle/X.cs";
    private static readonly SourceFile[] Product = [.. Repository.Files("src", ".cs")];

    [Fact]
    public void Product_WhenRead_IsThere() => Product.Length.ShouldBeGreaterThan(50);

    [Fact]
    public void Rooms_WhenRead_KeepToThemselves() => SourceRules.RoomsKeepToThemselves(Product).ShouldBeEmpty();

    [Theory]
    [InlineData(Lifecycle, "using Bka.Workflow.Domain.Authority;")]
    [InlineData(Lifecycle, "using static Bka.Workflow.Domain.Authority.Relations;")]
    [InlineData(Lifecycle, "using A = Bka.Workflow.Domain.Authority.Access;")]
    [InlineData(Lifecycle, "namespace Bka.Workflow.Domain.Lifecycle; class X { Authority.Access y; }")]
    [InlineData(Lifecycle, "class X { string y = $\"{Domain.Authority.Access.Z}\"; }")]
    [InlineData(Lifecycle, "using Bka.Workflow.Storage;")]
    [InlineData("src/Bka.Workflow/Domain/Deadlines/X.cs", "using Bka.Workflow.Domain.Cases;")]
    [InlineData("src/Bka.Workflow/Domain/Cases/X.cs", "using Bka.Workflow.Domain.Lifecycle;")]
    [InlineData("src/Bka.Workflow/Domain/Quality/X.cs", "using Bka.Workflow.Ports;")]
    [InlineData("src/Bka.Workflow/Domain/NewRoom/X.cs", "using Bka.Workflow.Domain.Cases;")]
    public void Rooms_WhenAForbiddenOneIsUsed_AreCaught(string path, string text) => Caught(SourceRules.RoomsKeepToThemselves, path, text);

    [Theory]
    [InlineData(Lifecycle, "using Bka.Workflow.Domain.Cases;")]
    [InlineData(Lifecycle, "// Authority.Access is asked elsewhere\nclass X;")]
    [InlineData("src/Bka.Workflow/Features/Utredning/X.cs", "using Bka.Workflow.Domain.Authority;")]
    public void Rooms_WhenAnAllowedOneIsUsed_AreLeftAlone(string path, string text) =>
        SourceRules.RoomsKeepToThemselves([new SourceFile(path, text)]).ShouldBeEmpty();

    [Fact]
    public void Arrows_WhenRead_PointInwards() => SourceRules.ArrowsPointInwards(Product).ShouldBeEmpty();

    [Theory]
    [InlineData("src/Bka.Workflow/Features/Cases/X.cs", "using Bka.Workflow.Storage;")]
    [InlineData("src/Bka.Workflow/Features/Pipeline/X.cs", "using Bka.Workflow.Storage.Sql;")]
    [InlineData("src/Bka.Workflow/Features/Cases/X.cs", "namespace Bka.Workflow.Features.Cases; class X(Storage.IStore y);")]
    [InlineData("src/Bka.Workflow/Ports/X.cs", "using Bka.Workflow.Storage.Writing;")]
    [InlineData("src/Bka.Workflow/Ports/X.cs", "using Bka.Workflow.Features.Pipeline;")]
    [InlineData("src/Bka.Workflow/Storage/Reading/X.cs", "using Bka.Workflow.Features.Cases;")]
    [InlineData("src/Bka.Host/Http/X.cs", "using Bka.Workflow.Storage;")]
    [InlineData("src/Bka.Host/Pages/Cases/X.cs", "using Y = Bka.Workflow.Ports.ICaseReader;")]
    [InlineData("src/Bka.Host/Cli/X.cs", "class X { Bka.Workflow.Ports.ILedgerReader y; }")]
    [InlineData("src/Bka.Host/Jobs/X.cs", "using Bka.Workflow.Ports;")]
    [InlineData("src/Bka.Host/Identity/X.cs", "using static Bka.Workflow.Storage.Migrator;")]
    public void Arrows_WhenOnePointsOutwards_AreCaught(string path, string text) => Caught(SourceRules.ArrowsPointInwards, path, text);

    [Theory]
    [InlineData("src/Bka.Workflow/Features/Cases/X.cs", "using Bka.Workflow.Ports;")]
    [InlineData("src/Bka.Workflow/Storage/Reading/X.cs", "using Bka.Workflow.Ports;")]
    [InlineData("src/Bka.Workflow/BkaServices.cs", "using Bka.Workflow.Storage;")]
    [InlineData("src/Bka.Host/Cli/X.cs", "using Bka.Workflow.Features.Import; // Storage.IStore stands elsewhere")]
    [InlineData("src/Bka.Host/Http/X.cs", "var x = http.Features.Get<object>();")]
    public void Arrows_WhenTheyPointInwards_AreLeftAlone(string path, string text) =>
        SourceRules.ArrowsPointInwards([new SourceFile(path, text)]).ShouldBeEmpty();

    [Fact]
    public void Domain_WhenRead_KnowsNoFramework() => SourceRules.DomainKnowsNoFramework(Product).ShouldBeEmpty();

    [Theory]
    [InlineData("using Dapper;")]
    [InlineData("using System.Data.Common;")]
    [InlineData("using Microsoft.Extensions.Options;")]
    [InlineData("using static System.IO.File;")]
    public void Domain_WhenAFrameworkIsUsed_IsCaught(string text) => Caught(SourceRules.DomainKnowsNoFramework, Lifecycle, text);

    [Fact]
    public void Domain_WhenRead_NeverWaits() => SourceRules.DomainNeverWaits(Product).ShouldBeEmpty();

    [Theory]
    [InlineData("class X { async void Y() { } }")]
    [InlineData("class X { Task Y() => null; }")]
    [InlineData("class X { ValueTask<int> Y() => default; }")]
    public void Domain_WhenItWaits_IsCaught(string text) => Caught(SourceRules.DomainNeverWaits, Lifecycle, text);

    [Fact]
    public void Calls_WhenRead_AreNotBanned() => SourceRules.NothingBannedIsCalled(Product).ShouldBeEmpty();

    [Theory]
    [InlineData("var x = DateTime.Now;")]
    [InlineData("var x = DateTime . UtcNow;")]
    [InlineData("var x = System.DateTime.Today;")]
    [InlineData("var x = DateTimeOffset.UtcNow;")]
    [InlineData("var x = DateTimeOffset\n    .Now;")]
    [InlineData("var x = Guid.NewGuid();")]
    [InlineData("var x = new Random(1);")]
    [InlineData("var x = Random.Shared.Next();")]
    [InlineData("Thread.Sleep(1);")]
    [InlineData("await Task.Delay(1);")]
    [InlineData("var x = CultureInfo.CurrentCulture;")]
    [InlineData("var x = $\"the time {DateTime.Now:O}\";")]
    [InlineData("var x = $$\"\"\"a \" {{DateTime.Now}}\"\"\";")]
    [InlineData("var x = \"a // b\"; var y = DateTime.Now;")]
    [InlineData("var x = '\"'; var y = DateTime.Now;")]
    [InlineData("var x = @\"c:\\\"; var y = DateTime.Now;")]
    public void Calls_WhenOneIsBanned_AreCaught(string text) =>
        Caught(SourceRules.NothingBannedIsCalled, "src/Bka.Host/Jobs/X.cs", text);

    [Theory]
    [InlineData("// DateTime.Now is banned")]
    [InlineData("/* DateTime.Now */ var x = \"DateTime.Now\";")]
    [InlineData("var x = @\"a \"\" DateTime.Now\";")]
    [InlineData("var x = $\"{{DateTime.Now}}\";")]
    [InlineData("var x = \"\"\"DateTime.Now \" \"\"\";")]
    [InlineData("var x = RandomNumberGenerator.GetBytes(32);")]
    public void Calls_WhenOnlySpokenOf_AreLeftAlone(string text) =>
        SourceRules.NothingBannedIsCalled([new SourceFile("src/X.cs", text)]).ShouldBeEmpty();

    [Fact]
    public void SystemClock_WhenRead_IsChosenOnce() => SourceRules.TheSystemClockIsChosenOnce(Product).ShouldBeEmpty();

    [Fact]
    public void SystemClock_WhenChosenElsewhere_IsCaught()
    {
        const string text = "class X { TimeProvider y = TimeProvider.System; }";
        Caught(SourceRules.TheSystemClockIsChosenOnce, "src/Bka.Workflow/Features/X.cs", text);
        SourceRules.TheSystemClockIsChosenOnce([new SourceFile("src/Bka.Host/Program.cs", text)]).ShouldBeEmpty();
    }

    [Fact]
    public void Identifiers_WhenRead_AreAscii() => SourceRules.IdentifiersAreAscii(Product).ShouldBeEmpty();

    [Fact]
    public void Identifiers_WhenSwedish_AreCaught() =>
        Caught(SourceRules.IdentifiersAreAscii, "src/X.cs", "class Förhandsbedömning;");

    [Fact]
    public void Identifiers_WhenOnlyTextIsSwedish_AreLeftAlone() =>
        SourceRules.IdentifiersAreAscii([new SourceFile("src/X.cs", "/// <summary>Åtgärd.</summary>\nvar x = $\"förlängd {y:å}\" + 'ö';".Replace("{y:å}", "{y}", StringComparison.Ordinal))])
            .ShouldBeEmpty();

    [Fact]
    public void Files_WhenRead_AreShort() => SourceRules.FilesAreShort(Product).ShouldBeEmpty();

    [Fact]
    public void Files_WhenLong_AreCaught()
    {
        Caught(SourceRules.FilesAreShort, "src/X.cs", string.Join('\n', Enumerable.Repeat("//", SourceRules.MostLines + 1)));
        SourceRules.FilesAreShort(
            [new SourceFile("src/X.cs", string.Join('\n', Enumerable.Repeat("//", SourceRules.MostLines)) + "\n")]).ShouldBeEmpty();
    }

    [Fact]
    public void Warnings_WhenRead_AreNotSwitchedOff()
    {
        SourceFile[] all =
        [
            .. new[] { "src", "tests", "bench" }.SelectMany(folder => Repository.Files(folder, ".cs", ".csproj", ".props", ".targets")),
            .. new[] { "Directory.Build.props", "Directory.Packages.props" }
                .Select(name => new SourceFile(name, File.ReadAllText(Path.Combine(Repository.Root, name)))),
        ];
        SourceRules.WarningsAreNotSwitchedOff(all).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("src/X.cs", "#pragma warning disable CA1822")]
    [InlineData("src/X.cs", "# pragma  warning  disable")]
    [InlineData("src/X.csproj", "<NoWarn>CA1822</NoWarn>")]
    [InlineData("Directory.Build.props", "<NoWarn Condition=\"x\">1</NoWarn>")]
    public void Warnings_WhenSwitchedOff_AreCaught(string path, string text) =>
        Caught(SourceRules.WarningsAreNotSwitchedOff, path, text);

    private static void Caught(Func<IEnumerable<SourceFile>, IEnumerable<string>> rule, string path, string text) =>
        rule([new SourceFile(path, text)]).ShouldNotBeEmpty();
}
