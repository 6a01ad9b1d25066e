using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Checklists;

namespace Bka.Workflow.Ports;

/// <summary>The versions of the BKA template, within one transaction.</summary>
internal interface ITemplateWrites
{
    /// <summary>
    /// The released versions, what this very transaction has released included. The very same shelf comes back as long as
    /// no rule has changed, and then nothing is asked of the store.
    /// </summary>
    ValueTask<TemplateShelf> ReleasedTemplatesAsync();

    /// <summary>One proposed or released version of the municipality's own; null when there is none.</summary>
    /// <param name="version">The version.</param>
    ValueTask<StoredTemplate?> FindTemplateAsync(int version);

    /// <summary>Keeps a proposed version and its ledger row.</summary>
    /// <param name="proposed">The template; its number is given by the store.</param>
    /// <param name="by">Who proposes it, and when.</param>
    /// <param name="actor">The same, with function.</param>
    ValueTask<TemplateEntry> AddTemplateAsync(Template proposed, Signature by, Actor actor);

    /// <summary>Keeps that a version is released, and its ledger row.</summary>
    /// <param name="released">The version as it stands now.</param>
    /// <param name="actor">Who released it.</param>
    void ReleaseTemplate(TemplateEntry released, Actor actor);
}

/// <summary>Reads the versions of the BKA template outside a transaction.</summary>
internal interface ITemplateReader
{
    /// <summary>The released versions. The very same shelf comes back as long as no rule has changed, by this host or another.</summary>
    ValueTask<TemplateShelf> ReleasedAsync();

    /// <summary>The municipality's own versions, proposed and released, newest first.</summary>
    Task<IReadOnlyList<TemplateEntry>> ListAsync();

    /// <summary>One of them; null when there is none.</summary>
    /// <param name="version">The version.</param>
    Task<StoredTemplate?> FindAsync(int version);

    /// <summary>Which versions BKAs are written on, newest first, by the cases in the scope alone.</summary>
    /// <param name="version">One version; null for all.</param>
    /// <param name="scope">What the actor may see.</param>
    Task<IReadOnlyList<TemplateUse>> UseAsync(int? version, AccessScope scope);
}

/// <summary>A version and how it came to be.</summary>
/// <param name="Entry">Its way into use.</param>
/// <param name="Template">The template.</param>
internal sealed record StoredTemplate(TemplateEntry Entry, Template Template);
