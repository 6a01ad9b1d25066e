using Bka.Contracts;
using Bka.Host.Pages.Cases.Steps;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Cases;

/// <summary>One thing that is missing, in words, with the page where it is put right.</summary>
/// <param name="Text">What is missing.</param>
/// <param name="More">What helps to put it right; null when nothing more is said.</param>
/// <param name="Address">Where it is put right; null when no page does that.</param>
/// <param name="Law">The legal source.</param>
internal sealed record MissingLine(string Text, string? More, string? Address, string? Law);

/// <summary>What is missing for one child, or for the case as a whole.</summary>
/// <param name="Child">The child's name on the pages; null for the whole case, and where there is but one child.</param>
/// <param name="Lines">What is missing.</param>
internal sealed record MissingForChild(string? Child, IReadOnlyList<MissingLine> Lines);

/// <summary>What is missing, the same list as the API and the refusals give, put into words child by child.</summary>
internal static class MissingLines
{
    /// <summary>What is missing, child by child.</summary>
    /// <param name="missing">What is missing.</param>
    /// <param name="subject">The case.</param>
    public static IReadOnlyList<MissingForChild> Of(IReadOnlyList<Missing> missing, CaseView subject) =>
    [
        .. from one in missing
           group one by subject.Children.Count > 1 ? one.ChildRef : null into child
           select new MissingForChild(child.Key is { } name ? PageText.Cases["ChildOf", name] : null, [.. Lines([.. child], subject)]),
    ];

    /// <summary>One missing thing in words, and for which child when there are several.</summary>
    /// <param name="missing">What is missing.</param>
    /// <param name="subject">The case.</param>
    public static string TextOf(Missing missing, CaseView subject)
    {
        var text = missing is { Code: MissingCodes.QuestionUnanswered, Item: { } key }
            ? PageText.Cases["MissingQuestion", RefusalTexts.Of(missing.Code), key]
            : RefusalTexts.Of(missing.Code);
        return missing.ChildRef is { } child && subject.Children.Count > 1 ? PageText.Cases["MissingOfChild", text, child] : text;
    }

    /// <summary>The page where a missing thing is put right; null when there is none.</summary>
    /// <param name="missing">What is missing.</param>
    /// <param name="subject">The case.</param>
    public static string? AddressOf(Missing missing, CaseView subject)
    {
        var (caseId, place) = (subject.Summary.CaseId, CaseAddress.PlaceOf(subject, missing.ChildRef));
        return missing.Code switch
        {
            MissingCodes.BkaMissing or MissingCodes.BkaNotApproved or MissingCodes.BkaNotReady or MissingCodes.BkaStale
                or MissingCodes.BkaLocked or MissingCodes.BkaAfterwardsMissing => place is { } child ? CaseAddress.Bka(caseId, child) : null,
            MissingCodes.QuestionUnanswered => place is { } child ? CaseAddress.Bka(caseId, child) + "#fraga-" + missing.Item : null,
            MissingCodes.StanceMissing or MissingCodes.StanceStale or MissingCodes.ChildsWordsMissing => Step(Trigger.RecordStance),
            MissingCodes.HearingMissing => Step(Trigger.RecordHearing),
            MissingCodes.FeedbackMissing => Step(Trigger.GiveFeedback),
            MissingCodes.SkyddsbedomningMissing => Step(Trigger.RecordSkyddsbedomning),
            MissingCodes.ProposalMissing => Step(Trigger.PresentProposal),
            MissingCodes.KommuniceringMissing or MissingCodes.KommuniceringChildMissing => Step(Trigger.RecordKommunicering),
            MissingCodes.ChildrenNotListed => Step(Trigger.IdentifyChildren),
            _ => null,
        };

        string Step(Trigger trigger) => CaseAddress.Step(caseId, StepForms.For(trigger)!.Slug, place);
    }

    private static IEnumerable<MissingLine> Lines(Missing[] missing, CaseView subject)
    {
        var questions = missing.Where(one => one.Code == MissingCodes.QuestionUnanswered).ToArray();
        foreach (var one in missing.Except(questions))
        {
            var (text, end) = (RefusalTexts.Of(one.Code), RefusalTexts.Of(one.Code).IndexOf(". ", StringComparison.Ordinal));
            yield return new MissingLine(
                end < 0 ? text : text[..(end + 1)], end < 0 ? null : text[(end + 2)..], AddressOf(one, subject), one.Law);
        }

        if (questions.Length > 0)
        {
            var keys = string.Join(", ", questions.Select(one => one.Item));
            yield return new MissingLine(
                PageText.Cases["MissingQuestions", Show.Questions(questions.Length)], keys + ".", AddressOf(questions[0], subject), "SoL 3:1–2");
        }
    }
}
