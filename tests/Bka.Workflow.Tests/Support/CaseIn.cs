using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Workflow.Tests.Support;

/// <summary>
/// Cases in each state, made by folding facts. Made-up references and fixed days: a report came in on Monday
/// 2 November 2026, its förhandsbedömning ends on Monday 16 November; a utredning is opened on Monday 9 November and
/// ends on Tuesday 9 March 2027. No rest day moves either.
/// </summary>
public static class CaseIn
{
    public const string ChildRef = "B-1";
    public const string CaseRef = "A-1";
    public const string Caseworker = "hl01";
    public const string OtherCase = "0123456789abcdef0123456789abcdef";
    public const string LongReason = "Familjen har redan stöd av förskolan och tar emot det.";
    public static readonly DateOnly ReceivedOn = new(2026, 11, 2);
    public static readonly DateOnly ForhandsbedomningLastDay = new(2026, 11, 16);
    public static readonly DateOnly OpenedOn = new(2026, 11, 9);
    public static readonly DateOnly UtredningLastDay = new(2027, 3, 9);
    public static readonly BirthMonth Eight = new(2018, 5);

    public static Scene Received(
        IntakeKind kind = IntakeKind.ConcernReport,
        ViolenceSuspicion violence = ViolenceSuspicion.No,
        BirthMonth? born = null,
        bool unborn = false,
        int day = 0) => Scene.Begin(
        new CaseRegistered(
            CaseRef, new Child(ChildRef, unborn ? null : born ?? Eight, Sex.Girl), "Norr", Caseworker, "reg01", null,
            new Intake(kind, At(ReceivedOn, 10), ReceivedOn, Channel.Telephone, violence, At(ReceivedOn, 11))),
        ReceivedOn.AddDays(day));

    public static Scene SkyddsbedomningDone(
        IntakeKind kind = IntakeKind.ConcernReport,
        ViolenceSuspicion violence = ViolenceSuspicion.No,
        BirthMonth? born = null,
        bool unborn = false,
        bool immediateProtection = false,
        int day = 0) => Received(kind, violence, born, unborn, day).Then(
        new SkyddsbedomningRecorded(new Skyddsbedomning(
            At(ReceivedOn, 14), ReceivedOn, immediateProtection, LongReason, null, Caseworker)),
        CaseState.SkyddsbedomningDone);

    public static Scene Forhandsbedomning(
        int day = 0,
        ViolenceSuspicion violence = ViolenceSuspicion.No,
        BirthMonth? born = null,
        bool unborn = false) => SkyddsbedomningDone(violence: violence, born: born, unborn: unborn, day: day)
        .Then(new ForhandsbedomningBegun(ReceivedOn), CaseState.InForhandsbedomning);

    public static Scene ForhandsbedomningExtended(int day = 10, int lastDay = 28) => Forhandsbedomning(day).Then(
        new ForhandsbedomningExtensionDecided(Extended(ReceivedOn.AddDays(9), ReceivedOn.AddDays(lastDay))),
        CaseState.ForhandsbedomningExtended);

    public static Scene NotOpened(int day = 5) => Forhandsbedomning(day).Then(
        new UtredningNotOpened(Made(ReceivedOn.AddDays(day)), LongReason, HeardChild, null), CaseState.NotOpened);

    public static Scene JoinedUtredning(int day = 1) => SkyddsbedomningDone(day: day).Then(
        new RunningUtredningJoined(Made(ReceivedOn.AddDays(day)), OtherCase), CaseState.JoinedUtredning);

    /// <summary>After a report; the days are counted from the decision to open.</summary>
    public static Scene Utredning(int day = 0) => Forhandsbedomning()
        .Then(new UtredningOpened(Made(OpenedOn), LongReason, "U-1"), CaseState.InUtredning).On(OpenedOn.AddDays(day));

    /// <summary>After an application, opened on the same day as other utredningar here.</summary>
    public static Scene UtredningAfterApplication(int day = 0) => Received(IntakeKind.Application)
        .Then(new UtredningOpened(Made(OpenedOn), LongReason, "U-1"), CaseState.InUtredning).On(OpenedOn.AddDays(day));

    public static Scene UtredningExtended(int day = 100, int lastDay = 180) => Utredning(day).Then(
        new UtredningExtensionDecided(Extended(OpenedOn.AddDays(90), OpenedOn.AddDays(lastDay))), CaseState.UtredningExtended);

    public static Scene Closed(int day = 60) => Utredning(day).Then(
        new CaseClosed(Ended(OpenedOn.AddDays(day), ClosingReason.MovedAbroad)), CaseState.Closed);

    public static Scene Transferred(int day = 4) => Forhandsbedomning(day).Then(
        new CaseTransferred(Ended(ReceivedOn.AddDays(day), null)), CaseState.Transferred);

    public static Scene Voided(int day = 4) => Forhandsbedomning(day).Then(
        new CaseVoided(Ended(ReceivedOn.AddDays(day), null)), CaseState.Voided);

    /// <summary>A case in the state, where every step of that state that is for this kind of matter is open.</summary>
    public static Scene In(CaseState state, IntakeKind kind = IntakeKind.ConcernReport) => state switch
    {
        CaseState.Received => Received(kind),
        CaseState.SkyddsbedomningDone => SkyddsbedomningDone(kind),
        CaseState.InForhandsbedomning => Forhandsbedomning(3),
        CaseState.ForhandsbedomningExtended => ForhandsbedomningExtended(),
        CaseState.NotOpened => NotOpened(),
        CaseState.JoinedUtredning => JoinedUtredning(),
        CaseState.InUtredning => Utredning(30),
        CaseState.UtredningExtended => UtredningExtended(),
        CaseState.Closed => Closed(),
        CaseState.Transferred => Transferred(),
        CaseState.Voided => Voided(),
        CaseState.ProposalMade => DossierIn.ProposalMade(),
        CaseState.StanceRecorded => DossierIn.StanceRecorded(),
        CaseState.Decided => DossierIn.Decided(),
        CaseState.FeedbackGiven => DossierIn.FeedbackGiven(),
        CaseState.InFollowUp => DossierIn.InFollowUp(),
        CaseState.AdultReceived => DossierIn.AdultReceived(),
        CaseState.ChildrenIdentified => DossierIn.ChildrenIdentified(),
        CaseState.BkaInProgress => DossierIn.BkaInProgress(),
    };

    public static ChildHearing HeardChild { get; } = new(true, Steps.Heard.Account, null, [], null, null, null);

    public static DateTimeOffset At(DateOnly day, int hour) =>
        MunicipalTime.ToInstant(day.ToDateTime(new TimeOnly(hour, 0)));

    public static DecisionMade Made(DateOnly on) => new(on, Function.UnitHead, "ec01", "NotOpen ≥ UnitHead");

    public static Extension Extended(
        DateOnly on, DateOnly newLastDay, ExtensionEffect effect = ExtensionEffect.Valid) =>
        new(Made(on), newLastDay, effect, LongReason, null);

    private static Ending Ended(DateOnly on, ClosingReason? reason) => new(Made(on), reason, null, LongReason);
}
