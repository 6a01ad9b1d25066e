using Bka.Contracts;

namespace Bka.Workflow.Tests.Support;

/// <summary>Commands that hold, to be spoiled one member at a time with <c>with</c>.</summary>
public static class Steps
{
    public static Hearing Heard { get; } = new(true, "Samtal i skolan; barnet vill ha hjälp med läxor hemma.");

    public static Hearing NotHeard(NotHeardReason? reason) =>
        new(false, "Barnet bor tillfälligt hos en släkting på annan ort.", reason);

    public static RecordSkyddsbedomning RecordSkyddsbedomning { get; } =
        new(CaseIn.At(CaseIn.ReceivedOn, 14), false, CaseIn.LongReason);

    public static ExtendForhandsbedomning ExtendForhandsbedomning { get; } = new(
        CaseIn.ReceivedOn.AddDays(12), CaseIn.ReceivedOn.AddDays(40), ExceptionalReason.PoliceInterview,
        CaseIn.LongReason);

    public static OpenUtredning OpenUtredning { get; } = new(CaseIn.OpenedOn, CaseIn.LongReason, "U-1");

    public static DecideNotToOpen DecideNotToOpen { get; } =
        new(CaseIn.ReceivedOn.AddDays(7), CaseIn.LongReason, Heard);

    public static JoinUtredning JoinUtredning { get; } = new(CaseIn.OtherCase);

    public static ExtendUtredning ExtendUtredning { get; } =
        new(CaseIn.OpenedOn.AddDays(110), CaseIn.OpenedOn.AddDays(200), CaseIn.LongReason);

    public static CloseCase CloseCase { get; } =
        new(CaseIn.OpenedOn.AddDays(30), ClosingReason.MovedAbroad, Documented: true);

    public static TransferCase TransferCase { get; } =
        new(CaseIn.OpenedOn.AddDays(20), "Grannköping", Accepted: true, CaseIn.LongReason);

    /// <summary>A command that holds for the step; null for a step that no case command takes.</summary>
    public static CaseCommand? For(Trigger trigger) => trigger switch
    {
        Trigger.RecordSkyddsbedomning => RecordSkyddsbedomning,
        Trigger.BeginForhandsbedomning => new BeginForhandsbedomning(),
        Trigger.ExtendForhandsbedomning => ExtendForhandsbedomning,
        Trigger.OpenUtredning => OpenUtredning,
        Trigger.DecideNotToOpen => DecideNotToOpen,
        Trigger.JoinUtredning => JoinUtredning,
        Trigger.ExtendUtredning => ExtendUtredning,
        Trigger.AssignCaseworker => new AssignCaseworker("hl02"),
        Trigger.CloseCase => CloseCase,
        Trigger.TransferCase => TransferCase,
        Trigger.VoidCase => new VoidCase(CaseIn.LongReason),
        Trigger.RegisterIntake or Trigger.ReceiveReport or Trigger.ImportCase => null,
        _ => DossierSteps.For(trigger),
    };
}
