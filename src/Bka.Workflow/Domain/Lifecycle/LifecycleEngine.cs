using Bka.Contracts;

namespace Bka.Workflow.Domain.Lifecycle;

/// <summary>Finds the row for a step and asks its guard. Every command, page, import and job passes here.</summary>
public static class LifecycleEngine
{
    private static readonly LifecycleRow[]?[] ByStep = Index();

    /// <summary>Whether a step may be taken, and where it leads.</summary>
    /// <param name="trigger">The step.</param>
    /// <param name="input">Case, command and surroundings.</param>
    public static StepVerdict Judge(Trigger trigger, StepInput input)
    {
        foreach (var row in ByStep[Key(input.Case.State, trigger)] ?? [])
        {
            if (row.Route.Applies(input))
            {
                var missing = row.Guard.Check(input).ToArray();
                return missing.Length == 0
                    ? new StepVerdict(row, null)
                    : new StepVerdict(row, new Refusal(RefusalCodes.FactsMissing, missing));
            }
        }

        return new StepVerdict(null, new Refusal(RefusalCodes.StepNotOpen));
    }

    /// <summary>The triggers that have a row from a state, in the table's order.</summary>
    /// <param name="state">The state.</param>
    public static IEnumerable<Trigger> TriggersFrom(CaseState state) =>
        LifecycleTable.Rows.Where(row => row.From == state).Select(row => row.Trigger).Distinct();

    private static int Key(CaseState state, Trigger trigger) => ((int)state * 64) + (int)trigger;

    private static LifecycleRow[]?[] Index()
    {
        var index = new LifecycleRow[]?[(Enum.GetValues<CaseState>().Length + 1) * 64];
        foreach (var step in LifecycleTable.Rows.Where(row => row.From is not null).GroupBy(row => (row.From, row.Trigger)))
        {
            index[Key(step.Key.From!.Value, step.Key.Trigger)] = [.. step];
        }

        return index;
    }
}

/// <summary>The table's answer about one step.</summary>
/// <param name="Row">The row that applies; null when the state has no such step.</param>
/// <param name="Refusal">Why not; null when the step may be taken.</param>
public sealed record StepVerdict(LifecycleRow? Row, Refusal? Refusal);
