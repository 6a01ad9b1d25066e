using Bka.Contracts;

namespace Bka.Workflow.Domain.Checklists;

/// <summary>What must hold for a proposed version to be released.</summary>
public static class TemplateRelease
{
    /// <summary>
    /// What stands in the way: it must be based on the version released last, be true to it, and not come into force
    /// before it, so that the versions follow each other and no day has two that contradict.
    /// </summary>
    /// <param name="proposed">The proposed version.</param>
    /// <param name="validFrom">Its first day.</param>
    /// <param name="shelf">The released versions.</param>
    public static IReadOnlyList<Missing> Faults(Template proposed, DateOnly validFrom, TemplateShelf shelf) =>
    [
        .. Templates.Validate(proposed, shelf.Last),
        .. validFrom < shelf.Last.ValidFrom ? new[] { new Missing(MissingCodes.BadRange, Item: "validFrom") } : [],
    ];
}
