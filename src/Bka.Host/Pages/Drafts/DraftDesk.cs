using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Bka.Contracts;
using Bka.Host.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Primitives;

namespace Bka.Host.Pages.Drafts;

/// <summary>What somebody had typed in a form, opened again.</summary>
/// <param name="Fields">The fields as they would have been sent.</param>
/// <param name="Version">The version of the case that was seen; null where there is no case.</param>
/// <param name="At">When it was kept, UTC.</param>
/// <param name="Showing">The showing of the form that it was typed in.</param>
internal sealed record OpenedDraft(IReadOnlyDictionary<string, StringValues> Fields, long? Version, DateTimeOffset At, string Showing)
{
    /// <summary>The fields as a form that was sent.</summary>
    public IFormCollection Form => new FormCollection(Fields.ToDictionary(StringComparer.Ordinal));
}

/// <summary>
/// Keeps what the signed-in person types, and gives it back. Sealed with the host's own keys for one person and one place,
/// so that neither the store nor anybody else's session can open it (ADR 0036).
/// </summary>
/// <param name="bka">The one door.</param>
/// <param name="protection">The framework's seals.</param>
internal sealed class DraftDesk(IBkaWorkflow bka, IDataProtectionProvider protection)
{
    /// <summary>The field that names the form's place.</summary>
    public const string PlaceField = "draft-place";

    /// <summary>The field that names this showing of the form.</summary>
    public const string ShowingField = "draft-showing";

    /// <summary>The field that names the showing whose draft the form was shown with.</summary>
    public const string FromField = "draft-from";

    /// <summary>The field that stands there when the form again holds what it was shown with.</summary>
    public const string SameField = "draft-same";

    private const string Purpose = "Bka.Drafts.v1";
    private const string VersionField = "version";

    // What stands in every form, and is made anew with each.
    private static readonly string[] OfTheForm = [PlaceField, ShowingField, FromField, SameField, "__RequestVerificationToken", "key", "seen", "action"];

    /// <summary>The draft that the signed-in person has in a place; null when there is none that can be opened.</summary>
    /// <param name="http">The request.</param>
    /// <param name="place">The place.</param>
    public async Task<OpenedDraft?> FindAsync(HttpContext http, string place)
    {
        var actor = http.User.ToActor();
        var found = await bka.AskAsync(new GetDraft(place), new CallContext(actor), http.RequestAborted);
        if (found.Value?.Draft is not { } draft)
        {
            return null;
        }

        try
        {
            var fields = JsonSerializer.Deserialize<Dictionary<string, string[]>>(SealOf(actor, place).Unprotect(draft.Sealed)) ?? [];
            return new OpenedDraft(
                fields.ToDictionary(field => field.Key, field => new StringValues(field.Value), StringComparer.Ordinal), draft.Version, draft.At, draft.Form);
        }
        catch (CryptographicException)
        {
            // Sealed with keys that are gone: nobody can read it any more, and the form is shown without it.
            return null;
        }
    }

    /// <summary>Keeps what has been typed.</summary>
    /// <param name="http">The request.</param>
    /// <param name="form">The form as it stands; with <see cref="SameField"/> when it again holds what it was shown with.</param>
    /// <returns>When it was kept, or why it was not.</returns>
    public async Task<Answer<DraftKept>> KeepAsync(HttpContext http, IFormCollection form)
    {
        var (actor, place) = (http.User.ToActor(), form[PlaceField].ToString());
        var fields = form.Where(field => !OfTheForm.Contains(field.Key, StringComparer.Ordinal))
            .ToDictionary(field => field.Key, field => field.Value.ToArray(), StringComparer.Ordinal);
        var text = form[SameField].Count > 0 ? null : SealOf(actor, place).Protect(JsonSerializer.Serialize(fields));
        return await bka.SendAsync(
            new KeepDraft(place, form[ShowingField].ToString(), text, long.TryParse(form[VersionField], CultureInfo.InvariantCulture, out var version) ? version : null),
            new CallContext(actor), http.RequestAborted);
    }

    /// <summary>Empties a place.</summary>
    /// <param name="http">The request.</param>
    /// <param name="place">The place.</param>
    /// <param name="showing">The showing that was saved; null when the draft is thrown away.</param>
    /// <param name="from">The showing whose draft it was shown with; null for none.</param>
    public Task<Answer<DraftDropped>> DropAsync(HttpContext http, string place, string? showing = null, string? from = null) =>
        bka.SendAsync(new DropDraft(place, showing, from), new CallContext(http.User.ToActor()), CancellationToken.None);

    /// <summary>What has happened in a case since the draft was written, oldest first.</summary>
    /// <param name="http">The request.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the writer had seen.</param>
    public async Task<IReadOnlyList<HistoryEntry>> SinceAsync(HttpContext http, string caseId, long version)
    {
        var history = await bka.AskAsync(new GetHistory(caseId), new CallContext(http.User.ToActor()), http.RequestAborted);
        return [.. (history.Value?.Entries ?? []).Where(entry => entry.Version > version)];
    }

    /// <summary>The place of a form: the page's address, and a mark where the page has several.</summary>
    /// <param name="http">The request.</param>
    /// <param name="mark">The mark; empty for none.</param>
    public static string PlaceOf(HttpContext http, string mark) => http.Request.Path + (mark.Length == 0 ? "" : "#" + mark);

    private IDataProtector SealOf(Actor actor, string place) => protection.CreateProtector(Purpose, actor.Id, place);
}
