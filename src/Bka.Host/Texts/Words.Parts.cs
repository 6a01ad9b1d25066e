using Bka.Contracts;
using Bka.Workflow.Domain.SpotChecks;

namespace Bka.Host.Texts;

/// <summary>The words for what stands inside a case.</summary>
internal static partial class Words
{
    /// <summary>How a lagrum is written.</summary>
    public const string WriteLagrum = "Skriv lagen och paragrafen, till exempel SoL 11:1 eller LVU 2.";

    /// <summary>How a day is written.</summary>
    public const string WriteDay = "Skriv datumet som åååå-mm-dd, till exempel 2026-11-22.";

    /// <summary>What is said of a choice that is none of the field's.</summary>
    public const string Choose = "Valet finns inte. Välj ett av dem som fältet har.";

    /// <summary>How a day and a time of day are written.</summary>
    public const string WriteMoment = "Skriv dag och klockslag, till exempel 2026-11-22 14.30.";

    /// <summary>How a month is written.</summary>
    public const string WriteMonth = "Skriv månaden som åååå-mm, till exempel 2017-03.";

    public static string Of(Channel channel) => channel switch
    {
        Channel.Unknown => "inte uppgivet",
        Channel.Telephone => "telefon",
        Channel.Letter => "brev eller annan skrivelse",
        Channel.Digital => "e-tjänst eller e-post",
        Channel.Visit => "besök",
        Channel.EmergencyDuty => "genom socialjouren",
    };

    public static string Of(ViolenceSuspicion violence) => violence switch
    {
        ViolenceSuspicion.No => "Nej",
        ViolenceSuspicion.Yes => "Ja",
        ViolenceSuspicion.Unknown => "Vet ej",
    };

    public static string Of(Stance stance) => stance switch
    {
        Stance.Positive => "positiv",
        Stance.Negative => "negativ",
        Stance.Divided => "delad",
        Stance.NoOpinion => "ingen åsikt",
        Stance.NotEstablished => "ej klarlagd",
    };

    public static string Of(NotHeardReason reason) => reason switch
    {
        NotHeardReason.DoesNotWant => "Barnet vill inte, efter att ha fått information",
        NotHeardReason.CannotExpress => "Barnet kan inte uttrycka sig, trots anpassning",
        NotHeardReason.GuardianRefused => "Vårdnadshavaren sa nej när vi frågade",
        NotHeardReason.PoliceAskedToWait => "Samtalet väntar efter samråd med polis eller åklagare",
        NotHeardReason.WouldHarm => "Samtalet skulle skada barnet",
        NotHeardReason.NotReached => "Barnet har inte gått att nå, trots minst två försök",
        NotHeardReason.Urgent => "Beslutet måste fattas genast; samtal är bokat",
        NotHeardReason.Unborn => "Barnet är inte fött",
        NotHeardReason.ThroughGuardian => "Barnets situation är beskriven av en förälder (bara i vuxenärenden)",
    };

    public static string Of(ExceptionalReason reason) => reason switch
    {
        ExceptionalReason.PoliceInterview => "Polisförhör måste hållas först",
        ExceptionalReason.FamilyNotReached => "Familjen har inte gått att nå, trots försök",
        ExceptionalReason.OtherExceptional => "Annan synnerlig omständighet i just det här ärendet",
    };

    public static string Of(ClosingReason reason) => reason switch
    {
        ClosingReason.WithoutInsats => "Utan insats",
        ClosingReason.WithInsats => "Med insats",
        ClosingReason.ApplicationWithdrawn => "Ansökan är återtagen",
        ClosingReason.TurnedEighteen => "Den unge har fyllt 18 år",
        ClosingReason.ChildDeceased => "Barnet är avlidet",
        ClosingReason.MovedAbroad => "Barnet har flyttat utomlands",
        ClosingReason.NotStated => "Inte uppgivet",
    };

    public static string Of(ExtensionEffect effect) => effect switch
    {
        ExtensionEffect.Valid => "gäller",
        ExtensionEffect.Late => "beslutad för sent, gäller inte",
        ExtensionEffect.NotLonger => "ger inte längre tid, gäller inte",
    };

    /// <summary>The order of a spot check's frame.</summary>
    public static string Order(string order) => order switch
    {
        SpotCheckSampler.Order => "ärendets id, stigande, tecken för tecken",
        _ => order,
    };

    public static string Of(Urgency urgency) => urgency switch
    {
        Urgency.All => "Alla",
        Urgency.Overdue => "Försenade",
        Urgency.DueToday => "Sista dag i dag",
        Urgency.DueWithinThreeDays => "Inom tre dagar",
    };
}
