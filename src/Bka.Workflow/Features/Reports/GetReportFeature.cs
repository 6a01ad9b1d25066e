using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Reports;
using Bka.Workflow.Features.Pipeline;
using Microsoft.Extensions.DependencyInjection;

namespace Bka.Workflow.Features.Reports;

/// <summary>Puts a report together from its sections.</summary>
internal sealed class GetReportFeature(IServiceProvider services, IEnumerable<IReportSection> sections)
    : IQueryFeature<GetReport, Report>
{
    public CaseAction Action => CaseAction.ReadFigures;

    public void Check(GetReport query, InputCheck check)
    {
        check.Known(query.Kind, "kind");
        var period = ReportPeriod.Read(query.Kind, query.Period);
        check.Holds(period is not null, MissingCodes.Malformed, "period");
        check.Holds(period is null || period.From <= check.Today, MissingCodes.PeriodNotBegun, "period");
        check.Unit(query.Unit, required: false);
        check.Holds(query.Unit is null || !Leaves(query), MissingCodes.ExternalOfOneUnit, "unit");
        check.Holds(query.Kind != ReportKind.Month || !Leaves(query), MissingCodes.PeriodNotCalendar, "kind");
        if (query.KnownOn is { } day)
        {
            check.DayDone(day, "knownOn");
            check.Holds(day >= check.Today || !Leaves(query), MissingCodes.ExternalKnownToday, "knownOn");
        }
    }

    public async Task<Answer<Report>> AnswerAsync(GetReport query, Circumstances circumstances)
    {
        // Inside the unit the sections ask as the actor, through the same door as anybody.
        var bka = services.GetRequiredService<IBkaWorkflow>();
        var call = new CallContext(circumstances.Actor);
        var period = ReportPeriod.Read(query.Kind, query.Period)!;
        var knownOn = query.KnownOn ?? circumstances.Today;
        var figures = await bka.AskAsync(
            new GetFigures(period.From, period.To, query.Unit, KnownOn: knownOn, External: Leaves(query)), call);
        if (figures.Refusal is { } refusal)
        {
            return refusal;
        }

        var material = new ReportMaterial(bka, CallOf(circumstances.Actor, figures.Value!), query.Kind, period) { Figures = figures.Value! };
        var written = new List<ReportSection>();
        foreach (var section in sections.OrderBy(section => section.Order))
        {
            if (await section.WriteAsync(material) is { } made)
            {
                written.Add(made);
            }
        }

        return new Report(
            query.Kind, TitleOf(query.Kind) + " " + period.Name, query.Period, period.From, period.To, query.Unit,
            material.KnownOn, material.External, circumstances.Now, written)
        {
            Units = figures.Value!.Units,
        };
    }

    // What leaves the unit counts all units, whoever asks, and is hidden before anybody sees it: see ExternalFigures.
    private static CallContext CallOf(Actor actor, Figures figures) =>
        new(figures.External ? new Actor(actor.Id, Function.QualityReviewer, []) : actor);

    private static bool Leaves(GetReport query) => query.External ?? query.Kind != ReportKind.Month;

    private static string TitleOf(ReportKind kind) => kind switch
    {
        ReportKind.Month => "Månadsrapport",
        ReportKind.Tertial => "Tertialrapport",
        ReportKind.Year => "Årsrapport",
        ReportKind.Barnbokslut => "Underlag till barnbokslut",
    };
}
