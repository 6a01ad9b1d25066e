namespace Bka.Contracts;

/// <summary>Something to be done. Each command has one answer type.</summary>
/// <typeparam name="TAnswer">What the command answers with.</typeparam>
public abstract record Command<TAnswer>;

/// <summary>Something asked. A query changes nothing.</summary>
/// <typeparam name="TAnswer">What the question is answered with.</typeparam>
public abstract record Query<TAnswer>;

/// <summary>A command on one child's case.</summary>
public abstract record CaseCommand : Command<CaseChanged>
{
    /// <summary>The case's opaque id, as answered by the registration. Over HTTP it stands in the address.</summary>
    public string CaseId { get; init; } = "";
}

/// <summary>A command about one child of a case.</summary>
public interface IChildCommand
{
    /// <summary>The child, as the case system names it.</summary>
    string ChildRef { get; }
}

/// <summary>Who acts. Always taken from the signed-in principal or token, never from a request body.</summary>
/// <param name="Id">Opaque user id, for example <c>hl07</c>. No name, no personnummer.</param>
/// <param name="Function">The function the person or program acts in.</param>
/// <param name="Units">The units the actor belongs to; empty for functions that are not tied to a unit.</param>
/// <param name="Client">The case system the call comes through, or null for the module's own pages and jobs.</param>
public sealed record Actor(string Id, Function Function, IReadOnlyList<string> Units, string? Client = null)
{
    /// <summary>Whether the person may review cases in which somebody has protected personal data, and lift the mark.</summary>
    public bool SeesProtected { get; init; }
}

/// <summary>The circumstances of a call.</summary>
/// <param name="Actor">Who acts.</param>
/// <param name="IdempotencyKey">
/// Makes a repeated command harmless: the same key with the same command and expected version gives the first answer
/// again, with another it is refused. At most 100 characters. Required over HTTP, optional in process.
/// </param>
/// <param name="ExpectedVersion">
/// The case version the caller has read (<c>If-Match</c>); another version in the store refuses the command with
/// <see cref="RefusalCodes.VersionConflict"/>. Null asks for no such check.
/// </param>
public sealed record CallContext(Actor Actor, string? IdempotencyKey = null, long? ExpectedVersion = null)
{
    /// <summary>The request that the call is part of, for the access log; null when each call stands for itself.</summary>
    public ReadVisit? Visit { get; init; }
}

/// <summary>An answer or a refusal, exactly one of them.</summary>
/// <typeparam name="T">The answer's type.</typeparam>
public sealed record Answer<T>
{
    private Answer(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>The answer; default when refused.</summary>
    public T? Value { get; }

    /// <summary>Why nothing was done; null when answered.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether the call was answered.</summary>
    public bool IsAnswered => Refusal is null;

    /// <summary>Wraps an answer.</summary>
    /// <param name="value">The answer.</param>
    public static implicit operator Answer<T>(T value) => new(value, null);

    /// <summary>Wraps a refusal.</summary>
    /// <param name="refusal">The refusal.</param>
    public static implicit operator Answer<T>(Refusal refusal) => new(default, refusal);

    /// <summary>The answer, or an exception that names the refusal's code: for callers that expect no refusal.</summary>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidOperationException">The call was refused.</exception>
    public T Require() => Refusal is null
        ? Value!
        : throw new InvalidOperationException("Refused: " + Refusal);
}

/// <summary>Why a call was refused: a stable code and data, never prose and never personal data.</summary>
/// <param name="Code">One of <see cref="RefusalCodes"/>.</param>
/// <param name="Missing">Each thing that is missing or wrong, and for which child; empty when the code says it all.</param>
public sealed record Refusal(string Code, IReadOnlyList<Missing> Missing)
{
    /// <summary>A refusal that needs no list.</summary>
    /// <param name="code">One of <see cref="RefusalCodes"/>.</param>
    public Refusal(string code)
        : this(code, [])
    {
    }

    /// <summary>Code and missing codes, for logs.</summary>
    /// <returns>For example <c>facts-missing [skyddsbedomning-missing]</c>.</returns>
    public override string ToString() =>
        Missing.Count == 0 ? Code : Code + " [" + string.Join(", ", Missing.Select(m => m.Code)) + "]";
}

/// <summary>One thing that is missing or wrong.</summary>
/// <param name="Code">One of <see cref="MissingCodes"/>.</param>
/// <param name="ChildRef">The child it concerns, as the case system names it; null when it concerns no single child.</param>
/// <param name="Item">The input member it concerns, in camelCase; null when it is a fact of the case.</param>
/// <param name="Law">The legal source, for example <c>SoL 20:1</c>; null for questions of form.</param>
public sealed record Missing(string Code, string? ChildRef = null, string? Item = null, string? Law = null);
