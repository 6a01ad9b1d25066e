using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Bka.Host.Demo;

/// <summary>
/// One family, or one adult's matter, told step by step. Everybody in it is made up. The stories stand in
/// <c>Demo/Cases</c>, one file each, so that they can be read and corrected by one who does not program.
/// </summary>
/// <param name="Title">Who it is about.</param>
/// <param name="Shows">What it is there to show.</param>
/// <param name="Names">Every first name in its texts; there are no other names.</param>
/// <param name="Steps">What was done, in order.</param>
internal sealed record DemoStory(
    string Title, IReadOnlyList<string> Shows, IReadOnlyList<string> Names, IReadOnlyList<DemoStep> Steps)
{
    private const string Folder = "Bka.Host.Demo.Cases.";

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The file it stands in, without its ending.</summary>
    public string Name { get; init; } = "";

    /// <summary>Every story, in the order of the files.</summary>
    public static IReadOnlyList<DemoStory> All { get; } =
        [.. typeof(DemoStory).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Embedded)];

    /// <summary>The cases it tells of, by their references, in the order they begin.</summary>
    public IEnumerable<string> Cases => Steps.SelectMany(step => step.Begins);

    /// <summary>Reads one story.</summary>
    /// <param name="name">The file it stands in, without its ending.</param>
    /// <param name="file">The file.</param>
    public static DemoStory Read(string name, Stream file)
    {
        var story = JsonSerializer.Deserialize<DemoStory>(file, Reading)!;
        for (var i = 1; i < story.Steps.Count; i++)
        {
            if (story.Steps[i].On < story.Steps[i - 1].On)
            {
                throw new InvalidDataException($"{name}: step {i + 1} comes before the one above it.");
            }
        }

        return story with { Name = name };
    }

    /// <summary>Which version of the proposal is the present one when a step is taken; 0 before the first.</summary>
    /// <param name="index">The step's place.</param>
    public int VersionBefore(int index) => Steps.Take(index)
        .Count(step => step.Case == Steps[index].Case && step.Do is ("presentProposal" or "decideUrgently"));

    private static DemoStory Embedded(string resource)
    {
        using var stream = typeof(DemoStory).Assembly.GetManifestResourceStream(resource)!;
        return Read(resource[Folder.Length..^".json".Length], stream);
    }
}

/// <summary>One step of a story.</summary>
/// <param name="On">The day.</param>
/// <param name="By">Who did it: one of the demo's people, by id.</param>
/// <param name="Do">The command, for example <c>openUtredning</c>.</param>
/// <param name="With">
/// What the command says, as in the API. A day or moment that is left out is the step's own; so are the child of the
/// case, and the version of the proposal that is the present one. A text may be given line by line.
/// </param>
/// <param name="Case">The case it is done in, as <c>case reference/subject reference</c>; null when it begins one.</param>
internal sealed record DemoStep(DateOnly On, string By, string Do, JsonObject With, string? Case = null)
{
    /// <summary>The cases that begin with the step, by their references.</summary>
    public IEnumerable<string> Begins => Do switch
    {
        "registerIntake" => With["children"]!.AsArray().Select(child => $"{With["caseRef"]}/{child!["childRef"]}"),
        "registerAdultCase" => [$"{With["caseRef"]}/{With["adultRef"]}"],
        "raiseConcern" => [$"{With["caseRef"]}/{With["childRef"]}"],
        _ => [],
    };
}
