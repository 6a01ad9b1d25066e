using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Texts;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Texts;

public class WrittenReasonsTests
{
    // Facts that hold no motivering, each looked at. A new fact goes here or gets its line in WrittenReasons.
    private static readonly string[] Without =
    [
        "AdultCaseRegistered", "BkaApproved", "BkaCompleted", "BkaReopened", "BkaReturned", "BkaReused", "CaseRegistered",
        "CaseworkerAssigned", "ChildBorn", "ChildLetterWritten", "ConcernRaised", "ConflictFlagged", "ConflictLifted",
        "EvictionRecorded", "ForhandsbedomningBegun", "MaterialCommunicated", "ReporterAnswered",
        "ReporterAskedForFeedback", "ReportReceived", "RunningUtredningJoined",
    ];

    private static readonly SourceFile Source = Repository.Files("src/Bka.Workflow/Domain/Texts", ".cs")
        .Single(file => file.Path.EndsWith("/WrittenReasons.cs", StringComparison.Ordinal));

    [Fact]
    public void Of_WhenAFactIsNew_HasBeenDecidedOn() => FactNames()
        .Where(name => !Without.Contains(name, StringComparer.Ordinal) && !HasALine(name)).ShouldBeEmpty();

    [Fact]
    public void Of_WhenAFactIsListedAsWithout_HasNoLine()
    {
        Without.Where(name => HasALine(name)).ShouldBeEmpty();
        Without.Except(FactNames(), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Of_WhenNotOpened_GivesReasonsOverrideAndHearing()
    {
        var hearing = CaseIn.HeardChild with { OtherWay = "Förskolan har berättat om barnet." };
        var fact = new UtredningNotOpened(CaseIn.Made(CaseIn.OpenedOn), CaseIn.LongReason, hearing, "Våldet är utrett och inte troligt.");
        WrittenReasons.Of(fact).Select(written => (written.Field, written.On)).ShouldBe([
            (ReasonsField.NotOpened, (DateOnly?)CaseIn.OpenedOn), (ReasonsField.ViolenceOverride, CaseIn.OpenedOn),
            (ReasonsField.HearingAccount, CaseIn.OpenedOn), (ReasonsField.HearingOtherWay, CaseIn.OpenedOn),
        ]);
        WrittenReasons.Of(fact with { ViolenceOverride = null, Hearing = hearing with { Account = " ", OtherWay = null } })
            .Select(written => written.Field).ShouldBe([ReasonsField.NotOpened]);
    }

    [Fact]
    public void Of_WhenABkaIsAnswered_ReplacesWhatStoodThere()
    {
        var answers = new BkaAnswer[] { new("BKA-40", Text: "Det bästa är att få stanna kvar."), new("BKA-41", Choice: "ja") };
        WrittenReasons.Of(new BkaAnswered("B-1", 1, 1, answers, "hl01", DateTimeOffset.UnixEpoch)).ShouldBe([
            new WrittenReason(ReasonsField.BkaAnswer, "Det bästa är att få stanna kvar.", null, "B-1", "BKA-40", true),
            new WrittenReason(ReasonsField.BkaAnswer, "", null, "B-1", "BKA-41", true),
        ]);
    }

    [Fact]
    public void Of_WhenACaseIsImported_GivesAllThatItHolds()
    {
        var imported = CaseIn.NotOpened().Case;
        WrittenReasons.Of(new CaseImported(imported)).Select(written => written.Field)
            .ShouldBe([ReasonsField.Skyddsbedomning, ReasonsField.NotOpened, ReasonsField.HearingAccount]);
        WrittenReasons.ReplacesAll(new CaseImported(imported)).ShouldBeTrue();
        WrittenReasons.ReplacesAll(new ForhandsbedomningBegun(CaseIn.OpenedOn)).ShouldBeFalse();
    }

    // The words for what the law ended are the system's own, the same each time: they are nobody's near-copy.
    [Fact]
    public void Of_WhenAFollowUpEndsByLaw_IsEmpty()
    {
        var ended = new FollowUpEnded(CaseIn.OpenedOn, CaseIn.LongReason);
        WrittenReasons.Of(ended).Select(written => written.Field).ShouldBe([ReasonsField.FollowUp]);
        WrittenReasons.Of(ended with { UtredningCaseId = CaseIn.OtherCase }).ShouldBeEmpty();
    }

    [Fact]
    public void Of_WhenNothingIsMotivated_IsEmpty() => WrittenReasons.Of(new ForhandsbedomningBegun(CaseIn.OpenedOn)).ShouldBeEmpty();

    private static IEnumerable<string> FactNames() =>
        typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact))).Select(type => type.Name);

    private static bool HasALine(string name) => Source.Text.Contains($"        {name} f =>", StringComparison.Ordinal)
        || Source.Text.Contains($"        {name} {{", StringComparison.Ordinal);
}
