using Bka.Contracts;

namespace Bka.Workflow.Tests.Support;

/// <summary>Absences on their way in.</summary>
public static class AbsenceIntents
{
    /// <summary>A lead of both units, who records.</summary>
    public static Actor Lead { get; } = People.In(Function.LeadSocialWorker, "ls01", null, "Norr", "Syd");

    /// <summary>Away from today and for a week, unless something else is said.</summary>
    public static RecordAbsence Absence(
        this BkaModule module, string person = "hl07", string? substitute = null, string unit = "Norr", DateOnly? from = null,
        DateOnly? to = null) =>
        new(person, unit, from ?? module.Clock.Today, to ?? (from ?? module.Clock.Today).AddDays(7), substitute, AbsenceReason.Unplanned);

    /// <summary>Recorded.</summary>
    public static Task<AbsenceEntry> AwayAsync(
        this BkaModule module, string person = "hl07", string? substitute = null, string unit = "Norr", DateOnly? from = null,
        DateOnly? to = null) =>
        module.DoAsync(module.Absence(person, substitute, unit, from, to), Lead);
}
