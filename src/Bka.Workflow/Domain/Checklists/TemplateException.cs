using Bka.Contracts;

namespace Bka.Workflow.Domain.Checklists;

/// <summary>A text that is no template. It says what is wrong and where, and never repeats the text.</summary>
public sealed class TemplateException : Exception
{
    /// <summary>A text that cannot be read.</summary>
    public TemplateException()
        : this([new Missing(MissingCodes.TemplateUnreadable)])
    {
    }

    /// <summary>A text with faults.</summary>
    /// <param name="faults">Each fault, at least one.</param>
    public TemplateException(IReadOnlyList<Missing> faults)
        : base(string.Join(", ", faults.Select(fault => fault.Code)))
    {
        Faults = faults;
    }

    /// <summary>Each fault, with the question it concerns.</summary>
    public IReadOnlyList<Missing> Faults { get; }

    /// <summary>The first fault's code, one of <see cref="MissingCodes"/>.</summary>
    public string Code => Faults[0].Code;
}
