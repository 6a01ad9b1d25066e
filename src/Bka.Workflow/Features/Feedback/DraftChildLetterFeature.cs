using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Letters;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Feedback;

/// <summary>Drafts a letter to a child about the latest decision that affects it (SoL 3:3).</summary>
internal sealed class DraftChildLetterFeature(ICaseReader cases) : IQueryFeature<DraftChildLetter, ChildLetterDraft>
{
    // What is done for a child whose best interests did not decide alone.
    private const string CompensationQuestion = "BKA-42";

    public CaseAction Action => CaseAction.Read;

    public void Check(DraftChildLetter query, InputCheck check)
    {
        check.Id(query.CaseId, "caseId");
        check.Ref(query.ChildRef, "childRef");
    }

    public async Task<Answer<ChildLetterDraft>> AnswerAsync(DraftChildLetter query, Circumstances circumstances)
    {
        if (await cases.FindAsync(query.CaseId, circumstances.Scope) is not { } loaded)
        {
            return new Refusal(RefusalCodes.CaseNotFound);
        }

        if (FactsOf(loaded.Case, query.ChildRef) is not { } facts)
        {
            var code = loaded.Case.Decision is null ? MissingCodes.DecisionMissing : MissingCodes.ChildNotAffected;
            return loaded.Case.ChildOf(query.ChildRef) is null
                ? new Refusal(RefusalCodes.BkaNotFound)
                : new Refusal(RefusalCodes.FactsMissing, [new Missing(code, query.ChildRef, Law: "SoL 3:3")]);
        }

        var draft = ChildLetter.Draft(facts);
        return new ChildLetterDraft(draft.Text, draft.Lix.Value, draft.LixGoal, facts.Age);
    }

    private static LetterFacts? FactsOf(Case subject, string childRef)
    {
        var decision = subject.Dossier?.Decisions.LastOrDefault(one => one.Children.Any(child => child.ChildRef == childRef));
        if (decision is null)
        {
            return null;
        }

        var file = subject.FileOf(childRef);
        var proposal = subject.Dossier!.Proposals.First(one => one.Version == decision.ProposalVersion);
        var decided = decision.Children.First(child => child.ChildRef == childRef);
        var stance = file.StanceTo(proposal);
        var bka = file.Bkas.LastOrDefault(
            one => one.State == BkaState.Approved && (decided.BkaNo is null ? one.IsFor(proposal) : one.No == decided.BkaNo));
        return new LetterFacts(
            decided.Age,
            decision.Text,
            decision.Outcome,
            decision.Reasons,
            stance?.Stance,
            file.HeardAbout(proposal)?.Heard,
            stance?.ChildsWords,
            stance?.Stance == Stance.Negative,
            // Written for professionals: a younger child is told in words that the caseworker finds.
            decided.Age >= 12 ? bka?.AnswerTo(CompensationQuestion)?.Text : null,
            decision.Urgent is not null,
            decision.Made.On);
    }
}
