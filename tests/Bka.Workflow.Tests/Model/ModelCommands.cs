using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Tests.Support;

namespace Bka.Workflow.Tests.Model;

/// <summary>For each step the commands that would hold in a case if any does. Every text says which child and case it is about.</summary>
internal static class ModelCommands
{
    private static readonly string[] Staff = ["hl01", "hl02", "nd01"];

    /// <summary>The parts of a BKA that a command writes, and which words; nought takes them away.</summary>
    public static Dictionary<Part, int> PartsOf(AnswerBka command)
    {
        var parts = new Dictionary<Part, int>();
        foreach (var answer in command.Answers)
        {
            switch (answer.Key)
            {
                case "BKA-01":
                    (parts[Part.Rest], parts[Part.Choices]) = (int.Parse(answer.Text![^1..], CultureInfo.InvariantCulture), 1);
                    break;
                case "BKA-40":
                    parts[Part.BestInterests] = answer.Text is null ? 0 : int.Parse(answer.Text[^1..], CultureInfo.InvariantCulture);
                    break;
                case "BKA-62":
                    parts[Part.SeenByAPerson] = 1;
                    break;
            }
        }

        return parts;
    }

    public static AnswerBka Answers(ModelCase c, string child, int words, params Part[] parts) => new(
        child,
        [
            .. DossierIn.Answers.Where(answer => parts.Contains(PartOf(answer.Key)))
                .Select(answer => answer.Text is null ? answer : answer with { Text = About(c, child) + words }),
        ])
    { CaseId = c.Id };

    public static string About(ModelCase c, string child) => $"Det här gäller {child} i {c.CaseRef} ({c.SubjectRef}), skrivet gång ";

    // Unborn: nobody can be asked.
    private static Hearing Heard(ModelCase c, string child) =>
        c.Children.TryGetValue(child, out var known) && known.Born is null ? Steps.NotHeard(NotHeardReason.Unborn) : Steps.Heard;

    public static IEnumerable<CaseCommand> For(Trigger trigger, ModelCase c, DateOnly today) =>
        Commands(trigger, c, today).Select(command => command with { CaseId = c.Id });

    private static IEnumerable<CaseCommand> Commands(Trigger trigger, ModelCase c, DateOnly today)
    {
        string[] children = [.. c.Children.Keys];
        var text = About(c, c.SubjectRef);
        var later = (c.LastDay > today ? c.LastDay : today).AddDays(10);
        return trigger switch
        {
            Trigger.RecordSkyddsbedomning => [new RecordSkyddsbedomning(c.ReceivedAt.AddHours(1), false, text)],
            Trigger.BeginForhandsbedomning => [new BeginForhandsbedomning()],
            Trigger.ExtendForhandsbedomning => [new ExtendForhandsbedomning(today, later, ExceptionalReason.PoliceInterview, text)],
            Trigger.OpenUtredning => [new OpenUtredning(today, text)],
            Trigger.DecideNotToOpen => [new DecideNotToOpen(today, text, Heard(c, c.SubjectRef), text)],
            Trigger.ExtendUtredning => [new ExtendUtredning(today, later, text)],
            Trigger.AssignCaseworker => Staff.Select(person => new AssignCaseworker(person)),
            Trigger.CloseCase => Enum.GetValues<ClosingReason>().Select(reason => new CloseCase(today, reason, Documented: true)),
            Trigger.TransferCase => [new TransferCase(today, "Grannköping", Accepted: true, text)],
            Trigger.VoidCase => [new VoidCase(text)],
            Trigger.RecordHearing => children.Select(child => new RecordHearing(child, today, Heard(c, child))),
            Trigger.IdentifyChildren => Listings(c),
            Trigger.RecordBirth => children.Select(child => new RecordBirth(child, "2026-11", Sex.Girl)),
            Trigger.FlagConflict => [new FlagConflict("hl02", text), new FlagConflict("fs01", text), new FlagConflict("bec1", text), new FlagConflict("nn" + c.Flagged.Count, text)],
            Trigger.LiftConflict => c.Flagged.Select(person => new LiftConflict(person, text)),
            Trigger.RequestReporterFeedback => [new RequestReporterFeedback(today)],
            Trigger.GiveReporterFeedback => [new GiveReporterFeedback(today)],
            Trigger.RecordEviction => [new RecordEviction(today.AddDays(20), text)],
            Trigger.RaiseConcern => children.Select(child => new RaiseConcern(child, $"R-{c.CaseRef}-{c.Version}", "Norr", c.ReceivedAt, ViolenceSuspicion.No, text)),
            _ => Deciding(trigger, c, today, children, text),
        };
    }

    private static IEnumerable<CaseCommand> Deciding(Trigger trigger, ModelCase c, DateOnly today, string[] children, string text)
    {
        var (present, affected) = (c.Present, c.Present?.Children ?? []);
        return trigger switch
        {
            Trigger.PresentProposal => [new PresentProposal(today, DecisionOutcome.Granted, text + (c.Proposals.Count % 3), children, Documented: true, NotAffected: text),
                new PresentProposal(today, c.IsAdult ? DecisionOutcome.Rejected : DecisionOutcome.WithoutInsats, text + "nytt " + c.Proposals.Count, children, Documented: true)],
            Trigger.RecordStance when present is not null => affected.Select(child =>
                new RecordStance(child, present.Version, today, Stance.Positive, Heard(c, child), About(c, child))),
            Trigger.RecordKommunicering when present is not null => [new RecordKommunicering(present.Version, today, ToAdults: true, ToChild: true)],
            Trigger.AnswerBka => children.SelectMany(child => (AnswerBka[])
                [
                    Answers(c, child, 1, Part.Rest, Part.BestInterests, Part.SeenByAPerson),
                    Answers(c, child, 1, Part.Rest, Part.BestInterests),
                ]),
            Trigger.CompleteBka => children.Select(child => new CompleteBka(child)),
            Trigger.ApproveBka => children.Select(child => new ApproveBka(child)),
            Trigger.ReturnBka => children.Select(child => new ReturnBka(child, text)),
            Trigger.ReopenBka => children.Select(child => new ReopenBka(child, text)),
            Trigger.MakeDecision when present is not null => [new MakeDecision(present.Version, present.Hash!, today, text)],
            Trigger.RemitProposal => [new RemitProposal(today, text)],
            Trigger.DecideUrgently => [new DecideUrgently(today, UrgentGround.ImmediateProtection, text, text, DecisionOutcome.Granted, text)],
            Trigger.GiveFeedback => children.Select(child => new GiveFeedback(child, About(c, child), today, FeedbackWay.Talk)),
            Trigger.WriteChildLetter => children.Select(child => new WriteChildLetter(child, About(c, child))),
            Trigger.StartFollowUp when c.Closed?.AddMonths(6) is { } end => [StartedOn(end < today ? end : today, text)],
            Trigger.StartFollowUp when c.Latest is not null => [StartedOn(today, text)],
            Trigger.EndFollowUp => [new EndFollowUp(today, text)],
            Trigger.RecordCarriedOut => c.Decisions.SelectMany(made => Enum.GetValues<CarryOutKind>().Select(kind => new RecordCarriedOut(made.No, kind, today, text))),
            _ => [],
        };
    }

    private static StartFollowUp StartedOn(DateOnly day, string text) => new(day, text, day, day, day, day);

    private static IEnumerable<IdentifyChildren> Listings(ModelCase c)
    {
        var next = c.IsAdult ? $"B-{7 + c.Children.Count}" : $"B-{c.SubjectRef[2..]}{c.Children.Count}";
        yield return new IdentifyChildren([new AffectedChild(next, "2019-04", Sex.Boy, c.IsAdult ? ChildRelation.Household : ChildRelation.Sibling)]);
        if (c.IsAdult)
        {
            yield return new IdentifyChildren([], NoChildren: true, About(c, "ingen"));
            yield return new IdentifyChildren(
                [
                    new AffectedChild("B-1", "2018-05", Sex.Girl, ChildRelation.AlternatingResidence),
                    new AffectedChild("B-8", null, Sex.Unknown, ChildRelation.Expected),
                ]);
        }
    }

    private static Part PartOf(string key) => key switch
    {
        "BKA-40" => Part.BestInterests,
        "BKA-62" => Part.SeenByAPerson,
        _ => Part.Rest,
    };
}
