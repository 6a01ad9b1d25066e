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
                null => new("Samtal", "inget dokumenterat", "calm", address),
                { Heard: true } => new("Samtal", day is null ? "hört" : "hört " + Show.Day(day), "done", address),
                _ => new("Samtal", "inte hört", "soon", address,
                    (hearing.Reason is { } reason ? Words.Of(reason) : "Skäl saknas") + (hearing.PlannedOn is { } planned ? $". Nytt försök {Show.Day(planned)}" : "")),
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
                (false, _) => new("Inställning till förslaget", "berörs inte", "calm", null, present.NotAffected),
                (_, null) => new("Inställning till förslaget", "saknas", present.Urgent ? "calm" : "soon", address, $"Fråga om version {present.Version}."),
                (_, { IsPresent: true }) => new("Inställning till förslaget", $"{Words.Of(latest.Stance)} till version {latest.ProposalVersion}", "done", address),
                _ => new("Inställning till förslaget", "gäller en tidigare version", "late", address,
                    $"{Words.Capital(Words.Of(latest.Stance))} till version {latest.ProposalVersion}. Fråga barnet om version {present.Version}."),
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
                null when Permitted.Steps.Any(step => step.Trigger == Trigger.AnswerBka) => new("BKA", "inte påbörjad", "soon", address),
                null => null,
                { State: BkaState.Draft, ReturnReasons: { } reasons } => new("BKA", "skickad tillbaka", "late", address, reasons),
                { State: BkaState.Draft } => new("BKA", "utkast", "soon", address, WrittenBy(latest)),
                { IsPresent: false } => new("BKA", "gäller en tidigare version", "late", address, $"Skriven för förslagets version {latest.ProposalVersion}, eller före barnets senaste svar."),
                { State: BkaState.Ready } => new("BKA", "väntar på granskning", "soon", address, WrittenBy(latest)),
                _ => new("BKA", $"fastställd {Show.Day(latest.ApprovedOn)}", "done", address,
                    latest.ReusedFrom is null ? $"Av {latest.ApprovedBy}, för version {latest.ProposalVersion}." : "Återanvänd från ett tidigare ärende."),
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
                null => new("Återkoppling om beslutet", "inte gjord", "soon", address),
                { GivenOn: { } day } => new("Återkoppling om beslutet", "gjord " + Show.Day(day), "done", address, told.Way is { } way ? Words.Of(way) : null),
                _ => new("Återkoppling om beslutet", told.PlannedOn is { } planned ? "planerad " + Show.Day(planned) : "går inte", "soon", address,
                    told.Hindrance is { } hindrance ? Words.Of(hindrance) : null),
            };
        }
    }

    private ChildTask? Letter => Decision is not { } decision
        ? null
        : Child.Letters.LastOrDefault(letter => letter.DecisionNo == decision.No) is { } letter
            ? new("Barnbrev", "sparat " + Show.Day(letter.WrittenOn), "done", CaseAddress.Letter(CaseId, Place))
            : new("Barnbrev", "inget sparat", "calm", CaseAddress.Letter(CaseId, Place), "Ett utkast är skrivet åt dig.");

    private static T? Last<T>(IReadOnlyList<T> all)
        where T : class => all.Count == 0 ? null : all[^1];

    private static string? WrittenBy(BkaSummary bka) => bka.Authors.Count == 0 ? null : $"Skriven av {string.Join(", ", bka.Authors)}.";

    private string? StepOf(Trigger trigger) =>
        Permitted.Steps.Any(step => step.Trigger == trigger && step.Open) ? CaseAddress.Step(CaseId, StepForms.For(trigger)!.Slug, Place) : null;
}
