using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Deadlines;

/// <summary>Explains a time limit from its start day alone.</summary>
internal sealed class ExplainDeadlineFeature : IQueryFeature<ExplainDeadline, DeadlineExplanationView>
{
    private static readonly DateOnly Earliest = new(2013, 1, 1);

    public CaseAction Action => CaseAction.Explain;

    public void Check(ExplainDeadline query, InputCheck check)
    {
        check.Known(query.Clock, "clock");
        check.Holds(!Enum.IsDefined(query.Clock) || DeadlineTable.IsCounted(query.Clock), MissingCodes.Malformed, "clock");
        check.Day(query.Start, "start");
        check.Holds(query.Start >= Earliest, MissingCodes.BadRange, "start");
    }

    public Task<Answer<DeadlineExplanationView>> AnswerAsync(ExplainDeadline query, Circumstances circumstances) =>
        Task.FromResult<Answer<DeadlineExplanationView>>(
            Explanations.Of(DeadlineExplainer.Explain(query.Clock, query.Start)));
}

/// <summary>The clocks of one case, each with its explanation.</summary>
internal sealed class GetDeadlinesFeature(ICaseReader cases, BkaOptions options) : IQueryFeature<GetDeadlines, CaseDeadlines>
{
    public CaseAction Action => CaseAction.Read;

    public void Check(GetDeadlines query, InputCheck check) => check.Id(query.CaseId, "caseId");

    public async Task<Answer<CaseDeadlines>> AnswerAsync(GetDeadlines query, Circumstances circumstances)
    {
        if (await cases.FindAsync(query.CaseId, circumstances.Scope) is not { } loaded)
        {
            return new Refusal(RefusalCodes.CaseNotFound);
        }

        var clocks = options.Watches.ClocksOf(loaded.Case).Select(clock => new DeadlineView(
            clock.Clock,
            clock.LastDay,
            clock.WarningDay,
            clock.StoppedOn,
            DeadlineCalculator.DaysLate(clock.LastDay, clock.StoppedOn ?? circumstances.Today),
            Explanations.Of(Explain(clock, loaded.Case)),
            clock.Local?.Title,
            new WatchKind(clock.Clock, clock.Local).Name));
        return new CaseDeadlines(query.CaseId, circumstances.Today, [.. clocks]);
    }

    private static DeadlineExplanation Explain(CaseClock clock, Case subject) => clock switch
    {
        { Local: { } local } => local.Explain(clock),
        _ when DeadlineTable.IsCounted(clock.Clock) =>
            DeadlineExplainer.Explain(clock.Clock, clock.StartDay, CaseClocks.ExtensionsOf(subject, clock.Clock)),
        _ => GivenDays.Explain(clock.Clock, clock.StartDay, clock.LastDay),
    };
}

/// <summary>An explanation in the words of the contract.</summary>
internal static class Explanations
{
    public static DeadlineExplanationView Of(DeadlineExplanation explanation) => new(
        explanation.Clock, explanation.Start, explanation.NominalLastDay, explanation.LegalLastDay, explanation.Law,
        explanation.Sentences);
}
