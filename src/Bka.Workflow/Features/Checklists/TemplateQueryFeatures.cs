using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Checklists;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Checklists;

/// <summary>Every version of the template.</summary>
internal sealed class GetTemplatesFeature(ITemplateReader templates) : IQueryFeature<GetTemplates, TemplateList>
{
    public CaseAction Action => CaseAction.ReadTemplates;

    public void Check(GetTemplates query, InputCheck check)
    {
    }

    public async Task<Answer<TemplateList>> AnswerAsync(GetTemplates query, Circumstances circumstances)
    {
        var shelf = await templates.ReleasedAsync();
        return new TemplateList(
            shelf.InForce(circumstances.Today).Version, [.. await templates.ListAsync(), TemplateViews.Shipped.Entry]);
    }
}

/// <summary>One version of the template.</summary>
internal sealed class GetTemplateFeature(ITemplateReader templates) : IQueryFeature<GetTemplate, TemplateView>
{
    public CaseAction Action => CaseAction.ReadTemplates;

    public void Check(GetTemplate query, InputCheck check)
    {
    }

    public async Task<Answer<TemplateView>> AnswerAsync(GetTemplate query, Circumstances circumstances)
    {
        var version = query.Version ?? (await templates.ReleasedAsync()).InForce(circumstances.Today).Version;
        return await TemplateViews.FindAsync(templates, version) is { } found
            ? TemplateViews.Of(found)
            : new Refusal(RefusalCodes.TemplateNotFound);
    }
}

/// <summary>What differs between two versions.</summary>
internal sealed class CompareTemplatesFeature(ITemplateReader templates) : IQueryFeature<CompareTemplates, TemplateComparison>
{
    public CaseAction Action => CaseAction.ReadTemplates;

    public void Check(CompareTemplates query, InputCheck check)
    {
    }

    public async Task<Answer<TemplateComparison>> AnswerAsync(CompareTemplates query, Circumstances circumstances) =>
        await TemplateViews.FindAsync(templates, query.From) is { } from && await TemplateViews.FindAsync(templates, query.To) is { } to
            ? TemplateDifferences.Of(from.Template, to.Template)
            : new Refusal(RefusalCodes.TemplateNotFound);
}

/// <summary>Which BKAs are written on which version, by the cases that the actor may read.</summary>
internal sealed class GetTemplateUseFeature(ITemplateReader templates) : IQueryFeature<GetTemplateUse, TemplateUseList>
{
    public CaseAction Action => CaseAction.Read;

    public void Check(GetTemplateUse query, InputCheck check) =>
        check.Holds(query.Version is null or > 0, MissingCodes.Malformed, "version");

    public async Task<Answer<TemplateUseList>> AnswerAsync(GetTemplateUse query, Circumstances circumstances) =>
        new TemplateUseList(await templates.UseAsync(query.Version, circumstances.Scope));
}
