using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Storage.Sql;
using Bka.Workflow.Tests.Deadlines.Oracle;
using Bka.Workflow.Tests.Support;
using Dapper;

namespace Bka.Workflow.Tests.Model;

/// <summary>Holds what the module tells of its cases against the model.</summary>
internal static class Compared
{
    public static async Task CheckAsync(BkaModule module, SmallModel model, object command)
    {
        await using (var read = await module.Store.ReadAsync())
        {
            var rows = await read.Connection.QueryAsync<(string Id, long State, long Version)>("SELECT id, state, version FROM cases");
            Same(rows.Select(row => $"{row.Id} {(CaseState)row.State} {row.Version}").Order(StringComparer.Ordinal),
                model.Cases.Values.Select(c => $"{c.Id} {c.State} {c.Version}").Order(StringComparer.Ordinal), "states and versions");
        }

        foreach (var id in Touched(command).Where(model.Cases.ContainsKey))
        {
            await CheckAsync(module, model.Cases[id]);
        }
    }

    private static IEnumerable<string> Touched(object command) => command switch
    {
        RegisterIntake intake => intake.Children.Select(child => CaseId.Of(intake.CaseRef, child.ChildRef)),
        RegisterAdultCase adult => [CaseId.Of(adult.CaseRef, adult.AdultRef)],
        RaiseConcern raised => [raised.CaseId, CaseId.Of(raised.CaseRef, raised.ChildRef)],
        JoinUtredning joined => [joined.CaseId, joined.UtredningCaseId],
        CaseCommand step => [step.CaseId],
        _ => [],
    };

    private static async Task CheckAsync(BkaModule module, ModelCase c)
    {
        var view = await module.AskAsync(new GetCase(c.Id));
        if (c.Present is { Hash: null } presented)
        {
            presented.Hash = view.Proposals[^1].Hash;
        }

        Same([view.Proposals.Count, view.Decisions.Count, view.Conflicts.Count(conflict => conflict.LiftedBecause is null)],
            [c.Proposals.Count, c.Decisions.Count, c.Flagged.Count], "proposals, decisions, conflicts");
        Same([view.Utredning?.OpenedOn, view.Utredning?.ClosedOn], [c.Opened, c.Closed], "the utredning's days");
        Same(view.Children.Select(child => Of(child, view)).Order(StringComparer.Ordinal),
            c.Children.Select(child => Of(child.Key, child.Value, c)).Order(StringComparer.Ordinal), "the children");
        Same(view.Decisions.SelectMany(made => made.Urgent?.BkaMissingFor ?? []).Distinct().Order(StringComparer.Ordinal),
            c.Owed.Order(StringComparer.Ordinal), "BKA owed after an urgent decision");
        Same(view.Decisions.Where(made => made.WaitsToBeCarriedOut).Select(made => made.No), c.Ungiven.Select(granted => granted.Made.No), "what waits to be carried out");
        await ClocksAsync(module, c);
    }

    private static string Of(ChildFileView child, CaseView view)
    {
        var bka = child.Bkas.Count == 0 ? null : child.Bkas[^1];
        var told = view.Decisions.Count > 0 && child.Feedback.Any(told => told.DecisionNo == view.Decisions[^1].No);
        return Line(child.ChildRef, child.IsAffected, child.Stances.Any(stance => stance.IsPresent), bka?.State, bka?.IsPresent, told);
    }

    private static string Of(string childRef, ModelChild child, ModelCase c) => Line(
        childRef, c.Present?.Children.Contains(childRef) == true, c.HasStance(childRef), child.Bka?.State,
        child.Bka is { } bka ? c.Present is not null && c.IsCurrent(bka, child) : null,
        c.Latest is { } latest && child.Told.Contains(latest.No));

    private static string Line(string child, bool affected, bool stance, BkaState? bka, bool? isPresent, bool told) =>
        $"{child} affected {affected} stance {stance} bka {bka} present {isPresent} told {told}";

    // A late extension never moves the last day; what an urgent decision owes is watched until it is there.
    private static async Task ClocksAsync(BkaModule module, ModelCase c)
    {
        await using var read = await module.Store.ReadAsync();
        var rows = (await read.Connection.QueryAsync<(long Clock, string LastDay, string? StoppedOn)>(
            "SELECT clock, last_day, stopped_on FROM watches WHERE case_id = @Id", new { c.Id })).ToDictionary(row => (Clock)row.Clock);
        var legal = c.Opened is null ? Clock.Forhandsbedomning : Clock.Utredning;
        if (rows.TryGetValue(legal, out var counted))
        {
            Same([counted.LastDay], [Iso.Day(c.LastDay)], "the last day of " + legal);
        }

        var owed = c.IsOpen && c.Decisions.Any(made => made.Urgent) && (c.Unlisted || c.Owed.Any());
        Same([rows.TryGetValue(Clock.BkaAfterwards, out var watched) && watched.StoppedOn is null], [owed], "a running clock for the BKA owed");
        if (owed && !c.Unlisted)
        {
            var oldest = c.Decisions.First(made => made.Urgent && made.Children.Any(child => c.Children[child].Approved.All(version => version < made.Version)));
            Same([watched.LastDay], [Iso.Day(oldest.On.AddDays(5))], "the day it is owed");
        }

        var granted = c.State is not (CaseState.Transferred or CaseState.Voided) && c.Ungiven.Any();
        Same([rows.TryGetValue(Clock.CarryingOut, out var waiting) && waiting.StoppedOn is null], [granted], "a running clock for what is granted");
        if (granted)
        {
            Same([waiting.LastDay], [Iso.Day(SteppingOracle.Nominal(Clock.CarryingOut, c.Ungiven.Min(one => one.From)))], "three months from the first");
        }
    }

    private static void Same<T>(IEnumerable<T> told, IEnumerable<T> expected, string what)
    {
        var (one, other) = (string.Join('\n', told.Select(Text)), string.Join('\n', expected.Select(Text)));
        if (one != other)
        {
            throw new ModelException($"{what}\nmodule:\n{one}\nmodel:\n{other}");
        }
    }

    private static string Text<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
