using System.Text;
using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Domain.Lifecycle;

/// <summary>The lifecycle table as people read it. Drawn from the rows, so it can show nothing that is not there.</summary>
public static class LifecycleDiagram
{
    private static readonly CaseState[] States = Enum.GetValues<CaseState>();

    /// <summary>A page with a Mermaid state diagram.</summary>
    public static string Diagram()
    {
        var page = new StringBuilder("# The lifecycle of one child's case\n\nGenerated from `LifecycleTable`.\n\n");
        page.Append("```mermaid\nstateDiagram-v2\n");
        foreach (var edge in LifecycleTable.Rows.Where(IsDrawn).GroupBy(row => (row.From, row.To)))
        {
            page.Append("    ").Append(edge.Key.From?.ToString() ?? "[*]").Append(" --> ").Append(edge.Key.To)
                .Append(" : ").AppendJoin(", ", edge.Select(Label).Distinct(StringComparer.Ordinal)).Append('\n');
        }

        foreach (var state in States.Where(state => !CaseStates.IsOpen(state)))
        {
            page.Append("    ").Append(state).Append(" --> [*]\n");
        }

        page.Append("```\n\nNot drawn, since every open state has them:\n\n");
        foreach (var step in LifecycleTable.Rows.Where(row => !IsDrawn(row)).GroupBy(row => row.Trigger))
        {
            var to = step.All(row => row.To == row.From) ? "the same state" : step.First().To.ToString();
            page.Append("- ").Append(step.Key).Append(": to ").Append(to).Append(", from ")
                .AppendJoin(", ", step.Select(row => row.From)).Append(".\n");
        }

        return page.ToString();
    }

    /// <summary>A page with every pair of state and step, and every row with its guard and basis.</summary>
    public static string Matrix()
    {
        var page = new StringBuilder("# States and steps\n\nGenerated from `LifecycleTable`. ")
            .Append("A cell is the state that the step leads to; a step without one is refused.\n\n");
        page.Append("| |").AppendJoin('|', States).Append("|\n|---|").Insert(page.Length, "---|", States.Length).Append('\n');
        foreach (var trigger in Enum.GetValues<Trigger>().Where(LeadsOn))
        {
            page.Append("| **").Append(trigger).Append("** |")
                .AppendJoin('|', States.Select(state => Cell(state, trigger))).Append("|\n");
        }

        page.Append("\n# Guards and legal basis\n\n")
            .Append("| From | Step | Route | To | Guard | Basis |\n|---|---|---|---|---|---|\n");
        foreach (var row in LifecycleTable.Rows)
        {
            page.Append("| ").AppendJoin(
                " | ", row.From?.ToString() ?? "–", row.Trigger, row.Route.Name, row.To, row.Guard.Name, row.Basis)
                .Append(" |\n");
        }

        return page.ToString();
    }

    private static bool LeadsOn(Trigger trigger) =>
        LifecycleTable.Rows.Any(row => row.Trigger == trigger && row.From is not null);

    private static bool IsDrawn(LifecycleRow row) => !CaseStates.Open.All(state =>
        LifecycleTable.Rows.Any(other => other.From == state && other.Trigger == row.Trigger));

    private static string Label(LifecycleRow row) =>
        row.Route == Routes.Always ? row.Trigger.ToString() : $"{row.Trigger} ({row.Route.Name})";

    private static string Cell(CaseState state, Trigger trigger)
    {
        var targets = LifecycleTable.Rows.Where(row => row.From == state && row.Trigger == trigger)
            .Select(row => row.To).Distinct().ToArray();
        return targets.Length == 0 ? "–" : string.Join(" or ", targets);
    }
}
