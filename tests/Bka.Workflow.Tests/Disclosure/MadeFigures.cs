using Bka.Contracts;
using Bka.Workflow.Domain.Quality;

namespace Bka.Workflow.Tests.Disclosure;

/// <summary>A whole answer of figures from made-up groups, the same for the same seed.</summary>
internal static class MadeFigures
{
    public static IReadOnlyList<Figure> Of(int seed) => FigureCatalogue.Compute(GroupsOf(seed));

    /// <summary>The groups themselves.</summary>
    public static FigureGroups GroupsOf(int seed)
    {
        var state = (uint)seed;
        int Next(int below)
        {
            unchecked
            {
                state = (state * 1664525u) + 1013904223u;
                return (int)((state >> 8) % (uint)below);
            }
        }

        FigureCell[] cells =
        [
            .. from unit in (string[])["Mottagning", "Nord", "Syd", "Väst"]
               from sex in (Sex[])[Sex.Girl, Sex.Boy, Sex.Unknown]
               from age in Enum.GetValues<AgeGroup>().Take(4)
               where sex != Sex.Unknown || Next(6) == 0
               select new FigureCell(unit, sex, age),
        ];
        var received = cells.SelectMany(cell => Enum.GetValues<IntakeKind>().Select(kind =>
        {
            var count = kind == IntakeKind.ConcernReport ? Next(20) : Next(3);
            return new ReceivedGroup(cell, kind, (CaseOutcome)Next(4), count, count - Math.Min(count, Next(2)));
        })).Where(group => group.Count > 0).ToArray();
        var decided = received.Select(group =>
        {
            var heard = Next(3) switch { 0 => (bool?)null, 1 => false, _ => true };
            var nominal = group.Count - Math.Min(group.Count, Next(3));
            var legal = nominal + Math.Min(group.Count - nominal, Next(2));
            return new DecidedGroup(
                group.Cell, group.Kind, Next(2) == 0, heard, heard == false ? (NotHeardReason)Next(4) : null, group.Count,
                legal, nominal, Math.Min(group.Count - legal, Next(2)), heard == false ? group.Count - Math.Min(group.Count, Next(2)) : 0);
        }).ToArray();
        var running = cells.Select(cell =>
        {
            var over = Next(4);
            return new RunningGroup(cell, over + Next(12), over, Math.Min(over, Next(3)));
        }).Where(group => group.Count > 0).ToArray();
        var open = cells.Select(cell => (Cell: cell, Late: Next(2), Open: Next(4)))
            .Select(made => new OpenGroup(made.Cell, made.Late + made.Open, made.Late)).Where(group => group.Count > 0).ToArray();
        static DecisionGroup Decision(FigureCell cell, int count, int not, int few) =>
            new(cell, false, null, count + not)
            {
                Bka = count + not,
                Heard = count,
                NotHeard = not,
                NotHeardAccepted = Math.Max(0, not - few),
                StanceKnown = count,
                StanceOfVersion = Math.Max(0, count - few),
                Told = count,
                ToldInTime = Math.Max(0, count - 1),
                BkaBefore = count + not - few,
            };

        return new FigureGroups(received, decided, running, open, [new ClosedGroup(cells[0], 80, 3), new ClosedGroup(cells[1], 110, 20)])
        {
            Decisions = [.. cells.Select(cell => Decision(cell, Next(9), Next(3), Next(2)))],
        };
    }
}
