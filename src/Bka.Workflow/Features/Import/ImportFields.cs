using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Features.Import;

/// <summary>The cells of a row as values, each right in itself; whether they agree is asked afterwards.</summary>
internal sealed record ImportFields
{
    public required string CaseRef { get; init; }

    public required string ChildRef { get; init; }

    public BirthMonth? Born { get; init; }

    public required Sex Sex { get; init; }

    public required string Unit { get; init; }

    public string? Caseworker { get; init; }

    public required IntakeKind Kind { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required ViolenceSuspicion Violence { get; init; }

    public DateTimeOffset? AssessedAt { get; init; }

    public bool? ImmediateProtection { get; init; }

    public bool? DecidedToOpen { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public DateOnly? ForhandsbedomningExtendedTo { get; init; }

    public DateOnly? ForhandsbedomningExtendedOn { get; init; }

    public ExceptionalReason? ExceptionalReason { get; init; }

    public Function? Level { get; init; }

    public string? UtredningRef { get; init; }

    public DateOnly? OpenedOn { get; init; }

    public DateOnly? UtredningExtendedTo { get; init; }

    public DateOnly? UtredningExtendedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public bool? Heard { get; init; }

    public NotHeardReason? NotHeardReason { get; init; }

    public string? Account { get; init; }

    public Stance? Stance { get; init; }

    public DateOnly? FeedbackOn { get; init; }
}
