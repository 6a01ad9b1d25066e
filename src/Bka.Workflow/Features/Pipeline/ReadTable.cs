using Bka.Contracts;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>What a question shows of persons.</summary>
/// <param name="Act">What asking it is.</param>
/// <param name="CaseOf">The single case asked about; null when it is no such question.</param>
/// <param name="CasesOf">The cases shown in a list; null when it is no list.</param>
/// <param name="Verdict">How a check of the logs came out; null when it is none.</param>
/// <param name="Log">Which log is checked; null when none is.</param>
internal sealed record Reading(
    AccessAct Act,
    Func<object, string>? CaseOf = null,
    Func<object, IEnumerable<string>>? CasesOf = null,
    Func<object, LedgerVerdict>? Verdict = null,
    CheckedLog? Log = null);

/// <summary>
/// Which questions show persons' data, and what the access log says of each: the one place. A question that stands in
/// neither list is logged as other reading, and fails a test until somebody has thought about it.
/// </summary>
internal static class ReadTable
{
    private static readonly Reading Unlisted = new(AccessAct.Other);

    /// <summary>The questions that leave a row.</summary>
    public static IReadOnlyDictionary<Type, Reading> Logged { get; } = new Dictionary<Type, Reading>
    {
        [typeof(GetCase)] = One<GetCase>(AccessAct.CaseRead, query => query.CaseId),
        [typeof(GetDeadlines)] = One<GetDeadlines>(AccessAct.CaseRead, query => query.CaseId),
        [typeof(GetPermitted)] = One<GetPermitted>(AccessAct.CaseRead, query => query.CaseId),
        [typeof(GetHistory)] = One<GetHistory>(AccessAct.HistoryRead, query => query.CaseId),
        [typeof(GetBka)] = One<GetBka>(AccessAct.BkaRead, query => query.CaseId),
        [typeof(DraftChildLetter)] = One<DraftChildLetter>(AccessAct.LetterDrafted, query => query.CaseId),
        [typeof(GetSelfReport)] = One<GetSelfReport>(AccessAct.SelfReportRead, query => query.CaseId),
        [typeof(GetSampledCase)] = One<GetSampledCase>(AccessAct.SampledCaseRead, query => query.SampledCaseId),
        [typeof(GetCaseAccess)] = One<GetCaseAccess>(AccessAct.LogRead, query => query.CaseId),
        [typeof(FindCases)] = List<CaseList>(AccessAct.Searched, found => found.Cases.Select(one => one.CaseId)),
        [typeof(ListWatches)] = List<WatchPage>(AccessAct.ListRead, page => page.Rows.Select(row => row.CaseId)),
        [typeof(ListAlerts)] = List<AlertPage>(AccessAct.ListRead, page => page.Rows.Select(row => row.Alert.CaseId)),
        [typeof(ListReadyBkas)] = List<ReadyBkas>(AccessAct.ListRead, list => list.Bkas.Select(bka => bka.CaseId)),
        [typeof(ListMissingSelfReports)] = List<MissingSelfReports>(AccessAct.ListRead, page => page.Rows.Select(row => row.CaseId)),
        [typeof(ListDeviations)] = List<DeviationPage>(AccessAct.ListRead, page => page.Rows.Select(row => row.CaseId)),
        [typeof(GetFigureCases)] = List<FigureCases>(AccessAct.ListRead, page => page.Cases.Select(counted => counted.Case.CaseId)),
        [typeof(PreviewAbsence)] = List<AbsencePreview>(AccessAct.ListRead, preview => preview.Clocks.Select(clock => clock.CaseId)),
        [typeof(PreviewReassignment)] = List<ReassignmentPreview>(AccessAct.ListRead, preview => preview.Rows.Select(row => row.CaseId)),
        [typeof(GetSpotCheck)] = List<SpotCheckDetail>(AccessAct.ListRead, detail => detail.Cases.Select(one => one.CaseId)),
        [typeof(GetSpotCheckRound)] = List<SpotCheckRoundDetail>(
            AccessAct.ListRead, detail => detail.Cases.Where(drawn => drawn.Case is not null).Select(drawn => drawn.SampledCaseId)),
        [typeof(ListTextFindings)] = List<TextFindingPage>(AccessAct.TextsRead, page => page.Rows.Select(row => row.CaseId)),
        [typeof(ListEmergencyOpenings)] = List<EmergencyOpenings>(AccessAct.LogRead, list => list.Openings.Select(opening => opening.CaseId)),
        [typeof(ListAccess)] = new(AccessAct.LogRead),
        [typeof(DrawAccessSample)] = new(AccessAct.LogRead),
        [typeof(GetAccessSignals)] = new(AccessAct.LogRead),
        [typeof(VerifyLedger)] = Check(CheckedLog.Ledger),
        [typeof(VerifyAccessLog)] = Check(CheckedLog.Access),
    };

    /// <summary>The questions that show no person's data: numbers, rules, and how the installation is.</summary>
    public static IReadOnlySet<Type> ShowNoPerson { get; } = new HashSet<Type>
    {
        // Numbers. What leaves the unit is hidden where it is small.
        typeof(GetOverview), typeof(GetBurnDown), typeof(GetDelays), typeof(CountAlerts), typeof(GetFigures), typeof(GetFigureSeries), typeof(GetOpenAges),
        typeof(CountDeviations), typeof(GetTextFindings), typeof(GetSelfReportSums), typeof(GetSpotCheckFigures),
        typeof(GetReport), typeof(GetReportTexts),

        // Rules, and texts about no one.
        typeof(ListUnits), typeof(ExplainDeadline), typeof(GetDelegation), typeof(GetDelegationHistory), typeof(GetTemplates), typeof(GetTemplate),
        typeof(CompareTemplates), typeof(CheckText), typeof(MeasureReadability),

        // Which employee is away, and what is to be done after spot checks.
        typeof(GetAbsences), typeof(ListSpotCheckRounds), typeof(ListSpotChecks), typeof(ListRemedies),

        // How the installation is, and ids that say nothing by themselves.
        typeof(GetSweepStatus), typeof(ReadEvents), typeof(GetWebhooks), typeof(GetDeadLetters), typeof(GetNoticeOverview),
        typeof(GetTemplateUse), typeof(GetSpotCheckProtocol),

        // One's own opening of a case, asked beside the case itself, and one's own saved filters.
        typeof(GetMyOpening), typeof(ListWatchViews),

        // What the reader has typed and not saved yet; the page it stands on has told whose it is.
        typeof(GetDraft),
    };

    /// <summary>What a question shows; null when it shows no person's data.</summary>
    /// <param name="query">The question.</param>
    public static Reading? Of(object query)
    {
        var type = query.GetType();
        return Logged.TryGetValue(type, out var reading) ? reading : ShowNoPerson.Contains(type) ? null : Unlisted;
    }

    private static Reading One<TQuery>(AccessAct act, Func<TQuery, string> caseOf) => new(act, query => caseOf((TQuery)query));

    private static Reading Check(CheckedLog log) =>
        new(AccessAct.LogVerified, Verdict: verdict => (LedgerVerdict)verdict, Log: log);

    private static Reading List<TAnswer>(AccessAct act, Func<TAnswer, IEnumerable<string>> casesOf) =>
        new(act, CasesOf: answer => casesOf((TAnswer)answer));
}
