using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Watches;

namespace Bka.Workflow.Tests.Support;

/// <summary>Some forty cases in two units, in every state, for lists, counts and figures.</summary>
internal static class CaseCrowd
{
    private static readonly string?[] Caseworkers = ["hl01", null, "hl02"];

    /// <summary>Fills the store over ten weeks; the clock stands at 10 January 2027 afterwards.</summary>
    public static async Task FillAsync(BkaModule module)
    {
        for (var i = 0; i < 40; i++)
        {
            module.Clock.Set(FakeClock.FirstDay.AddDays(i * 3 / 2));
            await LiveAsync(module, i);
        }

        module.Clock.Set(new DateOnly(2027, 1, 10));
    }

    /// <summary>What an actor's list must show, computed case by case.</summary>
    public static IEnumerable<(Domain.Cases.Case Case, CaseClock Clock)> Watched(
        IEnumerable<Domain.Cases.Case> cases, WatchFilter filter, DateOnly today, AccessScope scope, AbsenceTable? absences = null)
    {
        var away = absences ?? AbsenceTable.Nobody;
        var asOf = filter.AsOf ?? today;
        return from subject in cases
               where scope.Allows(new AccessFacts(subject.Unit, subject.Caseworker, subject.RegisteredBy, subject.Source, false))
               where (filter.Unit ?? subject.Unit) == subject.Unit
               where filter.Caseworker is null || filter.Caseworker == subject.Caseworker
               where !filter.Unassigned || subject.Caseworker is null
               where !filter.NeedsOwner || subject.Caseworker is not { } caseworker
                   || (away.IsAway(caseworker, subject.Unit, asOf) && away.StandInFor(caseworker, subject.Unit, asOf) is null)
               from clock in CaseClocks.Of(subject)
               where (filter.Clock ?? clock.Clock) == clock.Clock
               where asOf >= today ? clock.IsRunning : clock.StartDay <= asOf && (clock.StoppedOn is null || clock.StoppedOn > asOf)
               where IsUrgent(filter.Urgency, clock.LastDay.DayNumber - asOf.DayNumber)
               orderby clock.LastDay, subject.Id, clock.Clock
               select (subject, clock);
    }

    private static bool IsUrgent(Urgency urgency, int left) => urgency switch
    {
        Urgency.All => true,
        Urgency.Overdue => left < 0,
        Urgency.DueToday => left == 0,
        Urgency.DueWithinThreeDays => left is > 0 and <= 3,
    };

    private static async Task LiveAsync(BkaModule module, int i)
    {
        var kind = i % 7 == 6 ? IntakeKind.Application : IntakeKind.ConcernReport;
        var intake = module.Intake(
            $"B-{i}", $"A-{i / 2}", kind, unit: i % 3 == 0 ? "Syd" : "Norr", caseworker: Caseworkers[i % 3], sex: (Sex)(i % 4));
        var id = await module.RegisterAsync(intake, i % 11 == 10 ? People.In(Function.SystemClient, "sys", "vk") : null);
        if (i % 8 == 0)
        {
            return;
        }

        module.Clock.Move(TimeSpan.FromDays(i % 4));
        await module.DoAsync(module.Assessed(id));
        if (kind == IntakeKind.ConcernReport && i % 8 != 1)
        {
            await module.DoAsync(new BeginForhandsbedomning { CaseId = id });
            await DecideAsync(module, id, i);
        }
        else if (kind == IntakeKind.Application)
        {
            await module.DoAsync(module.Opened(id));
        }
    }

    private static async Task DecideAsync(BkaModule module, string id, int i)
    {
        var last = module.Clock.Today.AddDays(40);
        module.Clock.Move(TimeSpan.FromDays(i % 5 * 4));
        switch (i % 8)
        {
            case 2:
                await module.DoAsync(module.ForhandsbedomningExtended(id, last));
                break;
            case 3:
                await module.DoAsync(module.NotOpened(id));
                break;
            case 4:
                await module.DoAsync(module.NotOpened(id, new Hearing(false, "Barnet är sex månader gammalt.", NotHeardReason.CannotExpress, OtherWay: "Observation i hemmet vid två besök.")));
                break;
            case 5:
                await module.DoAsync(module.Opened(id));
                break;
            case 6:
                await module.DoAsync(module.Opened(id));
                module.Clock.Move(TimeSpan.FromDays(9));
                await module.DoAsync(module.Closed(id));
                break;
            default:
                await module.DoAsync<CaseChanged>(i % 2 == 0
                    ? new VoidCase(Intents.Reasons) { CaseId = id }
                    : new TransferCase(module.Clock.Today, "Grannköping", Accepted: true, Intents.Reasons) { CaseId = id });
                break;
        }
    }
}
