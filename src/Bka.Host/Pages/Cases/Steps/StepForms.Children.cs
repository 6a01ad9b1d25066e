using Bka.Contracts;
using Bka.Host.Pages.Forms;

namespace Bka.Host.Pages.Cases.Steps;

/// <summary>The children of a case, how each is heard, and what each thinks of the proposal.</summary>
internal static partial class StepForms
{
    private static IReadOnlyList<StepForm> Children =>
    [
        new("barn", Trigger.IdentifyChildren, StepRoom.Onward,
            "Skriv alla barn som berörs: i hushållet, växelvis boende, umgänge och väntade barn. Den som står här tas aldrig bort, men kan rättas.",
            [
                new("children", "Barnen", FieldKind.ChildRows,
                    "Verksamhetssystemets beteckning, aldrig namn eller personnummer. Lämna födelsemånaden tom för ett väntat barn. Räcker raderna inte: spara och öppna formuläret igen.",
                    Words<ChildRelation>(Texts.Words.Of)),
                new("noChildren", "Inga barn berörs", FieldKind.Tick)
                {
                    Section = "Om inga barn finns",
                    IsAsked = IsAdultWithoutChildren,
                },
                Prose("confirmation", "Hur vet ni det?", "Skriv vem ni har frågat och vad ni har kontrollerat, minst 20 tecken.") with
                {
                    IsAsked = IsAdultWithoutChildren,
                },
            ],
            typed => new IdentifyChildren(ChildRows.Read(typed, "children"), typed.Ticked("noChildren"), typed.Text("confirmation")))
        {
            IsWanted = subject => subject.Summary.State == CaseState.AdultReceived,
        },
        new("samtal", Trigger.RecordHearing, StepRoom.Child,
            "Skriv hur barnet kom till tals, eller konkret varför det inte blev av. Barnets inställning till ett förslag skriver du i ett eget steg.",
            [Child("Vilket barn?"), Today("on", "Dag för samtalet, eller för anteckningen"), .. HearingFields],
            typed => new RecordHearing(typed.Prose("childRef"), typed.Day("on"), HearingOf(typed)!))
        {
            IsWanted = subject => subject.Children.Any(child => child is { Hearings.Count: 0, Stances.Count: 0 }),
        },
        new("fodd", Trigger.RecordBirth, StepRoom.Child,
            "Ett väntat barn är fött. Barnets frister och mallens frågor räknas sedan från födelsemånaden.",
            [
                Child("Vilket barn?", (child, _) => child.Born is null),
                new("born", "Födelsemånad", FieldKind.Month),
                new("sex", "Kön", FieldKind.Choice, Choices: Words<Sex>(Texts.Words.Of)),
            ],
            typed => new RecordBirth(typed.Prose("childRef"), typed.Prose("born"), typed.Choice<Sex>("sex")))
        {
            IsQuiet = true,
        },
        new("installning", Trigger.RecordStance, StepRoom.Child,
            "Berätta för barnet vad som föreslås och vad det skulle betyda, innan du frågar. Svaret gäller bara den här versionen av förslaget.",
            [
                ProposalVersion(),
                Child("Vilket barn?", IsAffected),
                Today("establishedOn", "Dag då inställningen klarlades"),
                new("stance", "Vad tycker barnet om förslaget?", FieldKind.Radio,
                    "”Ingen åsikt” är något barnet säger. ”Ej klarlagd” är att ni inte vet.", Words<Stance>(value => Texts.Words.Capital(Texts.Words.Of(value)))),
                new("childsWords", "Vad säger barnet, med egna ord?", FieldKind.Prose,
                    "Skriv som citat. Tolkningar hör hemma i BKA. Fyll i när barnet har hörts."),
                .. HearingFields,
            ],
            typed => new RecordStance(
                typed.Prose("childRef"), typed.Number("proposalVersion"), typed.Day("establishedOn"), typed.Choice<Stance>("stance"),
                HearingOf(typed)!, typed.Text("childsWords")))
        {
            IsWanted = subject => subject.Children.Any(child => child.IsAffected && !child.Stances.Any(stance => stance.IsPresent)),
            ShowsProposal = true,
        },
    ];

    private static IReadOnlyList<FormField> HearingFields =>
    [
        new("hearing.heard", "Har barnet kommit till tals?", FieldKind.YesNo) { Section = "Så har barnet kommit till tals" },
        Prose("hearing.account", "Hur, när och vad sa barnet? Eller: vad står i vägen?"),
        new("hearing.childWantsToTalk", "Vill barnet självt prata med er?", FieldKind.YesNo, "Lämna tomt om ni inte vet.")
        {
            IsAsked = context => context.Case.Adult is not null,
        },
        new("hearing.reason", "Varför har barnet inte hörts?", FieldKind.Choice,
            "Tidsbrist, saknad tolk och låg ålder är inga skäl. Varje skäl behöver sitt eget underlag, se nedan.")
        {
            Section = "Bara om barnet inte har hörts",
            ChoicesIn = ReasonsIn,
        },
        new("hearing.localReason", "Kommunens eget skäl, om ni har ett", FieldKind.Choice)
        {
            ChoicesIn = context => [.. context.LocalReasons.Select(reason => (reason.Code, reason.Text))],
            IsAsked = context => context.LocalReasons.Count > 0,
        },
        new("hearing.attempts", "Dagar då ni försökte nå barnet", FieldKind.Line,
            "När barnet inte har gått att nå. Skriv minst två datum, åååå-mm-dd, med komma emellan."),
        new("hearing.plannedOn", "Dag för planerat samtal", FieldKind.Day,
            "När samtalet väntar på polisen eller beslutet är brådskande. Dagen bevakas."),
        Prose("hearing.otherWay", "Hur har barnets inställning klarlagts på annat sätt?",
            "När barnet inte vill eller kan. Skriv vem som har berättat vad, och hur väl den känner barnet."),
        new("hearing.riskDecidedBy", "Vem i arbetsledningen beslutade att ett samtal skulle skada barnet?", FieldKind.Line, PersonId)
        {
            IsAsked = context => context.Case is { Utredning: not null } or { Adult: not null } || context.Case.Decisions.Count > 0,
        },
    ];

    private static Hearing? HearingOf(TypedValues typed) => typed.Answer("hearing.heard") is not { } heard
        ? null
        : new Hearing(
            heard, typed.Prose("hearing.account"), typed.OptionalChoice<NotHeardReason>("hearing.reason"),
            typed.Days("hearing.attempts"), typed.OptionalDay("hearing.plannedOn"), typed.Text("hearing.otherWay"),
            typed.Text("hearing.riskDecidedBy"), typed.Answer("hearing.childWantsToTalk"), typed.Text("hearing.localReason"));

    // What can never be accepted in this kind of case is not offered.
    private static (string, string)[] ReasonsIn(FormContext context) => context.Case switch
    {
        { Adult: not null } => Words(Texts.Words.Of, NotHeardReason.GuardianRefused),
        { Utredning: null, Decisions.Count: 0 } => Words(Texts.Words.Of, NotHeardReason.ThroughGuardian),
        _ => Words(Texts.Words.Of, NotHeardReason.ThroughGuardian, NotHeardReason.GuardianRefused),
    };

    private static bool IsAdultWithoutChildren(FormContext context) => context.Case is { Adult: not null, Children.Count: 0 };
}
