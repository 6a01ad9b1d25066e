using Bka.Contracts;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>What egenkontroll looks at in single cases, and what caseworkers say of their own work.</summary>
internal sealed partial class WriteSession
{
    private readonly DeviationWriter _deviations = new(sql);
    private readonly SelfReportWriter _selfReports = new(sql);

    public ValueTask<UnreadCases> UnreadCasesAsync(int most) => _deviations.UnreadAsync(most);

    public ValueTask<IReadOnlyList<BkaMoments>> BkaMomentsAsync(string caseId) => _deviations.MomentsAsync(caseId);

    public void SaveDeviations(string caseId, string unit, IReadOnlyList<CaseDeviation> found) =>
        _deviations.Save(caseId, unit, found);

    public void CompleteDeviationIndex(long seq) => _deviations.Complete(seq);

    public ValueTask<int> SelfReportsOfAsync(string caseId) => _selfReports.LatestAsync(caseId);

    // About a case, and no step of it: the row has no version, and the fold of the case passes it by.
    public void SaveSelfReport(FilledSelfReport report, Actor actor, string? onBehalfOf)
    {
        _selfReports.Save(report);
        _ledger.Append(
            actor, report.Recorded.At, "SelfReportRecorded", StoreDocument.Write(ToldSelfReport.Of(report)),
            report.Recorded.CaseId, onBehalfOf: onBehalfOf);
    }
}

/// <summary>What the ledger tells of a checklist: codes, and of a free text only that there is one.</summary>
/// <param name="No">Its number in the case.</param>
/// <param name="Form">The fingerprint of the questions.</param>
/// <param name="Answers">The answers.</param>
internal sealed record ToldSelfReport(int No, string Form, IReadOnlyList<SelfReportAnswer> Answers)
{
    public static ToldSelfReport Of(FilledSelfReport report) => new(
        report.Recorded.No,
        report.Recorded.Form,
        [
            .. report.Answers.Select(answer => answer with
            {
                Value = report.Questions.First(question => question.Id == answer.Question).Summed(answer.Value),
            }),
        ]);
}
