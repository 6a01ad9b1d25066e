using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.SelfReports;

/// <summary>Records the caseworker's own checklist at a closed utredning. It stops nothing and changes nothing in the case.</summary>
internal sealed class RecordSelfReportFeature(BkaOptions options) : ICommandFeature<RecordSelfReport, SelfReportRecorded>
{
    private const int MostAnswers = 100;

    public CaseAction Action => CaseAction.Record;

    public void Check(RecordSelfReport command, InputCheck check)
    {
        check.Id(command.CaseId, "caseId");
        check.Holds(command.Answers is not null, MissingCodes.Required, "answers");
        var answers = command.Answers ?? [];
        check.Holds(answers.Count <= MostAnswers, MissingCodes.TooLong, "answers");
        check.Holds(answers.All(answer => answer is { Question: not null, Value: not null }), MissingCodes.Required, "answers");
        foreach (var answer in answers.Where(answer => answer is { Question: not null, Value: not null }).Take(MostAnswers))
        {
            check.Holds(!answer.Value.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')), MissingCodes.ControlCharacter, "answers");
            check.NoPersonalNumber(answer.Value, "answers");
        }
    }

    public async ValueTask<Answer<SelfReportRecorded>> RunAsync(
        RecordSelfReport command, Circumstances circumstances, IWriteSession session)
    {
        if (await session.LoadAsync(command.CaseId) is not { Case: var subject }
            || !circumstances.ScopeOf(CaseAction.Read).Allows(subject.AccessFacts()))
        {
            return new Refusal(RefusalCodes.CaseNotFound);
        }

        var latest = await session.SelfReportsOfAsync(subject.Id);
        if (SelfReportRules.RefusalOf(subject, circumstances, latest) is { } refusal)
        {
            return refusal;
        }

        var form = options.SelfReport;
        if (form.FaultsOf(command.Answers) is { Count: > 0 } faults)
        {
            return new Refusal(RefusalCodes.InputInvalid, faults);
        }

        var recorded = new SelfReportRecorded(subject.Id, latest + 1, form.Fingerprint, circumstances.Now);
        session.SaveSelfReport(
            new FilledSelfReport(recorded, circumstances.Today, form.Questions, command.Answers),
            circumstances.Actor, circumstances.OnBehalfOf(subject));
        return recorded;
    }
}

/// <summary>What is the same for writing a checklist and for showing whether one may.</summary>
internal static class SelfReportRules
{
    /// <summary>Why the checklist of a case may not be recorded now; null when it may.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="circumstances">Who asks.</param>
    /// <param name="latest">How many times it has been recorded.</param>
    public static Refusal? RefusalOf(Case subject, Circumstances circumstances, int latest)
    {
        if (!circumstances.ScopeOf(CaseAction.Record).Allows(subject.AccessFacts()))
        {
            return new Refusal(RefusalCodes.NotAuthorised);
        }

        return (ClosedUtredning.On(subject), IsTheirs(subject, circumstances), circumstances.Call.ExpectedVersion) switch
        {
            (null, _, _) => new Refusal(RefusalCodes.UtredningNotClosed),
            (_, false, _) => new Refusal(RefusalCodes.SelfReportNotYours),
            (_, _, { } expected) when expected != latest => new Refusal(RefusalCodes.VersionConflict),
            _ => null,
        };
    }

    // A case system sends what its own caseworkers have said.
    private static bool IsTheirs(Case subject, Circumstances circumstances) => subject.Caseworker is null
        || subject.Caseworker == circumstances.Actor.Id
        || circumstances.OnBehalfOf(subject) is not null
        || circumstances.Actor.Function == Function.SystemClient;
}
