using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Deadlines;

public class ExplanationTests
{
    internal static readonly string[] LeapYearSentences =
    [
        "Tiden räknas från söndag 2027-10-31, den dag då beslutet att inleda utredningen fattades.",
        "Utredningen ska vara klar inom fyra månader (20 kap. 3 § socialtjänstlagen (2025:400)).",
        "En tid i månader slutar på dagen med samma nummer som startdagen " +
            "(1 § lagen (1930:173) om beräkning av lagstadgad tid).",
        "Februari 2028 har ingen dag 31, så tiden slutar på månadens sista dag, tisdag 2028-02-29.",
        "Det är en vardag, så sista dagen flyttas inte.",
        "Intern varningsdag är söndag 2028-01-30, 30 dagar före sista dagen.",
    ];

    [Fact]
    public void Explain_WhenMonthLacksTheDay_SaysSo()
    {
        var explanation = DeadlineExplainer.Explain(Clock.Utredning, new DateOnly(2027, 10, 31));

        explanation.NominalLastDay.ShouldBe(new DateOnly(2028, 2, 29));
        explanation.LegalLastDay.ShouldBe(new DateOnly(2028, 2, 29));
        explanation.LastDay.ShouldBe(new DateOnly(2028, 2, 29));
        explanation.WarningDay.ShouldBe(new DateOnly(2028, 1, 30));
        explanation.Law.ShouldBe("20 kap. 3 § socialtjänstlagen (2025:400)");
        explanation.Sentences.ShouldBe(LeapYearSentences);
    }

    [Fact]
    public void Explain_WhenLastDayIsChristmasEve_NamesEveryRestDayPassed()
    {
        var explanation = DeadlineExplainer.Explain(Clock.Forhandsbedomning, new DateOnly(2026, 12, 10));

        explanation.Sentences.ShouldBe(
        [
            "Tiden räknas från torsdag 2026-12-10, den dag då anmälan kom in.",
            "Beslut att inleda eller inte inleda utredning ska fattas inom fjorton dagar " +
                "(20 kap. 2 § socialtjänstlagen (2025:400)).",
            "Dag 1 är dagen efter, fredag 2026-12-11, och dag 14 är torsdag 2026-12-24.",
            "Torsdag 2026-12-24 (julafton), fredag 2026-12-25 (juldagen), lördag 2026-12-26 (annandag jul) " +
                "och söndag 2026-12-27 är inte vardagar.",
            "Sista dagen flyttas därför till nästa vardag, måndag 2026-12-28 " +
                "(2 § lagen (1930:173) om beräkning av lagstadgad tid).",
            "Intern varningsdag är onsdag 2026-12-23, 5 dagar före sista dagen.",
        ]);
    }

    [Fact]
    public void Explain_WhenActChangesAndTimeIsExtended_SaysWhichExtensionsCountAndWhatToCite()
    {
        var explanation = DeadlineExplainer.Explain(
            Clock.Utredning,
            new DateOnly(2025, 3, 22),
            [
                new ExtensionDecision(new DateOnly(2025, 9, 16), new DateOnly(2025, 10, 31)),
                new ExtensionDecision(new DateOnly(2025, 7, 22), new DateOnly(2025, 9, 14)),
                new ExtensionDecision(new DateOnly(2025, 9, 1), new DateOnly(2025, 9, 10)),
            ]);

        explanation.LegalLastDay.ShouldBe(new DateOnly(2025, 7, 22));
        explanation.LastDay.ShouldBe(new DateOnly(2025, 9, 14));
        explanation.Law.ShouldBe("11 kap. 2 § socialtjänstlagen (2001:453)");
        explanation.Sentences.ShouldBe(
        [
            "Tiden räknas från lördag 2025-03-22, den dag då beslutet att inleda utredningen fattades.",
            "Utredningen ska vara klar inom fyra månader (11 kap. 2 § socialtjänstlagen (2001:453)).",
            "En tid i månader slutar på dagen med samma nummer som startdagen " +
                "(1 § lagen (1930:173) om beräkning av lagstadgad tid).",
            "Det är tisdag 2025-07-22.",
            "Det är en vardag, så sista dagen flyttas inte.",
            "Förlängningen till söndag 2025-09-14, beslutad tisdag 2025-07-22, gäller, " +
                "eftersom den beslutades senast den dåvarande sista dagen, tisdag 2025-07-22.",
            "Förlängningen till onsdag 2025-09-10, beslutad måndag 2025-09-01, ger inte längre tid " +
                "och flyttar inte sista dagen, som då var söndag 2025-09-14.",
            "Förlängningen till fredag 2025-10-31, beslutad tisdag 2025-09-16, kom för sent " +
                "och flyttar inte sista dagen, som då var söndag 2025-09-14.",
            "Sista dagen är nu söndag 2025-09-14.",
            "Intern varningsdag är fredag 2025-08-15, 30 dagar före sista dagen.",
            "Lagen ändras under tiden: ett beslut som fattas 2025-07-01 eller senare " +
                "hänvisar till 20 kap. 3 § socialtjänstlagen (2025:400).",
        ]);
    }

    [Fact]
    public void Explain_WhenSkyddsbedomningIsDueOnASunday_SaysThatItDoesNotMove()
    {
        var explanation = DeadlineExplainer.Explain(Clock.Skyddsbedomning, new DateOnly(2026, 6, 6));

        explanation.Sentences.ShouldBe(
        [
            "Tiden räknas från lördag 2026-06-06, den dag då anmälan kom in.",
            "Skyddsbedömningen ska göras genast, senast dagen efter (20 kap. 1 § socialtjänstlagen (2025:400)).",
            "Dagen efter är söndag 2026-06-07.",
            "Sista dagen flyttas inte till en vardag, eftersom lagen säger genast.",
            "Intern varningsdag är den sista dagen, söndag 2026-06-07.",
        ]);
    }

    [Fact]
    public void Explain_WhenMunicipalityDoesNotCountTheHolidayRule_SaysSo()
    {
        var explanation =
            DeadlineExplainer.Explain(Clock.Utredning, new DateOnly(2026, 7, 22), countHolidayRule: false);

        explanation.LastDay.ShouldBe(new DateOnly(2026, 11, 22));
        explanation.Sentences.ShouldContain(
            "Sista dagen flyttas inte till en vardag, eftersom kommunen har valt att inte räkna helgregeln.");
    }

    [Fact]
    public void Explain_WhenSkyddsbedomningIsExtended_Throws() =>
        Should.Throw<ArgumentException>(() => DeadlineExplainer.Explain(
            Clock.Skyddsbedomning,
            new DateOnly(2026, 6, 6),
            [new ExtensionDecision(new DateOnly(2026, 6, 6), new DateOnly(2026, 6, 9))]));

    [Fact]
    public void Explain_WhenStartIsAnyDay_AgreesWithCompute()
    {
        for (var start = new DateOnly(2020, 1, 1); start.Year < 2030; start = start.AddDays(1))
        {
            foreach (var clock in DeadlineTable.Rows.Select(row => row.Clock))
            {
                var deadline = DeadlineCalculator.Compute(clock, start);
                var explanation = DeadlineExplainer.Explain(clock, start);

                explanation.NominalLastDay.ShouldBe(deadline.NominalLastDay);
                explanation.LastDay.ShouldBe(deadline.LegalLastDay);
                explanation.WarningDay.ShouldBe(deadline.WarningDay);
                explanation.Sentences.ShouldAllBe(sentence => sentence.EndsWith('.'));
            }
        }
    }
}
