using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Workflow.Domain.Logs;

/// <summary>
/// What in the access log deserves a second look. Only what the log itself can tell, and a question, never a verdict: the
/// list stands by day and is not sorted by person or number.
/// </summary>
/// <param name="mostCases">From how many different cases in a day reading is a signal.</param>
public sealed class AccessSignalCount(int mostCases)
{
    /// <summary>From how many refusals in a day.</summary>
    public const int MostRefusals = 10;

    /// <summary>From how many printed or exported reads in a day.</summary>
    public const int MostTakenOut = 20;

    /// <summary>The first hour of an ordinary day, Europe/Stockholm.</summary>
    public const int FirstHour = 6;

    /// <summary>The hour after the last of an ordinary day.</summary>
    public const int EndHour = 20;

    private readonly Dictionary<(DateOnly On, string Person, Function Function), PersonDay> _days = [];

    private long _reads;
    private long _refused;
    private long _underEmergency;
    private long _takenOut;

    /// <summary>Whether a row is a person's: not a job's, a case system's or the command line's.</summary>
    /// <param name="entry">The row.</param>
    public static bool IsByAPerson(AccessEntry entry) =>
        entry.Function is not (Function.SystemJob or Function.SystemClient or Function.LocalOperator);

    /// <summary>Takes a row into the count.</summary>
    /// <param name="entry">The row.</param>
    public void Take(AccessEntry entry)
    {
        if (!IsByAPerson(entry) || entry.Act is AccessAct.LogVerified)
        {
            return;
        }

        var on = MunicipalTime.DayOf(entry.At);
        if (!_days.TryGetValue((on, entry.Actor, entry.Function), out var day))
        {
            _days.Add((on, entry.Actor, entry.Function), day = new PersonDay());
        }

        _reads++;
        _refused += entry.Refusal is null ? 0 : 1;
        _underEmergency += entry.OpeningId is null ? 0 : 1;
        _takenOut += entry.Way == AccessWay.Shown ? 0 : 1;
        day.Take(entry, IsOdd(entry.At, on));
    }

    /// <summary>What was found.</summary>
    public AccessSignals Found() => new(
        _reads, _refused, _underEmergency, _takenOut,
        [.. _days.OrderByDescending(day => day.Key.On).ThenBy(day => day.Key.Person, StringComparer.Ordinal)
            .SelectMany(day => SignalsOf(day.Key.On, day.Key.Person, day.Key.Function, day.Value))]);

    private IEnumerable<AccessSignal> SignalsOf(DateOnly on, string person, Function function, PersonDay day)
    {
        AccessSignal Of(AccessSignalKind kind, long count) => new(kind, on, person, function, count);
        if (day.Openings.Count > 0)
        {
            yield return Of(AccessSignalKind.EmergencyOpening, day.Openings.Count);
        }

        if (day.Read.Count >= mostCases)
        {
            yield return Of(AccessSignalKind.ManyCases, day.Read.Count);
        }

        // The emergency duty works when others do not.
        if (day.Odd > 0 && function != Function.EmergencyDutyWorker)
        {
            yield return Of(AccessSignalKind.OddHours, day.Odd);
        }

        if (day.Refused >= MostRefusals)
        {
            yield return Of(AccessSignalKind.ManyRefusals, day.Refused);
        }

        if (day.TakenOut >= MostTakenOut)
        {
            yield return Of(AccessSignalKind.ManyTakenOut, day.TakenOut);
        }
    }

    private static bool IsOdd(DateTimeOffset at, DateOnly on) =>
        on.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || MunicipalTime.LocalTime(at).Hour is < FirstHour or >= EndHour;

    // Lists are what the work begins with each day; a case opened one by one is what a signal counts.
    private sealed class PersonDay
    {
        public HashSet<string> Read { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Openings { get; } = new(StringComparer.Ordinal);

        public long Odd { get; private set; }

        public long Refused { get; private set; }

        public long TakenOut { get; private set; }

        public void Take(AccessEntry entry, bool isOdd)
        {
            if (entry is { CaseId: { } caseId, Refusal: null })
            {
                Read.Add(caseId);
            }

            if (entry.OpeningId is { } opening)
            {
                Openings.Add(opening);
            }

            Odd += isOdd ? 1 : 0;
            Refused += entry.Refusal is null ? 0 : 1;
            TakenOut += entry.Way == AccessWay.Shown ? 0 : 1;
        }
    }
}
