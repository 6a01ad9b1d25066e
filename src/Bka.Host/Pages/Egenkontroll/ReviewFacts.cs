using Bka.Contracts;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>
/// What is already known of a drawn case, beside the questions about it: days and who decided, so that nobody looks up ten times
/// what can be shown once. No judgement stands in it.
/// </summary>
internal static class ReviewFacts
{
    /// <summary>The facts: how it came in, its last days, and what was decided.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="deadlines">Its last days; null when they may not be seen.</param>
    public static IEnumerable<(string Name, string Value)> Of(CaseView subject, CaseDeadlines? deadlines)
    {
        yield return (PageText.SpotChecks["FactReceived"], Show.Moment(subject.ReceivedAt));
        yield return (PageText.SpotChecks["FactViolence"], Words.Of(subject.Violence));
        yield return (
            PageText.SpotChecks["FactSkyddsbedomning"],
            subject.Skyddsbedomning is { } assessed ? Show.Moment(assessed.AssessedAt) : PageText.SpotChecks["FactNone"]);
        foreach (var deadline in deadlines?.Deadlines ?? [])
        {
            yield return (PageText.SpotChecks["FactLastDay", (deadline.Local ?? Words.Of(deadline.Clock)).ToLowerInvariant()], Show.Day(deadline.LastDay));
        }

        if (subject.Forhandsbedomning is { DecidedOn: { } decided } first)
        {
            yield return (
                PageText.SpotChecks["FactForhandsbedomning"],
                Joined(Show.Day(decided), first.Opened == true ? PageText.SpotChecks["FactOpened"] : PageText.SpotChecks["FactNotOpened"], By(first.DecidedBy)));
        }

        foreach (var extension in (subject.Forhandsbedomning?.Extensions ?? []).Concat(subject.Utredning?.Extensions ?? []))
        {
            yield return (PageText.SpotChecks["FactExtension"], PageText.SpotChecks["FactExtended", Show.Day(extension.DecidedOn), Show.Day(extension.NewLastDay)]);
        }

        if (subject.Utredning is { } utredning)
        {
            yield return (
                PageText.SpotChecks["FactUtredning"],
                utredning.ClosedOn is { } closed
                    ? PageText.SpotChecks["FactFromTo", Show.Day(utredning.OpenedOn), Show.Day(closed)]
                    : PageText.SpotChecks["FactRuns", Show.Day(utredning.OpenedOn)]);
        }

        foreach (var fact in subject.Children.SelectMany(OfChild))
        {
            yield return fact;
        }

        foreach (var decision in subject.Decisions)
        {
            yield return (PageText.SpotChecks["FactDecision", decision.No], Joined(Show.Day(decision.DecidedOn), Words.Of(decision.Outcome).ToLowerInvariant(), By(decision.Level)));
        }
    }

    private static IEnumerable<(string Name, string Value)> OfChild(ChildFileView child)
    {
        foreach (var note in child.Hearings)
        {
            yield return (
                PageText.SpotChecks["FactHearing", child.ChildRef],
                Joined(Show.Day(note.On), note.Hearing.Heard ? PageText.SpotChecks["FactHeard"] : PageText.SpotChecks["FactNotHeard"]));
        }

        foreach (var feedback in child.Feedback)
        {
            yield return (
                PageText.SpotChecks["FactFeedback", child.ChildRef],
                feedback.GivenOn is { } given ? Show.Day(given) : PageText.SpotChecks["FactNotGiven"]);
        }
    }

    private static string? By(Function? function) => function is { } who ? Words.Of(who) : null;

    private static string Joined(params string?[] parts) => string.Join(", ", parts.OfType<string>());
}
