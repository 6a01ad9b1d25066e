using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>Which units there are, and that a name nobody has is not answered with zeros.</summary>
public abstract partial class StorageContract
{
    private static readonly DateOnly UnitsOn = new(2026, 11, 1);

    private static Actor LeadOf(string unit) => People.In(Function.LeadSocialWorker, "fs01", null, unit);

    [StoreFact]
    public async Task ListUnits_WhenCasesAreInThree_GivesThoseThatTheActorMayAskOf()
    {
        foreach (var (unit, no) in new[] { ("Ö", "1"), ("Norr", "2"), ("Syd", "3"), ("Norr", "4") })
        {
            await Bka.DoAsync(Bka.Intake("B-" + no, "A-" + no, unit: unit), LeadOf(unit));
        }

        (await Bka.AskAsync(new ListUnits(), People.In(Function.QualityReviewer, "kv01"))).Units.ShouldBe(["Norr", "Syd", "Ö"]);
        (await Bka.AskAsync(new ListUnits(), People.In(Function.UnitHead, "ec01", null, "Syd", "Öst"))).Units.ShouldBe(["Syd"]);
    }

    [StoreFact]
    public async Task Questions_AboutAUnitThatNoCaseIsIn_AreRefusedAndNotAnsweredWithZeros()
    {
        var head = People.In(Function.UnitHead, "ec01", null, "Norr", "Nord");
        IAsksOfUnit[] questions =
        [
            new GetFigures(UnitsOn, UnitsOn, "Nord"), new GetFigureSeries(UnitsOn, UnitsOn, "Nord"), new GetOpenAges(UnitsOn, "Nord"),
            new GetReport(ReportKind.Month, "2026-10", "Nord"), new CountDeviations(UnitsOn, UnitsOn, "Nord"), new GetTextFindings(UnitsOn, UnitsOn, "Nord"),
        ];
        foreach (var question in questions)
        {
            (await RefusalAsync(question)).ShouldBe("input-invalid unknown-unit");
        }

        await Bka.DoAsync(Bka.Intake(unit: "Nord"), LeadOf("Nord"));
        foreach (var question in questions)
        {
            (await RefusalAsync(question)).ShouldBe("", question.GetType().Name);
        }

        (await RefusalAsync(new GetFigures(UnitsOn, UnitsOn, "Syd"))).ShouldBe("other-unit");

        async Task<string> RefusalAsync(IAsksOfUnit question)
        {
            var refusal = question switch
            {
                GetFigures one => (await Bka.Workflow.AskAsync(one, new CallContext(head))).Refusal,
                GetFigureSeries one => (await Bka.Workflow.AskAsync(one, new CallContext(head))).Refusal,
                GetOpenAges one => (await Bka.Workflow.AskAsync(one, new CallContext(head))).Refusal,
                GetReport one => (await Bka.Workflow.AskAsync(one, new CallContext(head))).Refusal,
                CountDeviations one => (await Bka.Workflow.AskAsync(one, new CallContext(head))).Refusal,
                GetTextFindings one => (await Bka.Workflow.AskAsync(one, new CallContext(head))).Refusal,
                _ => throw new ArgumentOutOfRangeException(nameof(question)),
            };
            return refusal is null ? "" : string.Join(' ', [refusal.Code, .. refusal.Missing.Select(missing => missing.Code)]);
        }
    }
}
