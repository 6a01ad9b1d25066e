using System.Text.Json;
using Bka.Bench.Floors;
using Bka.Bench.Work;
using Bka.Contracts;
using Bka.Workflow;
using Bka.Workflow.Domain.SelfReports;

namespace Bka.Bench.Peers;

/// <summary>W3: the year's closed utredningar and their caseworkers' own checklists, summed. Every other has been filled in.</summary>
internal sealed class BkaChecklists(IFloorStore store) : IYearReport
{
    private static readonly SelfReportForm Form = new BkaOptions().SelfReport;
    private readonly BkaYear _year = new(store);
    private (long Closed, long Reported, long Yes) _expected;
    private SelfReportSums? _sums;

    // Every question that does not wait for the answer to another.
    private static SelfReportQuestion[] Asked => [.. Form.Questions.Where(question => question.When is null)];

    public async Task SetUp(int cases)
    {
        await _year.SetUp(cases);
        var closed = ClosedCases.All(cases).Where(one => one.Investigated).ToArray();
        var filled = closed.Where(IsFilled).ToArray();
        store.Load(
            "self_reports", ["case_id", "no", "form", "recorded_at", "recorded_on", "answers"],
            filled.Select(one => (object?[])
            [
                BkaYear.CaseId(one.Id), 1L, Form.Fingerprint, YearRows.Iso(YearRows.ClosedOn(one)) + "T09:00:00.000Z",
                YearRows.Iso(YearRows.ClosedOn(one)),
                JsonSerializer.Serialize(Asked.Select(question => new SelfReportAnswer(question.Id, Answer(one)))),
            ]));
        var questions = Asked.Select(question => (question.Id, Mark: question.WordingMark())).ToArray();
        store.Load(
            "self_report_answers", ["case_id", "no", "question", "wording", "value"],
            filled.SelectMany(one => questions.Select(question => (object?[])
                [BkaYear.CaseId(one.Id), 1L, question.Id, question.Mark, Answer(one)])));
        store.Tidy();
        var ofYear = closed.Where(one => YearRows.ClosedOn(one) <= BkaYear.LastDay).ToArray();
        _expected = (ofYear.Length, ofYear.Count(IsFilled), ofYear.Count(one => IsFilled(one) && Answer(one) == "yes"));
    }

    public async Task Report() => _sums = await _year.Ask(new GetSelfReportSums(BkaYear.FirstDay, BkaYear.LastDay));

    public void Check()
    {
        var yes = _sums!.Questions.Select(question => question.Answers.Single(answer => answer.Value == "yes").Count);
        if ((_sums.Closed, _sums.Reported) != (_expected.Closed, _expected.Reported) || yes.Any(count => count != _expected.Yes)
            || _sums.Questions.Count != Asked.Length)
        {
            throw new InvalidOperationException("The sums differ from what the checklists say.");
        }
    }

    public ValueTask DisposeAsync() => _year.DisposeAsync();

    private static bool IsFilled(ClosedCase one) => Mixer.Mix((ulong)one.Id + 1) % 2 == 0;

    private static string Answer(ClosedCase one) => one.Id % 3 == 0 ? "no" : "yes";
}
