using System.Security.Cryptography;
using System.Text;

namespace Bka.Workflow.Domain.Checklists;

/// <summary>The text of a template that is kept and hashed: all of it but the first day, which is set at the release.</summary>
public static class TemplateText
{
    /// <summary>The text.</summary>
    /// <param name="template">The template.</param>
    public static string Of(Template template) => Templates.Write(template with { ValidFrom = null });

    /// <summary>SHA-256 of the text, lower-case hexadecimal.</summary>
    /// <param name="template">The template.</param>
    public static string HashOf(Template template) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(template))));
}
