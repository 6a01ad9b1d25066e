using Bka.Contracts;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Forms;

/// <summary>How a field is filled in.</summary>
internal enum FieldKind
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Running text.</summary>
    Prose,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A day and a time of day.</summary>
    Moment,

    /// <summary>A month.</summary>
    Month,

    /// <summary>One of a list, in a menu.</summary>
    Choice,

    /// <summary>One of a short list, all seen.</summary>
    Radio,

    /// <summary>Several of a list.</summary>
    Ticks,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A confirmation.</summary>
    Tick,

    /// <summary>Children, one on each row.</summary>
    ChildRows,

    /// <summary>What the reader has been shown, sent back as it was.</summary>
    Hidden,
}

/// <summary>One field of a form.</summary>
/// <param name="Item">The member of the command, as refusals name it.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="Hint">What helps to answer; null when the label says it all.</param>
/// <param name="Choices">Value and words, for a choice.</param>
internal sealed record FormField(
    string Item,
    string Label,
    FieldKind Kind,
    string? Hint = null,
    IReadOnlyList<(string Value, string Text)>? Choices = null)
{
    /// <summary>Whether it is asked in this case; null for always.</summary>
    public Func<FormContext, bool>? IsAsked { get; init; }

    /// <summary>What can be chosen in this case; null when it is the same in all.</summary>
    public Func<FormContext, IReadOnlyList<(string Value, string Text)>>? ChoicesIn { get; init; }

    /// <summary>What stands in it before anything is typed; null for nothing.</summary>
    public Func<FormContext, string?>? Start { get; init; }

    /// <summary>The heading that begins with this field; null when none does.</summary>
    public string? Section { get; init; }

    /// <summary>Whether it is a motivering, whose form is looked at before it is saved.</summary>
    public bool IsMotivering { get; init; }

    /// <summary>How many rows a running text is given to begin with.</summary>
    public int Rows { get; init; } = 4;

    /// <summary>The hint, and the form in which a day or time is written.</summary>
    public string? Help => Kind switch
    {
        FieldKind.Day => With(Words.WriteDay),
        FieldKind.Moment => With(Words.WriteMoment),
        FieldKind.Month => With(Words.WriteMonth),
        _ => Hint,
    };

    private string With(string form) => form + (Hint is null ? "" : " " + Hint);
}

/// <summary>What a form is filled in beside.</summary>
/// <param name="Case">The case.</param>
/// <param name="Permitted">The steps that are open, and what belongs to them.</param>
/// <param name="Today">Today.</param>
/// <param name="Child">The child that was chosen on the way here; null when none was.</param>
/// <param name="LocalReasons">The municipality's own reasons for not hearing a child.</param>
/// <param name="Related">Other cases about the same adult or child that the reader may see.</param>
internal sealed record FormContext(
    CaseView Case,
    PermittedSteps Permitted,
    DateOnly Today,
    ChildFileView? Child,
    IReadOnlyList<TemplateReason> LocalReasons,
    IReadOnlyList<CaseSummary> Related)
{
    /// <summary>The present version of the proposal; null when there is none.</summary>
    public ProposalView? Proposal => Case.Proposals.Count == 0 ? null : Case.Proposals[^1];
}

/// <summary>One field as it is shown.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">What stands in the form.</param>
/// <param name="Choices">What can be chosen.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
/// <param name="Findings">What there is to ask about its text.</param>
internal sealed record FieldView(
    FormField Field,
    FormValues Values,
    IReadOnlyList<(string Value, string Text)> Choices,
    string? Fault,
    IReadOnlyList<string> Findings)
{
    /// <summary>What stands in the field.</summary>
    public string Value => Values.Of(Field.Item);
}
