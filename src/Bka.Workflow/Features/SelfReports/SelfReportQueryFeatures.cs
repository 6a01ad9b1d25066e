using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Domain.SelfReports;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.SelfReports;

/// <summary>The checklist of a case.</summary>
internal sealed class GetSelfReportFeature(BkaOptions options, ICaseReader cases, ISelfReportReader reports)
    : IQueryFeature<GetSelfReport, SelfReportView>
{
    public CaseAction Action => CaseAction.Read;

    public void Check(GetSelfReport query, InputCheck check) => check.Id(query.CaseId, "caseId");

    public async Task<Answer<SelfReportView>> AnswerAsync(GetSelfReport query, Circumstances circumstances)
    {
        if (await cases.FindAsync(query.CaseId, circumstances.Scope) is not { Case: var subject })
        {
            return new Refusal(RefusalCodes.CaseNotFound);
        }

        var latest = await reports.LatestAsync(subject.Id);
        return new SelfReportView(
            subject.Id,
            subject.CaseRef,
            ClosedUtredning.On(subject),
            options.SelfReport.Fingerprint,
            [.. options.SelfReport.Questions.Select(ViewOf)],
            latest?.No ?? 0,
            latest?.At,
            latest?.Answers ?? [],
            SelfReportRules.RefusalOf(subject, circumstances, latest?.No ?? 0) is null);
    }

    private static SelfReportQuestionView ViewOf(SelfReportQuestion question) => new(
        question.Id,
        question.Text,
        question.Kind,
        [.. question.ValuesToChoose().Select(choice => new SelfReportChoiceView(choice.Value, choice.Text))],
        question.When?.Question,
        question.When?.Values ?? []);
}

/// <summary>The checklists of a period, summed. The same question in other words is a sum of its own.</summary>
internal sealed class GetSelfReportSumsFeature(BkaOptions options, ISelfReportReader reports)
    : IQueryFeature<GetSelfReportSums, SelfReportSums>
{
    public CaseAction Action => CaseAction.ReadSmallCells;

    public void Check(GetSelfReportSums query, InputCheck check)
    {
        check.Period(query.From, query.To, query.Unit);
        if (query.KnownOn is { } day)
        {
            check.DayDone(day, "knownOn");
        }
    }

    public async Task<Answer<SelfReportSums>> AnswerAsync(GetSelfReportSums query, Circumstances circumstances)
    {
        var counts = await reports.SumsAsync(query, circumstances.Scope);
        var asked = counts.Forms.Prepend(options.SelfReport.Questions).SelectMany(questions => questions)
            .DistinctBy(question => (question.Id, question.WordingMark()));
        return new SelfReportSums(
            query.From, query.To, query.Unit, query.KnownOn, counts.Closed, counts.Imported, counts.Reported,
            Percent.Of(counts.Reported, counts.Closed),
            [.. asked.Select(question => SumOf(question, counts)).Where(sum => sum.Answered > 0)]);
    }

    private static SelfReportQuestionSum SumOf(SelfReportQuestion question, SelfReportCounts counts)
    {
        var wording = question.WordingMark();
        var given = counts.Answers.Where(answer => answer.Question == question.Id && answer.Wording == wording).ToArray();
        var answered = given.Sum(answer => answer.Count);
        long CountOf(string value) => given.Where(answer => answer.Value == value).Sum(answer => answer.Count);
        SelfReportAnswerSum[] sums = question.Kind == SelfReportAnswerKind.Text
            ? [new(SelfReportQuestion.AnyText, "Har skrivit en text", answered, Percent.Of(answered, answered))]
            : [.. question.ValuesToChoose().Select(choice =>
                new SelfReportAnswerSum(choice.Value, choice.Text, CountOf(choice.Value), Percent.Of(CountOf(choice.Value), answered)))];
        return new SelfReportQuestionSum(question.Id, question.Text, question.Kind, answered, sums);
    }
}

/// <summary>Closed utredningar that have no checklist yet.</summary>
internal sealed class ListMissingSelfReportsFeature(ISelfReportReader reports) : IQueryFeature<ListMissingSelfReports, MissingSelfReports>
{
    private const int Most = 200;

    public CaseAction Action => CaseAction.ReadWatches;

    public void Check(ListMissingSelfReports query, InputCheck check)
    {
        check.Unit(query.Unit, required: false);
        check.Holds(query.Limit is >= 1 and <= Most, MissingCodes.BadRange, "limit");
        check.Holds(query.After is null || (query.After.Length <= 80 && DayCursor.TryRead(query.After, out _)), MissingCodes.Malformed, "after");
    }

    public async Task<Answer<MissingSelfReports>> AnswerAsync(ListMissingSelfReports query, Circumstances circumstances) =>
        await reports.MissingAsync(query, circumstances.Today.AddYears(-1), circumstances.Scope);
}
