using System.Reflection;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Features;

/// <summary>The corridor: form before authority, authority before the store, and no exception for a bad input.</summary>
public sealed class CorridorTests : IAsyncLifetime
{
    private const string UnknownCase = "0123456789abcdef0123456789abcdef";

    public CorridorTests() => Bka = new BkaModule(Place, new FakeClock());

    private SqlitePlace Place { get; } = new();

    private BkaModule Bka { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await Bka.DisposeAsync();
        await Place.DisposeAsync();
    }

    [Fact]
    public void Features_WhenAnyContractIsAsked_ServeIt()
    {
        foreach (var type in typeof(IBkaWorkflow).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            {
                if (parent.IsGenericType && parent.GetGenericTypeDefinition() is var open && (open == typeof(Command<>) || open == typeof(Query<>)))
                {
                    var feature = (open == typeof(Command<>) ? typeof(ICommandFeature<,>) : typeof(IQueryFeature<,>))
                        .MakeGenericType(type, parent.GetGenericArguments()[0]);
                    var get = typeof(BkaModule).GetMethod(nameof(BkaModule.Get))!.MakeGenericMethod(feature);
                    get.Invoke(Bka, BindingFlags.DoNotWrapExceptions, null, [], null).ShouldNotBeNull();
                }
            }
        }
    }

    [Fact]
    public async Task Send_WhenTheFormIsWrong_NamesEveryFaultAndNoContent()
    {
        var before = await StoreTruth.FingerprintAsync(Bka);
        var answer = await Bka.SendAsync(new RegisterIntake(
            "19180515-2399", (IntakeKind)9, FakeClock.Of(FakeClock.FirstDay.AddDays(2), 8), Channel.Letter, ViolenceSuspicion.No, " ",
            [new IntakeChild("B\u0007", "2018-13", Sex.Girl), new IntakeChild(new string('B', 41), "2027-01", (Sex)7)]));
        answer.Refusal!.Code.ShouldBe(RefusalCodes.InputInvalid);
        answer.Refusal.Missing.Select(missing => $"{missing.Item}:{missing.Code}").ShouldBe([
            "caseRef:personal-number", "unit:required", "kind:malformed", "receivedAt:in-future",
            "children[0].childRef:control-character", "children[0].born:malformed",
            "children[1].childRef:too-long", "children[1].sex:malformed", "children[1].born:in-future",
        ]);
        answer.Refusal.Missing.ShouldAllBe(missing => missing.ChildRef == null);
        (await StoreTruth.FingerprintAsync(Bka)).ShouldBe(before);
    }

    [Fact]
    public async Task Send_WhenTimeIsAtItsEnds_IsRefused()
    {
        foreach (var moment in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue })
        {
            (await Bka.SendAsync(Bka.Intake() with { ReceivedAt = moment })).Refusal!.Missing.ShouldContain(missing => missing.Item == "receivedAt");
            (await Bka.SendAsync(new RecordSkyddsbedomning(moment, false, Intents.Reasons) { CaseId = UnknownCase })).Refusal!.Missing
                .ShouldContain(missing => missing.Item == "assessedAt");
        }

        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
        {
            (await Bka.SendAsync(new OpenUtredning(day, Intents.Reasons) { CaseId = UnknownCase })).Refusal!.Code.ShouldBe(RefusalCodes.InputInvalid);
            (await Bka.SendAsync(new ExtendUtredning(FakeClock.FirstDay, day, Intents.Reasons) { CaseId = UnknownCase })).Refusal!.Code.ShouldBe(RefusalCodes.InputInvalid);
            (await Bka.SendAsync(new RunSweep(day), People.Job)).Refusal!.Code.ShouldBe(RefusalCodes.InputInvalid);
            (await AskAsync(new ListWatches(new WatchFilter(day)))).ShouldBe(RefusalCodes.InputInvalid);
            (await AskAsync(new GetFigures(day, day))).ShouldBe(RefusalCodes.InputInvalid);
            (await AskAsync(new ExplainDeadline(Clock.Utredning, day))).ShouldBe(RefusalCodes.InputInvalid);
        }

        await Bka.DoAsync(Bka.Intake());
        foreach (var month in new[] { "9999-12", "0001-01", "2026-00", "2026", "", null! })
        {
            var refusal = (await Bka.SendAsync(new DrawSpotCheck(month, "Norr"))).Refusal;
            (refusal is null).ShouldBe(month == "0001-01");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\nb")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901")]
    public async Task Send_WhenTheKeyIsMalformed_IsRefused(string key) =>
        (await Bka.SendAsync(Bka.Intake(), key: key)).Refusal!.Missing.Single().Item.ShouldBe("idempotencyKey");

    [Fact]
    public async Task Ask_WhenCancelledBefore_IsNotAsked() => await Should.ThrowAsync<OperationCanceledException>(
        () => Bka.Workflow.AskAsync(new FindCases("A-1"), new CallContext(People.Operator), new CancellationToken(canceled: true)));

    [Fact]
    public async Task Send_WhenTwoOwnersReadAlike_KeepsTheirKeysApart()
    {
        var person = People.In(Function.Caseworker, "a@b", null, "Norr");
        var through = People.In(Function.Caseworker, "a", "b", "Norr");
        (await Bka.SendAsync(Bka.Intake(), person, "k-1")).IsAnswered.ShouldBeTrue();
        (await Bka.SendAsync(Bka.Intake("B-2", "A-2"), through, "k-1")).IsAnswered.ShouldBeTrue();
    }

    [Fact]
    public async Task Send_WhenTheFunctionMayNot_IsRefusedAndChangesNothing()
    {
        var id = await Bka.RegisterAsync();
        var before = await StoreTruth.FingerprintAsync(Bka);
        foreach (var function in Enum.GetValues<Function>())
        {
            var actor = People.In(function, "ny01", "vk", "Norr");
            if (Access.Scope(actor, CaseAction.Register).IsEmpty)
            {
                (await Bka.SendAsync(Bka.Intake("B-9"), actor, "k-1")).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
            }

            if (Access.Scope(actor, CaseAction.Sweep).IsEmpty)
            {
                (await Bka.SendAsync(new RunSweep(), actor)).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
            }

            if (Access.Scope(actor, CaseAction.Decide).IsEmpty)
            {
                (await Bka.SendAsync(Bka.Opened(id), actor)).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
            }
        }

        // Registered by somebody of another unit, or in it.
        (await Bka.SendAsync(Bka.Intake("B-9", unit: "Väst"))).Refusal!.Code.ShouldBe(RefusalCodes.OtherUnit);
        (await StoreTruth.FingerprintAsync(Bka)).ShouldBe(before);
    }

    [Fact]
    public async Task Send_WhenDelegationIsMissing_IsRefusedAndChangesNothing()
    {
        var id = await Bka.BegunAsync(Bka.Intake());
        var before = await StoreTruth.FingerprintAsync(Bka);
        var lead = People.In(Function.LeadSocialWorker, "ls01", null, "Norr");
        (await Bka.SendAsync(Bka.NotOpened(id), lead)).Refusal!.Code.ShouldBe(RefusalCodes.DelegationMissing);
        (await StoreTruth.FingerprintAsync(Bka)).ShouldBe(before);
        (await Bka.DoAsync(Bka.NotOpened(id), lead with { Function = Function.DeputyUnitHead })).State.ShouldBe(CaseState.NotOpened);
    }

    [Fact]
    public async Task GetPermitted_WhenCompared_EqualsATry()
    {
        var id = await Bka.BegunAsync(Bka.Intake(violence: ViolenceSuspicion.Yes));
        foreach (var actor in new[] { People.Head, People.In(Function.Caseworker, "hl01", null, "Norr"), People.In(Function.LeadSocialWorker, "ls01", null, "Norr") })
        {
            var permitted = await Bka.Workflow.AskAsync(new GetPermitted(id), new CallContext(actor));
            var tried = await Bka.SendAsync(Bka.Closed(id), actor);
            if (permitted.Value is null)
            {
                tried.Refusal!.Code.ShouldBe(RefusalCodes.CaseNotFound);
                continue;
            }

            permitted.Value.Steps.ShouldNotContain(step => step.Trigger == Trigger.CloseCase || step.Trigger == Trigger.ReceiveReport);
            tried.Refusal!.Code.ShouldBe(RefusalCodes.StepNotOpen);
            var open = permitted.Value.Steps.Single(step => step.Trigger == Trigger.DecideNotToOpen);
            open.Open.ShouldBe(actor.Function == Function.UnitHead);
            open.RefusalCode.ShouldBe(actor.Function == Function.UnitHead ? null : RefusalCodes.DelegationMissing);
        }
    }

    private async Task<string?> AskAsync<T>(Query<T> query) =>
        (await Bka.Workflow.AskAsync(query, new CallContext(People.Operator))).Refusal?.Code;
}
