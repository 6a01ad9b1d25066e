namespace Bka.Host.Texts;

/// <summary>The words of the operations page.</summary>
internal static partial class Words
{
    /// <summary>A job of the job table; one that has no word is shown by its name.</summary>
    public static string OfJob(string name) => Find("Job", name) ?? name;

    /// <summary>Why an event could not be delivered.</summary>
    public static string OfCause(string cause) => Find("DeliveryCause", cause) ?? Text("DeliveryFailed");
}
