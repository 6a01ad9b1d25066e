using Bka.Contracts;
using Bka.Host.Demo;
using Bka.Host.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Demo;

/// <summary>The demo's made-up people: who they are, how to become one of them, and their API tokens.</summary>
internal sealed class IndexModel(IBkaWorkflow bka, HostSetup setup, TimeProvider time) : BkaPage(bka)
{
    /// <summary>Each person with a token.</summary>
    public IReadOnlyList<(DemoPerson Person, string Token)> People { get; private set; } = [];

    /// <summary>The stories that have been played.</summary>
    public IReadOnlyList<DemoStory> Stories => DemoStory.All;

    public IActionResult OnGet()
    {
        if (setup.Demo is not { } demo)
        {
            return Refused(new Refusal(RefusalCodes.NoSuchAddress));
        }

        People = [.. demo.All.Select(person => (person, demo.TokenFor(person, time.GetUtcNow())))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? person, string? back)
    {
        if (setup.Demo?.Find(person) is not { } chosen)
        {
            return Refused(new Refusal(RefusalCodes.NoSuchAddress));
        }

        await DemoSession.SignInAsync(HttpContext, chosen);
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }
}
