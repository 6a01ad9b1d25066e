using System.Globalization;
using System.Text.Json;
using Bka.Contracts;
using Bka.Host.Http;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Faults.Load;

/// <summary>Made-up cases' lives, each a list of commands in order; every day in them lies in the past.</summary>
/// <param name="today">Today in Europe/Stockholm.</param>
/// <param name="prefix">Begins every reference and key.</param>
internal sealed class CaseLives(DateOnly today, string prefix)
{
    /// <summary>Who sends them.</summary>
    public static Actor Actor { get; } = new("last01", Function.UnitHead, ["Norr", "Syd"], "lastprov");

    /// <summary>Who sweeps.</summary>
    public static Actor Sweeper { get; } = new("drift01", Function.TechnicalAdministrator, [], "lastprov");

    private static readonly Hearing Heard = new(true, "Samtal i skolan; barnet vill ha hjälp med läxor hemma.");
    private const string Reasons = "Uppgifterna är påhittade och skrivna för ett prov av driften.";

    /// <summary>One case's life, or two siblings' registration and the first one's life.</summary>
    public IReadOnlyList<Sent> Life(int number, Random random)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number}");
        string[] children = random.Next(6) == 0 ? [name + "a", name + "b"] : [name + "a"];
        var received = today.AddDays(-random.Next(120, 170));
        var id = CaseId.Of(name, children[0]);
        var life = new List<Sent>
        {
            Of(name, "/api/v1/intakes", Intake(name, children, received), null,
                [.. children.Select(child => CaseId.Of(name, child))], nameof(CaseRegistered)),
        };
        void Then(string step, CaseCommand command, string fact) => life.Add(
            Of(name, $"/api/v1/cases/{id}/{step}", command, life.Count, [id], fact));

        Then("skyddsbedomning", new RecordSkyddsbedomning(At(received, 12), false, Reasons), nameof(SkyddsbedomningRecorded));
        Then("caseworker", new AssignCaseworker("hl01"), nameof(CaseworkerAssigned));
        Then("forhandsbedomning", new BeginForhandsbedomning(), nameof(ForhandsbedomningBegun));
        if (random.Next(3) == 0)
        {
            Then("forhandsbedomning/not-opened", new DecideNotToOpen(received.AddDays(random.Next(20)), Reasons, Heard), nameof(UtredningNotOpened));
            return life;
        }

        if (random.Next(4) == 0)
        {
            return life;
        }

        var opened = received.AddDays(random.Next(20));
        Then("utredning", new OpenUtredning(opened, Reasons), nameof(UtredningOpened));
        Then("utredning/extensions", new ExtendUtredning(opened.AddDays(30), opened.AddMonths(6), Reasons), nameof(UtredningExtensionDecided));
        Then("closure", new CloseCase(opened.AddDays(60), ClosingReason.MovedAbroad, Documented: true), nameof(CaseClosed));
        return life;
    }

    /// <summary>A sweep to a day, or to today.</summary>
    public Sent Sweep(int number, DateOnly? asOf = null) => new(
        string.Create(CultureInfo.InvariantCulture, $"{prefix}-sweep-{number}"), "/api/v1/sweeps",
        JsonSerializer.Serialize(new RunSweep(asOf), BkaJson.Options), null, [], "SweepCompleted");

    /// <summary>A spot check of a month's decisions in one unit, drawn anew each time.</summary>
    public Sent Draw(int number) => Of(
        string.Create(CultureInfo.InvariantCulture, $"{prefix}-draw-{number}"), "/api/v1/spot-checks",
        new DrawSpotCheck($"{today.AddMonths(-4):yyyy-MM}", "Norr", RedrawReason: number == 0 ? null : Reasons), null, [], "SpotCheckDrawn");

    /// <summary>A row proposed for the delegation table.</summary>
    public Sent Propose(int number) => Of(
        string.Create(CultureInfo.InvariantCulture, $"{prefix}-delegation-{number}"), "/api/v1/delegation/proposals",
        new ProposeDelegation(DecisionType.Void, Function.LeadSocialWorker, "SN § 142", today), null, [], "DelegationProposed");

    private static RegisterIntake Intake(string name, string[] children, DateOnly received) => new(
        name, IntakeKind.ConcernReport, At(received, 8), Channel.Letter, ViolenceSuspicion.No,
        name[^1] % 2 == 0 ? "Norr" : "Syd", [.. children.Select(child => new IntakeChild(child, "2018-05", Sex.Unknown))]);

    private static Sent Of<T>(
        string name, string address, T command, long? version, IReadOnlyList<string> cases, string fact)
        where T : notnull => new(
        string.Create(CultureInfo.InvariantCulture, $"{name}.{version ?? 0}"), address,
        JsonSerializer.Serialize(command, command.GetType(), BkaJson.Options), version, cases, fact);

    private static DateTimeOffset At(DateOnly day, int hour) => MunicipalTime.ToInstant(day.ToDateTime(new TimeOnly(hour, 0)));
}
