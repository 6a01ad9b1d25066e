using System.Text.RegularExpressions;
using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Events;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Events;

/// <summary>What is told, under which name, and what an event can never hold.</summary>
public partial class EventTableTests
{
    // Opaque ids, codes, numbers and days. The two references are the case system's own, and told only to who may read the case.
    private static readonly string[] Told =
    [
        "CaseId:String", "Version:Int64", "State:CaseState", "Kind:IntakeKind", "Matter:AdultMatter", "CaseRef:String",
        "SubjectRef:String", "Unit:String", "Caseworker:String", "RegisteredBy:String", "Source:String", "Clocks:EventClock",
        "Clock:Clock", "StartDay:DateOnly", "NominalLastDay:DateOnly", "LegalLastDay:DateOnly", "LastDay:DateOnly",
        "LateExtension:Boolean", "StoppedOn:DateOnly", "Local:String",
    ];

    private static readonly string[] Envelope =
    [
        "Specversion:String", "Id:String", "Source:String", "Type:String", "Time:DateTimeOffset", "Subject:String",
        "Caseversion:Int64", "Datacontenttype:String", "Dataschema:String", "Data:EventData",
    ];

    [Fact]
    public void EventData_WhenRead_HoldsTheMembersOfTheListAndNoOther()
    {
        Members(typeof(EventData)).Concat(Members(typeof(EventClock))).ShouldBe(Told);
        Members(typeof(CloudEvent)).ShouldBe(Envelope);
    }

    [Fact]
    public void EventData_WhenATextIsAdded_IsCaught() =>
        Members(typeof(CaseSummary)).Except(Told).ShouldNotBeEmpty();

    [Fact]
    public void Rows_WhenRead_HaveEveryFactAndEveryOtherLedgerRow()
    {
        var facts = typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact))).Select(type => type.Name);
        var others = Repository.Files("src/Bka.Workflow/Storage/Writing", ".cs")
            .SelectMany(file => Appended().Matches(file.Text)).SelectMany(call => Names().Matches(call.Value)).Select(name => name.Groups["name"].Value);
        var known = EventTable.Rows.Select(row => row.Fact).ToArray();
        known.ShouldBeUnique();
        known.ShouldBe(facts.Concat(others).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void Rows_WhenRead_AreWrittenInTheDocument()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs/events.md"));
        TypeNames().Matches(document).Select(type => type.Value).Distinct()
            .ShouldBe(EventTable.Rows.Select(row => row.Type).OfType<string>().Append("se.bka.case.changed").Distinct(), ignoreOrder: true);
        foreach (var member in Members(typeof(EventData)).Concat(Members(typeof(EventClock))).Select(member => member.Split(':')[0]))
        {
            document.ShouldContain($"`{char.ToLowerInvariant(member[0])}{member[1..]}`");
        }
    }

    [Theory]
    [InlineData("SomethingNew", true, "se.bka.case.changed")]
    [InlineData("SomethingNew", false, null)]
    [InlineData("SpotCheckDrawn", false, null)]
    [InlineData("CaseClosed", true, "se.bka.case.closed")]
    public void Find_WhenTheRowIsNotListed_TellsOnlyThatACaseHasChanged(string fact, bool ofCase, string? type) =>
        EventTable.Find(fact, ofCase).ShouldBe(type);

    private static IEnumerable<string> Members(Type type) => type.GetProperties()
        .Select(member => $"{member.Name}:{(Nullable.GetUnderlyingType(member.PropertyType) ?? (member.PropertyType.IsGenericType ? member.PropertyType.GetGenericArguments()[0] : member.PropertyType)).Name}");

    [GeneratedRegex(@"_ledger\.Append\(actor, [^;]*;", RegexOptions.None, 1000)]
    private static partial Regex Appended();

    [GeneratedRegex("\"(?<name>[A-Z][A-Za-z]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();

    [GeneratedRegex(@"se\.bka\.[a-z.-]*[a-z]", RegexOptions.None, 1000)]
    private static partial Regex TypeNames();
}
