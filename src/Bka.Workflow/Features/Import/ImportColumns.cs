namespace Bka.Workflow.Features.Import;

/// <summary>The columns of an export, in order. A row is one child in one report or application.</summary>
public static class ImportColumns
{
    public const string CaseRef = "arende_ref";
    public const string ChildRef = "barn_ref";
    public const string Born = "fodd";
    public const string Sex = "kon";
    public const string Unit = "enhet";
    public const string Caseworker = "handlaggare";
    public const string Kind = "typ";
    public const string Received = "inkom";
    public const string Violence = "vald";
    public const string Skyddsbedomning = "skyddsbedomning";
    public const string ImmediateProtection = "omedelbart_skydd";
    public const string Decision = "forhand_beslut";
    public const string DecidedOn = "forhand_beslutsdatum";
    public const string ForhandsbedomningExtendedTo = "forhand_forlangd_till";
    public const string ForhandsbedomningExtendedOn = "forhand_forlangd_beslutad";
    public const string ExceptionalReason = "forhand_skal";
    public const string Level = "beslutsfattare_roll";
    public const string UtredningRef = "utredning_ref";
    public const string UtredningOpenedOn = "utredning_inledd";
    public const string UtredningExtendedTo = "utredning_forlangd_till";
    public const string UtredningExtendedOn = "utredning_forlangd_beslutad";
    public const string UtredningClosedOn = "utredning_avslutad";
    public const string Heard = "barn_hort";
    public const string NotHeardReason = "ej_hort_kod";
    public const string Account = "motivering";
    public const string Stance = "installning";
    public const string FeedbackOn = "aterkopplad";

    /// <summary>Every column, in the order of the header.</summary>
    public static IReadOnlyList<string> All { get; } = Array.AsReadOnly(
    [
        CaseRef, ChildRef, Born, Sex, Unit, Caseworker, Kind, Received, Violence, Skyddsbedomning, ImmediateProtection,
        Decision, DecidedOn, ForhandsbedomningExtendedTo, ForhandsbedomningExtendedOn, ExceptionalReason, Level,
        UtredningRef, UtredningOpenedOn, UtredningExtendedTo, UtredningExtendedOn, UtredningClosedOn,
        Heard, NotHeardReason, Account, Stance, FeedbackOn,
    ]);

    private static readonly Dictionary<string, int> Places =
        All.Select((name, place) => (name, place)).ToDictionary(column => column.name, column => column.place);

    /// <summary>The column's place in a row, from 0.</summary>
    /// <param name="column">The column.</param>
    public static int PlaceOf(string column) => Places[column];
}
