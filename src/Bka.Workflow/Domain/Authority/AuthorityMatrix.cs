using System.Text;
using Bka.Contracts;

namespace Bka.Workflow.Domain.Authority;

/// <summary>The authority and delegation tables as people read them.</summary>
public static class AuthorityMatrix
{
    /// <summary>A page with every function and action, and the default delegation.</summary>
    public static string Page()
    {
        var page = new StringBuilder("# Who may do what\n\nGenerated from `AuthorityTable`. ")
            .Append("A cell is the relation to the case that is required; – is never.\n\n| |")
            .AppendJoin('|', AuthorityTable.Actions).Append("|\n|---|");
        page.Insert(page.Length, "---|", AuthorityTable.Actions.Count).Append('\n');
        foreach (var (function, cells) in AuthorityTable.Cells)
        {
            page.Append("| **").Append(function).Append("** |")
                .AppendJoin('|', cells.Select(cell => cell == Relations.None ? "–" : cell.ToString())).Append("|\n");
        }

        AppendDelegation(page);
        AppendSteps(page);
        AppendOutcomes(page);
        return page.ToString();
    }

    private static void AppendDelegation(StringBuilder page)
    {
        page.Append("\n# Default delegation\n\nGenerated from `DelegationTable.DefaultRows`. ")
            .Append("A higher function always may.\n\n| Decision | Lowest function | Besides |\n|---|---|---|\n");
        foreach (var row in DelegationTable.DefaultRows)
        {
            page.Append("| ").AppendJoin(" | ", row.Decision, row.Lowest, row.Besides?.ToString() ?? "–").Append(" |\n");
        }
    }

    private static void AppendSteps(StringBuilder page)
    {
        page.Append("\n# Which decision a step is\n\n| Step | Decision | When violence is suspected |\n|---|---|---|\n");
        foreach (var trigger in Enum.GetValues<Trigger>())
        {
            page.Append("| ").AppendJoin(
                " | ", trigger, Step(trigger, ViolenceSuspicion.No), Step(trigger, ViolenceSuspicion.Yes)).Append(" |\n");
        }
    }

    private static void AppendOutcomes(StringBuilder page)
    {
        page.Append("\n# Which decision an outcome is\n\n| Outcome | In a child's case | In an adult's case |\n|---|---|---|\n");
        foreach (var outcome in Enum.GetValues<DecisionOutcome>())
        {
            page.Append("| ").AppendJoin(" | ", outcome, Outcome(outcome, false), Outcome(outcome, true)).Append(" |\n");
        }
    }

    private static string Step(Trigger trigger, ViolenceSuspicion violence) => trigger == Trigger.MakeDecision
        ? "by outcome"
        : DelegationTable.Of(trigger, new DecisionSubject(violence, IsAdultCase: false, Outcome: null))?.ToString() ?? "–";

    private static DecisionType? Outcome(DecisionOutcome outcome, bool adult) =>
        DelegationTable.Of(Trigger.MakeDecision, new DecisionSubject(ViolenceSuspicion.No, adult, outcome));
}
