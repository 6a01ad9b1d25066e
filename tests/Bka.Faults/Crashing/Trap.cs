using System.Collections.Concurrent;
using System.Diagnostics;
using Bka.Workflow;

namespace Bka.Faults.Crashing;

/// <summary>
/// Set in the process that shall die: at the armed point, the n-th time it is passed, the process ends as by
/// <c>kill -9</c>. Until then it notes which points are passed.
/// </summary>
internal static class Trap
{
    /// <summary>The request has come; nothing is read of it.</summary>
    public const string HttpReceived = nameof(HttpReceived);

    /// <summary>The answer is about to be written.</summary>
    public const string HttpAnswers = nameof(HttpAnswers);

    /// <summary>The answer is written.</summary>
    public const string HttpAnswered = nameof(HttpAnswered);

    private static readonly ConcurrentDictionary<string, bool> Passed = new(StringComparer.Ordinal);
    private static volatile string? _armed;
    private static int _left;

    /// <summary>Every point: the product's own, and those that the runner lays around a request.</summary>
    public static IReadOnlyList<string> Points { get; } =
        [.. Enum.GetNames<CrashAt>(), HttpReceived, HttpAnswers, HttpAnswered];

    public static void Set() => CrashPoint.Hook = point => Pass(point.ToString());

    public static void Arm(string point, int nth)
    {
        _left = nth;
        _armed = point;
    }

    public static void Disarm() => _armed = null;

    /// <summary>The points passed since it was last asked.</summary>
    public static IReadOnlyList<string> TakePassed()
    {
        string[] passed = [.. Passed.Keys];
        Passed.Clear();
        return passed;
    }

    public static void Pass(string point)
    {
        Passed.TryAdd(point, true);
        if (_armed == point && Interlocked.Decrement(ref _left) == 0)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
        }
    }
}
