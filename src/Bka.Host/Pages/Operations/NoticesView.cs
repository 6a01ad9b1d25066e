using Bka.Contracts;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Operations;

/// <summary>What the operations page shows of mail and heartbeat.</summary>
/// <param name="Overview">How the mailing goes.</param>
/// <param name="IsOn">Whether this host mails at all.</param>
/// <param name="MayReplay">Whether the reader may let a given-up mail be tried again.</param>
/// <param name="Heartbeat">Which outside monitor is told, in a sentence.</param>
internal sealed record NoticesView(NoticeOverview Overview, bool IsOn, bool MayReplay, string Heartbeat)
{
    /// <summary>The view for a reader.</summary>
    /// <param name="overview">How the mailing goes.</param>
    /// <param name="setup">The host's settings.</param>
    /// <param name="mayReplay">Whether the reader may let a given-up mail be tried again.</param>
    public static NoticesView Of(NoticeOverview overview, HostSetup setup, bool mayReplay) =>
        new(overview, setup.Notices is not null, mayReplay, (setup.Heartbeat?.File, setup.Heartbeat?.Url) switch
        {
            (null, null) => PageText.Operations["HeartbeatNone"],
            (not null, null) => PageText.Operations["HeartbeatFile"],
            (null, not null) => PageText.Operations["HeartbeatUrl"],
            (not null, not null) => PageText.Operations["HeartbeatBoth"],
        });
}
