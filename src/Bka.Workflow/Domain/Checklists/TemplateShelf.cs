namespace Bka.Workflow.Domain.Checklists;

/// <summary>Every released template, the shipped one first. Released templates never change, so a shelf only grows.</summary>
/// <param name="templates">The templates, by version.</param>
public sealed class TemplateShelf(IReadOnlyList<Template> templates)
{
    /// <summary>The shelf of an installation that has released nothing of its own.</summary>
    public static TemplateShelf Shipped { get; } = new([Templates.Shipped]);

    /// <summary>Every template, by version.</summary>
    public IReadOnlyList<Template> All => templates;

    /// <summary>The version released last: what the next one is based on.</summary>
    public Template Last => templates[^1];

    /// <summary>The template that a BKA begun on a day is written on: the one last put into force.</summary>
    /// <param name="day">The day, Europe/Stockholm.</param>
    public Template InForce(DateOnly day) => templates
        .Where(template => template.ValidFrom <= day)
        .MaxBy(template => (template.ValidFrom, template.Version)) ?? templates[0];

    /// <summary>A version.</summary>
    /// <param name="version">The version.</param>
    /// <exception cref="InvalidOperationException">No such version is released.</exception>
    public Template Find(int version) => templates.FirstOrDefault(template => template.Version == version)
        ?? throw new InvalidOperationException("No such template is released.");
}
