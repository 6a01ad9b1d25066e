using System.Text.RegularExpressions;
using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Architecture;

/// <summary>What caseworkers say of their own work and what others have reviewed never meet; and no answer names a person.</summary>
public partial class EgenkontrollRuleTests
{
    // Where everything is put together and nothing is summed.
    private static readonly string[] MeetingPlaces =
    [
        "BkaServices.cs", "BkaOptions.cs", "IWriteGate.cs", "WriteSession.cs", "StoreJson.cs", "EventTable.cs", "BkaEndpoints.cs", "PageTable.cs",
        "RefusalCodes.cs", "Problems.cs", "MissingCodes.cs", "Words.Happened.cs", "Words.Templates.cs", "DemoCommands.cs", "DemoPlayer.cs", "DemoCommand.cs",
        "ServeCommand.cs", "Session.cs", "Setting.cs", "JobTable.cs", "AccessSql.cs", "CrashPoint.cs", "ReadTable.cs", "PageText.cs",
    ];

    private static readonly Type[] Answers =
    [
        typeof(DeviationCounts), typeof(DeviationPage), typeof(TextFindingCounts), typeof(TextFindingPage), typeof(SelfReportSums),
        typeof(MissingSelfReports),
    ];

    [Fact]
    public void SelfReportsAndReviews_WhenRead_StandInNoFileTogether() =>
        Both(Repository.Files("src", ".cs")).ShouldBeEmpty();

    [Theory]
    [InlineData("class X(ISelfReportReader a, ISpotCheckReader b);", true)]
    [InlineData("const string Sql = \"SELECT 1 FROM self_reports JOIN spot_check_cases\";", true)]
    [InlineData("using Bka.Workflow.Domain.SelfReports; class X(SpotCheckReview review);", true)]
    [InlineData("class X(ISelfReportReader a);", false)]
    [InlineData("class X(ISpotCheckReader b);", false)]
    public void SelfReportsAndReviews_WhenTheyMeet_AreCaught(string text, bool caught) =>
        Both([new SourceFile("src/Bka.Workflow/Features/X.cs", text)]).Any().ShouldBe(caught);

    [Fact]
    public void Answers_WhenRead_HaveNoMemberForAPerson() => Answers.SelectMany(type => People(type, [])).ShouldBeEmpty();

    [Fact]
    public void Answers_WhenOneHasAPerson_AreCaught()
    {
        People(typeof(CaseList), []).ShouldNotBeEmpty();
        People(typeof(CaseHistory), []).ShouldNotBeEmpty();
    }

    private static IEnumerable<string> Both(IEnumerable<SourceFile> files) =>
        from file in files
        where !MeetingPlaces.Contains(Path.GetFileName(file.Path))
        let code = CodeOnly.Of(file.Text) + string.Concat(Quoted().Matches(file.Text).Select(match => match.Value))
        where SelfReport().IsMatch(code) && Review().IsMatch(code)
        select file.Path;

    private static IEnumerable<string> People(Type type, HashSet<Type> seen) =>
        from member in type.GetProperties()
        let inner = member.PropertyType.IsGenericType ? member.PropertyType.GetGenericArguments()[0] : member.PropertyType
        from found in Person().IsMatch(member.Name)
            ? [$"{type.Name}.{member.Name}"]
            : inner.Assembly == typeof(Actor).Assembly && seen.Add(inner) ? People(inner, seen) : []
        select found;

    [GeneratedRegex("SelfReport|self_report", RegexOptions.None, 1000)]
    private static partial Regex SelfReport();

    [GeneratedRegex("SpotCheck|spot_check", RegexOptions.None, 1000)]
    private static partial Regex Review();

    [GeneratedRegex("\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("Actor|Caseworker|Person|Author|^By$|ByWhom|RegisteredBy|DecidedBy|WrittenBy|Level|Function", RegexOptions.None, 1000)]
    private static partial Regex Person();
}
