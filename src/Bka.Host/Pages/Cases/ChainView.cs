using Bka.Contracts;

namespace Bka.Host.Pages.Cases;

/// <summary>The warning that one utredning follows shortly upon another (JO 2565-2016).</summary>
/// <param name="Earlier">The earlier one, with the days of the chain.</param>
/// <param name="IsOpened">Whether the later one is opened, or only can be.</param>
/// <param name="IsVisible">Whether the reader may open the earlier case.</param>
internal sealed record ChainView(EarlierUtredningView Earlier, bool IsOpened, bool IsVisible);
