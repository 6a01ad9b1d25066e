using System.Globalization;
using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Cases.Steps;

/// <summary>The form of every step that is taken on the pages. Rules stand in the lifecycle table, never here.</summary>
internal static partial class StepForms
{
    private static string AboutThisChild => PageText.Steps["AboutThisChild"];
    private static string Enough => PageText.Steps["Enough"];
    private static string PersonId => PageText.Steps["PersonId"];

    /// <summary>Every form, in the order in which a case usually needs them.</summary>
    public static IReadOnlyList<StepForm> Rows { get; } =
        [.. Beginning, .. Children, .. Proposing, .. Checklists, .. Afterwards, .. Beside];

    /// <summary>The form of a step; null when it is not taken with one.</summary>
    /// <param name="trigger">The step.</param>
    public static StepForm? For(Trigger trigger) => Rows.FirstOrDefault(form => form.Trigger == trigger);

    /// <summary>The form behind a word in the address; null when there is none.</summary>
    /// <param name="slug">The word.</param>
    public static StepForm? Find(string slug) => Rows.FirstOrDefault(form => form.Slug == slug);

    /// <summary>A child as it is named on a page.</summary>
    /// <param name="child">The child.</param>
    public static string NameOf(ChildFileView child) => child.Born is { } born
        ? PageText.Steps["ChildBorn", child.ChildRef, born]
        : PageText.Steps["ChildUnborn", child.ChildRef];

    private static FormField Prose(string item, string label, string? hint = null) =>
        new(item, label, FieldKind.Prose, hint ?? AboutThisChild) { IsMotivering = true };

    private static FormField Today(string item, string label, string? hint = null) =>
        new(item, label, FieldKind.Day, hint) { Start = context => Show.Day(context.Today) };

    private static FormField Child(string label, Func<ChildFileView, FormContext, bool>? among = null) =>
        new("childRef", label, FieldKind.Radio)
        {
            ChoicesIn = context => Named(context.Case.Children.Where(child => among?.Invoke(child, context) != false)),
            Start = context => context.Child?.ChildRef,
        };

    private static FormField SeveralChildren(string label, string hint) => new("childRefs", label, FieldKind.Ticks, hint)
    {
        ChoicesIn = context => Named(context.Case.Children),
        Start = context => string.Join('\n', context.Case.Children.Select(child => child.ChildRef)),
    };

    private static FormField ProposalVersion() => new("proposalVersion", PageText.Steps["ProposalVersion"], FieldKind.Hidden)
    {
        Start = context => context.Proposal is { } proposal ? Number(proposal.Version) : null,
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsAffected(ChildFileView child, FormContext context) => context.Proposal is null || child.IsAffected;

    private static IReadOnlyList<(string, string)> Named(IEnumerable<ChildFileView> children) =>
        [.. children.Select(child => (child.ChildRef, NameOf(child)))];

    private static (string, string)[] Words<T>(Func<T, string> word, params T[] except)
        where T : struct, Enum => [.. Enum.GetValues<T>().Except(except).Select(value => (value.ToString(), word(value)))];
}
