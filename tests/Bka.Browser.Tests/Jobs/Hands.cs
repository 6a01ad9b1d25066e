using Bka.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bka.Browser.Tests.Jobs;

/// <summary>
/// How somebody does a job on the pages. A job is written once and done both ways: by keyboard alone, and without scripts.
/// Things are named by selectors within the page; the first that matches is meant.
/// </summary>
internal abstract class Hands(Visit visit)
{
    /// <summary>How long anything may take to appear.</summary>
    protected const float Patience = 10_000;

    /// <summary>The page.</summary>
    public IPage Page => visit.Page;

    /// <summary>What the page complained of.</summary>
    public IReadOnlyCollection<string> Complaints => visit.Complaints;

    /// <summary>Follows a link to another page.</summary>
    /// <param name="link">The link.</param>
    public abstract Task FollowAsync(string link);

    /// <summary>Presses a button that sends a form.</summary>
    /// <param name="button">The button.</param>
    public abstract Task SendAsync(string button);

    /// <summary>Opens or closes a disclosure.</summary>
    /// <param name="summary">Its summary.</param>
    public abstract Task OpenAsync(string summary);

    /// <summary>Writes in a field instead of what stands there.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">What is written.</param>
    public abstract Task WriteAsync(string field, string text);

    /// <summary>Chooses in a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="value">The choice's value.</param>
    public abstract Task ChooseAsync(string list, string value);

    /// <summary>Ticks a box.</summary>
    /// <param name="box">The box.</param>
    public abstract Task TickAsync(string box);

    /// <summary>Chooses one of several radio buttons.</summary>
    /// <param name="button">The button.</param>
    public abstract Task PickAsync(string button);

    /// <summary>Saves a file that a link leads to.</summary>
    /// <param name="link">The link.</param>
    /// <returns>The file's name and text.</returns>
    public async Task<(string Name, string Text)> DownloadAsync(string link)
    {
        var file = await Page.RunAndWaitForDownloadAsync(() => StartAsync(link), new() { Timeout = Patience });
        return (file.SuggestedFilename, await File.ReadAllTextAsync(await file.PathAsync()));
    }

    /// <summary>Activates a link without waiting for another page.</summary>
    /// <param name="link">The link.</param>
    protected abstract Task StartAsync(string link);

    /// <summary>Does something that leads to another page, and waits for that page.</summary>
    /// <param name="act">What is done.</param>
    protected async Task LeaveAsync(Func<Task> act)
    {
        await Page.EvaluateAsync("() => { document.documentElement.setAttribute('data-left', '') }");
        await act();
        await Page.Locator("html:not([data-left])").WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = Patience });
        await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }
}
