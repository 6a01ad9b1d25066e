using Bka.Contracts;
using Bka.Host.Pages.Forms;

namespace Bka.Host.Pages.Cases.Steps;

/// <summary>The proposal, and the decision on it.</summary>
internal static partial class StepForms
{
    private const string ToldToAChild = "Skriv så att det går att berätta för barnet, minst 20 tecken.";

    private static readonly DecisionOutcome[] OnlyForChildren = [DecisionOutcome.WithoutInsats, DecisionOutcome.Placement];

    private static readonly DecisionOutcome[] OnlyForAdults =
    [
        DecisionOutcome.Recovery, DecisionOutcome.Sanction, DecisionOutcome.Housing, DecisionOutcome.PlacementOfParent,
        DecisionOutcome.AffectsContact,
    ];

    private static IReadOnlyList<StepForm> Proposing =>
    [
        new("forslag", Trigger.PresentProposal, StepRoom.Onward,
            "Ett förslag till beslut. Ändras det senare blir det en ny version, och varje barn får frågan på nytt.",
            [
                Today("presentedOn", "Dag då förslaget läggs fram"),
                Outcome("Vad går förslaget ut på?"),
                Lagrum,
                new("text", "Vad föreslås?", FieldKind.Prose, ToldToAChild),
                new("kind", "Avslutar beslutet utredningen?", FieldKind.Radio, Choices: Words<ProposalKind>(Texts.Words.Of))
                {
                    IsAsked = HasRunningUtredning,
                    Start = _ => nameof(ProposalKind.Final),
                },
                SeveralChildren("Vilka barn berörs?", "Alla är förkryssade. Ta bort ett barn bara om det verkligen inte berörs."),
                Prose("notAffected", "Om ett barn inte berörs: varför inte?"),
                new("severalProviders", "Insatser från flera huvudmän, så att en SIP behöver övervägas", FieldKind.Tick),
                new("documented", "Beslutsunderlaget finns skriftligt", FieldKind.Tick),
            ],
            typed => new PresentProposal(
                typed.Day("presentedOn"), typed.Choice<DecisionOutcome>("outcome"), typed.Prose("text"), typed.Texts("childRefs"),
                typed.Ticked("documented"), typed.OptionalChoice<ProposalKind>("kind") ?? ProposalKind.Final,
                typed.Ticked("severalProviders"), typed.Text("notAffected"), typed.Text("legalBasis")))
        {
            IsWanted = subject => subject.Proposals is not [.., { RemittedOn: null } present]
                || subject.Decisions.Any(decision => decision.ProposalVersion == present.Version),
        },
        new("kommunicering", Trigger.RecordKommunicering, StepRoom.Onward,
            "Den som är part ska få del av underlaget och tid att svara, innan ett beslut som går den emot. Från 15 år är barnet egen part.",
            [
                ProposalVersion(),
                Today("communicatedOn", "Dag då underlaget lämnades"),
                new("toAdults", "Till vårdnadshavarna, eller till den vuxne i ett vuxenärende", FieldKind.Tick),
                new("toChild", "Till barnet", FieldKind.Tick),
                new("answerBy", "Sista dag att svara (frivilligt)", FieldKind.Day),
            ],
            typed => new RecordKommunicering(
                typed.Number("proposalVersion"), typed.Day("communicatedOn"), typed.Ticked("toAdults"), typed.Ticked("toChild"),
                typed.OptionalDay("answerBy")))
        {
            IsWanted = subject => subject.Proposals is [.., { Outcome: not DecisionOutcome.Granted, Kommunicering.Count: 0 }],
            ShowsProposal = true,
        },
        new("besluta", Trigger.MakeDecision, StepRoom.Onward,
            "Du beslutar enligt förslaget, ord för ord som det står här. Ändras det medan du läser går beslutet inte igenom.",
            [
                ProposalVersion(),
                new("proposalHash", "Förslagets kontrollsumma", FieldKind.Hidden) { Start = context => context.Proposal?.Hash },
                Today("decidedOn", "Beslutsdag"),
                Prose("reasons", "Motivering", "Varför är beslutet det bästa för varje barn, eller vad väger över? Minst 20 tecken.") with { Rows = 8 },
                Prose("kommuniceringException", "Om kommunicering inte behövdes: varför inte?", "Lämna tomt när parterna har fått underlaget.") with
                {
                    IsAsked = context => context.Proposal?.Outcome != DecisionOutcome.Granted,
                },
            ],
            typed => new MakeDecision(
                typed.Number("proposalVersion"), typed.Prose("proposalHash"), typed.Day("decidedOn"), typed.Prose("reasons"),
                typed.Text("kommuniceringException")))
        {
            ShowsProposal = true,
            ShowsBasis = true,
        },
        new("aterremittera", Trigger.RemitProposal, StepRoom.Onward,
            "Underlaget räcker inte. Förslaget går tillbaka till den som skrev det och läggs fram på nytt.",
            [Today("remittedOn", "Dag"), Prose("reasons", "Vad saknas?", "Skriv vad som behöver kompletteras, och för vilket barn. Minst 20 tecken.")],
            typed => new RemitProposal(typed.Day("remittedOn"), typed.Prose("reasons")))
        {
            ShowsProposal = true,
        },
        new("brattom", Trigger.DecideUrgently, StepRoom.Beside,
            "När barnet behöver skydd genast, eller mat, värme, tak eller vård inte kan vänta. Beslutet fattas nu. Varje barns BKA görs i efterhand och bevakas.",
            [
                Today("decidedOn", "Beslutsdag"),
                new("ground", "Varför kan beslutet inte vänta?", FieldKind.Radio, Choices: Words<UrgentGround>(Texts.Words.Of)),
                Prose("risk", "Vad är den konkreta risken om ni väntar?", Enough),
                Outcome("Vad beslutas?"),
                Lagrum,
                new("text", "Vad innebär beslutet?", FieldKind.Prose, ToldToAChild),
                Prose("reasons", "Motivering", Enough),
                SeveralChildren("Vilka barn berörs?", "Alla är förkryssade."),
                new("talkPlannedOn", "Dag för samtal med barnet om beslutet (frivilligt)", FieldKind.Day, "Dagen bevakas."),
            ],
            typed => new DecideUrgently(
                typed.Day("decidedOn"), typed.Choice<UrgentGround>("ground"), typed.Prose("risk"), typed.Prose("reasons"),
                typed.Choice<DecisionOutcome>("outcome"), typed.Prose("text"), typed.Texts("childRefs"), typed.OptionalDay("talkPlannedOn"), typed.Text("legalBasis"))),
    ];

    private static FormField Lagrum => new(
        "legalBasis", "Lagrum (frivilligt)", FieldKind.Line, "Till exempel SoL 11:1 eller LVU 2. Rapporten om beslut som inte har verkställts görs per lagrum.");

    private static FormField Outcome(string label) => new("outcome", label, FieldKind.Choice)
    {
        ChoicesIn = context => Words(Texts.Words.Of, context.Case.Adult is null ? OnlyForAdults : OnlyForChildren),
    };

    private static bool HasRunningUtredning(FormContext context) => context.Case.Utredning is { ClosedOn: null };
}
