using System.Text.Json;
using Bka.Contracts;
using Bka.Workflow.Tests.Support;

namespace Bka.Workflow.Tests.Model;

/// <summary>
/// One history: steps through the module's door, each first foretold by the small model and afterwards compared with it. A
/// step is a number, from which all that is chosen follows, so that a failing history can be made shorter.
/// </summary>
/// <param name="module">The module.</param>
/// <param name="setsClockBack">Whether the clock is sometimes set back.</param>
internal sealed class ModelHistory(BkaModule module, bool setsClockBack = true)
{
    private static readonly Trigger[] Triggers = Enum.GetValues<Trigger>();
    private readonly SmallModel _model = new();
    private readonly List<Sent> _sent = [];
    private readonly Queue<Sent> _late = new();
    private DateOnly _latest = FakeClock.FirstDay;
    private ModelCase? _case;

    public SmallModel Model => _model;

    /// <summary>What was sent and what came of it, for the one who reads a failure.</summary>
    public List<string> Log { get; } = [];

    /// <summary>How often each kind of command was accepted, and refused.</summary>
    public SortedDictionary<string, (int Accepted, int Refused)> Counts { get; } = new(StringComparer.Ordinal);

    public async Task StepAsync(int step)
    {
        var random = new Random(step);
        module.Clock.Move(TimeSpan.FromHours(random.Next(5) == 0 ? random.Next(setsClockBack ? -40 : 0, 400) : random.Next(20)));
        _latest = module.Clock.Today > _latest ? module.Clock.Today : _latest;
        if (random.Next(15) == 0)
        {
            await module.DoAsync(new RunSweep(), People.Job);
        }

        var next = random.Next(10) switch
        {
            0 when _sent.Count > 0 => _sent[random.Next(_sent.Count)],
            1 when _late.Count > 0 => _late.Dequeue(),
            _ => New(step, random),
        };
        if (random.Next(14) == 0)
        {
            // Delivered later: what stands behind it comes first.
            _late.Enqueue(next);
            return;
        }

        await SendAsync(next);
    }

    private async Task SendAsync(Sent next)
    {
        var steps = next.Command is CaseCommand step ? await Permitted.CheckAsync(module, _model, next.Actor, step.CaseId, _latest) : null;
        var foretold = next.Answer is null ? _model.Judge(next.Actor, next.Command, module.Clock.Today, next.Version) : null;
        var answer = await next.SendAsync(module);
        Log.Add($"{module.Clock.Today:O} {next} -> {answer ?? next.Refusal?.ToString()}");
        if (next.Answer is not null)
        {
            Expect(answer == next.Answer, "a repeated command is answered as the first time");
        }
        else
        {
            Expect(answer is not null == foretold is not null, foretold is null ? "refused" : "accepted");
        }

        if (answer is not null && next.Answer is null)
        {
            Expect(steps is null || next.Step is not { } trigger || steps.Contains(trigger) || Permitted.IsException(next.Command),
                "offered before it was taken");
            foretold!();
        }

        var (accepted, refused) = Counts.GetValueOrDefault(next.Name);
        Counts[next.Name] = answer is null ? (accepted, refused + 1) : (accepted + 1, refused);

        next.Answer ??= answer;
        _sent.Add(next);
        await Compared.CheckAsync(module, _model, next.Command);
    }

    private Sent New(int step, Random random)
    {
        var key = $"k-{step}";
        if (_model.Cases.Count == 0 || random.Next(25) == 0)
        {
            return ModelIntakes.Next(key, random, module.Clock.Today);
        }

        if (step % 19 == 0)
        {
            return ModelIntakes.Absence(key, random, module.Clock.Today, _model.Absences);
        }

        var cases = _model.Cases.Values.Where(one => one.IsOpen || random.Next(8) == 0).DefaultIfEmpty(_model.Cases.Values.First()).ToArray();
        var c = _case is { IsOpen: true } && random.Next(10) < 7 ? _case : cases[random.Next(cases.Length)];
        _case = c;
        var (command, actor) = random.Next(10) < 8 && Likely(c, random) is { } likely ? likely : Anything(c, random);
        var varied = random.Next(10) < 4 ? new ModelVariations(random).Vary(command, c) : command;
        actor = random.Next(8) == 0 ? ModelPeople.All[random.Next(ModelPeople.All.Count)] : actor;
        long? version = random.Next(5) == 0 ? c.Version - (random.Next(4) == 0 ? 1 : 0) : null;
        return new Sent(key, varied, actor, version);
    }

    // A step that would hold, by somebody who may; what leads on is likelier than what ends a case, so that lives grow long.
    private (CaseCommand, Actor)? Likely(ModelCase c, Random random)
    {
        var today = module.Clock.Today;
        var person = ModelPeople.All[random.Next(5)];
        var holding = new List<(CaseCommand Command, Actor Actor, double Weight)>();
        foreach (var trigger in Triggers)
        {
            var weight = ModelWeights.Of(trigger, c);
            (CaseCommand, Actor, double)[] possible =
            [
                .. Commands(trigger, c, today).SelectMany(command => ModelPeople.Usual.Append(person)
                    .Where(actor => _model.Judge(actor, command, today) is not null).Select(actor => (command, actor, weight))),
            ];
            if (possible.Length > 0)
            {
                holding.Add(possible[random.Next(possible.Length)]);
            }
        }

        var place = random.NextDouble() * holding.Sum(one => one.Weight);
        foreach (var (command, actor, weight) in holding)
        {
            place -= weight;
            if (place <= 0)
            {
                return (command, actor);
            }
        }

        return null;
    }

    private (CaseCommand, Actor) Anything(ModelCase c, Random random)
    {
        while (true)
        {
            var trigger = Triggers[random.Next(Triggers.Length)];
            CaseCommand[] commands = [.. Commands(trigger, c, module.Clock.Today)];
            if (commands.Length > 0 && (trigger is not (Trigger.VoidCase or Trigger.TransferCase) || random.Next(6) == 0))
            {
                return (commands[random.Next(commands.Length)], ModelPeople.All[random.Next(ModelPeople.All.Count)]);
            }
        }
    }

    private IEnumerable<CaseCommand> Commands(Trigger trigger, ModelCase c, DateOnly today) => trigger == Trigger.JoinUtredning
        ? _model.Cases.Keys.Select(other => new JoinUtredning(other) { CaseId = c.Id })
        : ModelCommands.For(trigger, c, today);

    private static void Expect(bool holds, string what)
    {
        if (!holds)
        {
            throw new ModelException("Expected: " + what);
        }
    }

    /// <summary>A command by someone under a key, and what it was answered with.</summary>
    internal sealed class Sent(string key, object command, Actor actor, long? version)
    {
        public object Command => command;

        public Actor Actor => actor;

        public long? Version => version;

        public string? Answer { get; set; }

        public Refusal? Refusal { get; private set; }

        public string Name => command.GetType().Name;

        public Trigger? Step => Enum.TryParse<Trigger>(Name, out var step) ? step : null;

        public async Task<string?> SendAsync(BkaModule module) => command switch
        {
            RegisterIntake intake => Read(await module.SendAsync(intake, actor, key, version)),
            RecordAbsence absence => Read(await module.SendAsync(absence, actor, key, version)),
            EndAbsence ending => Read(await module.SendAsync(ending, actor, key, version)),
            CaseCommand step => Read(await module.SendAsync(step, actor, key, version)),
            _ => Read(await module.SendAsync((RegisterAdultCase)command, actor, key, version)),
        };

        public override string ToString() => $"{actor.Id}/{actor.Function} v{version} {command}";

        private string? Read<T>(Answer<T> answer)
        {
            Refusal = answer.Refusal;
            return answer.IsAnswered ? JsonSerializer.Serialize(answer.Value) : null;
        }
    }
}

/// <summary>The module and the model disagree.</summary>
public sealed class ModelException(string message) : Exception(message);
