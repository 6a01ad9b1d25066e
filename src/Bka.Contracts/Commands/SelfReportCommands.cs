namespace Bka.Contracts;

/// <summary>
/// The caseworker's own checklist after a closed utredning. Only who handles the case, who stands in for them, or their case
/// system records it. A correction is a new record; the latest counts, and all are kept. The expected version is the number
/// of the record that was read, 0 for none.
/// </summary>
/// <param name="Answers">An answer to each question that is asked, and to no other.</param>
public sealed record RecordSelfReport(IReadOnlyList<SelfReportAnswer> Answers) : Command<SelfReportRecorded>
{
    /// <summary>The case. Over HTTP it stands in the address.</summary>
    public string CaseId { get; init; } = "";
}

/// <summary>An answer in the caseworker's own checklist.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Value">
/// <c>yes</c>, <c>no</c> or <c>not-relevant</c>; the id of a choice; or a text of at most 2 000 characters.
/// </param>
public sealed record SelfReportAnswer(string Question, string Value);

/// <summary>A checklist that was recorded.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="No">Its number in the case: 1, 2, 3 …</param>
/// <param name="Form">The fingerprint of the questions.</param>
/// <param name="At">When, UTC.</param>
public sealed record SelfReportRecorded(string CaseId, int No, string Form, DateTimeOffset At);
