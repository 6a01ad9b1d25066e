using Bka.Browser.Tests.Support;
using Microsoft.Playwright;
using Shouldly;

namespace Bka.Browser.Tests.Jobs;

/// <summary>
/// By keyboard alone: Tab, arrows, Enter and space. At every stop the focus must be somewhere, seen, marked and not covered
/// (WCAG 2.4.7, 2.4.11), and it must never stay where it was (2.1.2).
/// </summary>
internal sealed class KeyboardHands(Visit visit) : Hands(visit)
{
    // More stops than any page has.
    private const int MostStops = 600;

    private const string Focus =
        """
        () => { const at = document.activeElement;
          if (!at || at === document.body) return 'nowhere';
          const box = at.getBoundingClientRect(), style = getComputedStyle(at);
          const name = `${at.tagName}#${at.id} ${at.textContent.trim().slice(0, 30)}`;
          if (box.width === 0 || box.height === 0) return 'hidden: ' + name;
          if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return 'outside the window: ' + name;
          if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'not marked: ' + name;
          const x = Math.min(Math.max((box.left + box.right) / 2, 0), innerWidth - 1);
          const seen = [0.1, 0.5, 0.9].some(part => {
            const y = Math.min(Math.max(box.top + part * box.height, 0), innerHeight - 1);
            return [x, box.left + 2].some(across => { const there = document.elementFromPoint(across, y);
              return there && (there === at || at.contains(there) || there.contains(at)); }); });
          return seen ? '' : 'covered: ' + name; }
        """;

    /// <inheritdoc/>
    public override Task FollowAsync(string link) => LeaveAsync(() => StartAsync(link));

    /// <inheritdoc/>
    public override async Task SendAsync(string button)
    {
        await ReachAsync(button);
        await LeaveAsync(() => Page.Keyboard.PressAsync("Enter"));
    }

    /// <inheritdoc/>
    public override async Task OpenAsync(string summary)
    {
        await ReachAsync(summary);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <inheritdoc/>
    public override async Task WriteAsync(string field, string text)
    {
        await ReachAsync(field);
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.InsertTextAsync(text);
    }

    /// <inheritdoc/>
    public override async Task ChooseAsync(string list, string value)
    {
        await ReachAsync(list);
        await Page.Keyboard.PressAsync("Home");
        var choices = await Page.Locator(list).First.Locator("option").CountAsync();
        for (var step = 0; step < choices && await Page.Locator(list).First.InputValueAsync() != value; step++)
        {
            await Page.Keyboard.PressAsync("ArrowDown");
        }

        (await Page.Locator(list).First.InputValueAsync()).ShouldBe(value);
    }

    /// <inheritdoc/>
    public override async Task TickAsync(string box)
    {
        await ReachAsync(box);
        if (!await Page.Locator(box).First.IsCheckedAsync())
        {
            await Page.Keyboard.PressAsync("Space");
        }
    }

    /// <inheritdoc/>
    public override async Task PickAsync(string button)
    {
        // Tab stops once in a group: at the chosen button, or at the first; arrows go on from there.
        var name = await Page.Locator(button).First.GetAttributeAsync("name");
        var group = $"input[type=radio][name=\"{name}\"]";
        await ReachAsync(group, any: true);
        var buttons = await Page.Locator(group).CountAsync();
        await Page.Keyboard.PressAsync("Space");
        for (var step = 0; step < buttons && !await Page.Locator(button).First.IsCheckedAsync(); step++)
        {
            await Page.Keyboard.PressAsync("ArrowDown");
        }

        (await Page.Locator(button).First.IsCheckedAsync()).ShouldBeTrue(button);
    }

    /// <inheritdoc/>
    protected override async Task StartAsync(string link)
    {
        await ReachAsync(link);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes on with Tab until the focus is on something.</summary>
    /// <param name="target">What to reach.</param>
    /// <param name="any">Whether any that matches will do, and not only the first.</param>
    public async Task ReachAsync(string target, bool any = false)
    {
        await Page.Locator(target).First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = Patience });
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await IsAtAsync(target, any))
            {
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
            var fault = await Page.EvaluateAsync<string>(Focus);

            // After the last stop the focus leaves the page and comes back to its beginning.
            if (fault != "nowhere")
            {
                fault.ShouldBeEmpty($"on the way to {target} on {Page.Url}");
            }
        }

        throw new ShouldAssertException($"Tab never came to {target} on {Page.Url}.");
    }

    private Task<bool> IsAtAsync(string target, bool any) => Page.Locator(target).EvaluateAllAsync<bool>(
        "(found, any) => (any ? found : found.slice(0, 1)).includes(document.activeElement)", any);
}
