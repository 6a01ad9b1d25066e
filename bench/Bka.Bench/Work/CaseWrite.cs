namespace Bka.Bench.Work;

/// <summary>What a write does to the case's deadline.</summary>
internal enum TimerChange
{
    /// <summary>The deadline stays.</summary>
    Keep,

    /// <summary>The 14-day deadline gives way to the one of four months.</summary>
    Swap,

    /// <summary>The deadline is gone.</summary>
    Remove,
}

/// <summary>
/// One durable step of a case as the floors write it: a creation (case, 14-day timer, audit row) or a transition
/// (conditional update, audit row, perhaps the timer).
/// </summary>
internal readonly record struct CaseWrite(
    bool IsCreation, long Id, int Version, int From, int To, long At, TimerChange Timer)
{
    public const int LastStep = 8;
    private const long Day = 86_400;

    public long Due => At + (IsCreation ? 14 : 122) * Day;

    public int Kind => IsCreation ? 1 : 2;

    /// <summary>Step 0 creates the case; steps 1 to 8 lead it to closed at version 8.</summary>
    public static CaseWrite Step(long id, int step, long at)
    {
        return new CaseWrite(
            step == 0, id, Math.Max(step - 1, 0), Math.Max(step - 1, 0), step, at, step switch
            {
                3 => TimerChange.Swap,
                LastStep => TimerChange.Remove,
                _ => TimerChange.Keep,
            });
    }
}
