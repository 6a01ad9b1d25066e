using System.Globalization;
using Bka.Contracts;
using Bka.Host.Identity;

namespace Bka.Host.Demo;

/// <summary>
/// What the made-up people have done on the demo's own day, once all is read in: some of what is late has its reason, and one
/// case has been opened in an emergency and waits for its review.
/// </summary>
/// <param name="bka">The corridor.</param>
/// <param name="people">The demo's people.</param>
internal sealed class DemoToday(IBkaWorkflow bka, DemoPeople people)
{
    private const string Lead = "fs01";
    private const string Opener = "hl11";
    private const string OpenedCase = "DA07";

    // The most urgent are left for whoever tries the demo, and of the rest every third is taken.
    private const int Left = 20;
    private const int Every = 3;

    private static readonly (AlertReason Reason, string Note)[] Reasons =
    [
        (AlertReason.Workload, "Gruppen hade två akuta placeringar samma vecka. Bedömningen skrivs klart i morgon."),
        (AlertReason.AwaitingFamily, "Vårdnadshavarna har lämnat återbud två gånger. Ny tid är bokad."),
        (AlertReason.Workload, "Två handläggare slutade samtidigt. Ärendet får en ny handläggare i dag."),
        (AlertReason.UnplannedAbsence, "Handläggaren blev sjuk och ingen vikarie hann ta över."),
        (AlertReason.AwaitingOthers, "Svaret från barn- och ungdomspsykiatrin är begärt och påmint."),
        (AlertReason.Workload, "Många anmälningar kom in efter sommaren. Ärendet tas upp på torsdag."),
        (AlertReason.NewInformation, "En ny anmälan gör att barnet behöver höras en gång till."),
        (AlertReason.AwaitingFamily, "Barnet vill ha med sin faster vid samtalet, som är bokat till nästa vecka."),
        (AlertReason.DoneNotRecorded, "Beslutet är fattat och skrivs in i dag."),
        (AlertReason.UnplannedAbsence, "Vård av eget barn i två veckor. Gruppledaren har tagit över."),
        (AlertReason.Workload, "Utredningen väntar på att läsas av en kollega."),
        (AlertReason.AwaitingFamily, "Familjen var bortrest. Hembesöket är bokat."),
    ];

    /// <summary>Does it; done again it changes nothing.</summary>
    public async Task PlayAsync()
    {
        var late = (await bka.AskAsync(
            new ListWatches(new WatchFilter(Urgency: Urgency.Overdue), Limit: 200, WithNotes: true), CallOf(Lead, null))).Require().Rows;
        var chosen = late.Skip(Left).Where((_, place) => place % Every == 0).Select(row => row.Noted?.Alert).OfType<AlertKey>();
        foreach (var (alert, (reason, note), no) in chosen.Zip(Reasons, Enumerable.Range(1, Reasons.Length)))
        {
            (await bka.SendAsync(
                new AcknowledgeAlert(alert, reason, note), CallOf(Lead, string.Create(CultureInfo.InvariantCulture, $"orsak-{no}")))).Require();
        }

        (await bka.SendAsync(
            new OpenInEmergency(OpenedCase, EmergencyReason.NobodyReachable, "Barnets skola ringde och ingen i gruppen gick att nå på eftermiddagen."),
            CallOf(Opener, "nodoppning"))).Require();
    }

    private CallContext CallOf(string by, string? key) => new(people.Find(by)!.Actor, key is null ? null : "demo-i-dag-" + key);
}
