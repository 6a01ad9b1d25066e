using Bka.Contracts;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Help;

/// <summary>Hjälp: the words, the keys, and how accessible the pages are.</summary>
internal sealed class IndexModel(IBkaWorkflow bka) : BkaPage(bka)
{
    /// <summary>The words, in Swedish order.</summary>
    public static IReadOnlyList<HelpWord> Glossary => HelpTexts.Words;

    public void OnGet()
    {
    }
}
