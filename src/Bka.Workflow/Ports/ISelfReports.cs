using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.SelfReports;

namespace Bka.Workflow.Ports;

/// <summary>The caseworkers' own checklists, within one transaction.</summary>
internal interface ISelfReportWrites
{
    /// <summary>How many times the checklist of a case has been recorded.</summary>
    /// <param name="caseId">The case.</param>
    ValueTask<int> SelfReportsOfAsync(string caseId);

    /// <summary>Keeps a checklist, and its ledger row, which holds no free text.</summary>
    /// <param name="report">The checklist.</param>
    /// <param name="actor">Who recorded it.</param>
    /// <param name="onBehalfOf">For whom the actor stood in; null when for nobody.</param>
    void SaveSelfReport(FilledSelfReport report, Actor actor, string? onBehalfOf);
}

/// <summary>A checklist as it was filled in.</summary>
/// <param name="Recorded">The case, its number, the fingerprint of the questions, and when.</param>
/// <param name="On">The same as a day in Europe/Stockholm.</param>
/// <param name="Questions">The questions as they were asked.</param>
/// <param name="Answers">The answers.</param>
internal sealed record FilledSelfReport(
    SelfReportRecorded Recorded, DateOnly On, IReadOnlyList<SelfReportQuestion> Questions, IReadOnlyList<SelfReportAnswer> Answers);

/// <summary>Reads the caseworkers' own checklists.</summary>
internal interface ISelfReportReader
{
    /// <summary>The latest checklist of a case; null when there is none.</summary>
    /// <param name="caseId">The case, which the actor may read.</param>
    Task<StoredSelfReport?> LatestAsync(string caseId);

    /// <summary>The sums of a period.</summary>
    /// <param name="query">The period, unit and day known.</param>
    /// <param name="scope">Whose figures the actor may see.</param>
    Task<SelfReportCounts> SumsAsync(GetSelfReportSums query, AccessScope scope);

    /// <summary>Closed utredningar without a checklist.</summary>
    /// <param name="query">The unit and page.</param>
    /// <param name="since">The first day of closing that is looked at.</param>
    /// <param name="scope">Which cases the actor is shown.</param>
    Task<MissingSelfReports> MissingAsync(ListMissingSelfReports query, DateOnly since, AccessScope scope);
}

/// <summary>A checklist as it is stored.</summary>
/// <param name="No">Its number.</param>
/// <param name="At">When it was recorded, UTC.</param>
/// <param name="Answers">The answers.</param>
internal sealed record StoredSelfReport(int No, DateTimeOffset At, IReadOnlyList<SelfReportAnswer> Answers);

/// <summary>What the sums are made of.</summary>
/// <param name="Closed">How many utredningar were closed.</param>
/// <param name="Imported">How many of them were read from an export.</param>
/// <param name="Reported">How many have a checklist.</param>
/// <param name="Answers">How many gave each answer.</param>
/// <param name="Forms">Every set of questions that has been answered, the present one not necessarily among them.</param>
internal sealed record SelfReportCounts(
    long Closed,
    long Imported,
    long Reported,
    IReadOnlyList<CountedAnswer> Answers,
    IReadOnlyList<IReadOnlyList<SelfReportQuestion>> Forms);

/// <summary>One answer, counted.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Wording">The fingerprint of what was asked.</param>
/// <param name="Value">The answer.</param>
/// <param name="Count">How many.</param>
internal sealed record CountedAnswer(string Question, string Wording, string Value, long Count);
