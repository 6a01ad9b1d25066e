using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Tests.Storage;

namespace Bka.Workflow.Tests.Support;

/// <summary>Commands on a few children's cases, sensible often enough for long lives and senseless often enough.</summary>
internal sealed class RandomCommands(FakeClock clock, Random random)
{
    private DateOnly Day => clock.Today.AddDays(-Math.Max(0, random.Next(-8, 12)));

    public Sent Next(string key)
    {
        var (child, caseRef) = ($"B-{random.Next(3)}", $"A-{random.Next(2)}");
        var id = CaseId.Of(caseRef, child);
        if (random.Next(6) == 0)
        {
            return Sent.Of(key, new RegisterIntake(
                caseRef, (IntakeKind)Math.Max(0, random.Next(-3, 3)), FakeClock.Of(Day, 8), Channel.Letter,
                (ViolenceSuspicion)random.Next(3), random.Next(2) == 0 ? "Norr" : "Syd",
                [new IntakeChild(child, random.Next(5) == 0 ? null : "2018-05", (Sex)random.Next(4))]));
        }

        return Sent.Of(key, Step() with { CaseId = id }, random.Next(9) == 0 ? random.Next(6) : null);
    }

    /// <summary>One case's life in order; each step says which version it builds on, so it waits for its turn.</summary>
    public static IReadOnlyList<Sent> Script(int number, Random random)
    {
        var (child, caseRef) = ($"B-{number}", $"A-{number}");
        var id = CaseId.Of(caseRef, child);
        var received = FakeClock.FirstDay.AddDays(random.Next(20));
        Sent At<T>(int version, Command<T> command) => Sent.Of($"{child}.{version}", command, version);
        var steps = new List<Sent>
        {
            Sent.Of($"{child}.0", new RegisterIntake(
                caseRef, IntakeKind.ConcernReport, FakeClock.Of(received, 8), Channel.Visit, ViolenceSuspicion.No, "Norr",
                [new IntakeChild(child, "2015-03", Sex.Boy)])),
            At(1, new RecordSkyddsbedomning(FakeClock.Of(received, 12), false, Intents.Reasons) { CaseId = id }),
            At(2, new AssignCaseworker("hl01") { CaseId = id }),
            At(3, new BeginForhandsbedomning { CaseId = id }),
        };
        if (random.Next(2) == 0)
        {
            steps.Add(At(4, new DecideNotToOpen(received.AddDays(random.Next(20)), Intents.Reasons, Intents.Heard) { CaseId = id }));
            return steps;
        }

        var opened = received.AddDays(random.Next(20));
        steps.Add(At(4, new OpenUtredning(opened, Intents.Reasons) { CaseId = id }));
        steps.Add(At(5, new ExtendUtredning(opened.AddDays(30), opened.AddMonths(6), Intents.Reasons) { CaseId = id }));
        steps.Add(At(6, new CloseCase(opened.AddDays(60), ClosingReason.MovedAbroad, Documented: true) { CaseId = id }));
        return steps;
    }

    private CaseCommand Step() => random.Next(12) switch
    {
        0 or 1 => new RecordSkyddsbedomning(FakeClock.Of(Day, random.Next(24)), random.Next(5) == 0, Intents.Reasons, Intents.Reasons),
        2 or 3 => new BeginForhandsbedomning(),
        4 => new ExtendForhandsbedomning(Day, Day.AddDays(random.Next(40)), ExceptionalReason.FamilyNotReached, Intents.Reasons),
        5 or 6 => new OpenUtredning(Day, Intents.Reasons),
        7 => new DecideNotToOpen(Day, Intents.Reasons, Intents.Heard, random.Next(2) == 0 ? Intents.Reasons : null),
        8 => new JoinUtredning(CaseId.Of($"A-{random.Next(2)}", $"B-{random.Next(3)}")),
        9 => new ExtendUtredning(Day, Day.AddDays(random.Next(200)), Intents.Reasons),
        10 => new AssignCaseworker($"hl0{random.Next(3)}"),
        _ => random.Next(10) switch
        {
            0 => new VoidCase(Intents.Reasons),
            1 => new TransferCase(Day, "Grannköping", random.Next(3) > 0, Intents.Reasons),
            2 or 3 or 4 => new DecideUrgently(
                Day, UrgentGround.ImmediateProtection, Intents.Reasons, Intents.Reasons, DecisionOutcome.Granted, "Barnet får bo i jourhem från i kväll."),
            5 or 6 or 7 => new RecordCarriedOut(random.Next(1, 3), (CarryOutKind)random.Next(3), Day, Intents.Reasons),
            _ => new CloseCase(Day, ClosingReason.MovedAbroad, random.Next(4) > 0),
        },
    };
}
