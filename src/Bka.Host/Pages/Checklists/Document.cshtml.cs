using System.Globalization;
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
        "Barnkonsekvensanalys",
        (Bka.State, Child.Bkas.Any(other => other.No > Bka.No)) switch
        {
            (BkaState.Draft, _) => "Utkast. Inte klar och inte granskad.",
            (BkaState.Ready, _) => "Klar, men inte fastställd.",
            (_, true) => "En senare BKA finns.",
            _ when !Bka.IsPresent => "Gäller en tidigare version av förslaget, eller skrevs före barnets senaste svar.",
            _ => null,
        },
        [
            ("Ärende", Case.Summary.CaseRef),
            ("Barn", $"{Child.ChildRef}, {(Child.Born is { } born ? "född " + born : "inte född")}"),
            ("Enhet", Case.Summary.Unit),
            ("BKA", string.Create(CultureInfo.InvariantCulture, $"nr {Bka.No}, mall version {View.TemplateVersion}{(Bka.Simplified ? ", förenklad" : "")}")),
            ("Skriven av", string.Join(", ", Bka.Authors)),
            ("Fastställd", Bka.ApprovedBy is { } by ? $"{Show.Day(Bka.ApprovedOn)} av {by}" : null),
            ("Återanvänd", Bka.ReusedFrom is null ? null : "från ett tidigare ärende, där inget har ändrats"),
        ]);

    public async Task<IActionResult> OnGetAsync(string caseId, string place, string no) => await LoadAsync(caseId, place, no) ?? Page();
}
