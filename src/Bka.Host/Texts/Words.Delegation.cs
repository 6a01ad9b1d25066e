using System.Text.RegularExpressions;
using Bka.Contracts;

namespace Bka.Host.Texts;

/// <summary>The words of the delegationsordning.</summary>
internal static partial class Words
{
    public static string Of(DecisionType decision) => decision switch
    {
        DecisionType.OpenUtredning => "Inleda utredning",
        DecisionType.NotOpen => "Inte inleda utredning",
        DecisionType.NotOpenDespiteViolence => "Inte inleda utredning trots misstanke om våld",
        DecisionType.ExtendForhandsbedomning => "Förlänga förhandsbedömning",
        DecisionType.ExtendUtredning => "Förlänga utredning",
        DecisionType.Close => "Avsluta ärende",
        DecisionType.Transfer => "Flytta över till annan kommun",
        DecisionType.Void => "Makulera",
        DecisionType.ApproveBka => "Fastställa BKA",
        DecisionType.Remit => "Återremittera förslag till beslut",
        DecisionType.GrantInsats => "Bevilja insats till barn",
        DecisionType.RejectInsats => "Avslå eller delvis avslå insats till barn",
        DecisionType.EndWithoutInsats => "Avsluta utredning utan insats",
        DecisionType.Placement => "Placera barn utanför hemmet",
        DecisionType.UrgentProtection => "Besluta brådskande om skydd eller nödprövning",
        DecisionType.FollowUp => "Inleda eller avsluta uppföljning",
        DecisionType.GrantAdult => "Bevilja bistånd till vuxen",
        DecisionType.RejectAdult => "Avslå bistånd till vuxen, återkräva eller sanktionera",
        DecisionType.AdultHousing => "Besluta om vuxens boende eller vräkning",
        DecisionType.AdultAffectingContact => "Besluta om vuxen så att umgänget med ett barn påverkas",
    };

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
        var besides = Enum.TryParse<Function>(Part("besides"), out var also) ? ", även " + Of(also) : "";
        var days = Part("from") is { } from ? $", gäller från {from}{(Part("to") is { Length: > 0 } to ? " till " + to : "")}" : "";
        return string.Concat(
            $"{Of(decision)}: lägst {Of(lowest)}{besides}",
            Part("unit") is { } unit ? ", enhet " + unit : "",
            days,
            Part("board") is { } board ? ", " + board : "");
    }

    [GeneratedRegex(
        @"^(?<decision>\w+) ≥ (?<lowest>\w+)(, (?<besides>\w+))?( @ (?<unit>[^\[|]+?))?( \[(?<from>[\d-]+), (?<to>[\d-]*)\])?( \| (?<board>.*))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RowForm();
}
