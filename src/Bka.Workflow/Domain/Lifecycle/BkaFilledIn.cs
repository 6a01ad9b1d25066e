using System.Text;
using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Domain.Lifecycle;

/// <summary>
/// The answers of a BKA that are recorded elsewhere in the case and never asked twice: how the child was heard, its stance,
/// and who has written and approved.
/// </summary>
public static class BkaFilledIn
{
    /// <summary>The answer to a question as the case has it; null when nothing is recorded, or it is not such a question.</summary>
    /// <param name="key">The question's key.</param>
    /// <param name="subject">The case.</param>
    /// <param name="childRef">The child.</param>
    /// <param name="bka">The BKA it is read in; null before the first.</param>
    public static BkaAnswer? Of(string key, Case subject, string childRef, ChildBka? bka)
    {
        var file = subject.FileOf(childRef);
        var proposal = bka?.ProposalVersion is { } version
            ? subject.Dossier!.Proposals.FirstOrDefault(one => one.Version == version)
            : subject.Proposal;
        var hearing = file.HeardAbout(proposal);
        var stance = proposal is null ? null : file.StanceTo(proposal);
        return key switch
        {
            "BKA-10" => hearing is null ? null : new BkaAnswer(key, YesNo: hearing.Heard),
            "BKA-14" => hearing is not { Heard: false } ? null : new BkaAnswer(key, Choice: Code(hearing.Reason), Text: hearing.Account),
            "BKA-15" => hearing?.OtherWay is null ? null : new BkaAnswer(key, Text: hearing.OtherWay),
            "BKA-16" => hearing?.PlannedOn is null ? null : new BkaAnswer(key, Day: hearing.PlannedOn),
            "BKA-20" => stance?.ChildsWords is null ? null : new BkaAnswer(key, Text: stance.ChildsWords),
            "BKA-21" => stance is null ? null : new BkaAnswer(key, Choice: Code(stance.Stance)),
            "BKA-22" => stance is null ? null : new BkaAnswer(
                key, Choice: stance.Hearing.Heard ? "by-the-child" : "other-way", Text: stance.Hearing.Account, Day: stance.EstablishedOn),
            "BKA-90" => bka is null ? null : new BkaAnswer(
                key, Text: string.Join(", ", bka.Authors.Concat(bka.Approval is { } approval ? [approval.By] : [])),
                Day: bka.Approval?.On ?? bka.MadeReady?.On),
            _ => null,
        };
    }

    // The options of the template are the contract's words, in small letters with hyphens.
    private static string? Code(Enum? word)
    {
        if (word is null)
        {
            return null;
        }

        var code = new StringBuilder();
        foreach (var letter in word.ToString())
        {
            code.Append(char.IsUpper(letter) && code.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }
}
