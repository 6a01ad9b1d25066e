using Bka.Contracts;
using Bka.Host.Identity;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Host.Demo;

/// <summary>
/// Plays the stories through the corridor, day by day in the order things happened, as the demo's made-up people and with
/// the clock held at each moment. Played again it gives the same answers and changes nothing, so a broken start is mended
/// by the next.
/// </summary>
/// <param name="bka">The corridor.</param>
/// <param name="people">The demo's people.</param>
/// <param name="holdAt">Holds the clock at a moment.</param>
internal sealed class DemoPlayer(IBkaWorkflow bka, DemoPeople people, Action<DateTimeOffset> holdAt)
{
    private static readonly TimeOnly FirstStep = new(10, 30);
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMinutes(23);

    private static readonly TimeOnly BeforeSteps = new(9, 0);

    /// <summary>Plays the stories.</summary>
    /// <param name="stories">The stories.</param>
    /// <param name="each">What else is done on a day, before its steps; null for nothing.</param>
    public async Task PlayAsync(IReadOnlyList<DemoStory> stories, Func<DateOnly, Task>? each = null)
    {
        var steps = stories.SelectMany(story => story.Steps.Select((step, index) => (Story: story, Index: index, Step: step)));
        foreach (var day in steps.GroupBy(one => one.Step.On).OrderBy(day => day.Key))
        {
            if (each is not null)
            {
                holdAt(MunicipalTime.ToInstant(day.Key.ToDateTime(BeforeSteps)));
                await each(day.Key);
            }

            // A family's steps follow one upon the other; those of different families come side by side.
            var families = day.GroupBy(one => one.Story, (_, ofFamily) => ofFamily.ToArray()).ToArray();
            for (var round = 0; round < families.Max(family => family.Length); round++)
            {
                var now = MunicipalTime.ToInstant(day.Key.ToDateTime(FirstStep) + (round * BetweenSteps));
                holdAt(now);
                await Task.WhenAll(families.Where(family => round < family.Length)
                    .Select(family => PlayAsync(family[round].Story, family[round].Index, family[round].Step, now)));
            }
        }
    }

    private async Task PlayAsync(DemoStory story, int index, DemoStep step, DateTimeOffset now)
    {
        var actor = people.Find(step.By)?.Actor ?? throw new InvalidDataException($"{story.Name}: nobody is called {step.By}.");
        var proposal = DemoCommands.NamesAProposal(step) ? await ProposalAsync(step, story.VersionBefore(index)) : null;
        var call = new CallContext(actor, $"demo-{story.Name}-{index + 1:000}");
        var refusal = DemoCommands.Of(step, now, proposal) switch
        {
            Command<CaseChanged> command => (await bka.SendAsync(command, call)).Refusal,
            Command<IntakeRegistered> command => (await bka.SendAsync(command, call)).Refusal,
            Command<SelfReportRecorded> command => (await bka.SendAsync(command, call)).Refusal,
            _ => throw new InvalidDataException($"{story.Name}: {step.Do} is no step of a story."),
        };
        if (refusal is not null)
        {
            throw new InvalidOperationException($"{story.Name}, step {index + 1}, {step.On:O} {step.Do}: refused, "
                + $"{refusal.Code} {string.Join(", ", refusal.Missing)}");
        }
    }

    // As it was before this step, so that a step played again is the same step. Read by one who leads the work in every unit.
    private async Task<ProposalView?> ProposalAsync(DemoStep step, int version) =>
        (await bka.AskAsync(new GetCase(DemoCommands.IdOf(step.Case!)), new CallContext(people.All[0].Actor))).Require()
            .Proposals.FirstOrDefault(proposal => proposal.Version == version);
}
