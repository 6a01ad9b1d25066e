using Bka.Contracts;

namespace Bka.Host.Texts;

/// <summary>The words of the alerts.</summary>
internal static partial class Words
{
    public static string Of(AlertState state) => state switch
    {
        AlertState.Live => "Väntar",
        AlertState.Snoozed => "Uppskjutna",
        AlertState.Acknowledged => "Kvitterade",
        AlertState.Ended => "Återtagna",
    };

    public static string Of(AlertThreshold threshold) => threshold switch
    {
        AlertThreshold.Warning => "varning",
        AlertThreshold.Soon => "snart",
        AlertThreshold.LastDay => "sista dagen",
        AlertThreshold.Overdue => "försenad",
        AlertThreshold.Escalated => "eskalerad",
    };

    public static string Of(AlertReason reason) => reason switch
    {
        AlertReason.UnplannedAbsence => "oplanerad frånvaro",
        AlertReason.AwaitingFamily => "väntar på barnet eller familjen",
        AlertReason.AwaitingOthers => "väntar på annan myndighet eller vården",
        AlertReason.NewInformation => "nya uppgifter måste utredas",
        AlertReason.Workload => "hög arbetsbelastning",
        AlertReason.DoneNotRecorded => "åtgärden är gjord men inte registrerad ännu",
        AlertReason.UnderWay => "arbetet pågår och blir klart i tid",
        AlertReason.Other => "annat skäl",
    };

    /// <summary>Why an alert ended.</summary>
    /// <param name="why">One of <see cref="AlertEnds"/>.</param>
    public static string EndOf(string why) => why switch
    {
        AlertEnds.Moved => "sista dagen har flyttats",
        AlertEnds.Stopped => "åtgärden är gjord eller ärendet avslutat",
        AlertEnds.ClockSetBack => "datorns klocka hade gått för fort",
        _ => why,
    };
}
