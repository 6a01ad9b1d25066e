using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Checklists;
using Bka.Workflow.Domain.Lifecycle;
using Bka.Workflow.Features.Cases;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Checklists;

/// <summary>Reads a child's BKA: what is asked of this child, what is answered, filled in and missing.</summary>
internal sealed class GetBkaFeature(ICaseReader cases, CaseSteps steps) : IQueryFeature<GetBka, BkaView>
{
    public CaseAction Action => CaseAction.Read;

    public void Check(GetBka query, InputCheck check)
    {
        check.Id(query.CaseId, "caseId");
        check.Ref(query.ChildRef, "childRef");
    }

    public async Task<Answer<BkaView>> AnswerAsync(GetBka query, Circumstances circumstances)
    {
        if (await cases.FindAsync(query.CaseId, circumstances.Scope) is not { } loaded)
        {
            return new Refusal(RefusalCodes.CaseNotFound);
        }

        var subject = loaded.Case;
        var file = subject.FileOf(query.ChildRef);
        var bka = query.No is null ? file.Bka : file.Bkas.FirstOrDefault(one => one.No == query.No);
        if (subject.ChildOf(query.ChildRef) is not { } child || (query.No is not null && bka is null))
        {
            return new Refusal(RefusalCodes.BkaNotFound);
        }

        var surroundings = await steps.SurroundingsOfAsync(loaded, circumstances);
        var template = bka is null
            ? surroundings.Templates.InForce(circumstances.Today)
            : surroundings.Templates.Find(bka.TemplateVersion);
        var input = new StepInput(subject, new CompleteBka(query.ChildRef), surroundings);
        var situation = BkaSituations.Of(subject, subject.Proposal, query.ChildRef);
        return new BkaView(
            query.CaseId,
            subject.Version,
            query.ChildRef,
            bka is null ? null : DossierViews.Of(subject, file, bka),
            template.Version,
            child.Born?.AgeOn(circumstances.Today),
            situation.IsSimplified,
            [.. template.Questions.Select(question => Of(question, subject, bka, situation))],
            bka is null || (bka == file.Bka && bka.State == BkaState.Draft) ? [.. BkaGuards.NothingIsUnanswered.Check(input)] : []);
    }

    private static BkaQuestionView Of(Question question, Case subject, ChildBka? bka, BkaSituation situation)
    {
        var answers = (bka?.Answers ?? []).ToDictionary(given => given.Answer.Key, given => given.Answer, StringComparer.Ordinal);
        var given = bka?.Answers.FirstOrDefault(one => one.Answer.Key == question.Key);
        return new BkaQuestionView(
            question.Key,
            question.Text,
            TemplateViews.Names(question.Parts),
            [.. question.Options.Select(option => new BkaOptionView(option.Code, option.Text))],
            BkaCheck.IsMandatory(question, answers, situation),
            TemplateViews.Name(question.FilledFrom),
            question.FilledFrom == FilledFrom.Nothing
                ? given?.Answer
                : BkaFilledIn.Of(question.Key, subject, situation.ChildRef, bka),
            given?.By,
            given?.At,
            question.Law ?? "");
    }
}
