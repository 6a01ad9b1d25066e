using Bka.Contracts;

namespace Bka.Host.Pages.Cases;

/// <summary>The form of one step.</summary>
/// <param name="Slug">Its word in the address.</param>
/// <param name="Trigger">The step.</param>
/// <param name="Intro">What the step means, in plain words.</param>
/// <param name="Fields">What is asked.</param>
/// <param name="Read">The command that the typed values make.</param>
internal sealed record StepForm(
    string Slug, Trigger Trigger, string Intro, IReadOnlyList<StepField> Fields, Func<TypedValues, CaseCommand> Read);

/// <summary>The form of every step that is taken on the pages. Rules stand in the lifecycle table, never here.</summary>
internal static class StepForms
{
    private const string ReasonsHint = "Skriv konkret om just det här barnet, minst 20 tecken.";

    /// <summary>Every form.</summary>
    public static IReadOnlyList<StepForm> Rows { get; } =
    [
        new("skyddsbedomning", Trigger.RecordSkyddsbedomning,
            "Bedöm om barnet behöver skydd genast. Det görs samma dag som anmälan kommer in, senast dagen efter.",
            [
                new("assessedAt", "När gjordes bedömningen?", FieldKind.Moment),
                new("immediateProtection", "Behöver barnet skydd genast?", FieldKind.YesNo),
                new("reasons", "Varför?", FieldKind.Prose, ReasonsHint),
                new("violence", "Misstanke om våld, om bedömningen har gett ett annat svar än vid registreringen", FieldKind.Choice,
                    "Lämna tomt om svaret är oförändrat.", Choices: Words<ViolenceSuspicion>(Texts.Words.Of)),
                new("measure", "Vad har ni gjort för att skydda barnet?", FieldKind.Prose, "Fyll i om barnet behöver skydd genast."),
            ],
            typed => new RecordSkyddsbedomning(
                typed.Moment("assessedAt"), typed.Required("immediateProtection"), typed.Text("reasons") ?? "", typed.Text("measure"),
                typed.OptionalChoice<ViolenceSuspicion>("violence"))),
        new("forhandsbedomning", Trigger.BeginForhandsbedomning,
            "Du påbörjar bedömningen av om en utredning ska inledas. Tiden räknas från dagen då anmälan kom in, inte från i dag.",
            [],
            _ => new BeginForhandsbedomning()),
        new("inled", Trigger.OpenUtredning,
            "De fyra månaderna räknas från beslutsdagen.",
            [
                new("decidedOn", "Beslutsdag", FieldKind.Day),
                new("purpose", "Vad ska utredas?", FieldKind.Prose, ReasonsHint),
                new("utredningRef", "Utredningens nummer i verksamhetssystemet (frivilligt)", FieldKind.Line, "Aldrig personnummer."),
            ],
            typed => new OpenUtredning(typed.Day("decidedOn"), typed.Text("purpose") ?? "", typed.Text("utredningRef"))),
        new("inled-inte", Trigger.DecideNotToOpen,
            "Beslutet ska gå att förstå för barnet och för den som granskar. Skriv hur barnet har kommit till tals, eller konkret varför inte.",
            [
                new("decidedOn", "Beslutsdag", FieldKind.Day),
                new("reasons", "Varför behövs ingen utredning?", FieldKind.Prose, ReasonsHint),
                new("violenceOverride", "Misstanke om våld är inte utesluten. Vad talar ändå emot en utredning?", FieldKind.Prose, ReasonsHint,
                    IsAsked: subject => subject.Violence != ViolenceSuspicion.No),
                new("hearing.heard", "Har barnet kommit till tals?", FieldKind.YesNo),
                new("hearing.account", "Hur, när och vad sa barnet? Eller: vad står i vägen?", FieldKind.Prose, ReasonsHint),
                new("hearing.reason", "Om barnet inte har hörts: skäl", FieldKind.Choice, Choices: Words<NotHeardReason>(Texts.Words.Of)),
                new("hearing.attempts", "Dagar då ni försökte nå barnet", FieldKind.Line, "Om barnet inte gick att nå. Skriv minst två datum, åååå-mm-dd, med komma emellan."),
                new("hearing.plannedOn", "Dag för planerat samtal", FieldKind.Day, "Om samtalet väntar på polisen eller om beslutet är brådskande."),
                new("hearing.otherWay", "Hur har barnets inställning klarlagts på annat sätt?", FieldKind.Prose, "Om barnet inte kan uttrycka sig."),
            ],
            typed => new DecideNotToOpen(
                typed.Day("decidedOn"), typed.Text("reasons") ?? "", HearingOf(typed), typed.Text("violenceOverride"))),
        new("tillfor", Trigger.JoinUtredning,
            "Det pågår redan en utredning om samma barn. Anmälan blir en del av den. Inget beslut fattas och de 14 dagarna gäller inte.",
            [new("utredningCaseId", "Den pågående utredningens ärende-id", FieldKind.Line, "Ifyllt åt dig. Ändra bara om en annan utredning om barnet är rätt.")],
            typed => new JoinUtredning(typed.Text("utredningCaseId") ?? "")),
        new("forlang-forhandsbedomning", Trigger.ExtendForhandsbedomning,
            "Kräver synnerliga skäl. Arbetsläge är inte ett sådant skäl. Ett beslut efter sista dagen sparas men flyttar inget.",
            [
                new("decidedOn", "Beslutsdag", FieldKind.Day),
                new("newLastDay", "Ny sista dag", FieldKind.Day),
                new("reason", "Synnerligt skäl", FieldKind.Choice, Choices: Words<ExceptionalReason>(Texts.Words.Of)),
                new("reasons", "Vad är synnerligt i det här ärendet?", FieldKind.Prose, ReasonsHint),
            ],
            typed => new ExtendForhandsbedomning(
                typed.Day("decidedOn"), typed.Day("newLastDay"), typed.Choice<ExceptionalReason>("reason"), typed.Text("reasons") ?? "")),
        new("forlang-utredning", Trigger.ExtendUtredning,
            "Kräver särskilda skäl och gäller en bestämd tid. Ett beslut efter sista dagen sparas men flyttar inget.",
            [
                new("decidedOn", "Beslutsdag", FieldKind.Day),
                new("newLastDay", "Ny sista dag", FieldKind.Day),
                new("reasons", "Vilka är de särskilda skälen?", FieldKind.Prose, ReasonsHint),
            ],
            typed => new ExtendUtredning(typed.Day("decidedOn"), typed.Day("newLastDay"), typed.Text("reasons") ?? "")),
        new("handlaggare", Trigger.AssignCaseworker,
            "Fristerna påverkas inte av att ärendet byter handläggare.",
            [
                new("caseworker", "Ny handläggare", FieldKind.Line, "Användarens id, till exempel hl02."),
                new("handoverNote", "Vad behöver hen veta först? (frivilligt)", FieldKind.Prose, "Minst 20 tecken om du skriver något."),
            ],
            typed => new AssignCaseworker(typed.Text("caseworker") ?? "", typed.Text("handoverNote"))),
        new("avsluta", Trigger.CloseCase,
            "Ärendet avslutas, och den frist som pågår stannar.",
            [
                new("closedOn", "Dag då ärendet avslutades", FieldKind.Day),
                new("reason", "Varför avslutas ärendet?", FieldKind.Choice,
                    Choices: Words<ClosingReason>(Texts.Words.Of, ClosingReason.NotStated)),
                new("documented", "Den skriftliga utredningen finns", FieldKind.Tick, IsAsked: subject => subject.Utredning is not null),
            ],
            typed => new CloseCase(typed.Day("closedOn"), typed.Choice<ClosingReason>("reason"), typed.Ticked("documented"))),
    ];

    /// <summary>The form of a step; null when it is not taken on the pages.</summary>
    /// <param name="trigger">The step.</param>
    public static StepForm? For(Trigger trigger) => Rows.FirstOrDefault(form => form.Trigger == trigger);

    /// <summary>The form behind a word in the address; null when there is none.</summary>
    /// <param name="slug">The word.</param>
    public static StepForm? Find(string slug) => Rows.FirstOrDefault(form => form.Slug == slug);

    private static Hearing? HearingOf(TypedValues typed) => typed.Answer("hearing.heard") is not { } heard
        ? null
        : new Hearing(
            heard, typed.Text("hearing.account") ?? "", typed.OptionalChoice<NotHeardReason>("hearing.reason"),
            typed.Days("hearing.attempts"), typed.OptionalDay("hearing.plannedOn"), typed.Text("hearing.otherWay"));

    private static (string, string)[] Words<T>(Func<T, string> word, params T[] except)
        where T : struct, Enum => [.. Enum.GetValues<T>().Except(except).Select(value => (value.ToString(), word(value)))];
}
