using System.Diagnostics;

using Bka.Contracts;

namespace Bka.Workflow.Domain.Deadlines;

/// <summary>
/// By when? One row per statutory clock. The clocks are the same under the old act and the new; only the paragraph
/// differs, and <see cref="LawTable"/> knows it. The warnings are a choice of this product, not of the law: a
/// skyddsbedömning on its last day, a förhandsbedömning with a working week left, a utredning with a month left.
/// </summary>
public static class DeadlineTable
{
    private static readonly DeadlineRule Skyddsbedomning = new(
        Clock: Clock.Skyddsbedomning,
        StartsOn: "då anmälan kom in",
        Duty: "Skyddsbedömningen ska göras genast, senast dagen efter",
        Term: Term.NextDay,
        MovesPastRestDays: false, // "genast" leaves no room for a weekend
        Law: LawRule.Skyddsbedomning,
        Extension: null,
        WarningDays: 0,
        StaysBecause: "lagen säger genast");

    private static readonly DeadlineRule Forhandsbedomning = new(
        Clock: Clock.Forhandsbedomning,
        StartsOn: "då anmälan kom in",
        Duty: "Beslut att inleda eller inte inleda utredning ska fattas inom fjorton dagar",
        Term: Term.Days(14),
        MovesPastRestDays: true,
        Law: LawRule.Forhandsbedomning,
        Extension: LawRule.ForhandsbedomningExtension,
        WarningDays: 5);

    private static readonly DeadlineRule Utredning = new(
        Clock: Clock.Utredning,
        StartsOn: "då beslutet att inleda utredningen fattades",
        Duty: "Utredningen ska vara klar inom fyra månader",
        Term: Term.Months(4),
        MovesPastRestDays: true,
        Law: LawRule.Utredning,
        Extension: LawRule.UtredningExtension,
        WarningDays: 30);

    private static readonly DeadlineRule FeedbackToReporter = new(
        Clock: Clock.FeedbackToReporter,
        StartsOn: "då beslutet fattades",
        Duty: "En anmälningsskyldig som begär det ska få återkoppling inom en vecka",
        Term: Term.Days(7),
        MovesPastRestDays: true,
        Law: LawRule.FeedbackToReporter,
        Extension: null,
        WarningDays: 2);

    private static readonly DeadlineRule FollowUp = new(
        Clock: Clock.FollowUp,
        StartsOn: "då utredningen avslutades",
        Duty: "Uppföljningen ska avslutas senast sex månader efter utredningen",
        Term: Term.Months(6),
        MovesPastRestDays: false, // a limit to how long a measure may last, not an act to be done
        Law: LawRule.FollowUpEnd,
        Extension: null,
        WarningDays: 30,
        StaysBecause: "den begränsar hur länge uppföljningen får pågå");

    private static readonly DeadlineRule CarryingOut = new(
        Clock: Clock.CarryingOut,
        StartsOn: "då beslutet fattades eller verkställigheten avbröts",
        Duty: "Ett gynnande beslut som inte har verkställts inom tre månader ska rapporteras",
        Term: Term.Months(3),
        MovesPastRestDays: false, // measures how long a decision has waited, and sets no day for an act
        Law: LawRule.NotCarriedOut,
        Extension: null,
        WarningDays: 30,
        StaysBecause: "den mäter hur länge beslutet har väntat");

    /// <summary>Every row, in the order a case meets them.</summary>
    public static IReadOnlyList<DeadlineRule> Rows { get; } =
        Array.AsReadOnly([Skyddsbedomning, Forhandsbedomning, Utredning, FeedbackToReporter, FollowUp, CarryingOut]);

    /// <summary>Whether the law sets the term of a clock; else someone sets its day.</summary>
    /// <param name="clock">The clock.</param>
    public static bool IsCounted(Clock clock) => Rows.Any(row => row.Clock == clock);

    /// <summary>The row of a clock that the law counts.</summary>
    public static DeadlineRule For(Clock clock) => clock switch
    {
        Clock.Skyddsbedomning => Skyddsbedomning,
        Clock.Forhandsbedomning => Forhandsbedomning,
        Clock.Utredning => Utredning,
        Clock.FeedbackToReporter => FeedbackToReporter,
        Clock.FollowUp => FollowUp,
        Clock.CarryingOut => CarryingOut,
        _ => throw new UnreachableException(),
    };
}
