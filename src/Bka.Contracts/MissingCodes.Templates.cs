namespace Bka.Contracts;

/// <content>What can be missing or wrong in the answers of a BKA, and in a template.</content>
public static partial class MissingCodes
{
    /// <summary>A question that is mandatory for this child and this proposal has no full answer.</summary>
    public const string QuestionUnanswered = "question-unanswered";

    /// <summary>The template has no such question.</summary>
    public const string UnknownQuestion = "unknown-question";

    /// <summary>The question has no such part, for example a day where a text is asked for.</summary>
    public const string PartNotAsked = "part-not-asked";

    /// <summary>The question has no such option.</summary>
    public const string UnknownOption = "unknown-option";

    /// <summary>The answer is drawn from what is recorded with the child's stance or by the steps, and is not written twice.</summary>
    public const string FilledElsewhere = "filled-elsewhere";

    /// <summary>The template cannot be read as one.</summary>
    public const string TemplateUnreadable = "template-unreadable";

    /// <summary>The template is based on another version than the one it is held against.</summary>
    public const string WrongBaseTemplate = "wrong-base-template";

    /// <summary>The condition is not one of the closed list, or asks for a question or an option that is not there.</summary>
    public const string ConditionUnknown = "condition-unknown";

    /// <summary>A statutory question has been left out.</summary>
    public const string StatutoryQuestionMissing = "statutory-question-missing";

    /// <summary>A statutory question has been changed in more than its local hint.</summary>
    public const string StatutoryQuestionChanged = "statutory-question-changed";

    /// <summary>A municipality's own question or reason has a key of its own, <c>LOK-</c> and a number.</summary>
    public const string LocalKeyRequired = "local-key-required";

    /// <summary>A municipality's own question claims to be statutory, or to be filled from what is recorded.</summary>
    public const string StatutoryMarkReserved = "statutory-mark-reserved";
}
