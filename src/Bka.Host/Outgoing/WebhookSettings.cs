using Bka.Contracts;
using Bka.Workflow;

namespace Bka.Host.Outgoing;

/// <summary>Where an endpoint is, and what its messages are signed with.</summary>
/// <param name="Endpoint">The endpoint, as the store knows it.</param>
/// <param name="Url">Its address.</param>
/// <param name="Keys">The present key, and the one before while it is being exchanged.</param>
internal sealed record WebhookTarget(WebhookEndpoint Endpoint, Uri Url, IReadOnlyList<string> Keys)
{
    /// <summary>Says no key.</summary>
    public override string ToString() => Endpoint.Name;
}

/// <summary>Who is told when something happens: <c>Bka:Webhooks:0:Name</c> and so on.</summary>
/// <param name="Targets">The endpoints, in order.</param>
/// <param name="Outgoing">What may be reached.</param>
internal sealed record WebhookSettings(IReadOnlyList<WebhookTarget> Targets, OutgoingSettings Outgoing)
{
    /// <summary>The setting for what events name as their source.</summary>
    public const string SourceKey = "Bka:Events:Source";

    private const int LongestName = 40;

    /// <summary>What one endpoint is set with.</summary>
    internal static readonly string[] Known =
        ["Name", "Url", "Secret", "SecretFile", "PreviousSecret", "PreviousSecretFile", "Client", "FromStart"];

    /// <summary>Nobody is told.</summary>
    public static WebhookSettings None { get; } = new([], OutgoingSettings.Usual);

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Settings and environment.</param>
    /// <param name="problem">What is wrong, in one line of Swedish that repeats no key; null when nothing is.</param>
    /// <returns>The settings; null when something is wrong.</returns>
    public static WebhookSettings? Read(IConfiguration configuration, out string? problem)
    {
        var outgoing = OutgoingSettings.Read(configuration, out problem);
        if (problem is null && configuration[SourceKey] is { } source
            && (source.Length == 0 || source.Any(char.IsWhiteSpace) || !Uri.TryCreate(source, UriKind.RelativeOrAbsolute, out _)))
        {
            problem = "Bka__Events__Source ska vara en URI utan blanksteg, till exempel urn:kommun:bka.";
        }

        var targets = new List<WebhookTarget>();
        foreach (var section in configuration.GetSection("Bka:Webhooks").GetChildren().Where(child => child.Key.All(char.IsAsciiDigit)))
        {
            problem ??= Problem(section, outgoing, targets);
        }

        return problem is null ? new WebhookSettings(targets, outgoing) : null;
    }

    private static string? Problem(IConfigurationSection section, OutgoingSettings outgoing, List<WebhookTarget> targets)
    {
        var (place, name) = ($"Bka__Webhooks__{section.Key}", section["Name"] ?? "");
        if (section.GetChildren().FirstOrDefault(child => !Known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            return $"{place}__{unknown.Key} finns inte. Skriv {string.Join(", ", Known)}.";
        }

        if (name.Length is 0 or > LongestName || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            || targets.Any(target => target.Endpoint.Name == name))
        {
            return $"{place}__Name ska vara små bokstäver a–z, siffror och bindestreck, högst {LongestName} tecken, och inte användas två gånger.";
        }

        if (!Uri.TryCreate(section["Url"], UriKind.Absolute, out var url) || !GuardedHttp.MayConfigure(url, outgoing))
        {
            return $"{place}__Url ska vara en https-adress. Ligger den på ett privat nät, ange nätet i Bka__Webhooks__AllowedNetworks.";
        }

        if (KeysOf(section) is not { } keys)
        {
            return $"{place}__Secret (eller SecretFile) ska vara whsec_ följt av 24–64 byte i base64, och PreviousSecret likaså om den anges.";
        }

        if (Setting.ProblemOfSwitch(section, "FromStart", out var fromStart) is { } wrong)
        {
            return wrong;
        }

        targets.Add(new WebhookTarget(new WebhookEndpoint(name, Given(section["Client"]), fromStart ?? false), url, keys));
        return null;
    }

    private static string[]? KeysOf(IConfigurationSection section)
    {
        var present = KeyOf(section, "Secret");
        var before = KeyOf(section, "PreviousSecret");
        string[] keys = before is null ? [present ?? ""] : [present ?? "", before];
        return keys.All(WebhookSignature.IsKey) ? keys : null;
    }

    private static string? KeyOf(IConfigurationSection section, string name)
    {
        var (key, file) = (Given(section[name]), Given(section[name + "File"]));
        try
        {
            // One or the other: two that differ would leave it to chance which is used.
            return (key, file) switch
            {
                (not null, not null) => "",
                (_, not null) => File.ReadAllText(file).Trim(),
                _ => key,
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
