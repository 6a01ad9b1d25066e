using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Domain.Quality;

/// <summary>
/// How fast the answers of a BKA were saved before it was made ready. Only the moments of saving are seen: who writes for an
/// hour in a document and saves once looks the same as who ticks every box in a second. So it is counted and shown apart by
/// how it was saved, and nothing is concluded. What a case system sent is apart as well: it saves when it pleases.
/// </summary>
public static class AnswerPace
{
    /// <summary>The share of the answers that is looked at, in per cent.</summary>
    public const int Share = 80;

    /// <summary>Fewer answers than this are no pattern.</summary>
    public const int FewestAnswers = 5;

    /// <summary>How long a time counts as at once.</summary>
    public static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(60);

    /// <summary>How soon after the last of them the BKA was made ready.</summary>
    public static readonly TimeSpan BeforeReady = TimeSpan.FromMinutes(10);

    /// <summary>How a BKA was answered; null when there is nothing to count.</summary>
    /// <param name="bka">The BKA, made ready.</param>
    /// <param name="readyAt">When it was made ready, UTC.</param>
    /// <param name="bySystem">Whether a case system has saved answers in it.</param>
    public static DeviationKind? Of(ChildBka bka, DateTimeOffset readyAt, bool bySystem)
    {
        ArgumentNullException.ThrowIfNull(bka);
        var times = bka.Answers.Select(answer => answer.At).Order().ToArray();
        if (bka.Reuse is not null || times.Length < FewestAnswers)
        {
            return null;
        }

        // The last answers in a row: what was changed long before, or carried over, is not what the haste was about.
        var most = ((times.Length * Share) + 99) / 100;
        var (first, last) = (times[^most], times[^1]);
        if (last - first > AtOnce || readyAt - last > BeforeReady || readyAt < last)
        {
            return null;
        }

        return (bySystem, first == last) switch
        {
            (true, _) => DeviationKind.AnsweredBySystem,
            (_, true) => DeviationKind.AnsweredInOneSave,
            _ => DeviationKind.AnsweredWithinAMinute,
        };
    }
}
