using Bka.Contracts;
using Bka.Host.Identity;
using Bka.Host.Pages.Forms;
using Bka.Host.Pages.Shared;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bka.Host.Pages;

/// <summary>What every page does: asks and sends through the one door, as the signed-in person and nobody else.</summary>
/// <param name="bka">The one door.</param>
internal abstract class BkaPage(IBkaWorkflow bka) : PageModel
{
    /// <summary>Who reads the page.</summary>
    public Actor Actor => User.ToActor();

    /// <summary>Whether the reader may choose among all units, and not only the own ones.</summary>
    /// <param name="action">To do what.</param>
    public bool SeesAllUnits(CaseAction action) => Access.Scope(Actor, action).Relation == Relations.Any;

    /// <summary>Asks as the signed-in person; what belongs to a page asks through it.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="query">The question.</param>
    protected internal Task<Answer<T>> AskAsync<T>(Query<T> query) =>
        bka.AskAsync(query, new CallContext(Actor) { Visit = HttpContext.Visit() }, HttpContext.RequestAborted);

    protected Task<Answer<T>> SendAsync<T>(Command<T> command, string? key = null, long? version = null) =>
        bka.SendAsync(command, new CallContext(Actor, key, version) { Visit = HttpContext.Visit() }, HttpContext.RequestAborted);

    /// <summary>What there is to ask about texts before they are saved. Who may not write is asked nothing.</summary>
    /// <param name="texts">The texts, by field.</param>
    /// <param name="caseId">The case they are written in.</param>
    /// <param name="childRef">The child they speak of.</param>
    protected async Task<TextFindingsOfForm> FindingsAsync(
        IReadOnlyDictionary<string, string> texts, string caseId, string? childRef)
    {
        var found = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (item, text) in texts)
        {
            if ((await AskAsync(new CheckText(text, caseId, childRef))).Value is { Findings.Count: > 0 } check)
            {
                found[item] = [.. check.Findings.Select(Words.Of)];
            }
        }

        return new TextFindingsOfForm(found, TextFindingsOfForm.MarkOf(texts));
    }

    /// <summary>What has happened in a case since a version, oldest first.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that was read.</param>
    protected async Task<IReadOnlyList<HistoryEntry>> SinceAsync(string caseId, long version) =>
        [.. ((await AskAsync(new GetHistory(caseId))).Value?.Entries ?? []).Where(entry => entry.Version > version)];

    protected IActionResult Refused(Refusal refusal) => RefusedView.Of(refusal, HttpContext);

    /// <summary>A query value: what is left empty in a form is not asked for.</summary>
    protected static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
