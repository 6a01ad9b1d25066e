using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Authority;

public class AuthorityTableTests
{
    // Typed by hand, from the authorisation matrix and not from the table it tests. own: handles it, or registered it
    // while nobody does; unit: in one of the actor's units; sampled: drawn; system: from the own case system.
    private const string Expected = """
                                     Explain Register Read    ReadWatches Record Assign Decide ReadFigures SpotCheck ReadOperations Sweep Import VerifyLedger ReadDelegation EditDelegation ReadTemplates EditTemplates AcknowledgeAlerts ReadAbsence ManageAbsence ReadEvents ManageDeliveries ReadSmallCells EditReports PlanSpotChecks Review ManageRemedies KeepDrafts
        CaseworkerWithoutDelegation  any     unit     own     own         own    -      -      -           -         any            -     -      -            any            -              any           -             own               -           -             -          -                -              -           -              -      -              any
        EmergencyDutyWorker          any     any      own     own         own    -      own    -           -         any            -     -      -            any            -              any           -             own               -           -             -          -                -              -           -              -      -              any
        Caseworker                   any     unit     own     own         own    -      own    -           -         any            -     -      -            any            -              any           -             own               -           -             -          -                -              -           -              -      -              any
        LeadSocialWorker             any     unit     unit    unit        unit   unit   unit   unit        unit      any            -     -      -            any            -              any           -             unit              unit        unit          -          -                unit           -           -              unit   unit              any
        DeputyUnitHead               any     unit     unit    unit        unit   unit   unit   unit        unit      any            -     -      -            any            -              any           -             unit              unit        unit          -          -                unit           unit        unit           unit   unit              any
        UnitHead                     any     unit     unit    unit        unit   unit   unit   unit        unit      any            -     -      -            any            any            any           any           unit              unit        unit          -          -                unit           unit        unit           unit   unit              any
        Board                        any     -        unit    -           -      -      unit   unit        -         any            -     -      -            any            -              any           -             -                 -           -             -          -                -              -           -              -      -              any
        QualityReviewer              any     -        sampled -           -      -      -      any         any       any            -     -      -            any            -              any           any           -                 -           -             -          -                any            any         any            any    any              any
        LogReviewer                  any     -        -       -           -      -      -      -           -         any            -     -      any          any            -              any           -             -                 -           -             -          -                -              -           -              -      -              any
        Archivist                    any     -        -       -           -      -      -      -           -         any            -     -      -            any            -              any           -             -                 -           -             -          -                -              -           -              -      -              any
        TechnicalAdministrator       any     -        -       -           -      -      -      -           -         any            any   -      any          any            -              any           -             -                 -           -             any        any              -              -           -              -      -              any
        SystemClient                 any     any      system  system      system system -      -           -         any            -     -      -            any            -              any           -             -                 -           -             system     -                -              -           -              -      -              -
        LocalOperator                any     -        any     any         -      -      -      any         any       any            any   any    any          any            -              any           -             -                 any         -             any        any              any            -           -              -      -              -
        SystemJob                    any     -        -       -           -      -      -      -           -         any            any   -      -            -              -              any           -             -                 -           -             -          -                -              -           -              -      -              -
        """;

    private static readonly Dictionary<(Function, CaseAction), string> Cells = Read();

    private static readonly (string Name, AccessFacts Facts, string[] Relations)[] Situations =
    [
        ("handled by the actor in another unit", new("Söder", "me", "x", null, false), ["own"]),
        ("handled by the actor in the own unit", new("Norr", "me", "x", null, false), ["own", "unit"]),
        ("registered by the actor, unassigned", new("Söder", null, "me", null, false), ["own"]),
        ("registered by the actor, handled by another", new("Söder", "y", "me", null, false), []),
        ("in the own unit", new("Norr", "y", "x", null, false), ["unit"]),
        ("in the actor's second unit, unassigned", new("Öster", null, "x", null, false), ["unit"]),
        ("in a unit that differs by case", new("NORR", "y", "x", null, false), []),
        ("in another unit", new("Söder", "y", "x", null, false), []),
        ("in another unit, drawn", new("Söder", "y", "x", null, true), ["sampled"]),
        ("from the own system", new("Söder", "y", "x", "system-a", false), ["system"]),
        ("from another system", new("Söder", "y", "x", "system-b", false), []),
        ("everything at once", new("Norr", "me", "me", "system-a", true), ["own", "unit", "sampled", "system"]),
    ];

    public static TheoryData<Function, CaseAction> EveryPair()
    {
        var pairs = new TheoryData<Function, CaseAction>();
        foreach (var function in Enum.GetValues<Function>())
        {
            foreach (var action in Enum.GetValues<CaseAction>())
            {
                pairs.Add(function, action);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Scope_WhenFunctionMeetsCase_AllowsWhatTheMatrixSays(Function function, CaseAction action)
    {
        var cell = Cells[(function, action)];
        var scope = Access.Scope(new Actor("me", function, ["Norr", "Öster"], "system-a"), action);

        scope.IsEmpty.ShouldBe(cell == "-");
        foreach (var (name, facts, relations) in Situations)
        {
            scope.Allows(facts).ShouldBe(cell == "any" || relations.Contains(cell), $"{function} {action}: {name}");
        }
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Scope_WhenItConcernsAUnitAndNoCase_AllowsWhatTheMatrixSays(Function function, CaseAction action)
    {
        var cell = Cells[(function, action)];
        var scope = Access.Scope(new Actor("me", function, ["Norr", "Öster"], "system-a"), action);

        scope.AllowsUnit("Norr").ShouldBe(cell is "any" or "unit");
        scope.AllowsUnit("Söder").ShouldBe(cell == "any");
        scope.AllowsUnit(null).ShouldBe(cell == "any");
    }

    [Fact]
    public void Scope_WhenTheActorHasNoUnitsAndNoClient_AllowsNeitherUnitNorSystem()
    {
        var bare = new Actor("me", Function.UnitHead, []);
        Access.Scope(bare, CaseAction.Read).Allows(new AccessFacts("Norr", "y", "x", null, false)).ShouldBeFalse();
        Access.Scope(bare with { Function = Function.SystemClient }, CaseAction.Read)
            .Allows(new AccessFacts("Norr", "y", "x", null, false)).ShouldBeFalse();
    }

    [Fact]
    public void Table_WhenRead_HasEachFunctionAndEachActionOnce()
    {
        AuthorityTable.Cells.Keys.ShouldBe(Enum.GetValues<Function>());
        AuthorityTable.Actions.Order().ShouldBe(Enum.GetValues<CaseAction>());
        AuthorityTable.Cells.Values.ShouldAllBe(cells => cells.Length == AuthorityTable.Actions.Count);
    }

    [Fact]
    public void Table_WhenRead_ACellHoldsOneRelation() => AuthorityTable.Cells.Values.SelectMany(cells => cells)
        .ShouldAllBe(cell => cell == Relations.None || Enum.IsDefined(cell));

    [Fact]
    public void Page_WhenGenerated_IsTheApprovedOne() => Approved.Matches("authority-matrix.md", AuthorityMatrix.Page());

    private static Dictionary<(Function, CaseAction), string> Read()
    {
        var lines = Expected.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        return lines.Skip(1).SelectMany(line => line.Skip(1).Select((cell, column) => KeyValuePair.Create(
            (Enum.Parse<Function>(line[0]), Enum.Parse<CaseAction>(lines[0][column])),
            cell.ToLower(CultureInfo.InvariantCulture)))).ToDictionary();
    }
}
