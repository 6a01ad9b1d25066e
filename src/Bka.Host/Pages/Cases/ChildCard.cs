using Bka.Contracts;
using Bka.Host.Pages.Cases.Steps;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Cases;

/// <summary>One line of a child's task list.</summary>
/// <param name="Text">What it is about.</param>
/// <param name="Status">How it stands, in few words.</param>
/// <param name="Style">Its colour: done, soon, late or calm. The words say the same.</param>
/// <param name="Address">Where it is done or read; null when nothing can be done.</param>
/// <param name="Note">What more there is to know.</param>
internal sealed record ChildTask(string Text, string Status, string Style, string? Address, string? Note = null);

/// <summary>A child of a case as a task list.</summary>
/// <param name="Case">The case.</param>
/// <param name="Permitted">The steps of the case.</param>
/// <param name="Child">The child.</param>
/// <param name="Place">Its place in the case, 1 for the first.</param>
/// <param name="Age">Its completed years; null for an unborn child.</param>
internal sealed record ChildCard(CaseView Case, PermittedSteps Permitted, ChildFileView Child, int Place, int? Age)
{
    private string CaseId => Case.Summary.CaseId;

    private ProposalView? Proposal => Last(Case.Proposals);

    private DecisionView? Decision => Case.Decisions.LastOrDefault(made => made.Children.Any(decided => decided.ChildRef == Child.ChildRef));

    /// <summary>What there is to do and what is done for the child.</summary>
    public IEnumerable<ChildTask> Tasks => new[] { Talk, Stance, Bka, Feedback, Letter }.OfType<ChildTask>();

    private ChildTask Talk
    {
        get
        {
            var address = StepOf(Trigger.RecordHearing);
            var (day, hearing) = Child.Hearings.Select(note => ((DateOnly?)note.On, note.Hearing))
                .Concat(Child.Stances.Select(stance => ((DateOnly?)stance.EstablishedOn, stance.Hearing)))
                .OrderBy(told => told.Item1)
                .LastOrDefault((null, Child.Relation == ChildRelation.Self ? Case.Hearing! : null!));
            return hearing switch
            {
                null => new(PageText.Cases["Talk"], PageText.Cases["TaskUndocumented"], "calm", address),
                { Heard: true } => new(PageText.Cases["Talk"], day is null ? PageText.Cases["TaskHeard"] : PageText.Cases["TaskHeardOn", Show.Day(day)], "done", address),
                _ => new(PageText.Cases["Talk"], PageText.Cases["TaskNotHeard"], "soon", address, NotHeardBecause(hearing)),
            };
        }
    }

    private ChildTask? Stance
    {
        get
        {
            if (Proposal is not { } present)
            {
                return null;
            }

            var (latest, address) = (Last(Child.Stances), StepOf(Trigger.RecordStance));
            return (Child.IsAffected, latest) switch
            {
                (false, _) => new(PageText.Cases["TaskStance"], PageText.Cases["TaskNotAffected"], "calm", null, present.NotAffected),
                (_, null) => new(PageText.Cases["TaskStance"], PageText.Cases["StanceMissing"], present.Urgent ? "calm" : "soon", address, PageText.Cases["TaskAskAbout", present.Version]),
                (_, { IsPresent: true }) => new(PageText.Cases["TaskStance"], PageText.Cases["TaskStanceTo", Words.Of(latest.Stance), latest.ProposalVersion], "done", address),
                _ => new(PageText.Cases["TaskStance"], PageText.Cases["TaskEarlierVersion"], "late", address,
                    PageText.Cases["TaskStanceEarlier", Words.Capital(Words.Of(latest.Stance)), latest.ProposalVersion, present.Version]),
            };
        }
    }

    private ChildTask? Bka
    {
        get
        {
            var (latest, address) = (Last(Child.Bkas), CaseAddress.Bka(CaseId, Place));
            return latest switch
            {
                null when Proposal is not null && !Child.IsAffected => null,
                null when Permitted.Steps.Any(step => step.Trigger == Trigger.AnswerBka) => new(PageText.Cases["TaskBka"], PageText.Cases["TaskNotBegun"], "soon", address),
                null => null,
                { State: BkaState.Draft, ReturnReasons: { } reasons } => new(PageText.Cases["TaskBka"], PageText.Cases["TaskReturned"], "late", address, reasons),
                { State: BkaState.Draft } => new(PageText.Cases["TaskBka"], PageText.Cases["TaskDraft"], "soon", address, WrittenBy(latest)),
                { IsPresent: false } => new(PageText.Cases["TaskBka"], PageText.Cases["TaskEarlierVersion"], "late", address, PageText.Cases["TaskBkaEarlier", latest.ProposalVersion]),
                { State: BkaState.Ready } => new(PageText.Cases["TaskBka"], PageText.Cases["TaskReady"], "soon", address, WrittenBy(latest)),
                _ => new(PageText.Cases["TaskBka"], PageText.Cases["TaskApproved", Show.Day(latest.ApprovedOn)], "done", address,
                    latest.ReusedFrom is null ? PageText.Cases["TaskApprovedBy", latest.ApprovedBy, latest.ProposalVersion] : PageText.Cases["TaskReused"]),
            };
        }
    }

    private ChildTask? Feedback
    {
        get
        {
            if (Decision is not { } decision)
            {
                return null;
            }

            var (told, address) = (Child.Feedback.LastOrDefault(given => given.DecisionNo == decision.No), StepOf(Trigger.GiveFeedback));
            return told switch
            {
                null => new(PageText.Cases["TaskFeedback"], PageText.Cases["TaskNotDone"], "soon", address),
                { GivenOn: { } day } => new(PageText.Cases["TaskFeedback"], PageText.Cases["TaskDoneOn", Show.Day(day)], "done", address, told.Way is { } way ? Words.Of(way) : null),
                _ => new(PageText.Cases["TaskFeedback"], told.PlannedOn is { } planned ? PageText.Cases["TaskPlannedOn", Show.Day(planned)] : PageText.Cases["TaskImpossible"], "soon", address,
                    told.Hindrance is { } hindrance ? Words.Of(hindrance) : null),
            };
        }
    }

    private ChildTask? Letter => Decision is not { } decision
        ? null
        : Child.Letters.LastOrDefault(letter => letter.DecisionNo == decision.No) is { } letter
            ? new(PageText.Cases["Letters"], PageText.Cases["TaskSavedOn", Show.Day(letter.WrittenOn)], "done", CaseAddress.Letter(CaseId, Place))
            : new(PageText.Cases["Letters"], PageText.Cases["TaskNoneSaved"], "calm", CaseAddress.Letter(CaseId, Place), PageText.Cases["TaskLetterDraft"]);

    private static T? Last<T>(IReadOnlyList<T> all)
        where T : class => all.Count == 0 ? null : all[^1];

    private static string? WrittenBy(BkaSummary bka) => bka.Authors.Count == 0 ? null : PageText.Cases["TaskWrittenBy", string.Join(", ", bka.Authors)];

    private static string NotHeardBecause(HearingView hearing)
    {
        var why = hearing.Reason is { } reason ? Words.Of(reason) : PageText.Cases["TaskNoReason"];
        return hearing.PlannedOn is { } planned ? PageText.Cases["TaskNewAttempt", why, Show.Day(planned)] : why;
    }

    private string? StepOf(Trigger trigger) =>
        Permitted.Steps.Any(step => step.Trigger == trigger && step.Open) ? CaseAddress.Step(CaseId, StepForms.For(trigger)!.Slug, Place) : null;
}
