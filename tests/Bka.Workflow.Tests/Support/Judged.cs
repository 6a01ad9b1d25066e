using Bka.Contracts;
using Bka.Workflow.Domain.Lifecycle;
using Shouldly;

namespace Bka.Workflow.Tests.Support;

/// <summary>What the lifecycle table answers about a step in a scene.</summary>
internal static class Judged
{
    public static LifecycleRow Accepts(this Scene scene, Trigger trigger, CaseCommand? command)
    {
        var verdict = scene.Judge(trigger, command);
        verdict.Refusal.ShouldBeNull();
        return verdict.Row.ShouldNotBeNull();
    }

    /// <summary>Refused with exactly these things missing for the child the case is about.</summary>
    public static void Refuses(
        this Scene scene, Trigger trigger, CaseCommand? command, params (string Code, string? Item, string? Law)[] missing) =>
        scene.Refuses(trigger, command, [.. missing.Select(m => new Missing(m.Code, scene.Case.Child?.Ref, m.Item, m.Law))]);

    /// <summary>Refused with exactly these things missing.</summary>
    public static void Refuses(this Scene scene, Trigger trigger, CaseCommand? command, params Missing[] missing)
    {
        var refusal = scene.Judge(trigger, command).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(RefusalCodes.FactsMissing);
        refusal.Missing.ShouldBe(missing);
    }
}
