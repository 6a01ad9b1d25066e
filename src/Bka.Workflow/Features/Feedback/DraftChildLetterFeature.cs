using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Letters;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Feedback;

/// <summary>Drafts a letter to a child about the latest decision that affects it; nothing is kept.</summary>
internal sealed class DraftChildLetterFeature(ICaseReader cases) : IQueryFeature<DraftChildLetter, ChildLetterDraft>
{
    private const string Compensation = "BKA-42";

    public CaseAction Action => CaseAction.Read;

    public void Check(DraftChildLetter query, InputCheck check)
    {
        check.Id(query.CaseId, "caseId");
        check.Ref(query.ChildRef, "childRef");
    }

    public async Task<Answer<ChildLetterDraft>> AnswerAsync(DraftChildLetter query, Circumstances circumstances)
    {
        if (await cases.FindAsync(query.CaseId, circumstances.Scope) is not { Case: var subject })
        {
            return new Refusal(RefusalCodes.CaseNotFound);
        }

        var decision = subject.Dossier?.Decisions.LastOrDefault(
            made => made.Children.Any(child => child.ChildRef == query.ChildRef));
        if (decision is null)
        {
            return new Refusal(
                RefusalCodes.FactsMissing, [new Missing(MissingCodes.DecisionMissing, query.ChildRef, Law: "SoL 3:3")]);
        }

        var decided = decision.Children.First(child => child.ChildRef == query.ChildRef);
        var letter = ChildLetter.Draft(FactsOf(decision, decided, subject.FileOf(query.ChildRef)));
        return new ChildLetterDraft(letter.Text, letter.Lix.Value, letter.LixGoal, decided.Age);
    }

    private static LetterFacts FactsOf(Decision decision, DecidedChild decided, ChildFile file)
    {
        var stance = file.Stances.LastOrDefault(given => given.ProposalVersion == decision.ProposalVersion);
        var bka = file.Bkas.FirstOrDefault(written => written.No == decided.BkaNo);
        return new LetterFacts(
            decided.Age,
            decision.Text,
            decision.Outcome,
            decision.Reasons,
            stance?.Stance,
            stance?.Hearing.Heard,
            stance?.ChildsWords,
            stance?.Stance == Stance.Negative,
            bka?.AnswerTo(Compensation)?.Text,
            decision.Urgent is not null,
            decision.Made.On);
    }
}
