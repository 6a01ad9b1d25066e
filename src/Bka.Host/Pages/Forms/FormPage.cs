using System.Security.Cryptography;
using Bka.Contracts;
using Bka.Host.Pages.Shared;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Forms;

/// <summary>A page with a form that belongs to no case.</summary>
internal abstract class FormPage(IBkaWorkflow bka) : BkaPage(bka)
{
    /// <summary>What is asked.</summary>
    public abstract IReadOnlyList<FormField> Fields { get; }

    /// <summary>What stands in the form.</summary>
    public FormValues Values { get; protected set; } = new();

    /// <summary>Why nothing was done; null until tried.</summary>
    public Refusal? Refusal { get; protected set; }

    /// <summary>Makes a form sent twice harmless.</summary>
    public string Key { get; protected set; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>What is wrong, with links to the fields; null when nothing is.</summary>
    public ErrorSummaryView? Summary =>
        Refusal is null ? null : new ErrorSummaryView(Refusal, Fields.ToDictionary(asked => asked.Item, asked => asked.Label), TextOf);

    /// <summary>A field as it is shown.</summary>
    /// <param name="field">The field.</param>
    public FieldView ViewOf(FormField field) => new(
        field, Values, field.Choices ?? [],
        Refusal?.Missing.FirstOrDefault(missing => missing.Item == field.Item) is { } fault ? TextOf(fault) : null, []);

    /// <summary>A fault in the words of its field.</summary>
    /// <param name="missing">The fault.</param>
    protected virtual string TextOf(Missing missing) => (missing.Code, Fields.FirstOrDefault(field => field.Item == missing.Item)?.Kind) switch
    {
        (MissingCodes.Malformed, FieldKind.Moment) => Words.WriteMoment,
        (MissingCodes.Malformed, FieldKind.Day) => Words.WriteDay,
        _ => RefusalTexts.Of(missing.Code),
    };

    /// <summary>Shows the form again with what was typed, and why nothing was done.</summary>
    /// <param name="refusal">Why.</param>
    protected void Reject(Refusal refusal)
    {
        Refusal = refusal;
        Response.StatusCode = Http.Problems.StatusOf(refusal.Code);
    }

    /// <summary>Reads what was sent, and keeps it in the form.</summary>
    protected async Task<TypedValues> TypedAsync()
    {
        var posted = await Request.ReadFormAsync(HttpContext.RequestAborted);
        Values = new FormValues(posted);
        Key = posted["key"] is [{ Length: > 0 } key] ? key : Key;
        return new TypedValues(posted);
    }

    /// <summary>A unit: among the own ones, or typed by those who belong to none.</summary>
    /// <param name="label">What is asked.</param>
    /// <param name="hint">What helps to answer.</param>
    protected FormField Unit(string label, string? hint = null) => Actor.Units.Count == 0
        ? new FormField("unit", label, FieldKind.Line, hint)
        : new FormField("unit", label, FieldKind.Choice, hint, [.. Actor.Units.Select(unit => (unit, unit))]);

    /// <summary>The values of a list with their words.</summary>
    protected static (string, string)[] Choices<T>(Func<T, string> word, params T[] except)
        where T : struct, Enum => [.. Enum.GetValues<T>().Except(except).Select(value => (value.ToString(), Words.Capital(word(value))))];
}
