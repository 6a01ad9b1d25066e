namespace Bka.Contracts;

/// <summary>How a question of the caseworker's own checklist is answered.</summary>
public enum SelfReportAnswerKind
{
    /// <summary>Ja eller nej.</summary>
    YesNo,

    /// <summary>Ja, nej eller inte aktuellt.</summary>
    YesNoNotRelevant,

    /// <summary>Ett av flera svar.</summary>
    Choice,

    /// <summary>Fri text. Räknas men summeras inte.</summary>
    Text,
}
