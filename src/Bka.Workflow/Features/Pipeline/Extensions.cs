using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Watches;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>What is the same for an extension of either clock.</summary>
internal static class Extensions
{
    /// <summary>The extension with what it does to the clock.</summary>
    public static Extension Judge(
        Case subject, Clock clock, Acceptance acceptance, DateOnly newLastDay, string reasons, ExceptionalReason? reason = null)
    {
        var made = acceptance.Made;
        var decision = new ExtensionDecision(made.On, newLastDay);
        var legal = CaseClocks.Find(subject, clock)!.LegalLastDay;
        var judged = DeadlineCalculator.EffectiveLastDay(legal, [.. CaseClocks.ExtensionsOf(subject, clock), decision]);
        var effect = judged.Extensions.Single(extension => ReferenceEquals(extension.Decision, decision)).Status;
        return new Extension(made, newLastDay, effect, reasons, reason, acceptance.Circumstances.Today);
    }

    /// <summary>A typed day, not a plan: an extension is for a stated time, and never for more than a year.</summary>
    public static void CheckDays(DateOnly decidedOn, DateOnly newLastDay, InputCheck check)
    {
        check.DayDone(decidedOn, "decidedOn");
        check.Day(newLastDay, "newLastDay");
        check.Holds(newLastDay.DayNumber - decidedOn.DayNumber <= 366, MissingCodes.BadRange, "newLastDay");
    }

    /// <summary>The warnings an extension deserves.</summary>
    /// <param name="recorded">The extension.</param>
    /// <param name="lastDayBefore">The last day in force before it.</param>
    public static IEnumerable<string> Warnings(Extension recorded, DateOnly? lastDayBefore)
    {
        if (recorded.Effect == ExtensionEffect.Valid && recorded.RecordedOn > lastDayBefore)
        {
            yield return WarningCodes.ExtensionRecordedLate;
        }

        if (recorded.Effect == ExtensionEffect.Late)
        {
            yield return WarningCodes.ExtensionLate;
        }

        if (FreeText.SpeaksOfOrganisation(recorded.Reasons))
        {
            yield return WarningCodes.OrganisationalReason;
        }
    }
}
