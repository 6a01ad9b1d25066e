using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Tests.Support;

namespace Bka.Faults.InProcess;

/// <summary>One made-up case that is lived on the run's own clock: what is done next, and how long after.</summary>
/// <param name="number">Its number.</param>
/// <param name="random">The run's own.</param>
internal sealed class SimulatedCase(int number, Random random)
{
    private const string Reasons = "Uppgifterna är påhittade och skrivna för ett prov av driften.";
    private static readonly Actor Head = new("ec01", Function.UnitHead, ["Norr", "Syd"], "lastprov");
    private static readonly Hearing Heard = new(true, "Samtal i skolan; barnet vill ha hjälp med läxor hemma.");

    private readonly bool _opens = random.Next(3) > 0;
    private string _id = "";
    private int _done;

    /// <summary>Whether anything is left to do.</summary>
    public bool IsOver { get; private set; }

    /// <summary>How long it rests before its next step: mostly within the time the law gives, now and then beyond it.</summary>
    public TimeSpan Rest() => TimeSpan.FromHours(_done switch
    {
        1 => random.Next(1, 40),
        2 or 3 => random.Next(1, 48),
        4 => random.Next(24, 18 * 24),
        _ => random.Next(30 * 24, 150 * 24),
    });

    /// <summary>Takes the next step.</summary>
    /// <returns>Why it was refused, so that it is the next step again; null when it was taken.</returns>
    public async Task<Refusal?> StepAsync(BkaModule bka)
    {
        var call = new CallContext(Head, string.Create(CultureInfo.InvariantCulture, $"k{number}.{_done}"));
        var refusal = _done == 0
            ? await RegisterAsync(bka, call)
            : (await bka.Workflow.SendAsync(Next(bka.Clock) with { CaseId = _id }, call)).Refusal;
        IsOver = refusal is null && _done == (_opens ? 5 : 4);
        _done += refusal is null ? 1 : 0;
        return refusal;
    }

    private async Task<Refusal?> RegisterAsync(BkaModule bka, CallContext call)
    {
        var answer = await bka.Workflow.SendAsync(Intake(bka.Clock), call);
        _id = answer.Value?.Cases[0].CaseId ?? "";
        return answer.Refusal;
    }

    private CaseCommand Next(FakeClock clock) => _done switch
    {
        1 => new RecordSkyddsbedomning(clock.GetUtcNow(), false, Reasons, Reasons),
        2 => new AssignCaseworker("hl01"),
        3 => new BeginForhandsbedomning(),
        4 when _opens => new OpenUtredning(clock.Today, Reasons),
        4 => new DecideNotToOpen(clock.Today, Reasons, Heard),
        _ => new CloseCase(clock.Today, ClosingReason.MovedAbroad, Documented: true),
    };

    private RegisterIntake Intake(FakeClock clock)
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        return new RegisterIntake(
            "S" + name, IntakeKind.ConcernReport, clock.GetUtcNow(), Channel.Letter, ViolenceSuspicion.No,
            number % 2 == 0 ? "Norr" : "Syd", [new IntakeChild("B" + name, "2018-05", Sex.Unknown)]);
    }
}
