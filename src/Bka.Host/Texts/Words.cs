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
        Clock.HearingAttempt => "Nytt samtalsförsök",
        Clock.BkaAfterwards => "BKA i efterhand",
        Clock.FeedbackToChild => "Återkoppling till barnet",
        Clock.FeedbackToReporter => "Återkoppling till anmälaren",
        Clock.FollowUp => "Uppföljning",
        Clock.Eviction => "Vräkning",
        Clock.CarryingOut => "Verkställighet",
        Clock.Local => "Egen bevakning",
    };

    /// <summary>What is not yet done while a clock runs.</summary>
    public static string Waiting(Clock clock) => clock switch
    {
        Clock.Skyddsbedomning => "Ingen skyddsbedömning är dokumenterad",
        Clock.Forhandsbedomning => "Inget beslut om att inleda eller inte",
        Clock.Utredning => "Utredningen är inte avslutad",
        Clock.HearingAttempt => "Det planerade samtalet med barnet är inte dokumenterat",
        Clock.BkaAfterwards => "Fastställd BKA saknas efter ett brådskande beslut",
        Clock.FeedbackToChild => "Barnet har inte fått veta beslutet",
        Clock.FeedbackToReporter => "Anmälaren har inte fått återkoppling",
        Clock.FollowUp => "Uppföljningen är inte avslutad",
        Clock.Eviction => "Dagen för vräkning är satt",
        Clock.CarryingOut => "Beslutet är inte verkställt",
        Clock.Local => "Kommunens egen bevakning pågår",
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
        CaseState.ProposalMade => "Förslag framlagt",
        CaseState.StanceRecorded => "Inställning inhämtad",
        CaseState.Decided => "Beslutad",
        CaseState.FeedbackGiven => "Återkopplad",
        CaseState.InFollowUp => "Uppföljning pågår",
        CaseState.AdultReceived => "Vuxenärende inkommet",
        CaseState.ChildrenIdentified => "Barn identifierade",
        CaseState.BkaInProgress => "BKA pågår",
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
        Trigger.RecordHearing => "Dokumentera samtal med barnet",
        Trigger.IdentifyChildren => "Dokumentera berörda barn",
        Trigger.RecordBirth => "Dokumentera att barnet är fött",
        Trigger.PresentProposal => "Lägg fram förslag till beslut",
        Trigger.RecordStance => "Dokumentera barnets inställning",
        Trigger.RecordKommunicering => "Dokumentera kommunicering",
        Trigger.AnswerBka => "Skriv barnets BKA",
        Trigger.CompleteBka => "Gör BKA klar för granskning",
        Trigger.ApproveBka => "Fastställ BKA",
        Trigger.ReturnBka => "Skicka tillbaka BKA",
        Trigger.ReopenBka => "Öppna fastställd BKA",
        Trigger.ReuseBka => "Återanvänd förenklad BKA",
        Trigger.MakeDecision => "Besluta enligt förslaget",
        Trigger.RemitProposal => "Återremittera förslaget",
        Trigger.DecideUrgently => "Besluta brådskande",
        Trigger.GiveFeedback => "Dokumentera återkoppling till barnet",
        Trigger.WriteChildLetter => "Spara barnbrev",
        Trigger.StartFollowUp => "Påbörja uppföljning",
        Trigger.EndFollowUp => "Avsluta uppföljningen",
        Trigger.FlagConflict => "Anmäl jäv",
        Trigger.LiftConflict => "Avskriv jäv",
        Trigger.RequestReporterFeedback => "Anmälaren vill ha återkoppling",
        Trigger.GiveReporterFeedback => "Dokumentera återkoppling till anmälaren",
        Trigger.RegisterAdultCase => "Registrera vuxenärende",
        Trigger.RecordEviction => "Dokumentera dag för vräkning",
        Trigger.RaiseConcern => "Anmäl oro för ett barn",
        Trigger.RecordCarriedOut => "Dokumentera verkställighet",
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

    /// <summary>A note on a running clock, one of <see cref="WatchNotes"/>.</summary>
    public static string Note(string note) => note switch
    {
        WatchNotes.Unassigned => "Saknar handläggare",
        WatchNotes.CaseworkerAway => "Handläggaren är borta och ingen är ersättare",
        WatchNotes.StandIn => "Handläggaren är borta",
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
        "spar" => "Spår",
        "lagrum" => "Lagrum",
        "kkik" => "Ålder i KKiK",
        _ => by,
    };

    public static string Of(FigureSide side) => side switch
    {
        FigureSide.Numerator => "Täljare",
        FigureSide.Denominator => "Nämnare",
    };

    public static string Of(IntakeKind kind) => Capital(Labels.Of(kind));

    public static string Of(Sex sex) => Capital(Labels.Of(sex));

    /// <summary>With a capital first letter.</summary>
    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
