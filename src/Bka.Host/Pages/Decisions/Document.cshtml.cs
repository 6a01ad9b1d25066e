using System.Globalization;
using Bka.Contracts;
using Bka.Host.Pages.Shared;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Decisions;

/// <summary>One decision as a document, to read, print and hand over.</summary>
internal sealed class DocumentModel(IBkaWorkflow bka) : BkaPage(bka)
{
    public CaseView Case { get; private set; } = null!;

    public DecisionView Decision { get; private set; } = null!;

    /// <summary>The version of the proposal that was decided.</summary>
    public ProposalView? Proposal => Case.Proposals.FirstOrDefault(one => one.Version == Decision.ProposalVersion);

    /// <summary>The head.</summary>
    public DocumentHead Head => new(
        PageText.Decisions["Title"],
        Decision.Urgent is { } urgent
            ? urgent.BkaMissingFor.Count == 0 ? PageText.Decisions["UrgentBkaDone"] : PageText.Decisions["UrgentBkaDue", Show.Day(urgent.BkaDueOn)]
            : null,
        [
            (PageText.Decisions["Case"], Case.Summary.CaseRef),
            (PageText.Decisions["Concerns"], Case.Adult is { } adult
                ? PageText.Decisions["ConcernsAdult", adult.AdultRef, Words.Of(adult.Matter).ToLowerInvariant()]
                : PageText.Decisions["ConcernsChild", Case.Summary.SubjectRef]),
            (PageText.Decisions["Unit"], Case.Summary.Unit),
            (PageText.Decisions["Title"], Decision.Kind == ProposalKind.DuringUtredning
                ? PageText.Decisions["OutcomeDuring", Decision.No, Words.Of(Decision.Outcome).ToLowerInvariant()]
                : PageText.Decisions["Outcome", Decision.No, Words.Of(Decision.Outcome).ToLowerInvariant()]),
            (PageText.Decisions["DecidedOn"], Show.Day(Decision.DecidedOn)),
            (PageText.Decisions["DecidedBy"], string.Join(", ", new[] { Decision.DecidedBy, Decision.Level is { } level ? Words.Of(level) : null }.OfType<string>())),
            (PageText.Decisions["Delegation"], Decision.Delegation is { } row ? Words.DelegationRow(row) : null),
            (PageText.Decisions["Law"], Show.Laws(Decision.Law)),
        ]);

    public async Task<IActionResult> OnGetAsync(string caseId, string no)
    {
        var found = await AskAsync(new GetCase(caseId));
        if (found.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        Case = found.Value!;
        var number = int.TryParse(no, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        if (Case.Decisions.FirstOrDefault(made => made.No == number) is not { } decision)
        {
            return Refused(new Refusal(RefusalCodes.NoSuchAddress));
        }

        Decision = decision;
        return Page();
    }

    /// <summary>A child's file.</summary>
    /// <param name="childRef">The child.</param>
    public ChildFileView? FileOf(string childRef) => Case.Children.FirstOrDefault(child => child.ChildRef == childRef);

    /// <summary>What a child thought of what was decided; null when that is not recorded.</summary>
    /// <param name="childRef">The child.</param>
    public StanceView? StanceOf(string childRef) =>
        FileOf(childRef)?.Stances.LastOrDefault(stance => stance.ProposalVersion == Decision.ProposalVersion);
}
