using Bka.Contracts;

namespace Bka.Host.Texts;

/// <summary>The words of the operations page.</summary>
internal static partial class Words
{
    /// <summary>A job of the job table; one that has no word is shown by its name.</summary>
    public static string OfJob(string name) => name switch
    {
        "sweep" => "Beräkna larm",
        "watch-rebuild" => "Räkna om egna bevakningar",
        "figure-rebuild" => "Räkna om underlaget till nyckeltalen",
        "plan-notices" => "Planera mejl",
        "send-notices" => "Skicka mejl",
        "text-index" => "Läsa motiveringar",
        "webhooks" => "Skicka webhooks",
        "spot-check-seeds" => "Låsa frön till stickprov",
        "egenkontroll-reminders" => "Påminna om stickprov och åtgärder",
        _ => name,
    };

    /// <summary>Why an event could not be delivered.</summary>
    public static string OfCause(string cause) => cause switch
    {
        DeliveryCauses.Gone => "Mottagaren vill inte ha fler händelser",
        DeliveryCauses.Timeout => "Inget svar i tid",
        DeliveryCauses.Refused => "Ingen förbindelse",
        DeliveryCauses.Tls => "Certifikatet går inte att lita på",
        DeliveryCauses.Redirect => "Adressen hänvisar till en annan",
        DeliveryCauses.BlockedAddress => "Adressen ligger på ett nät som inte är tillåtet",
        DeliveryCauses.BadAnswer => "Svaret gick inte att läsa",
        _ => "Mottagaren svarade med ett fel",
    };
}
