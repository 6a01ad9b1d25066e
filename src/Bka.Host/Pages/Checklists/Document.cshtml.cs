using Bka.Contracts;
using Bka.Host.Pages.Shared;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Checklists;

/// <summary>One BKA as a document: as it stands or stood, to read, print and hand over.</summary>
internal sealed class DocumentModel(IBkaWorkflow bka) : ChecklistPage(bka)
{
    public BkaSummary Bka => View.Summary!;

    /// <summary>The proposal it was made for; null while a draft without one.</summary>
    public ProposalView? Proposal => Case.Proposals.FirstOrDefault(one => one.Version == (Bka.ProposalVersion ?? Case.Proposals[^1].Version));

    /// <summary>The questions that belong in the document: those answered, and in a draft those that must be.</summary>
    public IEnumerable<BkaQuestionView> Questions => View.Questions.Where(question =>
        question.FilledFrom != "people" && (question.Answer is not null || (Bka.State != BkaState.Approved && question.Mandatory)));

    /// <summary>The head.</summary>
    public DocumentHead Head => new(
        PageText.Checklists["DocumentTitle"],
        (Bka.State, Child.Bkas.Any(other => other.No > Bka.No)) switch
        {
            (BkaState.Draft, _) => PageText.Checklists["DocumentDraft"],
            (BkaState.Ready, _) => PageText.Checklists["DocumentReady"],
            (_, true) => PageText.Checklists["DocumentLater"],
            _ when !Bka.IsPresent => PageText.Checklists["DocumentStale"],
            _ => null,
        },
        [
            (PageText.Checklists["RowCase"], Case.Summary.CaseRef),
            (PageText.Checklists["RowChild"], Child.Born is { } born ? PageText.Checklists["RowChildBorn", Child.ChildRef, born] : PageText.Checklists["RowChildUnborn", Child.ChildRef]),
            (PageText.Checklists["RowUnit"], Case.Summary.Unit),
            (PageText.Checklists["Bka"], Bka.Simplified ? PageText.Checklists["RowNoSimplified", Bka.No, View.TemplateVersion] : PageText.Checklists["RowNo", Bka.No, View.TemplateVersion]),
            (PageText.Checklists["RowAuthors"], string.Join(", ", Bka.Authors)),
            (PageText.Checklists["RowApproved"], Bka.ApprovedBy is { } by ? PageText.Checklists["RowApprovedBy", Show.Day(Bka.ApprovedOn), by] : null),
            (PageText.Checklists["RowReused"], Bka.ReusedFrom is null ? null : PageText.Checklists["RowReusedFrom"]),
        ]);

    public async Task<IActionResult> OnGetAsync(string caseId, string place, string no) => await LoadAsync(caseId, place, no) ?? Page();
}
