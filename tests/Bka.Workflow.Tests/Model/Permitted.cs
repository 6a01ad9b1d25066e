using Bka.Contracts;
using Bka.Workflow.Tests.Support;

namespace Bka.Workflow.Tests.Model;

/// <summary>What is next, as the module answers and as the model sees it: a step is open when some command for it would hold.</summary>
internal static class Permitted
{
    private static readonly Trigger[] Beyond =
        [Trigger.ReuseBka, Trigger.RegisterIntake, Trigger.RegisterAdultCase, Trigger.ImportCase, Trigger.ReceiveReport];

    /// <summary>The steps the module offers the actor; null when the case is not theirs to see.</summary>
    public static async Task<HashSet<Trigger>?> CheckAsync(BkaModule module, SmallModel model, Actor actor, string caseId, DateOnly latest)
    {
        var answer = await module.Workflow.AskAsync(new GetPermitted(caseId), new CallContext(actor));
        if (!model.Cases.TryGetValue(caseId, out var c) || !model.Sees(actor, c, module.Clock.Today))
        {
            Expect(!answer.IsAnswered, "not seen by " + actor.Id);
            return null;
        }

        var offered = answer.Require().Steps;

        // When the clock has been set back, the day of what is recorded already may not have come.
        if (module.Clock.Today == latest)
        {
            foreach (var trigger in Enum.GetValues<Trigger>().Where(trigger => !Beyond.Contains(trigger)))
            {
                var open = Commands(trigger, model, c, module.Clock.Today).Any(command => model.Judge(actor, command, module.Clock.Today) is not null);
                var step = offered.FirstOrDefault(step => step.Trigger == trigger);
                Expect(step?.Open == true == open, $"{trigger} {(open ? "open" : "closed")} to {actor.Id}/{actor.Function} in {c.State}; {step}");
            }
        }

        return [.. offered.Where(step => step.Open).Select(step => step.Trigger)];
    }

    private static IEnumerable<CaseCommand> Commands(Trigger trigger, SmallModel model, ModelCase c, DateOnly today) => trigger == Trigger.JoinUtredning
        ? model.Cases.Keys.Select(other => new JoinUtredning(other) { CaseId = c.Id })
        : ModelCommands.For(trigger, c, today).Where(command => !IsException(command));

    /// <summary>What only a reason of its own makes possible: no kommunicering, or a child that cannot be told any more.</summary>
    public static bool IsException(object command) =>
        command is MakeDecision { KommuniceringException: not null } or CloseCase { Reason: ClosingReason.ChildDeceased };

    private static void Expect(bool holds, string what)
    {
        if (!holds)
        {
            throw new ModelException("Permitted: " + what);
        }
    }
}
