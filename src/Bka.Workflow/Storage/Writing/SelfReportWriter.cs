using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>The checklists that caseworkers fill in when a utredning is closed, and who is not asked for one.</summary>
internal sealed class SelfReportWriter(ISqlSession sql)
{
    private static readonly Statement NotAsked = new("INSERT INTO checklists_not_asked (case_id) VALUES ($1)", 1);

    private static readonly Statement Latest = new("SELECT COALESCE(MAX(no), 0) FROM self_reports WHERE case_id = $1", 1);

    private static readonly Statement Insert = new(
        "INSERT INTO self_reports (case_id, no, form, recorded_at, recorded_on, answers) VALUES ($1, $2, $3, $4, $5, $6)", 6);

    private static readonly Statement InsertAnswer = new(
        "INSERT INTO self_report_answers (case_id, no, question, wording, value) VALUES ($1, $2, $3, $4, $5)", 5);

    private static readonly Statement KeepForm = new(
        "INSERT INTO self_report_forms (form, doc) VALUES ($1, $2) ON CONFLICT (form) DO NOTHING", 2);

    /// <summary>Marks a utredning that was closed elsewhere. That one is closed stands in the measures.</summary>
    /// <param name="change">What changed.</param>
    public void Save(CaseChange change)
    {
        if (change.Fact is CaseImported && ClosedUtredning.On(change.After) is not null)
        {
            sql.Write(NotAsked, change.After.Id);
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
    }
}
