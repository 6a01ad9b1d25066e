using System.Globalization;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Storage.Sql;

/// <summary>What is the same wherever a person's cases are asked for.</summary>
internal static class CaseloadOf
{
    /// <summary>The states in which work remains, as a list in a statement.</summary>
    public static string OpenStates { get; } =
        string.Join(", ", CaseStates.Open.Select(state => ((long)state).ToString(CultureInfo.InvariantCulture)));
}
