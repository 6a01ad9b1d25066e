using Bka.Contracts;
using Bka.Workflow.Domain.Notices;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

public abstract partial class StorageContract
{
    private const string Reader = "r1";
    private static readonly NoticeCounts Three = new() { Overdue = 3 };

    [StoreFact]
    public async Task PlanNotices_WhenSentAgain_PlansOnce()
    {
        (await PlanAsync(Three)).ShouldBe(new NoticesPlanned(1, 0, 0));
        (await PlanAsync(Three with { Overdue = 9 })).ShouldBe(new NoticesPlanned(0, 0, 0), "the day's digest is planned already");
        var taken = await TakeNoticeAsync();
        taken.Notice!.ForDay.ShouldBe(Nov(2));
        taken.Notice.Counts.ShouldBe(Three);
        taken.Notice.MessageId.ShouldBe(NoticeIds.OfDigest(Reader, Nov(2)) + ".bka@kommun.example");
        (await NoticesAsync()).ShouldBe(["r1|2026-11-02|1|1"]);
    }

    [StoreFact]
    public async Task PlanNotices_WhenSentByManyAtOnce_PlansOnce()
    {
        var urgent = Enumerable.Range(0, 120).Select(i => new UrgentAlert($"k{i}", UrgentKind.Skyddsbedomning)).ToArray();
        var planned = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => PlanAsync(Three, urgent))));
        (planned.Sum(plan => plan.Digests), planned.Sum(plan => plan.Urgent)).ShouldBe((1, 1));
        (await StoreTruth.TextsAsync(Bka, "SELECT COUNT(*) FROM notice_alerts")).ShouldBe(["120"]);
    }

    [StoreFact]
    public async Task PlanNotices_WhenTheHourHasNotCome_PlansNoDigestButWhatIsUrgent()
    {
        Clock.Set(Nov(2), 6);
        (await PlanAsync(Three, [new UrgentAlert("k1", UrgentKind.Eviction)])).ShouldBe(new NoticesPlanned(0, 0, 1));
        Clock.Set(Nov(2), 7);
        (await PlanAsync(Three)).Digests.ShouldBe(1);
    }

    [StoreFact]
    public async Task PlanNotices_WhenNothingHasChanged_SendsNothingUntilAWeekHasGone()
    {
        var sent = new List<DateOnly>();
        for (var day = Nov(2); day <= Nov(20); day = day.AddDays(1))
        {
            Clock.Set(day);
            sent.AddRange(Enumerable.Repeat(day, (await PlanAsync(Three)).Digests));
            await DeliverAllAsync();
        }

        sent.ShouldBe([Nov(2), Nov(9), Nov(16)]);
    }

    [StoreFact]
    public async Task PlanNotices_WhenItIsClearedAndComesBack_TellsOfItAgain()
    {
        await PlanAsync(Three);
        Clock.Set(Nov(3));
        (await PlanAsync(new NoticeCounts())).ShouldBe(new NoticesPlanned(0, 1, 0));
        Clock.Set(Nov(4));
        (await PlanAsync(Three)).Digests.ShouldBe(1);
    }

    [StoreFact]
    public async Task PlanNotices_WhenAnAlertHasBeenTold_TellsOnlyOfTheNewOne()
    {
        UrgentAlert one = new("k1", UrgentKind.Skyddsbedomning), two = new("k2", UrgentKind.Escalation);
        (await PlanAsync(null, [one])).Urgent.ShouldBe(1);
        (await PlanAsync(null, [one])).Urgent.ShouldBe(0);
        (await PlanAsync(null, [two, one, two])).Urgent.ShouldBe(1);
        await TakeNoticeAsync();
        (await TakeNoticeAsync()).Notice!.Counts.ShouldBe(new NoticeCounts { UrgentEscalation = 1 });
        (await Bka.DoAsync(Plan("r2", null, [one]), People.Job)).Urgent.ShouldBe(1, "each recipient is told");
    }

    [StoreFact]
    public async Task PlanNotices_WhenTheClockIsSetBackAndForth_PlansOneDigestADay()
    {
        var days = new[] { Nov(2), Nov(9), Nov(2), Nov(3), Nov(9), Nov(10), Nov(3) };
        var count = 0;
        var planned = 0;
        foreach (var day in days)
        {
            Clock.Set(day);
            planned += (await PlanAsync(Three with { Overdue = ++count })).Digests;
        }

        planned.ShouldBe(4);
    }

    [StoreFact]
    public async Task PlanNotices_WhenMalformed_IsRefused()
    {
        var before = await StoreTruth.FingerprintAsync(Bka);
        foreach (var wrong in new PlanNotices[]
        {
            Plan(Reader, Three) with { DigestHour = 24 },
            Plan(Reader, Three) with { MailDomain = "" },
            Plan("a@b.example", Three),
            Plan(Reader, null, [new UrgentAlert("", UrgentKind.Eviction)]),
            Plan(Reader, null, [new UrgentAlert("k", (UrgentKind)9)]),
        })
        {
            (await Bka.SendAsync(wrong, People.Job)).Refusal!.Code.ShouldBe(RefusalCodes.InputInvalid);
        }

        (await Bka.SendAsync(Plan(Reader, Three))).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
        (await StoreTruth.FingerprintAsync(Bka)).ShouldBe(before);
    }

    private Task<IReadOnlyList<string>> NoticesAsync() => StoreTruth.TextsAsync(Bka, "SELECT recipient, for_day, state, attempts FROM notices");

    private static PlanNotices Plan(string recipient, NoticeCounts? digest, IReadOnlyList<UrgentAlert>? urgent = null) =>
        new(7, "kommun.example", [new NoticePlan(recipient, digest, urgent ?? [])]);

    private Task<NoticesPlanned> PlanAsync(NoticeCounts? digest, IReadOnlyList<UrgentAlert>? urgent = null) =>
        Bka.DoAsync(Plan(Reader, digest, urgent), People.Job);
}
