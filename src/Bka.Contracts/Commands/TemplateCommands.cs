namespace Bka.Contracts;

/// <summary>
/// Föreslå en ny version av BKA-mallen: the municipality's own, based on the version last released. It may add
/// questions, reasons and hints; a statutory question stands as it was. It changes nothing until somebody else releases it.
/// </summary>
/// <param name="Json">
/// The whole template, at most 200 000 characters, in the form that <see cref="TemplateView.Json"/> is written in, with
/// <c>basedOn</c> set. Version and first day are given to it and are not read from it.
/// </param>
public sealed record ProposeTemplate(string Json) : Command<TemplateEntry>;

/// <summary>
/// Frisläpp en föreslagen version. Never by the one who proposed it. It is locked for ever, and each BKA begun from its
/// first day is written on it; those begun before keep theirs.
/// </summary>
/// <param name="Version">The proposed version.</param>
/// <param name="ValidFrom">The first day a BKA is begun on it; today or later, and not before that of the last one.</param>
public sealed record ReleaseTemplate(int Version, DateOnly ValidFrom) : Command<TemplateEntry>;
