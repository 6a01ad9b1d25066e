namespace Bka.Contracts;

/// <summary>What the reviews of a round say. There is no total: each question stands for itself.</summary>
/// <param name="Cases">How many cases were reviewed.</param>
/// <param name="Questions">Each question's counts; where two reviewed a case the first reviewer's answer counts.</param>
/// <param name="CriticalNos">Each Nej to a critical question; where two reviewed a case the first reviewer's.</param>
/// <param name="Agreement">How two reviewers agreed; null when no case was reviewed by two.</param>
/// <param name="ComparedWith">The month of the round that the trend is against; null when there is none.</param>
public sealed record ReviewResult(
    int Cases,
    IReadOnlyList<QuestionResult> Questions,
    IReadOnlyList<Shortcoming> CriticalNos,
    ReviewAgreement? Agreement,
    string? ComparedWith)
{
    /// <summary>Critical questions to which the second reviewer said Nej and the first did not.</summary>
    public IReadOnlyList<Shortcoming> SecondReviewerCriticalNos { get; init; } = [];
}

/// <summary>One question's counts.</summary>
/// <param name="Question">Its key.</param>
/// <param name="Text">The question, in Swedish.</param>
/// <param name="Critical">Whether a Nej is critical.</param>
/// <param name="Yes">Ja.</param>
/// <param name="Partly">Delvis.</param>
/// <param name="No">Nej.</param>
/// <param name="NotApplicable">Ej relevant.</param>
/// <param name="Percent">Ja among Ja, Delvis and Nej; "–" for an empty denominator.</param>
/// <param name="Low">The lower end of Wilson's 95 % interval, in percent as printed; null for an empty denominator.</param>
/// <param name="High">The upper end.</param>
/// <param name="EarlierPercent">The same share in the round compared with; null when there is none.</param>
public sealed record QuestionResult(
    string Question,
    string Text,
    bool Critical,
    int Yes,
    int Partly,
    int No,
    int NotApplicable,
    string Percent,
    string? Low,
    string? High,
    string? EarlierPercent);

/// <summary>How two reviewers who did not see each other's answers agreed.</summary>
/// <param name="Cases">How many cases both reviewed.</param>
/// <param name="Questions">Each question's agreement.</param>
/// <param name="Kappa">Cohen's kappa over all answers, unweighted, decimal comma; "–" when it is not defined.</param>
/// <param name="Agreed">How many pairs of answers were the same.</param>
/// <param name="Pairs">How many pairs of answers there were.</param>
/// <param name="Disputed">The answers that differ.</param>
public sealed record ReviewAgreement(
    int Cases, IReadOnlyList<QuestionAgreement> Questions, string Kappa, int Agreed, int Pairs, IReadOnlyList<Shortcoming> Disputed);

/// <summary>One question's agreement.</summary>
/// <param name="Question">Its key.</param>
/// <param name="Agreed">How many pairs were the same.</param>
/// <param name="Pairs">How many pairs.</param>
/// <param name="Kappa">As in <see cref="ReviewAgreement.Kappa"/>.</param>
public sealed record QuestionAgreement(string Question, int Agreed, int Pairs, string Kappa);
