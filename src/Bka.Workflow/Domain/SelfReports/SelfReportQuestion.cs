using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bka.Contracts;

namespace Bka.Workflow.Domain.SelfReports;

/// <summary>An answer that can be chosen.</summary>
/// <param name="Value">Its stable value.</param>
/// <param name="Text">What it says, in Swedish.</param>
public sealed record SelfReportChoice(string Value, string Text);

/// <summary>When a question is asked: only after a certain answer to an earlier one.</summary>
/// <param name="Question">The earlier question's id.</param>
/// <param name="Values">The answers that call for it.</param>
public sealed record SelfReportCondition(string Question, IReadOnlyList<string> Values);

/// <summary>One question of the caseworker's own checklist.</summary>
/// <param name="Id">Its stable id: small letters, digits and hyphens.</param>
/// <param name="Text">What is asked, in Swedish.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Choices">What can be chosen, for <see cref="SelfReportAnswerKind.Choice"/>; else empty.</param>
/// <param name="When">When it is asked; null for always.</param>
public sealed record SelfReportQuestion(
    string Id,
    string Text,
    SelfReportAnswerKind Kind,
    IReadOnlyList<SelfReportChoice> Choices,
    SelfReportCondition? When = null)
{
    /// <summary>The value of ja.</summary>
    public const string Yes = "yes";

    /// <summary>The value of nej.</summary>
    public const string No = "no";

    /// <summary>The value of inte aktuellt.</summary>
    public const string NotRelevant = "not-relevant";

    /// <summary>What stands in the sums for any text.</summary>
    public const string AnyText = "text";

    /// <summary>The longest text, in characters.</summary>
    public const int LongestText = 2000;

    private static readonly SelfReportChoice[] YesOrNo = [new(Yes, "Ja"), new(No, "Nej")];

    /// <summary>The answers that can be chosen, whatever the kind; empty for a text.</summary>
    public IReadOnlyList<SelfReportChoice> ValuesToChoose() => Kind switch
    {
        SelfReportAnswerKind.YesNo => YesOrNo,
        SelfReportAnswerKind.YesNoNotRelevant => [.. YesOrNo, new(NotRelevant, "Inte aktuellt")],
        SelfReportAnswerKind.Choice => Choices,
        SelfReportAnswerKind.Text => [],
    };

    /// <summary>
    /// A fingerprint of what is asked, so that answers to another question under the same id are never summed with these.
    /// </summary>
    public string WordingMark()
    {
        var said = new StringBuilder(Text).Append('\n').Append(Kind);
        foreach (var value in ValuesToChoose())
        {
            said.Append(CultureInfo.InvariantCulture, $"\n{value.Value}={value.Text}");
        }

        return Fingerprint(said.ToString());
    }

    /// <summary>Whether it is asked after these answers.</summary>
    /// <param name="answers">The answers, by question.</param>
    public bool IsAsked(IReadOnlyDictionary<string, string> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return When is not { } after
            || (answers.TryGetValue(after.Question, out var given) && after.Values.Contains(given, StringComparer.Ordinal));
    }

    /// <summary>What stands in the sums for an answer.</summary>
    /// <param name="value">The answer.</param>
    public string Summed(string value) => Kind == SelfReportAnswerKind.Text ? AnyText : value;

    internal static string Fingerprint(string said) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..12];
}
