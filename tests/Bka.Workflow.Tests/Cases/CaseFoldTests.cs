using System.Text.Json;
using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;
using Case = Bka.Workflow.Domain.Cases.Case;

namespace Bka.Workflow.Tests.Cases;

public class CaseFoldTests
{
    private static readonly Gen<int[]> Lives = Gen.Choose(0, 1_000_000).ArrayOf(100);

    [Fact]
    public void Apply_WhenFolded_VersionCountsFactsAndStateIsTheLastRows() => HoldsAtEachStop(scene =>
        scene.Case.Version == scene.Facts.Count && scene.Case.State == scene.Facts[^1].State);

    [Fact]
    public void Apply_WhenFoldedAnew_GivesTheSameCase() => HoldsAtEachStop(scene =>
    {
        var again = scene.Facts.Aggregate((Case?)null, (before, step) =>
            CaseFold.Apply(scene.Case.Id, before, step.Fact, step.State));
        return JsonSerializer.Serialize(again) == JsonSerializer.Serialize(scene.Case);
    });

    [Fact]
    public void Apply_WhenFolded_TheStateAgreesWithTheCase() => HoldsAtEachStop(scene =>
    {
        var subject = scene.Case;
        var report = subject.Intake.Kind == IntakeKind.ConcernReport;
        return subject.State switch
        {
            CaseState.Received => subject is { Skyddsbedomning: null, Utredning: null, Forhandsbedomning: null },
            CaseState.SkyddsbedomningDone => subject is { Skyddsbedomning: not null, Utredning: null },
            CaseState.InForhandsbedomning => report && subject.Forhandsbedomning is { BegunOn: not null, Decision: null }
                && subject.Forhandsbedomning.Extensions.All(x => x.Effect == ExtensionEffect.Late),
            CaseState.ForhandsbedomningExtended => report && subject.Forhandsbedomning is { Decision: null }
                && subject.Forhandsbedomning.Extensions.Any(x => x.Effect == ExtensionEffect.Valid),
            CaseState.NotOpened => report && subject is
            { Forhandsbedomning.Decision.Opened: false, Hearing: not null, Skyddsbedomning: not null, Utredning: null },
            CaseState.JoinedUtredning => subject is { JoinedUtredningCaseId: not null, Ending: not null, Utredning: null },
            CaseState.InUtredning => subject.HasRunningUtredning
                && subject.Utredning!.Extensions.All(x => x.Effect == ExtensionEffect.Late),
            CaseState.UtredningExtended => subject.HasRunningUtredning
                && subject.Utredning!.Extensions.Any(x => x.Effect == ExtensionEffect.Valid),
            CaseState.Closed or CaseState.Transferred or CaseState.Voided => subject.Ending is not null,
            _ => false,
        };
    });

    [Fact]
    public void Apply_WhenFolded_AReportWithAUtredningHasADecisionAndASkyddsbedomning() => HoldsAtEachStop(scene =>
        scene.Case is { Intake.Kind: not IntakeKind.ConcernReport } or { Utredning: null }
            or { Forhandsbedomning.Decision.Opened: true, Skyddsbedomning: not null });

    [Fact]
    public void Apply_WhenFolded_NothingRecordedIsLost() => HoldsBetweenStops((before, after) =>
        (before.Skyddsbedomning is null || after.Skyddsbedomning == before.Skyddsbedomning)
        && (before.Utredning is null || after.Utredning!.Opened == before.Utredning.Opened)
        && (before.Forhandsbedomning?.Extensions.Count ?? 0) <= (after.Forhandsbedomning?.Extensions.Count ?? 0)
        && (before.Utredning?.Extensions.Count ?? 0) <= (after.Utredning?.Extensions.Count ?? 0)
        && after.Intake == before.Intake && after.Child == before.Child && after.Id == before.Id);

    [Fact]
    public void Clocks_WhenFolded_RunOnlyWhereTheLawStartsThem() => HoldsAtEachStop(scene =>
    {
        Clock[] expected =
        [
            .. scene.Case.Intake.Kind == IntakeKind.ConcernReport ? [Clock.Skyddsbedomning] : Array.Empty<Clock>(),
            .. scene.Case.Intake.Kind == IntakeKind.ConcernReport && scene.Case.State != CaseState.JoinedUtredning
                && scene.Case.JoinedUtredningCaseId is null ? [Clock.Forhandsbedomning] : Array.Empty<Clock>(),
            .. scene.Case.Utredning is null ? Array.Empty<Clock>() : [Clock.Utredning],
        ];
        return CaseClocks.Of(scene.Case).Select(clock => clock.Clock).SequenceEqual(expected);
    });

    [Fact]
    public void Clocks_WhenFolded_NeverEndBeforeTheLegalLastDayOrStopBeforeTheyStart() => HoldsForClocks((_, clock) =>
        clock.NominalLastDay > clock.StartDay && clock.LegalLastDay >= clock.NominalLastDay
        && clock.LastDay >= clock.LegalLastDay && clock.WarningDay <= clock.LastDay
        && (clock.StoppedOn is null || clock.StoppedOn >= clock.StartDay));

    [Fact]
    public void Clocks_WhenTheCaseHasEnded_HaveAllStopped() => HoldsForClocks((scene, clock) =>
        CaseStates.IsOpen(scene.Case.State) || clock is { IsRunning: false, StoppedOn: not null });

    [Fact]
    public void Clocks_WhenTheCaseIsOpen_RunUntilWhatTheyWaitForIsDone() => HoldsForClocks((scene, clock) =>
        !CaseStates.IsOpen(scene.Case.State) || clock.IsRunning == clock.Clock switch
        {
            Clock.Skyddsbedomning => scene.Case.Skyddsbedomning is null,
            Clock.Forhandsbedomning => scene.Case.Utredning is null,
            _ => true,
        });

    [Fact]
    public void Measures_WhenVoided_AreNoneAndOtherwiseSome() => HoldsAtEachStop(scene =>
        (CaseMeasures.Of(scene.Case) is null) == (scene.Case.State == CaseState.Voided));

    [Fact]
    public void Measures_WhenAReportIsUndecidedOrNoReport_AnswerNothingAboutTime() => HoldsAtEachStop(scene =>
        CaseMeasures.Of(scene.Case) is not { } measures
        || (measures.InTimeLegal is not null) == (measures is { Kind: IntakeKind.ConcernReport, DecidedOn: not null })
        && (measures.InTimeNominal is null) == (measures.InTimeLegal is null)
        && (measures.LateWithinExtension is null) == (measures.InTimeLegal is null)
        && !(measures.InTimeLegal == true && measures.LateWithinExtension == true));

    [Fact]
    public void Walks_WhenManyAreTaken_VisitEveryState()
    {
        var fixedSeed = new Random(20261102);
        var seen = Enumerable.Range(0, 1_000)
            .Select(_ => Walk.Through(Enumerable.Range(0, 100).Select(_ => fixedSeed.Next(1_000_000)).ToArray()))
            .SelectMany(stops => stops.Select(scene => scene.Case.State))
            .ToHashSet();
        Enum.GetValues<CaseState>().Where(state => state < CaseState.ProposalMade).Except(seen).ShouldBeEmpty();
    }

    [Fact]
    public void Apply_WhenTheFirstFactBeginsNothing_IsABug() => Should.Throw<InvalidOperationException>(() =>
        CaseFold.Apply("x", null, new ForhandsbedomningBegun(CaseIn.ReceivedOn), CaseState.InForhandsbedomning));

    [Fact]
    public void Apply_WhenACaseIsRegisteredTwice_IsABug() => Should.Throw<InvalidOperationException>(() =>
        CaseFold.Apply("x", CaseIn.Received().Case, CaseIn.Received().Facts[0].Fact, CaseState.Received));

    [Fact]
    public void Apply_WhenImported_IsTheImportedCaseInTheStateOfTheRow()
    {
        var imported = CaseIn.Utredning().Case with { ImportedFrom = "f1" };
        CaseFold.Apply(imported.Id, null, new CaseImported(imported), CaseState.InUtredning).ShouldBe(imported);
    }

    [Fact]
    public void CaseId_WhenReferencesAreJoinedOtherwise_Differs()
    {
        CaseId.Of("A-1", "B-1").Length.ShouldBe(32);
        CaseId.Of("A-1", "B-1").ShouldBe(CaseId.Of("A-1", "B-1"));
        CaseId.Of("A-1", "B-1").ShouldNotBe(CaseId.Of("A-1B", "-1"));
        CaseId.Of("A-1", "B-1").ShouldBe("53cc897b18f23dacb39769ebb4a14667");
    }

    private static void HoldsAtEachStop(Func<Scene, bool> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Lives.ToArbitrary(), life => Walk.Through(life).All(property)));

    private static void HoldsBetweenStops(Func<Case, Case, bool> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Lives.ToArbitrary(), life =>
        {
            var stops = Walk.Through(life);
            return stops.Zip(stops.Skip(1)).All(pair => property(pair.First.Case, pair.Second.Case));
        }));

    private static void HoldsForClocks(Func<Scene, CaseClock, bool> property) =>
        HoldsAtEachStop(scene => CaseClocks.Of(scene.Case).All(clock => property(scene, clock)));
}
