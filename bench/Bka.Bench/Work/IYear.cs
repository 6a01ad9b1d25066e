using System.Runtime.InteropServices;

namespace Bka.Bench.Work;

/// <summary>W3: one year's figures by unit, sex and age group.</summary>
internal interface IYearReport : IAsyncDisposable
{
    /// <summary>Lays out the year's closed cases as <see cref="ClosedCases"/> has them.</summary>
    Task SetUp(int cases);

    /// <summary>Answers the year's report.</summary>
    Task Report();

    /// <summary>Throws unless the last report says what the cases say; not timed.</summary>
    void Check();
}

/// <summary>W3: ten of one month's cases that were closed without an investigation.</summary>
internal interface IYearSample : IAsyncDisposable
{
    Task SetUp(int cases);

    /// <summary>Forgets a draw that was kept, so that it can be drawn again. Not timed.</summary>
    Task Reset();

    /// <summary>The same ten distinct ids for the same seed, whatever the engine.</summary>
    Task<IReadOnlyList<long>> Draw(int month, ulong seed);
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct YearRow(
    long Unit, long Sex, long AgeGroup, long Cases, long AssessedInTime, long OverFourMonths);

[StructLayout(LayoutKind.Auto)]
internal readonly record struct ClosedCase(
    long Id, long Unit, long Sex, long AgeGroup, long Month, bool InTime, bool Over4, bool Investigated);

/// <summary>The closed cases of W3: every value follows from the id.</summary>
internal static class ClosedCases
{
    public static ClosedCase Of(long id)
    {
        var bits = Mixer.Mix((ulong)id);
        return new ClosedCase(
            id,
            Unit: (long)(bits % 20),
            Sex: (long)((bits >> 8) % 3),
            AgeGroup: (long)((bits >> 16) % 4),
            Month: (long)((bits >> 24) % 12) + 1,
            InTime: (bits >> 32) % 10 != 0,
            Over4: (bits >> 40) % 7 == 0,
            Investigated: (bits >> 48) % 5 < 2);
    }

    public static IEnumerable<ClosedCase> All(int cases)
    {
        for (long id = 1; id <= cases; id++)
        {
            yield return Of(id);
        }
    }

    /// <summary>What every report must show, counted in the program.</summary>
    public static YearRow[] Expected(int cases)
    {
        var rows = new YearRow[240];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new YearRow(i / 12, i / 4 % 3, i % 4, 0, 0, 0);
        }

        foreach (var one in All(cases))
        {
            var row = rows[(one.Unit * 12) + (one.Sex * 4) + one.AgeGroup];
            rows[(one.Unit * 12) + (one.Sex * 4) + one.AgeGroup] = row with
            {
                Cases = row.Cases + 1,
                AssessedInTime = row.AssessedInTime + (one.InTime ? 1 : 0),
                OverFourMonths = row.OverFourMonths + (one.Over4 ? 1 : 0),
            };
        }

        return rows;
    }
}
