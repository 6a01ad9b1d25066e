using Bka.Contracts;
using Bka.Host.Pages.Forms;

namespace Bka.Host.Pages.Cases.Steps;

/// <summary>Where a step stands among the others.</summary>
internal enum StepRoom
{
    /// <summary>Leads the case on.</summary>
    Onward,

    /// <summary>Is done for one child.</summary>
    Child,

    /// <summary>Can be needed at any time, beside the way of the case.</summary>
    Beside,
}

/// <summary>The form of one step.</summary>
/// <param name="Slug">Its word in the address.</param>
/// <param name="Trigger">The step.</param>
/// <param name="Room">Where it stands among the others.</param>
/// <param name="Intro">What the step means, in plain words.</param>
/// <param name="Fields">What is asked.</param>
/// <param name="Read">The command that the typed values make.</param>
internal sealed record StepForm(
    string Slug,
    Trigger Trigger,
    StepRoom Room,
    string Intro,
    IReadOnlyList<FormField> Fields,
    Func<TypedValues, CaseCommand> Read)
{
    /// <summary>Whether this case waits for the step just now; null for always. When not it stands beside.</summary>
    public Func<CaseView, bool>? IsWanted { get; init; }

    /// <summary>Whether it is left out of what the case waits for while it is closed.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether the present proposal is shown above the form, because the step is about its very words.</summary>
    public bool ShowsProposal { get; init; }

    /// <summary>Whether each child's stance and BKA are shown as well, because the step rests on them.</summary>
    public bool ShowsBasis { get; init; }

    /// <summary>Where the step stands in a case.</summary>
    /// <param name="subject">The case.</param>
    public StepRoom RoomIn(CaseView subject) => IsWanted?.Invoke(subject) == false ? StepRoom.Beside : Room;
}
