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
        Case subject, Clock clock, DecisionMade made, DateOnly newLastDay, string reasons, ExceptionalReason? reason = null)
    {
        var decision = new ExtensionDecision(made.On, newLastDay);
        var legal = CaseClocks.Find(subject, clock)!.LegalLastDay;
        var judged = DeadlineCalculator.EffectiveLastDay(legal, [.. CaseClocks.ExtensionsOf(subject, clock), decision]);
        var effect = judged.Extensions.Single(extension => ReferenceEquals(extension.Decision, decision)).Status;
        return new Extension(made, newLastDay, effect, reasons, reason);
    }

    /// <summary>The warnings an extension deserves.</summary>
    public static IEnumerable<string> Warnings(Extension recorded)
    {
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
