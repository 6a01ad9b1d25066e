using System.Text.RegularExpressions;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Architecture;

/// <summary>The named crash points are all passed by the product, and nothing in the product can set one off.</summary>
public partial class CrashPointTests
{
    private static readonly SourceFile[] Product =
        [.. Repository.Files("src", ".cs").Where(file => !file.Path.EndsWith("CrashPoint.cs", StringComparison.Ordinal))];

    [Fact]
    public void CrashPoints_WhenRead_AreEachPassedOnce()
    {
        var passed = Product.SelectMany(file => Pass().Matches(CodeOnly.Of(file.Text))).Select(match => match.Groups[1].Value);
        passed.Order(StringComparer.Ordinal).ShouldBe(Enum.GetNames<CrashAt>().Order(StringComparer.Ordinal));
        Enum.GetNames<CrashAt>().Length.ShouldBeGreaterThan(25);
    }

    [Fact]
    public void CrashPoints_WhenTheProductRuns_AreSetOffByNothing()
    {
        Product.Where(file => Hook().IsMatch(CodeOnly.Of(file.Text))).ShouldBeEmpty();
        Hook().IsMatch("CrashPoint.Hook = point => { };").ShouldBeTrue();
    }

    [GeneratedRegex(@"CrashPoint\s*\.\s*Pass\(CrashAt\.(\w+)\)")]
    private static partial Regex Pass();

    [GeneratedRegex(@"CrashPoint\s*\.\s*Hook|CrashPoint\s*;")]
    private static partial Regex Hook();
}
