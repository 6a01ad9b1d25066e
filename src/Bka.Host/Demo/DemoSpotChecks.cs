using System.Globalization;
using Bka.Contracts;
using Bka.Host.Identity;
using Bka.Workflow.Domain.SpotChecks;

namespace Bka.Host.Demo;

/// <summary>
/// Spot checks of the demo, done on their days while the made-up cases are played: rounds that are closed, with a remedy that
/// is done and one that is late, one round under review and one whose seed is locked. Every word in them is made up.
/// </summary>
/// <param name="bka">The corridor.</param>
/// <param name="people">The demo's people.</param>
internal sealed class DemoSpotChecks(IBkaWorkflow bka, DemoPeople people)
{
    private const string Unit = "Mottagning";
    private const string Head = "ec01";
    private const string Quality = "kg01";

    // Whoever has not worked in the case: the quality reviewer first, then the heads.
    private static readonly string[] Reviewers = [Quality, "ec02", Head, "fs01"];

    private static readonly Actor Job = new("kommandorad", Function.LocalOperator, []);

    private Queue<(DateOnly On, Func<Task> Do)>? _acts;

    /// <summary>Does what is due by a day and not yet done.</summary>
    /// <param name="day">The day.</param>
    public async Task UntilAsync(DateOnly day)
    {
        _acts ??= new Queue<(DateOnly, Func<Task>)>(Acts());
        while (_acts.TryPeek(out var act) && act.On <= day)
        {
            _acts.Dequeue();
            await act.Do();
        }
    }

    private (DateOnly On, Func<Task> Do)[] Acts() =>
    [
        (new(2026, 6, 1), () => SendAsync(
            new PlanSpotChecks(SpotCheckPopulation.NotOpened, Unit, 5, "2026-08", null, DoubleReviews: 1), Head, "plan")),
        (new(2026, 8, 3), CommitAsync),
        (new(2026, 9, 2), () => CloseAsync("2026-08", [("Q06", ReviewMark.Partly), ("Q10", ReviewMark.No)])),
        (new(2026, 9, 3), CommitAsync),
        (new(2026, 10, 2), () => CloseAsync("2026-09", [("Q01", ReviewMark.No)])),
        (new(2026, 10, 5), CommitAsync),
        (new(2026, 10, 12), FollowUpAsync),
        (new(2026, 11, 3), () => BeginAsync("2026-10")),
        (new(2026, 11, 4), CommitAsync),
    ];

    private async Task CommitAsync() => (await bka.SendAsync(new CommitSpotCheckSeeds(), new CallContext(Job))).Require();

    // The first drawn case has shortcomings, the others none; each shortcoming is answered, and the round is closed.
    private async Task CloseAsync(string period, (string Key, ReviewMark Mark)[] shortcomings)
    {
        var draw = await SendAsync(new DrawSpotCheck(period, Unit), Head, "dra-" + period);
        for (var place = 0; place < draw.Ids.Count; place++)
        {
            await ReviewAsync(draw, place, place == 0 ? shortcomings : [], place == 0 ? 2 : 1);
        }

        foreach (var (key, _) in shortcomings.Where(_ => draw.Ids.Count > 0))
        {
            var month = Months.First(period).AddMonths(2);
            await SendAsync(
                new RecordRemedy(draw.RoundId!, WhatOf(key), Head, month.AddDays(14), [new Shortcoming(draw.Ids[0], key)]), Head, $"atgard-{period}-{key}");
        }

        await SendAsync(new CloseSpotCheckRound(draw.RoundId!), Head, "avsluta-" + period);
    }

    // Two signed, one begun; the others wait.
    private async Task BeginAsync(string period)
    {
        var draw = await SendAsync(new DrawSpotCheck(period, Unit), Head, "dra-" + period);
        for (var place = 1; place < Math.Min(3, draw.Ids.Count); place++)
        {
            await ReviewAsync(draw, place, [], 1);
        }

        if (draw.Ids.Count > 3)
        {
            await TryAsync(new ReviewSampledCase(draw.RoundId!, draw.Ids[3], [new("Q01", ReviewMark.Yes), new("Q02", ReviewMark.Yes)]), 1, "utkast-" + period);
        }
    }

    private async Task FollowUpAsync()
    {
        var remedies = (await bka.AskAsync(new ListRemedies(OnlyOpen: true), CallOf(Head, null))).Require().Remedies;
        if (remedies.FirstOrDefault(remedy => remedy.Shortcomings.Any(shortcoming => shortcoming.Question == "Q10")) is { } first)
        {
            await SendAsync(
                new FollowUpRemedy(first.RemedyId, new DateOnly(2026, 10, 12), "Motiveringarna som lästs sedan dess knyter an till barnets behov.", true),
                Head, "uppfoljning");
        }
    }

    private Task ReviewAsync(SpotCheckDraw draw, int place, (string Key, ReviewMark Mark)[] shortcomings, int seats) => TryAsync(
        new ReviewSampledCase(
            draw.RoundId!, draw.Ids[place],
            [
                .. QuestionTable.Of(draw.Population).Select(question =>
                    shortcomings.FirstOrDefault(shortcoming => shortcoming.Key == question.Key) is { Key: not null } found
                        ? new ReviewAnswer(question.Key, found.Mark, "Det framgår inte av anteckningen hur barnet själv har kommit till tals.")
                        : new ReviewAnswer(question.Key, question.Key is "Q04" or "Q07" or "Q13" ? ReviewMark.NotApplicable : ReviewMark.Yes)),
            ],
            Sign: true),
        seats,
        string.Create(CultureInfo.InvariantCulture, $"granska-{draw.Period}-{place}"));

    private async Task TryAsync(ReviewSampledCase review, int seats, string key)
    {
        var done = 0;
        foreach (var reviewer in Reviewers)
        {
            var refusal = (await bka.SendAsync(review, CallOf(reviewer, key))).Refusal;
            if (refusal is null && ++done == seats)
            {
                return;
            }

            if (refusal is not (null or { Code: RefusalCodes.ReviewerConflict }))
            {
                throw new InvalidOperationException($"{key}: refused, {refusal.Code} {string.Join(", ", refusal.Missing)}");
            }
        }

        throw new InvalidOperationException($"{key}: too few without conflict.");
    }

    private async Task<T> SendAsync<T>(Command<T> command, string by, string key) =>
        (await bka.SendAsync(command, CallOf(by, key))).Require();

    private CallContext CallOf(string by, string? key) =>
        new(people.Find(by)!.Actor, key is null ? null : "demo-stickprov-" + key);

    private static string WhatOf(string question) => question switch
    {
        "Q01" => "Mottagningen går igenom varje morgon vilka anmälningar som saknar skyddsbedömning.",
        "Q06" => "Enheten tar fram en kort guide om hur barnets delaktighet skrivs.",
        _ => "Gruppen läser varandras motiveringar varannan vecka under hösten.",
    };
}
