using Bka.Browser.Tests.Support;

namespace Bka.Browser.Tests.Jobs;

/// <summary>By mouse and keyboard in a browser whose scripts are off.</summary>
internal sealed class ScriptlessHands(Visit visit) : Hands(visit)
{
    /// <inheritdoc/>
    public override Task FollowAsync(string link) => LeaveAsync(() => StartAsync(link));

    /// <inheritdoc/>
    public override Task SendAsync(string button) => LeaveAsync(() => StartAsync(button));

    /// <inheritdoc/>
    public override Task OpenAsync(string summary) => StartAsync(summary);

    /// <inheritdoc/>
    public override Task WriteAsync(string field, string text) => Page.Locator(field).First.FillAsync(text, new() { Timeout = Patience });

    /// <inheritdoc/>
    public override Task ChooseAsync(string list, string value) =>
        Page.Locator(list).First.SelectOptionAsync(value, new() { Timeout = Patience });

    /// <inheritdoc/>
    public override Task TickAsync(string box) => Page.Locator(box).First.CheckAsync(new() { Timeout = Patience });

    /// <inheritdoc/>
    public override Task PickAsync(string button) => TickAsync(button);

    /// <inheritdoc/>
    protected override Task StartAsync(string link) => Page.Locator(link).First.ClickAsync(new() { Timeout = Patience });
}
