using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Utredning;

/// <summary>
/// A utredning opened shortly after another on the same child was closed: the time limit must not be emptied of meaning by
/// closing and opening again, so the time is summed and shown (JO 2565-2016).
/// </summary>
internal static class ChainedUtredning
{
    /// <summary>How many days count as shortly after.</summary>
    public const int Days = 90;

    /// <summary>The utredning that this one follows upon; null when none does.</summary>
    public static async ValueTask<EarlierUtredning?> FindAsync(OpenUtredning command, ICaseWrites session)
    {
        if (await session.LoadAsync(command.CaseId) is not { } loaded)
        {
            return null;
        }

        var others = await session.CasesOfChildAsync(loaded.Case.SubjectRef);
        var latest = others
            .Where(other => other.CaseId != command.CaseId && other.UtredningClosedOn is { } closed
                && closed <= command.DecidedOn && closed.AddDays(Days) >= command.DecidedOn)
            .MaxBy(other => other.UtredningClosedOn);
        if (latest is null || (await session.LoadAsync(latest.CaseId))?.Case.Utredning is not { } utredning)
        {
            return null;
        }

        return new EarlierUtredning(
            latest.CaseId, utredning.Opened.On, latest.UtredningClosedOn!.Value,
            utredning.Earlier?.SummedFrom ?? utredning.Opened.On);
    }
}
