using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Http;
using Bka.Workflow.Domain.Cases;

namespace Bka.Host.Demo;

/// <summary>Makes the command that a step of a story tells of, with what goes without saying filled in.</summary>
internal static class DemoCommands
{
    private static readonly Dictionary<string, Type> ByName = typeof(Command<>).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(Command<CaseChanged>)) || type == typeof(RegisterIntake) || type == typeof(RecordSelfReport)))
        .ToDictionary(type => JsonNamingPolicy.CamelCase.ConvertName(type.Name), StringComparer.Ordinal);

    /// <summary>The command.</summary>
    /// <param name="step">The step.</param>
    /// <param name="now">The moment of the step.</param>
    /// <param name="proposal">The present version of the proposal, if there is one.</param>
    public static object Of(DemoStep step, DateTimeOffset now, ProposalView? proposal)
    {
        var type = ByName[step.Do];
        var members = step.With.DeepClone().AsObject();
        foreach (var parameter in type.GetConstructors()[0].GetParameters().Where(parameter => !parameter.HasDefaultValue))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            if (!members.ContainsKey(name) && Implied(name, parameter.ParameterType, step, now, proposal) is { } implied)
            {
                members[name] = implied;
            }
        }

        WriteOut(members);
        var command = members.Deserialize(type, BkaJson.Options)!;
        return command switch
        {
            CaseCommand inCase => inCase with { CaseId = IdOf(step.Case!) },
            RecordSelfReport ofCase => ofCase with { CaseId = IdOf(step.Case!) },
            _ => command,
        };
    }

    /// <summary>Whether a step is about the present version of a proposal, which must then be looked up.</summary>
    /// <param name="step">The step.</param>
    public static bool NamesAProposal(DemoStep step) =>
        ByName[step.Do].GetConstructors()[0].GetParameters().Any(parameter => parameter.Name == nameof(MakeDecision.ProposalVersion));

    /// <summary>The opaque id of a case that a story names by its references.</summary>
    /// <param name="references">Case reference and subject reference.</param>
    public static string IdOf(string references) =>
        references.Split('/') is [var caseRef, var subjectRef] ? CaseId.Of(caseRef, subjectRef) : throw new FormatException(references);

    private static JsonNode? Implied(string name, Type type, DemoStep step, DateTimeOffset now, ProposalView? proposal) => name switch
    {
        "childRef" => step.Case!.Split('/')[1],
        "proposalVersion" => proposal?.Version,
        "proposalHash" => proposal?.Hash,
        _ when type == typeof(DateOnly) => step.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ when type == typeof(DateTimeOffset) => now.ToString("O", CultureInfo.InvariantCulture),
        _ => null,
    };

    // A text given line by line is one text; a case named by its references is named by its id.
    private static void WriteOut(JsonObject members)
    {
        foreach (var (name, value) in members.ToArray())
        {
            if (name == "text" && value is JsonArray lines)
            {
                members[name] = string.Join('\n', lines.Select(line => line!.GetValue<string>()));
            }
            else if (name.EndsWith("CaseId", StringComparison.Ordinal))
            {
                members[name] = IdOf(value!.GetValue<string>());
            }
        }
    }
}
