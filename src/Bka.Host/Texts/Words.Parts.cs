using Bka.Contracts;
using Bka.Workflow.Domain.SpotChecks;

namespace Bka.Host.Texts;

/// <summary>The words for what stands inside a case.</summary>
internal static partial class Words
{
    /// <summary>How a lagrum is written.</summary>
    public static string WriteLagrum => Text("WriteLagrum");

    /// <summary>How a day is written.</summary>
    public static string WriteDay => Text("WriteDay");

    /// <summary>What is said of a choice that is none of the field's.</summary>
    public static string Choose => Text("Choose");

    /// <summary>How a day and a time of day are written.</summary>
    public static string WriteMoment => Text("WriteMoment");

    /// <summary>How a month is written.</summary>
    public static string WriteMonth => Text("WriteMonth");

    public static string Of(Channel channel) => Member(channel);

    public static string Of(ViolenceSuspicion violence) => Member(violence);

    public static string Of(Stance stance) => Member(stance);

    public static string Of(NotHeardReason reason) => Member(reason);

    public static string Of(ExceptionalReason reason) => Member(reason);

    public static string Of(ClosingReason reason) => Member(reason);

    public static string Of(ExtensionEffect effect) => Member(effect);

    /// <summary>The order of a spot check's frame.</summary>
    public static string Order(string order) => order switch
    {
        SpotCheckSampler.Order => Text("FrameOrder"),
        _ => order,
    };

    public static string Of(Urgency urgency) => Member(urgency);
}
