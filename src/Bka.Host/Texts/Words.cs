using Bka.Contracts;
using Bka.Workflow.Domain.Quality;

namespace Bka.Host.Texts;

/// <summary>The Swedish words for the contract's codes: one place for pages and command line.</summary>
internal static partial class Words
{
    public static string Of(Clock clock) => clock switch
    {
        Clock.Skyddsbedomning => "Skyddsbedömning",
        Clock.Forhandsbedomning => "Förhandsbedömning",
        Clock.Utredning => "Utredning",
    };

    /// <summary>What is not yet done while a clock runs.</summary>
    public static string Waiting(Clock clock) => clock switch
    {
        Clock.Skyddsbedomning => "Ingen skyddsbedömning är dokumenterad",
        Clock.Forhandsbedomning => "Inget beslut om att inleda eller inte",
        Clock.Utredning => "Utredningen är inte avslutad",
    };

    public static string Of(CaseState state) => state switch
    {
        CaseState.Received => "Inkommen",
        CaseState.SkyddsbedomningDone => "Skyddsbedömd",
        CaseState.InForhandsbedomning => "Förhandsbedömning pågår",
        CaseState.ForhandsbedomningExtended => "Förhandsbedömning förlängd",
        CaseState.NotOpened => "Utredning inte inledd",
        CaseState.JoinedUtredning => "Tillförd pågående utredning",
        CaseState.InUtredning => "Utredning pågår",
        CaseState.UtredningExtended => "Utredning förlängd",
        CaseState.Closed => "Avslutad",
        CaseState.Transferred => "Överflyttad till annan kommun",
        CaseState.Voided => "Makulerad",
    };

    public static string Of(Trigger trigger) => trigger switch
    {
        Trigger.RegisterIntake => "Registrera det som kommit in",
        Trigger.RecordSkyddsbedomning => "Dokumentera skyddsbedömningen",
        Trigger.BeginForhandsbedomning => "Påbörja förhandsbedömningen",
        Trigger.ExtendForhandsbedomning => "Förläng förhandsbedömningen",
        Trigger.OpenUtredning => "Inled utredning",
        Trigger.DecideNotToOpen => "Inled inte utredning",
        Trigger.JoinUtredning => "För anmälan till pågående utredning",
        Trigger.ExtendUtredning => "Förläng utredningen",
        Trigger.AssignCaseworker => "Tilldela eller byt handläggare",
        Trigger.CloseCase => "Avsluta ärendet",
        Trigger.TransferCase => "Flytta över till annan kommun",
        Trigger.VoidCase => "Makulera en felaktig registrering",
        Trigger.ReceiveReport => "Ta emot en senare anmälan i utredningen",
        Trigger.ImportCase => "Läs in ärendet från en export",
    };

    public static string Of(Function function) => function switch
    {
        Function.CaseworkerWithoutDelegation => "handläggare utan delegation",
        Function.EmergencyDutyWorker => "socialjour",
        Function.Caseworker => "socialsekreterare",
        Function.LeadSocialWorker => "1:e socialsekreterare",
        Function.DeputyUnitHead => "biträdande enhetschef",
        Function.UnitHead => "enhetschef",
        Function.Board => "nämnd",
        Function.QualityReviewer => "kvalitetsgranskare",
        Function.LogReviewer => "logggranskare",
        Function.Archivist => "arkivansvarig",
        Function.TechnicalAdministrator => "teknisk administratör",
        Function.SystemClient => "verksamhetssystem",
        Function.LocalOperator => "kommandorad",
        Function.SystemJob => "schemalagt jobb",
    };

    /// <summary>What a step that was just taken did; null for a word that is no step.</summary>
    public static string? DoneText(string? trigger) => trigger switch
    {
        nameof(Trigger.RecordSkyddsbedomning) => "Skyddsbedömningen är sparad.",
        nameof(Trigger.BeginForhandsbedomning) => "Förhandsbedömningen är påbörjad.",
        nameof(Trigger.ExtendForhandsbedomning) => "Beslutet om förlängning är sparat.",
        nameof(Trigger.OpenUtredning) => "Utredningen är inledd.",
        nameof(Trigger.DecideNotToOpen) => "Beslutet att inte inleda utredning är sparat.",
        nameof(Trigger.ExtendUtredning) => "Beslutet om förlängning är sparat.",
        nameof(Trigger.AssignCaseworker) => "Ärendet har ny handläggare.",
        nameof(Trigger.CloseCase) => "Ärendet är avslutat.",
        _ => null,
    };

    /// <summary>A fact of the ledger, by its name there.</summary>
    public static string Fact(string fact) => fact switch
    {
        "CaseRegistered" => "Registrerat",
        "CaseImported" => "Inläst från en export",
        "SkyddsbedomningRecorded" => "Skyddsbedömning dokumenterad",
        "CaseworkerAssigned" => "Handläggare tilldelad",
        "ForhandsbedomningBegun" => "Förhandsbedömning påbörjad",
        "ForhandsbedomningExtensionDecided" => "Förlängning av förhandsbedömningen beslutad",
        "UtredningOpened" => "Utredning inledd",
        "UtredningNotOpened" => "Beslut att inte inleda utredning",
        "RunningUtredningJoined" => "Anmälan förd till pågående utredning",
        "ReportReceived" => "Senare anmälan mottagen i utredningen",
        "UtredningExtensionDecided" => "Förlängning av utredningen beslutad",
        "CaseClosed" => "Avslutat",
        "CaseTransferred" => "Överflyttat till annan kommun",
        "CaseVoided" => "Makulerat",
        _ => fact,
    };

    /// <summary>A note on a running clock, one of <see cref="WatchNotes"/>.</summary>
    public static string Note(string note) => note switch
    {
        WatchNotes.Unassigned => "Saknar handläggare",
        WatchNotes.Extended => "Förlängd i tid",
        WatchNotes.LateExtension => "Sen förlängning gäller inte",
        WatchNotes.MovedByRestDay => "Flyttad av helg",
        _ => note,
    };

    /// <summary>What was lacking in an imported case.</summary>
    public static string Shortcoming(string code) => code switch
    {
        "skyddsbedomning-missing" => "Skyddsbedömning saknas, fast ärendet är beslutat.",
        "skyddsbedomning-late" => "Skyddsbedömningen gjordes senare än dagen efter att anmälan kom in.",
        "decision-late" => "Beslutet fattades efter sista dagen för förhandsbedömningen.",
        "not-heard-reason-missing" => "Barnet har inte hörts, och godtagbart skäl saknas.",
        "not-heard-text-empty" => "Motiveringen till att barnet inte har hörts säger inget om just det här barnet.",
        "hearing-missing" => "Det är inte dokumenterat om barnet har hörts.",
        "delegation-missing" => "Den som beslutade saknade delegation.",
        "not-opened-despite-violence" => "Utredning inleddes inte trots misstanke om våld.",
        "not-opened-despite-protection" => "Utredning inleddes inte trots att barnet behövde skydd genast.",
        "extension-late" => "En förlängning beslutades efter sista dagen och gäller inte.",
        _ => code,
    };

    /// <summary>What a figure is divided by.</summary>
    public static string Division(string by) => by switch
    {
        "kon" => "Kön",
        "aldersgrupp" => "Ålder",
        "enhet" => "Enhet",
        "typ" => "Typ",
        "utfall" => "Utfall",
        "skal" => "Skäl",
        _ => by,
    };

    public static string Of(IntakeKind kind) => Capital(Labels.Of(kind));

    public static string Of(Sex sex) => Capital(Labels.Of(sex));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
