using System.Globalization;

namespace Bka.Host.Demo.Years;

/// <summary>One made-up child of the demo's two years: when the matter came in, and what is to become of it.</summary>
/// <param name="Number">Its place among all; everything else follows from it, so the demo is the same each time.</param>
/// <param name="ReceivedOn">The day the report came in.</param>
internal sealed record DemoChild(int Number, DateOnly ReceivedOn)
{
    private static readonly string[] Units = ["Mottagning", "Barngruppen", "Ungdomsgruppen", "Syskongruppen"];

    /// <summary>The matter's reference.</summary>
    public string CaseRef { get; } = string.Create(CultureInfo.InvariantCulture, $"DY{Number:000}");

    /// <summary>The child's reference.</summary>
    public string ChildRef { get; } = string.Create(CultureInfo.InvariantCulture, $"DZ{Number:000}");

    /// <summary>The case, as a story names it.</summary>
    public string Case => CaseRef + "/" + ChildRef;

    /// <summary>The unit.</summary>
    public string Unit => Units[Pick("unit", Units.Length)];

    /// <summary>Who handles it.</summary>
    public string Caseworker => Chance("worker", 55) ? "hl11" : "hl02";

    /// <summary>Completed years, about.</summary>
    public int Age => Unit == "Ungdomsgruppen" ? 13 + Pick("age", 4) : Pick("age", 13);

    /// <summary>Month of birth.</summary>
    public string Born => string.Create(
        CultureInfo.InvariantCulture, $"{ReceivedOn.Year - Age:0000}-{1 + Pick("month", Math.Max(ReceivedOn.Month - 1, 1)):00}");

    /// <summary>Sex as recorded.</summary>
    public string Sex => Pick("sex", 50) switch { 0 => "other", < 26 => "girl", _ => "boy" };

    /// <summary>Whether a utredning is opened.</summary>
    public bool Opens => Chance("opens", 38);

    /// <summary>Whether it is small enough not to be able to say what it thinks.</summary>
    public bool IsInfant => Age < 2;

    /// <summary>A number below <paramref name="below"/> that belongs to this child and this question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="below">The number of answers.</param>
    public int Pick(string question, int below)
    {
        // FNV-1a over the question and the child's number: the same on every machine.
        var hash = 2166136261u;
        foreach (var sign in question + CaseRef)
        {
            hash = unchecked((hash ^ sign) * 16777619u);
        }

        return (int)((hash ^ (hash >> 15)) % (uint)below);
    }

    /// <summary>Whether a thing is so, with a chance in per cent.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="percent">The chance.</param>
    public bool Chance(string question, int percent) => Pick(question, 100) < percent;
}
