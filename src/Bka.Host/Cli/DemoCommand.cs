using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Bka.Contracts;
using Bka.Host.Demo;
using Bka.Host.Demo.Years;
using Bka.Host.Identity;
using Bka.Workflow;
using Bka.Workflow.Features.Import;

namespace Bka.Host.Cli;

/// <summary><c>demo</c>: made-up cases, real work. Loopback and Development only.</summary>
internal static class DemoCommand
{
    private const int UsualPort = 5080;
    private const string Development = "Development";
    private const string ReadyMark = "demo.klar";
    private const string SpotCheckMonth = "2017-03";
    private const string SpotCheckUnit = "Mottagning";

    private static readonly string[] Files = ["pagaende.csv", "barn-unga-2017.csv", "utredningar-2022.csv"];
    private static readonly CallContext Operator = new(new Actor("kommandorad", Function.LocalOperator, []));

    public static async Task<int> RunAsync(CommandWords words, CommandConsole console)
    {
        var environment = console.Environment ?? Development;
        if (environment != Development)
        {
            await console.Error.WriteLineAsync($"Demon startar bara i miljön {Development}. Ta bort ASPNETCORE_ENVIRONMENT eller använd serve.");
            return CommandLine.Refused;
        }

        if (StoreSettings.ProblemOfIdle(console.Settings, out var idle) is { } wrong)
        {
            await console.Error.WriteLineAsync(wrong);
            return CommandLine.Refused;
        }

        var folder = Path.GetFullPath(words.Text("data") ?? Path.Combine(StoreSettings.DefaultFolder, "demo"));
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort(words.Number("port", UsualPort))}");
        var people = new DemoPeople();
        var time = new DemoTime(console.Time);
        await using var app = HostApp.Build(new HostSetup(
            url, environment, time, options => StoreSettings.Choose(options, folder, null), people.Tokens, people,
            KeysFolder: StoreSettings.KeysBeside(folder, null), IdleTime: idle));
        if ((Listeners.Problem(url, console.Settings, behindProxy: false)
            ?? Listeners.Problem(url, app.Configuration, behindProxy: false)) is { } problem)
        {
            await console.Error.WriteLineAsync(problem);
            return CommandLine.Refused;
        }

        await console.Output.WriteLineAsync($"Bka demo. Alla barn, ärenden och personer är påhittade. Dagen är {DemoTime.Today:yyyy-MM-dd}, exportens egen dag.");
        await app.Services.OpenBkaStoreAsync();
        await PrepareAsync(app.Services.GetRequiredService<IBkaWorkflow>(), folder, people, time, console);
        if (await Listeners.StartAsync(app) is { } failure)
        {
            await console.Error.WriteLineAsync(failure);
            return CommandLine.Refused;
        }

        await ShowAsync(app, folder, url, time, console);
        await console.Output.WriteLineAsync("Demon är avslutad. Allt är sparat.");
        return CommandLine.Done;
    }

    private static async Task ShowAsync(WebApplication app, string folder, string url, DemoTime time, CommandConsole console)
    {
        var people = app.Services.GetRequiredService<HostSetup>().Demo!;
        try
        {
            DemoKeys.Write(folder, url, people.All.Select(person => (person.Actor.Id, people.TokenFor(person, time.GetUtcNow()))));
            await WelcomeAsync(app.Services.GetRequiredService<IBkaWorkflow>(), url, folder, people, time, console.Output);
            await app.WaitForShutdownAsync(console.Stop);
        }
        finally
        {
            DemoKeys.Remove(folder);
        }
    }

    // Every step can be run again: after a broken start the next one does what is left.
    private static async Task PrepareAsync(
        IBkaWorkflow bka, string folder, DemoPeople people, DemoTime time, CommandConsole console)
    {
        var mark = Path.Combine(folder, ReadyMark);
        if (File.Exists(mark))
        {
            await console.Output.WriteLineAsync($"Data finns redan i {folder}. Ta bort mappen för att börja om från början.");
            return;
        }

        await PlayAsync(bka, people, time, console);
        foreach (var name in Files)
        {
            await console.Output.WriteLineAsync($"Läser in {name} …");
            await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "samples", "data", name));
            var report = await Importer.RunAsync(
                (Command<ImportOutcome> row) => bka.SendAsync(row, Operator), CsvFile.Read(file), new Progress(console.Output, "rader", console.Time));
            await console.Output.WriteLineAsync($"  {report.Stored + report.Unchanged + report.Updated} ärenden.");
        }

        (await bka.SendAsync(new RunSweep(), Operator)).Require();
        foreach (var unit in (string?[])[null, SpotCheckUnit])
        {
            // One for the reviewer of all units, one that a unit's own leaders may see.
            (await bka.SendAsync(new DrawSpotCheck(SpotCheckMonth, unit), Operator)).Require();
        }

        await new DemoToday(bka, people).PlayAsync();
        await File.WriteAllTextAsync(mark, "");
    }

    // Before the exports, which are read in today: what happened earlier stands earlier in the ledger.
    private static async Task PlayAsync(IBkaWorkflow bka, DemoPeople people, DemoTime time, CommandConsole console)
    {
        await console.Output.WriteLineAsync($"Spelar upp {DemoStory.All.Count} påhittade berättelser och {DemoYears.Stories.Count} avslutade ärenden, steg för steg …");
        try
        {
            await new DemoPlayer(bka, people, time.HoldAt).PlayAsync(
                [.. DemoStory.All, .. DemoYears.Stories], new DemoSpotChecks(bka, people).UntilAsync);
            await new DemoReportTexts(bka, people).WriteAsync();
        }
        finally
        {
            time.LetRun();
        }
    }

    private static async Task WelcomeAsync(
        IBkaWorkflow bka, string url, string folder, DemoPeople people, TimeProvider time, TextWriter output)
    {
        var lead = people.All[0];
        var overview = (await bka.AskAsync(new GetOverview(new WatchFilter()), new CallContext(lead.Actor))).Require();
        var alerts = (await bka.AskAsync(new CountAlerts(new AlertFilter()), new CallContext(lead.Actor))).Require();
        string[] lines =
        [
            "",
            $"Öppna {url}",
            $"  {url}/bevakningar?bradska=forsenade   {overview.Total.Overdue} försenade frister, mest brådskande först",
            $"  {url}/larm                            {alerts.Live} larm väntar på att någon tar sig an dem",
            $"  {url}/franvaro                        fråga vad som händer om hl07 är borta nästa vecka",
            $"  {url}/demo                            {DemoStory.All.Sum(story => story.Cases.Count())} ärenden att öppna, från anmälan till återkoppling",
            $"  {url}/egenkontroll                    checklistor, form mot innehåll och avvikelser",
            $"  {url}/stickprov                       omgångar från låst frö till åtgärd, granskade och påbörjade",
            $"  {url}/statistik?fran=2026-01-01&till=2026-10-31   nyckeltal, ärendena bakom dem och diagram över tid",
            $"  {url}/rapporter                       månad, tertial, år och underlag till barnbokslut",
            $"  Du är inloggad som {lead.Name}, {lead.Title}. Byt person överst på sidan.",
            "",
            "Prova API:et (nyckeln gäller tills demon avslutas):",
            $"  export BKA_TOKEN={people.TokenFor(lead, time.GetUtcNow())}",
            $"  curl -s -H \"Authorization: Bearer $BKA_TOKEN\" '{url}/api/v1/watches?urgency=overdue&limit=3'",
            $"  API-beskrivning: {url}/api/v1/openapi.json (samma nyckel). Nycklar för de andra personerna: {url}/demo",
            "",
            "Spela ett helt ärende om två syskon över API:et, från en annan terminal:",
            $"  bash samples/two-siblings.sh {folder}",
            "",
            "Avsluta med Ctrl+C.",
        ];
        foreach (var line in lines)
        {
            await output.WriteLineAsync(line);
        }
    }

    private static int FreePort(int wanted)
    {
        if (wanted is < 0 or > IPEndPoint.MaxPort)
        {
            throw new MisuseException("--port ska vara mellan 1 och 65535, eller 0 för en ledig port.");
        }

        foreach (var port in (int[])[wanted, 0])
        {
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return ((IPEndPoint)probe.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // Taken: another port will do for a demo.
            }
        }

        throw new MisuseException("Det finns ingen ledig port på den egna datorn.");
    }
}
