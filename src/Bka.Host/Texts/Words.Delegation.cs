using System.Text.RegularExpressions;
using Bka.Contracts;

namespace Bka.Host.Texts;

/// <summary>The words of the delegationsordning.</summary>
internal static partial class Words
{
    public static string Of(DecisionType decision) => Member(decision);

    /// <summary>
    /// The row of the delegation table that a decision rests on, in words. It is kept as text on the decision; what is
    /// not read as such a row is shown as it stands.
    /// </summary>
    public static string DelegationRow(string row)
    {
        if (RowForm().Match(row) is not { Success: true } match
            || !Enum.TryParse<DecisionType>(match.Groups["decision"].ValueSpan, out var decision)
            || !Enum.TryParse<Function>(match.Groups["lowest"].ValueSpan, out var lowest))
        {
            return row;
        }

        string? Part(string group) => match.Groups[group] is { Success: true } part ? part.Value : null;
        var text = Text("RowLevel", Of(decision), Of(lowest));
        text = Enum.TryParse<Function>(Part("besides"), out var also) ? Text("RowBesides", text, Of(also)) : text;
        text = Part("unit") is { } unit ? Text("RowUnit", text, unit) : text;
        text = (Part("from"), Part("to")) switch
        {
            (null, _) => text,
            ({ } from, { Length: > 0 } to) => Text("RowDays", text, from, to),
            ({ } from, _) => Text("RowFrom", text, from),
        };
        return Part("board") is { } board ? text + ", " + board : text;
    }

    [GeneratedRegex(
        @"^(?<decision>\w+) ≥ (?<lowest>\w+)(, (?<besides>\w+))?( @ (?<unit>[^\[|]+?))?( \[(?<from>[\d-]+), (?<to>[\d-]*)\])?( \| (?<board>.*))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RowForm();
}
