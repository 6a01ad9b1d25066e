using System.Security.Cryptography;
using System.Text;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Lifecycle;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Cases;

/// <summary>What is the same for looking and for moving.</summary>
internal static class Reassignments
{
    /// <summary>How many cases are moved in one transaction: everybody else's commands wait for it.</summary>
    public const int Most = 500;

    public static void Check(string from, string to, string? unit, InputCheck check)
    {
        check.Ref(from, "from");
        check.Ref(to, "to");
        check.Unit(unit, required: false);
        check.Holds(from != to, MissingCodes.SameCaseworker, "to");
    }

    /// <summary>The judgement of a single handing over, as a row.</summary>
    public static ReassignmentRow Judge(
        LoadedCase loaded, string to, Surroundings surroundings, Circumstances circumstances, DelegationTable delegation)
    {
        var subject = loaded.Case;
        var input = new StepInput(subject, new AssignCaseworker(to) { CaseId = subject.Id }, surroundings);
        var refusal = CaseSteps.Judge(Trigger.AssignCaseworker, input, circumstances, delegation, null).Refusal;
        return new ReassignmentRow(
            subject.Id, subject.CaseRef, subject.Unit, subject.State, refusal?.Code, refusal?.Missing ?? [], []);
    }

    /// <summary>The row with what moving it gave.</summary>
    public static ReassignmentRow Moved(ReassignmentRow row, Answer<CaseChanged> moved) => moved.Refusal is { } refusal
        ? row with { RefusalCode = refusal.Code, Missing = refusal.Missing }
        : row with { Warnings = moved.Value!.Warnings };

    /// <summary>Which cases, and which of them can be moved: what must not have changed between looking and moving.</summary>
    public static string FingerprintOf(string from, string to, IEnumerable<ReassignmentRow> rows)
    {
        var text = new StringBuilder().Append(from).Append('\n').Append(to);
        foreach (var row in rows)
        {
            text.Append('\n').Append(row.CaseId).Append(' ').Append(row.RefusalCode).Append(' ')
                .AppendJoin(',', row.Missing.Select(missing => missing.Code));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }
}
