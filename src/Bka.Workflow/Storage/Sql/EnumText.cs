using Bka.Contracts;

namespace Bka.Workflow.Storage.Sql;

/// <summary>Names of enum members without reflection at each use.</summary>
internal static class EnumText
{
    private static readonly string[] Functions = Enum.GetNames<Function>();

    public static string Of(Function function) => Functions[(int)function];
}
