using Bka.Contracts;

namespace Bka.Workflow.Domain.Authority;

/// <summary>What the authority table looks at in a case.</summary>
/// <param name="Unit">The unit that has it.</param>
/// <param name="Caseworker">Who handles it.</param>
/// <param name="RegisteredBy">Who registered it.</param>
/// <param name="Source">The case system it came from.</param>
/// <param name="Sampled">
/// Whether it is drawn in a spot check, and nobody in it has protected personal data that the actor may not see.
/// </param>
public sealed record AccessFacts(string Unit, string? Caseworker, string RegisteredBy, string? Source, bool Sampled);

/// <summary>
/// Which cases an actor may do something to: the one place that turns the authority table into an answer. The same
/// scope is asked about a single case and turned into the condition of a query, so a list, a count or a search can
/// never show what a single read refuses.
/// </summary>
/// <param name="Actor">Who asks.</param>
/// <param name="Relation">The relation to the case that is required; <see cref="Relations.None"/> allows nothing.</param>
public sealed record AccessScope(Actor Actor, Relations Relation)
{
    /// <summary>
    /// For whom the actor stands in today: their cases in that unit are as the actor's own. Nothing else of theirs comes along.
    /// </summary>
    public IReadOnlyList<StandIn> StandIns { get; init; } = [];

    /// <summary>
    /// The one case that the actor has opened in an emergency and asks about; null for none. It is allowed alone and by its
    /// id: no list, count or search grows by it.
    /// </summary>
    public string? OpenedCase { get; init; }

    /// <summary>Whether nothing at all is allowed.</summary>
    public bool IsEmpty => Relation == Relations.None;

    /// <summary>Whether a case lies within the scope.</summary>
    /// <param name="facts">The case's unit, people and source.</param>
    public bool Allows(AccessFacts facts) => Relation switch
    {
        Relations.Any => true,
        Relations.OwnUnit => Actor.Units.Contains(facts.Unit, StringComparer.Ordinal),
        Relations.Own => facts.Caseworker is null
            ? facts.RegisteredBy == Actor.Id
            : facts.Caseworker == Actor.Id || StandIns.Contains(new StandIn(facts.Caseworker, facts.Unit)),
        Relations.OwnSystem => facts.Source is not null && facts.Source == Actor.Client,
        Relations.Sampled => facts.Sampled,
        _ => false,
    };

    /// <summary>Whether a case that is asked for alone lies within the scope, or is opened in an emergency.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="facts">The case's unit, people and source.</param>
    public bool AllowsAlone(string caseId, AccessFacts facts) => Allows(facts) || (OpenedCase is not null && OpenedCase == caseId);

    /// <summary>Whether the scope reaches into a unit, for what concerns a unit and no single case.</summary>
    /// <param name="unit">The unit; null for all units.</param>
    public bool AllowsUnit(string? unit) => Relation switch
    {
        Relations.Any => true,
        Relations.OwnUnit => unit is not null && Actor.Units.Contains(unit, StringComparer.Ordinal),
        _ => false,
    };
}

/// <summary>Asks the authority table.</summary>
public static class Access
{
    private static readonly int[] ColumnOf = Columns();

    /// <summary>Which cases the actor may do this to.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="action">What is asked.</param>
    /// <param name="standIns">For whom the actor stands in today; null for nobody.</param>
    public static AccessScope Scope(Actor actor, CaseAction action, IReadOnlyList<StandIn>? standIns = null) =>
        new(actor, AuthorityTable.Cells[actor.Function][ColumnOf[(int)action]]) { StandIns = standIns ?? [] };

    /// <summary>
    /// All cases, to be counted for what leaves the unit: it is hidden so that anybody may have it, and is the same whoever
    /// asks. Were it of the asker's units, two askers' numbers could be subtracted.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    public static AccessScope Everywhere(Actor actor) => new(actor, Relations.Any);

    /// <summary>Whether somebody in a function can stand in for another: those who handle and decide, never a program or a reviewer.</summary>
    /// <param name="function">The function.</param>
    public static bool MayStandIn(Function function) => function < Function.Board;

    private static int[] Columns()
    {
        // An action without a column must not fall back on another's.
        var columns = new int[Enum.GetValues<CaseAction>().Length];
        Array.Fill(columns, -1);
        for (var column = 0; column < AuthorityTable.Actions.Count; column++)
        {
            columns[(int)AuthorityTable.Actions[column]] = column;
        }

        return columns;
    }
}
