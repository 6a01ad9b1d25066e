using System.Globalization;
using System.Text.Json.Nodes;
using Bka.Host.Tests.Support;

namespace Bka.Host.Tests.Authority;

/// <summary>One well-formed call of every API route, in unit Norr. A new route needs one here.</summary>
internal static class RouteSamples
{
    public static readonly string UnknownCase = new('0', 32);

    private static int _months;

    private static readonly Dictionary<string, string> Queries = new(StringComparer.Ordinal)
    {
        ["/api/v1/cases/{caseId}"] = "",
        ["/api/v1/cases/{caseId}/deadlines"] = "",
        ["/api/v1/cases/{caseId}/permitted"] = "",
        ["/api/v1/cases/{caseId}/history"] = "",
        ["/api/v1/cases/{caseId}/access"] = "",
        ["/api/v1/cases/{caseId}/emergency-opening"] = "",
        ["/api/v1/access"] = "?from=2026-11-01&to=2026-11-20",
        ["/api/v1/access/sample"] = "?from=2026-11-01&to=2026-11-20&seed=2026-11",
        ["/api/v1/access/signals"] = "?from=2026-11-01&to=2026-11-20",
        ["/api/v1/access/verification"] = "",
        ["/api/v1/emergency-openings"] = "",
        ["/api/v1/watches"] = "",
        ["/api/v1/alerts"] = "",
        ["/api/v1/alerts/counts"] = "",
        ["/api/v1/watches/overview"] = "",
        ["/api/v1/absences"] = "?asOf=2026-11-20",
        ["/api/v1/deadlines/explanation"] = "?clock=utredning&start=2026-11-20",
        ["/api/v1/figures"] = "?from=2026-01-01&to=2026-12-31",
        ["/api/v1/reports"] = "?kind=tertial&period=2026-T2",
        ["/api/v1/report-texts"] = "?year=2026",
        ["/api/v1/figures/{id}/cases"] = "?from=2026-01-01&to=2026-12-31",
        ["/api/v1/figure-series"] = "?from=2026-01-01&to=2026-12-31",
        ["/api/v1/open-ages"] = "?on=2026-11-20",
        ["/api/v1/text-findings"] = "?from=2026-01-01&to=2026-12-31",
        ["/api/v1/text-findings/texts"] = "?from=2026-01-01&to=2026-12-31",
        ["/api/v1/deviations"] = "?from=2026-01-01&to=2026-12-31",
        ["/api/v1/deviations/counts"] = "?from=2026-01-01&to=2026-12-31",
        ["/api/v1/cases/{caseId}/self-report"] = "",
        ["/api/v1/self-reports/sums"] = "?from=2026-01-01&to=2026-12-31",
        ["/api/v1/self-reports/missing"] = "",
        ["/api/v1/spot-checks"] = "",
        ["/api/v1/spot-checks/{drawId}"] = "",
        ["/api/v1/spot-checks/{drawId}/protocol"] = "",
        ["/api/v1/spot-check-rounds"] = "",
        ["/api/v1/spot-check-rounds/{drawId}"] = "",
        ["/api/v1/spot-check-rounds/{drawId}/cases/{caseId}"] = "",
        ["/api/v1/spot-check-figures"] = "?from=2026-10&to=2026-10",
        ["/api/v1/remedies"] = "",
        ["/api/v1/delegation"] = "?asOf=2026-11-20&unit=Norr",
        ["/api/v1/delegation/history"] = "?decision=close",
        ["/api/v1/templates"] = "",
        ["/api/v1/templates/in-force"] = "",
        ["/api/v1/templates/comparison"] = "?from=1&to=1",
        ["/api/v1/templates/use"] = "?version=1",
        ["/api/v1/templates/{version}"] = "",
        ["/api/v1/notices"] = "",
        ["/api/v1/events"] = "?after=0&limit=10",
        ["/api/v1/webhooks"] = "",
        ["/api/v1/webhooks/{name}/dead-letters"] = "",
        ["/api/{documentName}/openapi.json"] = "",
        ["/halsa/liv"] = "",
        ["/halsa/redo"] = "",
    };

    private static readonly Dictionary<string, Func<JsonObject>> Commands = new(StringComparer.Ordinal)
    {
        ["/api/v1/intakes"] = () => Bodies.Intake("A-route", "Norr", "B-" + Caller.NewKey()),
        ["/api/v1/access/search"] = () => new() { ["from"] = "2026-11-01", ["to"] = "2026-11-20" },
        ["/api/v1/cases/search"] = () => new() { ["caseRef"] = "A-none" },
        ["/api/v1/cases/{caseId}/skyddsbedomning"] = Bodies.Skyddsbedomning,
        ["/api/v1/cases/{caseId}/forhandsbedomning"] = () => [],
        ["/api/v1/cases/{caseId}/forhandsbedomning/extensions"] = () => Bodies.ExtendForhandsbedomning(),
        ["/api/v1/cases/{caseId}/forhandsbedomning/not-opened"] = Bodies.NotOpened,
        ["/api/v1/cases/{caseId}/utredning"] = () => Bodies.Open(),
        ["/api/v1/cases/{caseId}/joined-utredning"] = () => new() { ["utredningCaseId"] = UnknownCase },
        ["/api/v1/cases/{caseId}/utredning/extensions"] = () => Bodies.ExtendUtredning("2026-11-20", "2027-05-31"),
        ["/api/v1/cases/{caseId}/caseworker"] = () => new() { ["caseworker"] = "hl01" },
        ["/api/v1/cases/{caseId}/closure"] = () => Bodies.Closure("2026-11-20"),
        ["/api/v1/cases/{caseId}/transfer"] = () => new()
        {
            ["transferredOn"] = "2026-11-20",
            ["municipality"] = "Umeå",
            ["accepted"] = true,
            ["reasons"] = Bodies.Reasons,
        },
        ["/api/v1/cases/{caseId}/voiding"] = () => new() { ["reasons"] = "Ärendet registrerades två gånger av misstag i går." },
        ["/api/v1/cases/{caseId}/conflicts"] = () => DossierBodies.Conflict(),
        ["/api/v1/cases/{caseId}/conflicts/lifting"] = () => DossierBodies.Conflict(),
        ["/api/v1/cases/{caseId}/children"] = () => DossierBodies.Siblings(("B-2", "2026-07", "sibling")),
        ["/api/v1/cases/{caseId}/births"] = () => new() { ["childRef"] = "B-2", ["born"] = "2026-11", ["sex"] = "girl" },
        ["/api/v1/cases/{caseId}/hearings"] = () => DossierBodies.Hearing(),
        ["/api/v1/cases/{caseId}/proposals"] = () => DossierBodies.Proposal(),
        ["/api/v1/cases/{caseId}/stances"] = () => DossierBodies.Stance(),
        ["/api/v1/cases/{caseId}/kommunicering"] = () => DossierBodies.Kommunicering(),
        ["/api/v1/cases/{caseId}/remittals"] = () => new() { ["remittedOn"] = "2026-11-20", ["reasons"] = Bodies.Reasons },
        ["/api/v1/cases/{caseId}/bka/search"] = () => DossierBodies.Of(),
        ["/api/v1/cases/{caseId}/bka/answers"] = () =>
            DossierBodies.Answers(DossierBodies.Child, new JsonObject { ["key"] = "BKA-40", ["text"] = Bodies.Reasons }),
        ["/api/v1/cases/{caseId}/bka/completion"] = () => DossierBodies.Of(),
        ["/api/v1/cases/{caseId}/bka/approval"] = () => DossierBodies.Of(),
        ["/api/v1/cases/{caseId}/bka/return"] = () => DossierBodies.OfWhy(),
        ["/api/v1/cases/{caseId}/bka/reopening"] = () => DossierBodies.OfWhy(),
        ["/api/v1/cases/{caseId}/bka/reuse"] = () => DossierBodies.Reuse(UnknownCase),
        ["/api/v1/cases/{caseId}/decisions"] = () => DossierBodies.Decision(1, UnknownCase),
        ["/api/v1/cases/{caseId}/urgent-decisions"] = () => DossierBodies.Urgent(),
        ["/api/v1/cases/{caseId}/carried-out"] = () => new() { ["decisionNo"] = 1, ["kind"] = "carriedOut", ["on"] = "2026-11-20" },
        ["/api/v1/cases/{caseId}/follow-up"] = DossierBodies.FollowUp,
        ["/api/v1/cases/{caseId}/follow-up/end"] = () => new() { ["endedOn"] = "2026-11-20", ["reasons"] = Bodies.Reasons },
        ["/api/v1/cases/{caseId}/feedback"] = () => DossierBodies.Feedback(),
        ["/api/v1/cases/{caseId}/letters"] = () => new() { ["childRef"] = DossierBodies.Child, ["text"] = "Hej! Vi har bestämt att du får en kontaktfamilj." },
        ["/api/v1/cases/{caseId}/letters/draft"] = () => DossierBodies.Of(),
        ["/api/v1/cases/{caseId}/reporter-feedback/request"] = () => new() { ["requestedOn"] = "2026-11-20" },
        ["/api/v1/cases/{caseId}/reporter-feedback"] = () => new() { ["givenOn"] = "2026-11-20" },
        ["/api/v1/adult-cases"] = () => DossierBodies.AdultCase("E-" + Caller.NewKey(), "Norr"),
        ["/api/v1/cases/{caseId}/eviction"] = () => new() { ["evictionOn"] = "2026-12-15", ["contact"] = "Kronofogden och hyresvärden är uppringda i dag." },
        ["/api/v1/cases/{caseId}/concerns"] = () => DossierBodies.Concern("A-concern", "Norr"),
        ["/api/v1/development-areas"] = () => new()
        {
            ["year"] = 2026,
            ["article"] = "views",
            ["area"] = "Inställning",
            ["goal"] = "Alla beslut",
            ["actions"] = "Utbildning",
            ["unit"] = "Norr",
        },
        ["/api/v1/report-notes"] = () => new()
        {
            ["year"] = 2026,
            ["kind"] = "strength",
            ["article"] = "views",
            ["text"] = "Barnen får brev de förstår.",
            ["unit"] = "Norr",
        },
        ["/api/v1/sweeps"] = () => [],
        ["/api/v1/emergency-openings"] = () => new()
        {
            ["caseRef"] = "A-none",
            ["reason"] = "personInContact",
            ["text"] = Bodies.Reasons,
        },
        ["/api/v1/emergency-openings/reviews"] = () => new() { ["openingId"] = "n0", ["verdict"] = "justified" },
        ["/api/v1/alerts/acknowledgements"] = () => Bodies.AlertNote(UnknownCase),
        ["/api/v1/alerts/snoozes"] = () => Bodies.AlertNote(UnknownCase, until: "2026-11-24"),
        ["/api/v1/absences"] = () => Bodies.Absence("hl-" + Caller.NewKey()),
        ["/api/v1/absences/endings"] = () => new() { ["absenceId"] = "f0", ["to"] = "2026-11-20" },
        ["/api/v1/absences/preview"] = () => new() { ["person"] = "hl07", ["from"] = "2026-11-23", ["to"] = "2026-11-30" },
        ["/api/v1/reassignments/preview"] = () => new() { ["from"] = "hl-none", ["to"] = "hl02" },
        ["/api/v1/reassignments"] = () => new()
        {
            ["from"] = "hl-none",
            ["to"] = "hl02",
            ["handoverNote"] = Bodies.Reasons,

            // Of nothing to move, since hl-none handles nothing.
            ["fingerprint"] = "57331e2080137d9e00003d15d8d3cede",
        },
        ["/api/v1/deviations/runs"] = () => [],
        ["/api/v1/cases/{caseId}/self-report"] = () => new() { ["answers"] = new JsonArray() },
        ["/api/v1/texts/check"] = () => new() { ["text"] = Bodies.Reasons },
        ["/api/v1/texts/readability"] = () => new() { ["text"] = Bodies.Reasons },
        ["/api/v1/spot-checks"] = () => new() { ["period"] = "2026-10", ["unit"] = "Norr" },
        ["/api/v1/spot-check-plans"] = () =>
        {
            // A month is planned once: each call plans one of its own.
            var month = new DateOnly(2026, 12, 1).AddMonths(Interlocked.Increment(ref _months)).ToString("yyyy-MM", CultureInfo.InvariantCulture);
            return new() { ["population"] = "notOpened", ["unit"] = "Norr", ["size"] = 10, ["from"] = month, ["to"] = month };
        },
        ["/api/v1/spot-check-plans/endings"] = () => new() { ["planId"] = "p0", ["to"] = "2026-12" },
        ["/api/v1/spot-check-rounds/reviews"] = () => new() { ["roundId"] = "2020-01-000000000000", ["sampledCaseId"] = UnknownCase, ["answers"] = new JsonArray() },
        ["/api/v1/spot-check-rounds/replacements"] = () => new() { ["roundId"] = "2020-01-000000000000", ["sampledCaseId"] = UnknownCase, ["reason"] = "protected" },
        ["/api/v1/spot-check-rounds/closings"] = () => new() { ["roundId"] = "2020-01-000000000000" },
        ["/api/v1/remedies"] = () => new()
        {
            ["roundId"] = "2020-01-000000000000",
            ["what"] = Bodies.Reasons,
            ["responsible"] = "ec01",
            ["dueOn"] = "2026-12-20",
            ["shortcomings"] = new JsonArray(new JsonObject { ["sampledCaseId"] = UnknownCase, ["question"] = "Q01" }),
        },
        ["/api/v1/remedies/follow-ups"] = () => new() { ["remedyId"] = "a0", ["followedUpOn"] = "2026-11-20", ["effect"] = Bodies.Reasons, ["done"] = true },
        ["/api/v1/protected-identities"] = () => new() { ["inCaseId"] = UnknownCase, ["personRef"] = "B-1", ["protected"] = true, ["reasons"] = Bodies.Reasons },
        ["/api/v1/delegation/proposals"] = Bodies.DelegationRow,
        ["/api/v1/delegation/confirmations"] = () => new() { ["proposalId"] = "d0" },
        ["/api/v1/delegation/withdrawals"] = () => new() { ["proposalId"] = "d0", ["reasons"] = Bodies.Reasons },
        ["/api/v1/notices/replays"] = () => new() { ["noticeId"] = UnknownCase },
        ["/api/v1/templates/proposals"] = Bodies.Template,
        ["/api/v1/webhooks/replays"] = () => new() { ["endpoint"] = "none" },
        ["/api/v1/webhooks/skips"] = () => new() { ["endpoint"] = "none", ["seq"] = 1 },
        ["/api/v1/templates/releases"] = () => new() { ["version"] = 999, ["validFrom"] = "2027-01-01" },
    };

    /// <summary>Whether an API route has a call here; a page is visited with a plain GET.</summary>
    /// <summary>
    /// Whether it takes the form of a page, with the token that the page holds; without one it refuses whoever asks.
    /// </summary>
    public static bool IsForm(string pattern) => pattern is "/logga-ut" or "/utkast" or "/utkast/kasta";

    public static bool Has(string method, string pattern) =>
        method == "POST" ? Commands.ContainsKey(pattern) : Queries.ContainsKey(pattern);

    public static string Address(string pattern, string? caseId = null) => pattern
        .Replace("{caseId}", caseId ?? UnknownCase, StringComparison.Ordinal)
        .Replace("{planId}", "p99", StringComparison.Ordinal)
        .Replace("{drawId}", "2020-01-000000000000", StringComparison.Ordinal)
        .Replace("{id}", "M3", StringComparison.Ordinal)
        .Replace("{version}", "1", StringComparison.Ordinal)
        .Replace("{name}", "none", StringComparison.Ordinal)
        .Replace("{step}", "utredning", StringComparison.Ordinal)
        .Replace("{documentName}", "v1", StringComparison.Ordinal)
        + Queries.GetValueOrDefault(pattern);

    public static JsonObject Body(string pattern) => IsForm(pattern) ? [] : Commands[pattern]();

    public static IEnumerable<string> CommandPatterns => Commands.Keys;

    public static Task<Reply> CallAsync(Caller caller, string method, string pattern) => method == "POST"
        ? caller.PostAsync(Address(pattern), Body(pattern))
        : caller.GetAsync(Address(pattern));
}
