namespace Bka.Browser.Tests.Walk;

/// <summary>One page as somebody comes to it: where they begin, and which links they follow.</summary>
/// <param name="Name">Its name, also of its picture.</param>
/// <param name="Person">Who walks, by id in the demo.</param>
/// <param name="Start">The address to begin at.</param>
/// <param name="Follow">Selectors of links, each the first on the page then reached.</param>
public sealed record Stop(string Name, string Person, string Start, params string[] Follow)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
