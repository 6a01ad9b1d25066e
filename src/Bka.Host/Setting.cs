using Bka.Host.Outgoing;

namespace Bka.Host;

/// <summary>
/// The settings by name. A name that nothing reads stops the start: a misspelt alarm would otherwise be turned off without a word.
/// </summary>
internal static class Setting
{
    private const string Root = "Bka";
    private const string Networks = "AllowedNetworks";

    private static readonly string[] Known =
        ["BehindProxy", "Egenkontroll", "Events", "Heartbeat", "KeysFolder", "Notices", "Session", "SweepInterval", "Tokens", "Watches", "Webhooks"];

    private static readonly (string Path, string[] Known)[] Groups =
    [
        ("Egenkontroll", ["DrawByDay", "ReviewByDay", "SelfReport"]),
        ("Egenkontroll:SelfReport", ["Questions"]),
        ("Events", ["Source"]),
        ("Heartbeat", ["File", "Url"]),
        ("Notices", ["From", "Host", "Port", "Security", "AllowPlain", "User", "PasswordFile", "PublicUrl", "DigestHour", "Recipients"]),
        ("Session", ["IdleMinutes"]),
        ("Tokens", ["Issuer", "Audience", "PublicKeyFile"]),
        ("Watches", ["Local", "Changed"]),
    ];

    private static readonly (string Path, string[] Known)[] Rows =
    [
        ("Egenkontroll:SelfReport:Questions", ["Id", "Text", "Kind", "Choices", "When"]),
        ("Notices:Recipients", ["Address", "Function", "Units", "Person"]),
        ("Watches:Changed", ["Watch", "Threshold", "Days", "To", "ValidFrom", "ValidTo"]),
        ("Watches:Local",
        [
            "No", "Code", "Title", "Starts", "Days", "Months", "Stops", "WarningDays", "ValidFrom", "ValidTo", "MovesPastRestDays",
            "InAdultCases",
        ]),
    ];

    /// <summary>What is wrong with the names under <c>Bka</c>, in one line of Swedish that repeats no value; null when nothing is.</summary>
    /// <param name="configuration">Settings and environment.</param>
    public static string? ProblemOfNames(IConfiguration configuration)
    {
        var root = configuration.GetSection(Root);
        var webhooks = root.GetSection("Webhooks");
        var hooks = webhooks.GetChildren().Where(child => child.Key.All(char.IsAsciiDigit)).ToArray();
        return Problem(root, Known)
            ?? Groups.Select(group => Problem(root.GetSection(group.Path), group.Known)).FirstOrDefault(IsOne)
            ?? Problem(webhooks, [.. hooks.Select(hook => hook.Key), Networks], ["0", "1", "…", Networks])
            ?? hooks.Select(hook => Problem(hook, WebhookSettings.Known)).FirstOrDefault(IsOne)
            ?? Rows.SelectMany(row => root.GetSection(row.Path).GetChildren().Select(child => Problem(child, row.Known))).FirstOrDefault(IsOne)
            ?? Rows.Select(row => Problem(root.GetSection(row.Path))).FirstOrDefault(IsOne);
    }

    /// <summary>Reads what is on or off.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="name">Its name there.</param>
    /// <param name="on">Whether it is on; null when it is not set.</param>
    /// <returns>What is wrong, in one line of Swedish; null when nothing is.</returns>
    public static string? ProblemOfSwitch(IConfiguration place, string name, out bool? on)
    {
        var section = place.GetSection(name);
        on = bool.TryParse(section.Value, out var read) ? read : null;
        return on is null && !string.IsNullOrWhiteSpace(section.Value) ? $"{NameOf(section)} ska vara true eller false." : null;
    }

    private static bool IsOne(string? problem) => problem is not null;

    private static string? Problem(IConfigurationSection section, string[] known, string[]? told = null)
    {
        var unknown = section.GetChildren().FirstOrDefault(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase));
        return unknown is null
            ? Problem(section, told ?? known, section.Value)
            : $"Inställningen {NameOf(unknown)} finns inte. Skriv {string.Join(", ", told ?? known)}.";
    }

    private static string? Problem(IConfigurationSection section) => Problem(section, ["0", "1", "…"], section.Value);

    // A group with a value of its own has lost the last part of a name.
    private static string? Problem(IConfigurationSection section, string[] known, string? value) => string.IsNullOrWhiteSpace(value)
        ? null
        : $"Inställningen {NameOf(section)} har inget eget värde. Skriv {NameOf(section)}__ följt av {string.Join(", ", known)}.";

    // As environment variables are written.
    private static string NameOf(IConfigurationSection section) => section.Path.Replace(":", "__", StringComparison.Ordinal);
}
