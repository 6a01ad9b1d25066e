using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Drafts;

/// <summary>Keeps what somebody is typing.</summary>
internal sealed class KeepDraftFeature : ICommandFeature<KeepDraft, DraftKept>
{
    public CaseAction Action => CaseAction.KeepDrafts;

    public void Check(KeepDraft command, InputCheck check)
    {
        DraftLimits.Place(command.Place, check);
        DraftLimits.Showing(command.Form, check);
        check.Holds(command.Sealed is not "", MissingCodes.Required, "sealed");
        check.Holds(command.Sealed is null || command.Sealed.Length <= DraftLimits.LongestSealed, MissingCodes.TooLong, "sealed");
    }

    public async ValueTask<Answer<DraftKept>> RunAsync(KeepDraft command, Circumstances circumstances, IWriteSession session)
    {
        var (now, place) = (circumstances.Now, new DraftPlace(circumstances.Actor.Id, command.Place));
        if (command.Sealed is not { } text)
        {
            session.DropUnsavedDraft(place, command.Form);
            return new DraftKept(now);
        }

        var draft = new KeptDraft(place, command.Form, new DraftView(text, command.Version, now, command.Form));
        return await session.KeepDraftAsync(draft, DraftLimits.MostOfOnePerson) ? new DraftKept(now) : new Refusal(RefusalCodes.DraftSaved);
    }
}

/// <summary>Empties a place, because what was typed there is saved or not wanted.</summary>
internal sealed class DropDraftFeature : ICommandFeature<DropDraft, DraftDropped>
{
    public CaseAction Action => CaseAction.KeepDrafts;

    public void Check(DropDraft command, InputCheck check)
    {
        DraftLimits.Place(command.Place, check);
        foreach (var showing in new[] { command.Form, command.From }.OfType<string>())
        {
            DraftLimits.Showing(showing, check);
        }
    }

    public ValueTask<Answer<DraftDropped>> RunAsync(DropDraft command, Circumstances circumstances, IWriteSession session)
    {
        var place = new DraftPlace(circumstances.Actor.Id, command.Place);
        if (command.Form is { } saved)
        {
            session.DropSavedDraft(place, saved, command.From, circumstances.Now);
        }
        else
        {
            session.DropDraft(place);
        }


        return new(new DraftDropped(circumstances.Now));
    }
}

/// <summary>The asker's own draft in a place.</summary>
internal sealed class GetDraftFeature(IDraftReader drafts) : IQueryFeature<GetDraft, DraftFound>
{
    public CaseAction Action => CaseAction.KeepDrafts;

    public void Check(GetDraft query, InputCheck check) => DraftLimits.Place(query.Place, check);

    public async Task<Answer<DraftFound>> AnswerAsync(GetDraft query, Circumstances circumstances) => new DraftFound(
        await drafts.FindAsync(new DraftPlace(circumstances.Actor.Id, query.Place), circumstances.Now - BkaOptions.DraftsKept));
}

/// <summary>How much is kept, of whom, and how long.</summary>
internal static class DraftLimits
{
    /// <summary>The longest sealed text: a whole template with room to spare.</summary>
    public const int LongestSealed = 1024 * 1024;

    /// <summary>The most drafts of one person.</summary>
    public const int MostOfOnePerson = 50;

    private const int LongestPlace = 300;
    private const int LongestShowing = 64;

    public static void Place(string? place, InputCheck check) => Line(place, "place", LongestPlace, check);

    public static void Showing(string? showing, InputCheck check) => Line(showing, "form", LongestShowing, check);

    private static void Line(string? value, string item, int most, InputCheck check)
    {
        check.Holds(!string.IsNullOrEmpty(value), MissingCodes.Required, item);
        check.Holds(value is null || value.Length <= most, MissingCodes.TooLong, item);
        check.Holds(value is null || !value.Any(char.IsControl), MissingCodes.ControlCharacter, item);
    }
}
