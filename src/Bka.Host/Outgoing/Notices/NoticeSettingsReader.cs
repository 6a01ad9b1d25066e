using System.Globalization;
using Bka.Contracts;
using Bka.Host.Outgoing.Smtp;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Outgoing.Notices;

/// <summary>Reads <c>Bka:Notices</c>, and says in one line what is wrong with it.</summary>
internal static class NoticeSettingsReader
{
    private const int UsualHour = 7;
    private const int MostRecipients = 200;
    private const string Anonymous = "avisering";

    /// <summary>The settings; null when no mail is configured.</summary>
    /// <param name="configuration">Settings and environment.</param>
    /// <param name="problem">What is wrong, in Swedish; null when nothing is.</param>
    public static NoticeSettings? Read(IConfiguration configuration, out string? problem)
    {
        var section = configuration.GetSection("Bka:Notices");
        problem = null;
        if (!section.Exists())
        {
            return null;
        }

        try
        {
            return new NoticeSettings(
                AddressOf(section["From"], "Bka__Notices__From"), ServerOf(section), UrlOf(section["PublicUrl"]), HourOf(section["DigestHour"]),
                RecipientsOf(section.GetSection("Recipients")));
        }
        catch (SettingException wrong)
        {
            problem = wrong.Message;
            return null;
        }
    }

    private static string AddressOf(string? text, string name) => NoticeRecipient.IsAddress(text)
        ? text!
        : throw new SettingException($"{name} ska vara en mejladress utan namn, till exempel bka@kommun.example.");

    private static SmtpServer ServerOf(IConfigurationSection section)
    {
        var (host, user) = (section["Host"], section["User"]);
        if (string.IsNullOrWhiteSpace(host)
            || Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            throw new SettingException("Bka__Notices__Host ska vara mejlserverns namn.");
        }

        var security = Choice<SmtpSecurity>(
            section["Security"] ?? nameof(SmtpSecurity.StartTls), "Bka__Notices__Security ska vara None, StartTls eller Tls.");
        var isOwnMachine = host is "localhost" or "127.0.0.1" or "::1";
        var isPlain = security == SmtpSecurity.None && !isOwnMachine;
        if (Setting.ProblemOfSwitch(section, "AllowPlain", out var allowPlain) is { } wrong)
        {
            throw new SettingException(wrong);
        }

        if (isPlain && allowPlain is not true)
        {
            throw new SettingException(
                "Mejl skickas inte okrypterat över nätet. Sätt Bka__Notices__Security till StartTls eller Tls, "
                + "eller tillåt det med Bka__Notices__AllowPlain=true.");
        }

        if (isPlain && user is not null)
        {
            throw new SettingException("Ett lösenord skickas aldrig okrypterat. Sätt Bka__Notices__Security till StartTls eller Tls.");
        }

        var usualPort = security switch { SmtpSecurity.Tls => 465, SmtpSecurity.StartTls => 587, SmtpSecurity.None => 25 };
        var port = section["Port"] is { } text ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0 : usualPort;
        return port is > 0 and <= 65535
            ? new SmtpServer(host, port, security, user, PasswordOf(user, section["PasswordFile"]))
            : throw new SettingException("Bka__Notices__Port ska vara ett portnummer.");
    }

    private static string? PasswordOf(string? user, string? file)
    {
        if (user is null && file is null)
        {
            return null;
        }

        try
        {
            if (!string.IsNullOrWhiteSpace(user) && file is not null && File.ReadAllText(file).Trim() is { Length: > 0 } password)
            {
                return password;
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }

        throw new SettingException(
            "Inloggning till mejlservern kräver både Bka__Notices__User och Bka__Notices__PasswordFile, "
            + "en fil som går att läsa och inte är tom.");
    }

    private static Uri UrlOf(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
            && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0
            ? url
            : throw new SettingException(
                "Bka__Notices__PublicUrl ska vara adressen som läsaren öppnar Bka på, till exempel https://bka.kommun.example.");

    private static int HourOf(string? text) => text is null
        ? UsualHour
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour is >= 0 and <= 23
            ? hour
            : throw new SettingException("Bka__Notices__DigestHour ska vara en hel timme, 0–23.");

    private static NoticeRecipient[] RecipientsOf(IConfigurationSection section)
    {
        var recipients = section.GetChildren().Select(RecipientOf).ToArray();
        if (recipients.Length is 0 or > MostRecipients)
        {
            throw new SettingException($"Bka__Notices__Recipients ska ha minst en och högst {MostRecipients} mottagare.");
        }

        return recipients.DistinctBy(recipient => recipient.Key).Count() == recipients.Length
            ? recipients
            : throw new SettingException("Samma adress står två gånger i Bka__Notices__Recipients.");
    }

    // What is asked for the mail is asked as this actor, so an actor who may see no list gets no mail.
    private static NoticeRecipient RecipientOf(IConfigurationSection section)
    {
        var name = $"Bka__Notices__Recipients__{section.Key}";
        var address = AddressOf(section["Address"], name + "__Address");
        var function = Choice<Function>(section["Function"], $"{name}__Function ska vara en funktion, till exempel LeadSocialWorker.");
        var units = section.GetSection("Units").GetChildren().Select(unit => unit.Value ?? "")
            .Concat((section["Units"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray();
        var person = section["Person"];
        var actor = new Actor(person ?? Anonymous, function, units);
        var isEnough = Access.Scope(actor, CaseAction.ReadWatches).Relation switch
        {
            Relations.Any => true,
            Relations.OwnUnit => units.Length > 0,
            Relations.Own => !string.IsNullOrWhiteSpace(person),
            _ => throw new SettingException($"{name}__Function: funktionen {function} har ingen lista med bevakningar och kan inte få mejl."),
        };
        return isEnough
            ? new NoticeRecipient(NoticeRecipient.KeyOf(address), address, actor)
            : throw new SettingException(
                $"{name}: ange Units (enheter) för en chef eller förste socialsekreterare, och Person (användar-id) för en handläggare.");
    }

    private static T Choice<T>(string? text, string wrong)
        where T : struct, Enum =>
        text is { Length: > 0 } && !char.IsAsciiDigit(text[0])
            && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw new SettingException(wrong);

    private sealed class SettingException(string message) : Exception(message);
}
