using System.Globalization;
using System.Text;
using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Tests.Support;
using Xunit;

namespace Bka.Workflow.Tests.Watches;

/// <summary>The table of watches as a page that can be read without the code.</summary>
public class WatchPageTests
{
    private static readonly DateOnly On = new(2026, 11, 22);

    [Fact]
    public void Watches_WhenListed_AreTheApprovedOnes() => Approved.Matches("watches.md", Page());

    private static string Page()
    {
        var page = new StringBuilder()
            .Append("# Watches\n\nWritten from `WatchTable`, `DeadlineTable` and `GivenDays` by a test. Days are counted from the last day in force.\n\n")
            .Append("| Watch | Term | Law | Warning | Soon | Last day | Overdue | Escalated |\n")
            .Append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var clock in Enum.GetValues<Clock>().Where(clock => clock != Clock.Local))
        {
            var rungs = WatchTable.Default.Alerts.For((long)clock);
            string Rung(AlertThreshold threshold) => rungs.FirstOrDefault(rule => rule.Threshold == threshold) is { } rule
                ? string.Create(CultureInfo.InvariantCulture, $"{rule.DaysAfterLastDay:+0;−0;0} {rule.To}")
                : "–";
            var (term, law) = DeadlineTable.IsCounted(clock)
                ? (TermOf(DeadlineTable.For(clock).Term), LawTable.CitedOn(DeadlineTable.For(clock).Law, On).Citation)
                : ("the day that is set", GivenDays.Explain(clock, On, On).Law);
            page.Append(CultureInfo.InvariantCulture, $"| {clock} | {term} | {law} | {string.Join(" | ", Enum.GetValues<AlertThreshold>().Select(Rung))} |\n");
        }

        return page.ToString();
    }

    private static string TermOf(Term term) =>
        string.Create(CultureInfo.InvariantCulture, $"{term.Count} {(term.Unit == TermUnit.Days ? "days" : "months")}");
}
