namespace Bka.Workflow.Domain.Deadlines;

/// <summary>
/// A statutory clock that runs on one child's case. It is never paused: the law knows extension, not suspension.
/// </summary>
public enum Clock
{
    /// <summary>
    /// The immediate assessment of whether the child needs protection now. Runs from the day a concern report came
    /// in; due that day, or the day after at the latest. No exception when a utredning already runs (SoL 20:1).
    /// </summary>
    Skyddsbedomning,

    /// <summary>
    /// The assessment whether to open a utredning. Runs from the day a concern report came in, never from the day it
    /// was registered or assigned; the decision to open or not is due within 14 days. Not for applications, and not
    /// while a utredning about the same child runs (SoL 20:2).
    /// </summary>
    Forhandsbedomning,

    /// <summary>
    /// The inquiry about one child. Runs from the day of the decision to open it; to be finished within four months
    /// (SoL 20:3).
    /// </summary>
    Utredning,
}
