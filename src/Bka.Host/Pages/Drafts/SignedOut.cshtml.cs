using Bka.Contracts;
using Bka.Host.Identity;
using Bka.Host.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bka.Host.Pages.Drafts;

/// <summary>Where somebody comes who is signed out: choose who one is, and go back to where one was.</summary>
[AllowAnonymous]
internal sealed class SignedOutModel(HostSetup setup) : PageModel
{
    /// <summary>Whom the demo lets one be.</summary>
    public IReadOnlyList<DemoPerson> People { get; private set; } = [];

    /// <summary>Where one was, an address of this host; null for nowhere.</summary>
    public string? Back { get; private set; }

    /// <summary>Who was signed in last.</summary>
    public string? Last => Request.Cookies[DemoSession.LastCookie];

    public IActionResult OnGet(string? tillbaka)
    {
        if (setup.Demo is not { } demo)
        {
            return NoSuchPage();
        }

        (People, Back) = (demo.All, Local(tillbaka));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? person, string? back)
    {
        if (setup.Demo?.Find(person) is not { } chosen)
        {
            return NoSuchPage();
        }

        await DemoSession.SignInAsync(HttpContext, chosen);
        return LocalRedirect(Local(back) ?? "/");
    }

    // Outside the demo somebody else signs people in.
    private IActionResult NoSuchPage() =>
        Claims.TryToActor(User) is null ? Challenge() : RefusedView.Of(new Refusal(RefusalCodes.NoSuchAddress), HttpContext);

    private string? Local(string? address) => Url.IsLocalUrl(address) ? address : null;
}
