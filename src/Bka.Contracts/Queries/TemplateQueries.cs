namespace Bka.Contracts;

/// <summary>Every version of the BKA template, released and proposed.</summary>
public sealed record GetTemplates : Query<TemplateList>;

/// <summary>Versions of the template.</summary>
/// <param name="InForce">The version that a BKA begun today is written on.</param>
/// <param name="Templates">The versions, newest first.</param>
public sealed record TemplateList(int InForce, IReadOnlyList<TemplateEntry> Templates);

/// <summary>One version of the template and its way into use.</summary>
/// <param name="Version">Its number in this installation.</param>
/// <param name="Title">What it is called.</param>
/// <param name="BasedOn">The version it is based on; null for the one that came with the product.</param>
/// <param name="Hash">SHA-256 of the template's text, lower-case hexadecimal: a released text never changes.</param>
/// <param name="Proposed">Who proposed it, and when; null for the one that came with the product.</param>
/// <param name="Released">Who released it, and when; null while it waits, and for the one that came with the product.</param>
/// <param name="ValidFrom">The first day a BKA is begun on it; null while it waits.</param>
public sealed record TemplateEntry(
    int Version,
    string Title,
    int? BasedOn,
    string Hash,
    Signature? Proposed = null,
    Signature? Released = null,
    DateOnly? ValidFrom = null);

/// <summary>One version of the template with its questions and guidance.</summary>
/// <param name="Version">The version; null for the one in force today.</param>
public sealed record GetTemplate(int? Version = null) : Query<TemplateView>;

/// <summary>A template to read, to show as a form, or to start a new version from.</summary>
/// <param name="Entry">Which version it is.</param>
/// <param name="Questions">The questions, in the order shown.</param>
/// <param name="LocalReasons">The municipality's own reasons for not hearing a child.</param>
/// <param name="Json">The whole template as text.</param>
public sealed record TemplateView(
    TemplateEntry Entry,
    IReadOnlyList<TemplateQuestion> Questions,
    IReadOnlyList<TemplateReason> LocalReasons,
    string Json);

/// <summary>One question of a template.</summary>
/// <param name="Key">Its key, <c>BKA-40</c> or a municipality's own <c>LOK-01</c>.</param>
/// <param name="Text">The question.</param>
/// <param name="Parts">What an answer can hold: <c>yesNo</c>, <c>choice</c>, <c>choices</c>, <c>text</c>, <c>day</c>.</param>
/// <param name="RequiredParts">What it must hold to count when the question is mandatory.</param>
/// <param name="AlsoRequired">What it must hold besides, by what was answered.</param>
/// <param name="Options">The options of a choice.</param>
/// <param name="RequiredWhen">When it is mandatory: a condition on the case or on another answer.</param>
/// <param name="SimplifiedWhen">When it is mandatory in a förenklad BKA; null for never.</param>
/// <param name="MustBeYes">Whether only a yes counts.</param>
/// <param name="Statutory">Whether no municipality may take it away or weaken it.</param>
/// <param name="FilledFrom">Where the answer comes from when recorded already: <c>hearing</c>, <c>stance</c>, <c>people</c>; else null.</param>
/// <param name="Law">The source it rests on.</param>
/// <param name="Guidance">How to answer it well.</param>
/// <param name="Hint">The municipality's own addition.</param>
public sealed record TemplateQuestion(
    string Key,
    string Text,
    IReadOnlyList<string> Parts,
    IReadOnlyList<string> RequiredParts,
    IReadOnlyList<TemplateRequirement> AlsoRequired,
    IReadOnlyList<TemplateOption> Options,
    string RequiredWhen,
    string? SimplifiedWhen,
    bool MustBeYes,
    bool Statutory,
    string? FilledFrom,
    string? Law,
    TemplateGuidance? Guidance,
    string? Hint);

/// <summary>What an answer must hold besides when it says something particular.</summary>
/// <param name="Answer"><c>yes</c>, <c>no</c> or an option's code.</param>
/// <param name="Parts">The parts it must then hold.</param>
public sealed record TemplateRequirement(string Answer, IReadOnlyList<string> Parts);

/// <summary>An option of a choice.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Text">Its text.</param>
/// <param name="Always">Whether it counts whether it is ticked or not.</param>
public sealed record TemplateOption(string Code, string Text, bool Always);

/// <summary>How to answer a question well.</summary>
/// <param name="Says">What the convention or the act says.</param>
/// <param name="Write">How to write it.</param>
/// <param name="Good">A made-up answer that says something about this child.</param>
/// <param name="Bad">A made-up answer that does not, and why.</param>
/// <param name="Talk">Questions to talk about with the child, by age.</param>
public sealed record TemplateGuidance(
    string Says, string Write, string? Good, string? Bad, IReadOnlyList<TemplateTalk> Talk);

/// <summary>What can be asked of a child of an age.</summary>
/// <param name="Age">The ages in completed years, for example <c>4-6</c>.</param>
/// <param name="Questions">The questions.</param>
public sealed record TemplateTalk(string Age, IReadOnlyList<string> Questions);

/// <summary>A municipality's own reason for not hearing a child. It asks for the evidence of the one it stands under.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Under">The reason it stands under.</param>
/// <param name="Text">Its text.</param>
public sealed record TemplateReason(string Code, NotHeardReason Under, string Text);

/// <summary>What differs between two versions of the template.</summary>
/// <param name="From">The one version.</param>
/// <param name="To">The other.</param>
public sealed record CompareTemplates(int From, int To) : Query<TemplateComparison>;

/// <summary>The differences between two versions.</summary>
/// <param name="From">The one version.</param>
/// <param name="To">The other.</param>
/// <param name="Added">The questions and reasons that only the other has.</param>
/// <param name="Removed">Those that only the first has.</param>
/// <param name="Changed">What is another in those that both have, member by member.</param>
public sealed record TemplateComparison(
    int From,
    int To,
    IReadOnlyList<TemplateItem> Added,
    IReadOnlyList<TemplateItem> Removed,
    IReadOnlyList<TemplateChange> Changed);

/// <summary>A question or a reason.</summary>
/// <param name="IsReason">Whether it is a municipality's own reason for not hearing a child, and not a question.</param>
/// <param name="Key">Its key.</param>
/// <param name="Text">Its text.</param>
public sealed record TemplateItem(bool IsReason, string Key, string Text);

/// <summary>One member of a question or a reason that is another.</summary>
/// <param name="IsReason">Whether it is a reason and not a question.</param>
/// <param name="Key">Its key.</param>
/// <param name="Member">The member as the template's text names it, for example <c>requiredWhen</c>.</param>
/// <param name="Before">What it was; null when it was not there.</param>
/// <param name="After">What it is; null when it is not there.</param>
public sealed record TemplateChange(bool IsReason, string Key, string Member, string? Before, string? After);

/// <summary>Which BKAs are written on which version. It counts and names only cases that the actor may read.</summary>
/// <param name="Version">One version; null for all that are in use.</param>
public sealed record GetTemplateUse(int? Version = null) : Query<TemplateUseList>;

/// <summary>Versions in use.</summary>
/// <param name="Uses">The versions, newest first.</param>
public sealed record TemplateUseList(IReadOnlyList<TemplateUse> Uses);

/// <summary>One version in use.</summary>
/// <param name="Version">The version.</param>
/// <param name="Bkas">How many BKAs are written on it.</param>
/// <param name="Cases">In how many cases.</param>
/// <param name="CaseIds">The ids of those cases in their order, at most 200.</param>
public sealed record TemplateUse(int Version, int Bkas, int Cases, IReadOnlyList<string> CaseIds);
