using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Import;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Tests.Import;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Tests.Features;

/// <summary>There is one way to a decision, whoever comes and from where: import, bulk, substitute, administrator, program.</summary>
public sealed class DecisionDoorTests : IAsyncLifetime
{
    private const string Imported = "B10000001";
    private static readonly Actor Preparer = People.In(Function.CaseworkerWithoutDelegation, "nd01", null, "Norr");

    public DecisionDoorTests() => Bka = new BkaModule(Place, new FakeClock());

    private SqlitePlace Place { get; } = new();

    private BkaModule Bka { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await StoreTruth.HoldsAsync(Bka);
        await Bka.DisposeAsync();
        await Place.DisposeAsync();
    }

    public static TheoryData<Function, string, string?, string> Strangers() => new()
    {
        { Function.Caseworker, "hl02", null, RefusalCodes.CaseNotFound },
        { Function.CaseworkerWithoutDelegation, "nd01", null, RefusalCodes.NotAuthorised },
        { Function.EmergencyDutyWorker, "sj01", null, RefusalCodes.CaseNotFound },
        { Function.SystemClient, "vk-system", "vk", RefusalCodes.NotAuthorised },
        { Function.SystemClient, "annat", "annat", RefusalCodes.NotAuthorised },
        { Function.LocalOperator, "drift", null, RefusalCodes.NotAuthorised },
        { Function.TechnicalAdministrator, "adm", null, RefusalCodes.NotAuthorised },
        { Function.SystemJob, "jobb", null, RefusalCodes.NotAuthorised },
        { Function.QualityReviewer, "kv01", null, RefusalCodes.NotAuthorised },
        { Function.LogReviewer, "logg", null, RefusalCodes.NotAuthorised },
        { Function.Archivist, "arkiv", null, RefusalCodes.NotAuthorised },
    };

    // Everything is prepared: only the one who decides is wrong.
    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task MakeDecision_WhenItIsNotTheirs_IsRefusedThoughEverythingIsThere(Function function, string person, string? client, string code)
    {
        var id = await PreparedAsync();
        var actor = People.In(function, person, client, "Norr");
        var before = await StoreTruth.FingerprintAsync(Bka);

        foreach (var decision in Decisions(id))
        {
            (await Bka.SendAsync(decision, actor)).Refusal!.Code.ShouldBe(code, decision.GetType().Name);
        }

        (await StoreTruth.FingerprintAsync(Bka)).ShouldBe(before);
        (await Bka.DecideAsync(id)).IsAnswered.ShouldBeTrue();
    }

    // A substitute has the case and what goes with it, no more: without delegation nothing is decided.
    [Fact]
    public async Task MakeDecision_WhenASubstituteHasTheCase_TheirOwnDelegationDecides()
    {
        var id = await PreparedAsync();
        await Bka.DoAsync(new AssignCaseworker("nd01") { CaseId = id }, CaseLife.Lead);
        foreach (var decision in Decisions(id))
        {
            (await Bka.SendAsync(decision, Preparer)).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised, decision.GetType().Name);
        }

        (await Bka.DecideAsync(id, CaseLife.Author)).Refusal!.Code.ShouldBe(RefusalCodes.CaseNotFound);
        await Bka.DoAsync(new AssignCaseworker("hl02") { CaseId = id }, CaseLife.Lead);
        (await Bka.DecideAsync(id, People.In(Function.Caseworker, "hl02", null, "Norr"))).Refusal!.Code.ShouldBe(RefusalCodes.DelegationMissing);
    }

    [Fact]
    public async Task EveryStep_WhenTakenWithoutDelegation_IsPreparedAndNeverDecided()
    {
        var id = await Bka.RegisterAsync(Bka.Intake(kind: IntakeKind.Application, caseworker: "nd01"), Preparer);
        await Bka.DoAsync(Bka.Assessed(id), Preparer);
        (await Bka.SendAsync(Bka.Opened(id), Preparer)).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
        await Bka.DoAsync(Bka.Opened(id), CaseLife.Deputy);
        await Bka.DoAsync(new RecordHearing("B-1", Bka.Clock.Today, Intents.Heard) { CaseId = id }, Preparer);
        await Bka.DoAsync(CaseLife.Proposal("B-1") with { CaseId = id, PresentedOn = Bka.Clock.Today }, Preparer);
        await Bka.DoAsync(await Bka.StatingAsync(id, "B-1"), Preparer);
        await Bka.DoAsync(new RecordKommunicering(1, Bka.Clock.Today, ToAdults: true, ToChild: false) { CaseId = id }, Preparer);
        await Bka.DoAsync(CaseLife.Answers(id, "B-1"), Preparer);
        (await Bka.AskAsync(new GetPermitted(id), Preparer)).Steps.Single(step => step.Trigger == Step.MakeDecision).ShouldSatisfyAllConditions(
            step => step.RefusalCode.ShouldBe(RefusalCodes.NotAuthorised),
            step => step.Missing.ShouldBe([new Missing(MissingCodes.BkaNotApproved, "B-1", null, "SoL 3:1–2")]));
        await Bka.DoAsync(new CompleteBka("B-1") { CaseId = id }, Preparer);
        await Bka.DoAsync(new ApproveBka("B-1") { CaseId = id }, CaseLife.Lead);

        var steps = (await Bka.AskAsync(new GetPermitted(id), Preparer)).Steps;
        steps.Where(step => step.Open).ShouldAllBe(step => CaseSteps.ActionFor(step.Trigger) == CaseAction.Record);
        foreach (var decision in Decisions(id))
        {
            (await Bka.SendAsync(decision, Preparer)).IsAnswered.ShouldBeFalse();
        }

        (await Bka.DecideAsync(id)).IsAnswered.ShouldBeTrue();
        await Bka.DoAsync(new GiveFeedback("B-1", Intents.Reasons, Bka.Clock.Today, FeedbackWay.Talk) { CaseId = id }, Preparer);
    }

    // The emergency duty decides what cannot wait in its own case, and nothing else.
    [Fact]
    public async Task TheEmergencyDuty_WhenItIsNight_DecidesUrgentlyAndNothingElse()
    {
        var duty = People.In(Function.EmergencyDutyWorker, "sj01");
        var id = await Bka.RegisterAsync(Bka.Intake(), duty);
        await Bka.DoAsync(Bka.Assessed(id, immediate: true), duty);
        (await Bka.SendAsync(Bka.Opened(id), duty)).Refusal!.Code.ShouldBe(RefusalCodes.DelegationMissing);
        (await Bka.DoAsync(Bka.Urgent(id), duty)).State.ShouldBe(CaseState.Decided);
    }

    // A placement is the nämnd's, whoever asks; what cannot wait is decided by those who are there.
    [Fact]
    public async Task APlacement_WhenItIsNotTheBoard_IsRefused()
    {
        var id = (await Bka.InUtredningAsync(new IntakeChild("B-1", "2016-05", Sex.Girl)))[0];
        await Bka.ProposedAsync(id, CaseLife.Proposal("B-1") with { Outcome = DecisionOutcome.Placement });
        await Bka.AskedAsync(id, "B-1");
        await Bka.ApprovedAsync(id, "B-1");
        await Bka.DoAsync(new RecordKommunicering(1, Bka.Clock.Today, ToAdults: true, ToChild: false) { CaseId = id }, CaseLife.Author);
        (await Bka.DecideAsync(id, People.Head)).Refusal!.Code.ShouldBe(RefusalCodes.DelegationMissing);
        (await Bka.SendAsync(CaseLife.Proposal("B-1") with { CaseId = id, PresentedOn = Bka.Clock.Today }, CaseLife.Board)).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
        (await Bka.DecideAsync(id, CaseLife.Board)).IsAnswered.ShouldBeTrue();
    }

    // Many at once, by a program and by one who may: each is judged alone, and only those that are ready are decided.
    [Fact]
    public async Task MakeDecision_WhenSentInBulk_IsJudgedForEachCaseAlone()
    {
        IntakeChild[] children = [.. Enumerable.Range(1, 8).Select(i => new IntakeChild($"B-{i}", "2016-05", Sex.Girl))];
        var cases = await Bka.InUtredningAsync(children);
        for (var i = 0; i < cases.Length; i++)
        {
            await Bka.ProposedAsync(cases[i], CaseLife.Proposal($"B-{i + 1}") with { NotAffected = Intents.Reasons });
            await Bka.AskedAsync(cases[i], $"B-{i + 1}");
            if (i % 2 == 0)
            {
                await Bka.ApprovedAsync(cases[i], $"B-{i + 1}");
            }
        }

        var program = await Task.WhenAll(cases.Select(id => Bka.DecideAsync(id, People.In(Function.SystemClient, "vk-system", "vk"))));
        program.ShouldAllBe(answer => !answer.IsAnswered);
        var answers = await Task.WhenAll(cases.Select(id => Bka.DecideAsync(id)));
        answers.Select(answer => answer.IsAnswered).ShouldBe([true, false, true, false, true, false, true, false]);
        answers.Where(answer => !answer.IsAnswered).ShouldAllBe(answer => answer.Refusal!.Missing.Single().Code == MissingCodes.BkaMissing);
    }

    // An export tells of utredningar; it brings no decision, and what it brings in is decided by the same door.
    [Fact]
    public async Task ImportCase_WhenTheUtredningRuns_BringsNoDecisionAndAsksForTheBka()
    {
        Bka.Clock.Set(new DateOnly(2026, 11, 20));
        await Bka.DoAsync(new ImportCase(RowIn.Opened((ImportColumns.Unit, "Norr"))), People.Operator);
        var found = (await Bka.AskAsync(new FindCases(ChildRef: Imported))).Cases.ShouldHaveSingleItem();
        (await Bka.AskAsync(new GetCase(found.CaseId))).Decisions.ShouldBeEmpty();
        await Bka.DoAsync(CaseLife.Proposal(Imported) with { CaseId = found.CaseId, PresentedOn = Bka.Clock.Today });
        (await Bka.DecideAsync(found.CaseId, People.Head)).Lacks().ShouldBe([$"stance-missing {Imported}", $"bka-missing {Imported}"]);

        // Read once more, the export does not roll the case back over what has been done since.
        (await Bka.DoAsync(new ImportCase(RowIn.Opened((ImportColumns.Unit, "Norr"))), People.Operator)).Result.ShouldBe(ImportResult.Unchanged);
        (await Bka.AskAsync(new GetCase(found.CaseId))).Summary.State.ShouldBe(CaseState.ProposalMade);
    }

    private async Task<string> PreparedAsync()
    {
        var id = (await Bka.InUtredningAsync(new IntakeChild("B-1", "2016-05", Sex.Girl)))[0];
        await Bka.ProposedAsync(id, CaseLife.Proposal("B-1"));
        await Bka.AskedAsync(id, "B-1");
        await Bka.ApprovedAsync(id, "B-1");
        return id;
    }

    private IEnumerable<CaseCommand> Decisions(string id)
    {
        var (today, why) = (Bka.Clock.Today, Intents.Reasons);
        CaseCommand[] decisions =
        [
            new MakeDecision(1, Domain.Cases.Proposal.HashOf(DecisionOutcome.Granted, ProposalKind.Final, CaseLife.Proposal().Text, ["B-1"]), today, why),
            Bka.Urgent(id), new ApproveBka("B-1"), new ReturnBka("B-1", why), new RemitProposal(today, why),
            new CloseCase(today, ClosingReason.MovedAbroad, Documented: true), new ExtendUtredning(today, today.AddMonths(5), why),
            new TransferCase(today, "Grannköping", Accepted: true, why), new VoidCase(why), new StartFollowUp(today, why, today, today, today),
        ];
        return decisions.Select(decision => decision with { CaseId = id });
    }
}
