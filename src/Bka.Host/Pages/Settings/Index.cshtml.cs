using Bka.Contracts;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Settings;

/// <summary>Inställningar: how the pages look and listen on this device, and the way to what the municipality has set.</summary>
internal sealed class IndexModel(IBkaWorkflow bka) : BkaPage(bka)
{
    // The pages of what is set for everybody, in the order they are shown; a reader sees those that the own function may use.
    private static readonly string[] Common = ["/installningar/delegation", "/mallar", "/franvaro", "/drift", "/drift/mejl"];

    /// <summary>What holds on this device.</summary>
    public Display Display { get; private set; } = new();

    /// <summary>What was just done; null for nothing.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>What the reader may look at or change for everybody.</summary>
    public IEnumerable<PageRow> Pages => Common.Select(route => PageTable.Rows.Single(row => row.Route == route))
        .Where(row => PageFrame.MayUse(Actor, row));

    public void OnGet() => Display = Display.Of(Request);

    public IActionResult OnPost(string? theme, string? shortcuts)
    {
        new Display(Display.ThemeOf(theme), shortcuts == "true").KeepOn(Response);
        Told = PageText.Settings["Saved"];
        return Redirect("/installningar");
    }
}
