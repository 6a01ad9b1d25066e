using Bka.Contracts;
using Bka.Workflow.Domain.Quality;

namespace Bka.Host.Texts;

/// <summary>The Swedish words for the contract's codes: one place for pages and command line.</summary>
internal static partial class Words
{
    public static string Of(Clock clock) => Member(clock);

    /// <summary>What is not yet done while a clock runs.</summary>
    public static string Waiting(Clock clock) => Member(clock, ".Waiting");

    public static string Of(CaseState state) => Member(state);

    public static string Of(Trigger trigger) => Member(trigger);

    public static string Of(Function function) => Member(function);

    /// <summary>A note on a running clock, one of <see cref="WatchNotes"/>.</summary>
    public static string Note(string note) => Find("WatchNote", note) ?? note;

    /// <summary>What was lacking in an imported case.</summary>
    public static string Shortcoming(string code) => Find("Shortcoming", code) ?? code;

    /// <summary>What a figure is divided by.</summary>
    public static string Division(string by) => Find("Division", by) ?? by;

    /// <summary>A part of a division; the codes of the exports in words, all else as it stands.</summary>
    /// <param name="key">The part.</param>
    public static string DivisionPart(string key) =>
        Enum.GetValues<NotHeardReason>().Where(reason => Labels.Of(reason) == key).Select(Of).FirstOrDefault() ?? key;

    public static string Of(FigureSide side) => Member(side);

    public static string Of(IntakeKind kind) => Capital(Labels.Of(kind));

    public static string Of(Sex sex) => Capital(Labels.Of(sex));

    /// <summary>With a capital first letter.</summary>
    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
