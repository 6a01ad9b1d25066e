using System.Security.Claims;
using Bka.Contracts;

namespace Bka.Host.Identity;

/// <summary>The claims an actor is read from.</summary>
internal static class Claims
{
    private const int LongestId = 100;

    /// <summary>Opaque user id.</summary>
    public const string Subject = "sub";

    /// <summary>The function, by its name in <see cref="Function"/>.</summary>
    public const string Function = "bka_function";

    /// <summary>One claim for each unit.</summary>
    public const string Unit = "bka_unit";

    /// <summary>The case system the call comes through.</summary>
    public const string Client = "client_id";

    /// <summary>Whether the person may review cases in which somebody has protected personal data, and lift the mark: <c>true</c>, or not at all.</summary>
    public const string Protected = "bka_protected";

    // The module's own jobs and imports are recorded under it; no signed-in caller may pass for one.
    private const string ReservedPrefix = "job:";

    /// <summary>Who acts. The only way from a principal to an actor.</summary>
    /// <param name="principal">The signed-in principal.</param>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static Actor ToActor(this ClaimsPrincipal principal) => TryToActor(principal)
        ?? throw new InvalidOperationException("A call without a signed-in caller reached an endpoint.");

    /// <summary>Who acts; null when the principal lacks what an actor needs.</summary>
    /// <param name="principal">The principal.</param>
    public static Actor? TryToActor(ClaimsPrincipal principal) =>
        principal.Identities.FirstOrDefault(identity => identity.IsAuthenticated) is { } identity ? TryToActor(identity) : null;

    // One identity, one name, one function: two would leave it to chance who acts. A function is written by its name
    // alone; Enum.TryParse would also take a number or a list.
    private static Actor? TryToActor(ClaimsIdentity identity) =>
        identity.FindAll(Subject).ToArray() is [{ Value.Length: > 0 and <= LongestId } subject]
        && !subject.Value.StartsWith(ReservedPrefix, StringComparison.Ordinal)
        && identity.FindAll(Function).ToArray() is [{ } function]
        && Enum.GetNames<Function>().Contains(function.Value, StringComparer.Ordinal)
            ? new Actor(
                subject.Value,
                Enum.Parse<Function>(function.Value),
                [.. identity.FindAll(Unit).Select(claim => claim.Value)],
                identity.FindFirst(Client)?.Value)
            {
                SeesProtected = identity.FindAll(Protected).ToArray() is [{ Value: "true" }],
            }
            : null;

    /// <summary>The identity of an actor.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="scheme">The scheme it was authenticated by.</param>
    public static ClaimsIdentity ToIdentity(Actor actor, string scheme) => new(
        [
            new Claim(Subject, actor.Id),
            new Claim(Function, actor.Function.ToString()),
            .. actor.Units.Select(unit => new Claim(Unit, unit)),
            .. actor.Client is null ? Array.Empty<Claim>() : [new Claim(Client, actor.Client)],
            .. actor.SeesProtected ? [new Claim(Protected, "true")] : Array.Empty<Claim>(),
        ],
        scheme, Subject, Function);
}
