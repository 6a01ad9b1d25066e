namespace Bka.Workflow.Domain.Checklists;

/// <summary>What an answer can consist of. A question has one or more parts.</summary>
public enum AnswerPart
{
    /// <summary>Ja eller nej.</summary>
    YesNo,

    /// <summary>Ett alternativ.</summary>
    Choice,

    /// <summary>Flera alternativ.</summary>
    Choices,

    /// <summary>Fritext.</summary>
    Text,

    /// <summary>Datum.</summary>
    Day,
}

/// <summary>Where a question's answer comes from when it is recorded already; such a question is shown and never asked twice.</summary>
public enum FilledFrom
{
    /// <summary>Från ingenting: it is answered in the BKA.</summary>
    Nothing,

    /// <summary>Från dokumentationen av hur barnet kommit till tals.</summary>
    Hearing,

    /// <summary>Från dokumentationen av barnets inställning till förslaget.</summary>
    Stance,

    /// <summary>Från vem som skrivit, granskat och fastställt.</summary>
    People,
}
