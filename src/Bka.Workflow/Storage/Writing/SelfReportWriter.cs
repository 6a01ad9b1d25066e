using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>Which utredningar are closed, and the checklists that their caseworkers fill in.</summary>
internal sealed class SelfReportWriter(ISqlSession sql)
{
    private static readonly Statement Close = new(
        """
        INSERT INTO closed_utredningar (case_id, at_unit, closed_on, known_on, asked, reports)
        VALUES ($1, $2, $3, $4, $5, (SELECT COALESCE(MAX(no), 0) FROM self_reports WHERE case_id = $1))
        ON CONFLICT (case_id) DO UPDATE SET at_unit = excluded.at_unit, closed_on = excluded.closed_on
        """,
        5);

    private static readonly Statement Reopen = new("DELETE FROM closed_utredningar WHERE case_id = $1", 1);

    private static readonly Statement Latest = new("SELECT COALESCE(MAX(no), 0) FROM self_reports WHERE case_id = $1", 1);

    private static readonly Statement Insert = new(
        "INSERT INTO self_reports (case_id, no, form, recorded_at, recorded_on, answers) VALUES ($1, $2, $3, $4, $5, $6)", 6);

    private static readonly Statement InsertAnswer = new(
        "INSERT INTO self_report_answers (case_id, no, question, wording, value) VALUES ($1, $2, $3, $4, $5)", 5);

    private static readonly Statement KeepForm = new(
        "INSERT INTO self_report_forms (form, doc) VALUES ($1, $2) ON CONFLICT (form) DO NOTHING", 2);

    private static readonly Statement Count = new("UPDATE closed_utredningar SET reports = $1 WHERE case_id = $2", 2);

    /// <summary>Keeps the row of a closed utredning equal to what the case says.</summary>
    /// <param name="change">What changed.</param>
    public void Save(CaseChange change)
    {
        var (before, after) = (change.Before, change.After);
        var (earlier, now) = (before is null ? null : ClosedUtredning.On(before), ClosedUtredning.On(after));
        if (now is { } closed && (earlier != now || before!.Unit != after.Unit))
        {
            sql.Write(Close, after.Id, after.Unit, Iso.Day(closed), Iso.Day(MunicipalTime.DayOf(change.At)), change.Fact is CaseImported ? 0L : 1L);
        }
        else if (now is null && earlier is not null)
        {
            sql.Write(Reopen, after.Id);
        }
    }

    public async ValueTask<int> LatestAsync(string caseId) => (int)await sql.FirstAsync(Latest, row => row.GetInt64(0), caseId);

    public void Save(FilledSelfReport report)
    {
        var (caseId, no, form, at) = report.Recorded;
        var asked = report.Questions.ToDictionary(question => question.Id, StringComparer.Ordinal);
        sql.Write(Insert, caseId, (long)no, form, Iso.Instant(at), Iso.Day(report.On), StoreDocument.Write(report.Answers));
        foreach (var answer in report.Answers)
        {
            var question = asked[answer.Question];
            sql.Write(InsertAnswer, caseId, (long)no, question.Id, question.WordingMark(), question.Summed(answer.Value));
        }

        sql.Write(KeepForm, form, StoreDocument.Write(report.Questions));
        sql.Write(Count, (long)no, caseId);
    }
}
