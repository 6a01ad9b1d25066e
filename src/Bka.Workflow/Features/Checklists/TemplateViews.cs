using System.Text.Json;
using Bka.Contracts;
using Bka.Workflow.Domain.Checklists;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Checklists;

/// <summary>Templates as the contract shows them.</summary>
internal static class TemplateViews
{
    /// <summary>The template that came with the product.</summary>
    public static StoredTemplate Shipped { get; } = new(
        new TemplateEntry(
            Templates.Shipped.Version, Templates.Shipped.Title, null, TemplateText.HashOf(Templates.Shipped),
            ValidFrom: Templates.Shipped.ValidFrom),
        Templates.Shipped);

    public static async Task<StoredTemplate?> FindAsync(ITemplateReader templates, int version) =>
        version == Templates.Shipped.Version ? Shipped : await templates.FindAsync(version);

    public static TemplateView Of(StoredTemplate stored) => new(
        stored.Entry,
        [.. stored.Template.Questions.Select(Of)],
        [.. stored.Template.LocalReasons.Select(reason => new TemplateReason(reason.Code, reason.Under, reason.Text))],
        TemplateText.Of(stored.Template));

    private static TemplateQuestion Of(Question question) => new(
        question.Key,
        question.Text,
        Names(question.Parts),
        Names(question.RequiredParts),
        [.. question.AlsoRequired.Select(also => new TemplateRequirement(also.Key, Names(also.Value)))],
        [.. question.Options.Select(option => new TemplateOption(option.Code, option.Text, option.Always))],
        question.RequiredWhen.Text,
        question.SimplifiedWhen?.Text,
        question.MustBeYes,
        question.Statutory,
        Name(question.FilledFrom),
        question.Law,
        question.Guidance is { } guidance ? Of(guidance) : null,
        question.Hint);

    private static TemplateGuidance Of(Guidance guidance) => new(
        guidance.Says, guidance.Write, guidance.Good, guidance.Bad,
        [.. (guidance.Talk ?? []).Select(age => new TemplateTalk(age.Age, age.Questions))]);

    /// <summary>The parts of an answer by the names that an answer's members have.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<AnswerPart> parts) => [.. parts.Select(part => Camel(part))];

    /// <summary>Where an answer is drawn from; null when it is written in the BKA.</summary>
    public static string? Name(FilledFrom source) => source == FilledFrom.Nothing ? null : Camel(source);

    private static string Camel(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
