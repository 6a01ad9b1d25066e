using Bka.Contracts;

namespace Bka.Workflow.Tests.Support;

/// <summary>What a test wants done, through the one door, with commands that hold.</summary>
public static class Intents
{
    public const string Reasons = "Familjen har redan stöd av förskolan och tar emot det.";

    public static Hearing Heard { get; } = new(true, "Samtal i skolan; barnet vill ha hjälp med läxor hemma.");

    public static RegisterIntake Intake(
        this BkaModule module, string child = "B-1", string caseRef = "A-1", IntakeKind kind = IntakeKind.ConcernReport,
        ViolenceSuspicion violence = ViolenceSuspicion.No, string unit = "Norr", string? caseworker = null,
        DateOnly? receivedOn = null, Sex sex = Sex.Girl) => new(
        caseRef, kind, FakeClock.Of(receivedOn ?? module.Clock.Today, 8), Channel.Telephone, violence, unit,
        [new IntakeChild(child, "2018-05", sex)], caseworker);

    public static async Task<string> RegisterAsync(this BkaModule module, RegisterIntake intake, Actor? actor = null) =>
        (await module.DoAsync(intake, actor)).Cases.Single().CaseId;

    public static Task<string> RegisterAsync(this BkaModule module, string child = "B-1", string caseRef = "A-1") =>
        module.RegisterAsync(module.Intake(child, caseRef));

    public static RecordSkyddsbedomning Assessed(this BkaModule module, string caseId, bool immediate = false) =>
        new(module.Clock.GetUtcNow(), immediate, Reasons, immediate ? "Barnet är placerat i jourhem." : null) { CaseId = caseId };

    public static OpenUtredning Opened(this BkaModule module, string caseId) =>
        new(module.Clock.Today, Reasons, "U-1") { CaseId = caseId };

    public static DecideNotToOpen NotOpened(this BkaModule module, string caseId, Hearing? hearing = null) =>
        new(module.Clock.Today, Reasons, hearing ?? Heard) { CaseId = caseId };

    public static CloseCase Closed(this BkaModule module, string caseId) =>
        new(module.Clock.Today, ClosingReason.MovedAbroad, Documented: true) { CaseId = caseId };

    public static ExtendForhandsbedomning ForhandsbedomningExtended(this BkaModule module, string caseId, DateOnly to) =>
        new(module.Clock.Today, to, ExceptionalReason.PoliceInterview, Reasons) { CaseId = caseId };

    public static ExtendUtredning UtredningExtended(this BkaModule module, string caseId, DateOnly to) =>
        new(module.Clock.Today, to, Reasons) { CaseId = caseId };

    /// <summary>Registered, assessed for protection, and in förhandsbedömning.</summary>
    public static async Task<string> BegunAsync(this BkaModule module, RegisterIntake intake)
    {
        var id = await module.RegisterAsync(intake);
        await module.DoAsync(module.Assessed(id));
        await module.DoAsync(new BeginForhandsbedomning { CaseId = id });
        return id;
    }

    /// <summary>Decided "ej inledd" today.</summary>
    public static async Task<string> NotOpenedAsync(this BkaModule module, RegisterIntake intake)
    {
        var id = await module.BegunAsync(intake);
        await module.DoAsync(module.NotOpened(id));
        return id;
    }

    /// <summary>Assessed for protection, and opened today.</summary>
    public static async Task<string> OpenedAsync(this BkaModule module, RegisterIntake intake)
    {
        var id = await module.RegisterAsync(intake);
        await module.DoAsync(module.Assessed(id));
        await module.DoAsync(module.Opened(id));
        return id;
    }
}
