namespace Bka.Workflow.Domain.Deadlines;

/// <summary>
/// The only converter between moments (UTC) and Swedish days and local times (Europe/Stockholm). It never looks at
/// the zone or the culture of the machine. The zone's rules come from the time zone data of the system.
/// </summary>
public static class MunicipalTime
{
    private const string IanaId = "Europe/Stockholm";
    private const string WindowsId = "W. Europe Standard Time";

    private static readonly Lazy<TimeZoneInfo> LazyZone = new(() => Resolve(Lookup));

    private static TimeZoneInfo Zone => LazyZone.Value;

    /// <summary>Called when the host starts, so that it refuses to start without Swedish time.</summary>
    /// <exception cref="InvalidOperationException">The zone is missing, or its rules are not Sweden's.</exception>
    public static void EnsureAvailable() => _ = Zone;

    /// <summary>The Swedish day of a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(LocalTime(instant));

    /// <summary>The Swedish local time of a moment; its kind is unspecified.</summary>
    public static DateTime LocalTime(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        return DateTime.SpecifyKind(utc + Zone.GetUtcOffset(utc), DateTimeKind.Unspecified);
    }

    /// <summary>
    /// The moment of a Swedish local time. A time skipped when summer time begins moves an hour forward within the
    /// same day; a time that occurs twice when it ends is the first, in summer time.
    /// </summary>
    /// <exception cref="ArgumentException">The time claims to be UTC or of the machine's zone.</exception>
    public static DateTimeOffset ToInstant(DateTime local)
    {
        if (local.Kind != DateTimeKind.Unspecified)
        {
            throw new ArgumentException("A Swedish local time has an unspecified kind.", nameof(local));
        }

        if (Zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>Finds the zone under either name and checks that it behaves as Sweden does.</summary>
    internal static TimeZoneInfo Resolve(Func<string, TimeZoneInfo?> lookup)
    {
        var zone = lookup(IanaId) ?? lookup(WindowsId) ?? throw new InvalidOperationException(
            $"The time zone {IanaId} is missing on this system. Install the time zone data (package tzdata).");

        var winter = zone.GetUtcOffset(new DateTime(2026, 1, 15, 12, 0, 0, DateTimeKind.Utc));
        var summer = zone.GetUtcOffset(new DateTime(2026, 7, 15, 12, 0, 0, DateTimeKind.Utc));
        return winter == TimeSpan.FromHours(1) && summer == TimeSpan.FromHours(2)
            ? zone
            : throw new InvalidOperationException(
                $"The data for time zone {zone.Id} is wrong: Sweden is one hour ahead of UTC, two in summer.");
    }

    private static TimeZoneInfo? Lookup(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
}
