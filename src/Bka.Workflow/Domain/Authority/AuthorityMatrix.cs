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

        page.Append("\n# Default delegation\n\nGenerated from `DelegationTable.DefaultRows`. ")
            .Append("A higher function always may.\n\n| Decision | Lowest function |\n|---|---|\n");
        foreach (var row in DelegationTable.DefaultRows)
        {
            page.Append("| ").Append(row.Decision).Append(" | ").Append(row.Lowest).Append(" |\n");
        }

        page.Append("\n# Which decision a step is\n\n| Step | Decision | When violence is suspected |\n|---|---|---|\n");
        foreach (var trigger in Enum.GetValues<Trigger>())
        {
            page.Append("| ").AppendJoin(
                " | ", trigger, Decision(trigger, ViolenceSuspicion.No), Decision(trigger, ViolenceSuspicion.Yes))
                .Append(" |\n");
        }

        return page.ToString();
    }

    private static string Decision(Trigger trigger, ViolenceSuspicion violence) =>
        DelegationTable.Of(trigger, violence)?.ToString() ?? "–";
}
