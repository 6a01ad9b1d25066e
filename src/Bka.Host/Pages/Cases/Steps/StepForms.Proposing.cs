using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Cases.Steps;

/// <summary>The proposal, and the decision on it.</summary>
internal static partial class StepForms
{
    private static string ToldToAChild => PageText.Steps["ToldToAChild"];

    private static readonly DecisionOutcome[] OnlyForChildren = [DecisionOutcome.WithoutInsats, DecisionOutcome.Placement];

    private static readonly DecisionOutcome[] OnlyForAdults =
    [
        DecisionOutcome.Recovery, DecisionOutcome.Sanction, DecisionOutcome.Housing, DecisionOutcome.PlacementOfParent,
        DecisionOutcome.AffectsContact,
    ];

    private static IReadOnlyList<StepForm> Proposing =>
    [
        new("forslag", Trigger.PresentProposal, StepRoom.Onward,
            PageText.Steps["PresentProposalIntro"],
            [
                Today("presentedOn", PageText.Steps["PresentProposalOn"]),
                Outcome(PageText.Steps["PresentProposalOutcome"]),
                Lagrum,
                new("text", PageText.Steps["PresentProposalText"], FieldKind.Prose, ToldToAChild),
                new("kind", PageText.Steps["PresentProposalKind"], FieldKind.Radio, Choices: Words<ProposalKind>(Texts.Words.Of))
                {
                    IsAsked = HasRunningUtredning,
                    Start = _ => nameof(ProposalKind.Final),
                },
                SeveralChildren(PageText.Steps["WhichChildren"], PageText.Steps["PresentProposalChildrenHint"]),
                Prose("notAffected", PageText.Steps["PresentProposalNotAffected"]),
                new("severalProviders", PageText.Steps["PresentProposalSeveralProviders"], FieldKind.Tick),
                new("documented", PageText.Steps["PresentProposalDocumented"], FieldKind.Tick),
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
            PageText.Steps["RecordKommuniceringIntro"],
            [
                ProposalVersion(),
                Today("communicatedOn", PageText.Steps["RecordKommuniceringCommunicatedOn"]),
                new("toAdults", PageText.Steps["RecordKommuniceringToAdults"], FieldKind.Tick),
                new("toChild", PageText.Steps["RecordKommuniceringToChild"], FieldKind.Tick),
                new("answerBy", PageText.Steps["RecordKommuniceringAnswerBy"], FieldKind.Day),
            ],
            typed => new RecordKommunicering(
                typed.Number("proposalVersion"), typed.Day("communicatedOn"), typed.Ticked("toAdults"), typed.Ticked("toChild"),
                typed.OptionalDay("answerBy")))
        {
            IsWanted = subject => subject.Proposals is [.., { Outcome: not DecisionOutcome.Granted, Kommunicering.Count: 0 }],
            ShowsProposal = true,
        },
        new("besluta", Trigger.MakeDecision, StepRoom.Onward,
            PageText.Steps["MakeDecisionIntro"],
            [
                ProposalVersion(),
                new("proposalHash", PageText.Steps["MakeDecisionProposalHash"], FieldKind.Hidden) { Start = context => context.Proposal?.Hash },
                Today("decidedOn", PageText.Steps["DecidedOn"]),
                Prose("reasons", PageText.Steps["Reasons"], PageText.Steps["MakeDecisionReasonsHint"]) with { Rows = 8 },
                Prose("kommuniceringException", PageText.Steps["MakeDecisionKommuniceringException"], PageText.Steps["MakeDecisionKommuniceringExceptionHint"]) with
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
            PageText.Steps["RemitProposalIntro"],
            [Today("remittedOn", PageText.Steps["Day"]), Prose("reasons", PageText.Steps["RemitProposalReasons"], PageText.Steps["RemitProposalReasonsHint"])],
            typed => new RemitProposal(typed.Day("remittedOn"), typed.Prose("reasons")))
        {
            ShowsProposal = true,
        },
        new("brattom", Trigger.DecideUrgently, StepRoom.Beside,
            PageText.Steps["DecideUrgentlyIntro"],
            [
                Today("decidedOn", PageText.Steps["DecidedOn"]),
                new("ground", PageText.Steps["DecideUrgentlyGround"], FieldKind.Radio, Choices: Words<UrgentGround>(Texts.Words.Of)),
                Prose("risk", PageText.Steps["DecideUrgentlyRisk"], Enough),
                Outcome(PageText.Steps["DecideUrgentlyOutcome"]),
                Lagrum,
                new("text", PageText.Steps["DecideUrgentlyText"], FieldKind.Prose, ToldToAChild),
                Prose("reasons", PageText.Steps["Reasons"], Enough),
                SeveralChildren(PageText.Steps["WhichChildren"], PageText.Steps["DecideUrgentlyChildrenHint"]),
                new("talkPlannedOn", PageText.Steps["DecideUrgentlyTalkPlannedOn"], FieldKind.Day, PageText.Steps["DayIsWatched"]),
            ],
            typed => new DecideUrgently(
                typed.Day("decidedOn"), typed.Choice<UrgentGround>("ground"), typed.Prose("risk"), typed.Prose("reasons"),
                typed.Choice<DecisionOutcome>("outcome"), typed.Prose("text"), typed.Texts("childRefs"), typed.OptionalDay("talkPlannedOn"), typed.Text("legalBasis"))),
    ];

    private static FormField Lagrum => new(
        "legalBasis", PageText.Steps["Lagrum"], FieldKind.Line, PageText.Steps["LagrumHint"]);

    private static FormField Outcome(string label) => new("outcome", label, FieldKind.Choice)
    {
        ChoicesIn = context => Words(Texts.Words.Of, context.Case.Adult is null ? OnlyForAdults : OnlyForChildren),
    };

    private static bool HasRunningUtredning(FormContext context) => context.Case.Utredning is { ClosedOn: null };
}
