using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bka.Host.Identity;
using Bka.Host.Tests.Support;
using Shouldly;

namespace Bka.Host.Tests.Pages;

/// <summary>A lead social worker opens the worklist in a real browser.</summary>
public partial class BrowserTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly string[] Quiet =
    [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    [ChromiumFact]
    public async Task Worklist_WhenOpenedInABrowser_ShowsTheNumberThatTheApiGives()
    {
        var people = new DemoPeople();
        await using var host = await BkaFactory.StartAsync(new BkaFactorySettings { Environment = "Development", Demo = people });
        var maria = host.As(people.All[0].Actor);
        foreach (var day in (int[])[1, 2, 3])
        {
            var intake = Bodies.Intake($"A-{day}", "Mottagning", $"B-{day}");
            intake["receivedAt"] = $"2026-10-0{day}T09:15:00+02:00";
            await maria.RegisterAsync(intake);
        }

        await maria.RegisterIntakeAsync("A-new", "Mottagning", "B-new");
        var overdue = (int)(await maria.GetAsync("/api/v1/watches/overview")).Ok().Body["total"]!["overdue"]!;
        overdue.ShouldBeGreaterThanOrEqualTo(3);

        var page = await DumpAsync(new Uri(host.Address, "/bevakningar?bradska=forsenade"));

        page.ShouldContain("<title>Bevakningar – Bka</title>");
        page.ShouldContain("<h1>Bevakningar</h1>");
        page.ShouldContain("Maria Ek");
        page.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"<strong>{overdue} försenade frister.</strong>"));
        page.ShouldMatch(string.Create(CultureInfo.InvariantCulture, $"aria-current=\"true\">[^<]*<b>{overdue}</b>"));
        Rows().Count(page).ShouldBe(overdue);
        foreach (var address in Addresses().Matches(page).Select(match => match.Groups["address"].Value))
        {
            new Uri(host.Address, address).GetLeftPart(UriPartial.Authority).ShouldBe(host.Address.GetLeftPart(UriPartial.Authority), address);
        }

        Elsewhere().Matches(page).Select(match => match.Value)
            .ShouldAllBe(address => address.StartsWith(host.Address.ToString(), StringComparison.Ordinal));
    }

    private static async Task<string> DumpAsync(Uri address)
    {
        using var profile = new TestFolder();
        var start = new ProcessStartInfo(ChromiumFactAttribute.Program!)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var word in (string[])[.. Quiet, "--user-data-dir=" + profile.Path, "--dump-dom", address.ToString()])
        {
            start.ArgumentList.Add(word);
        }

        using var browser = Process.Start(start).ShouldNotBeNull();
        using var tooLong = new CancellationTokenSource(Patience);
        try
        {
            var errors = browser.StandardError.ReadToEndAsync(tooLong.Token);
            var page = await browser.StandardOutput.ReadToEndAsync(tooLong.Token);
            await browser.WaitForExitAsync(tooLong.Token);
            browser.ExitCode.ShouldBe(0, await errors);
            return page;
        }
        finally
        {
            if (!browser.HasExited)
            {
                browser.Kill(entireProcessTree: true);
            }
        }
    }

    [GeneratedRegex("<tr role=\"row\" class=\"late\" data-row", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rows();

    [GeneratedRegex("(?:href|src|action|data|poster)=\"(?<address>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Addresses();

    [GeneratedRegex("(?:https?|wss?|ftp):/[^\"'\\s<]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Elsewhere();
}
