using System.Diagnostics;
using Bka.Contracts;
using Bka.Host.Texts;

namespace Bka.Host.Http;

/// <summary>A refusal as RFC 9457 problem details: the stable code for systems, Swedish sentences for people.</summary>
internal static class Problems
{
    /// <summary>The content type.</summary>
    public const string ContentType = "application/problem+json";

    /// <summary>The HTTP status of a refusal.</summary>
    /// <param name="code">One of <see cref="RefusalCodes"/>.</param>
    public static int StatusOf(string code) => code switch
    {
        RefusalCodes.NotSignedIn => StatusCodes.Status401Unauthorized,
        RefusalCodes.NotAuthorised or RefusalCodes.OtherUnit or RefusalCodes.DelegationMissing or RefusalCodes.FourEyes
            or RefusalCodes.ReviewerConflict or RefusalCodes.ReviewerNotProtected
            or RefusalCodes.SelfReportNotYours or RefusalCodes.OwnOpening => StatusCodes.Status403Forbidden,
        RefusalCodes.CaseNotFound or RefusalCodes.SpotCheckNotFound or RefusalCodes.FigureNotFound
            or RefusalCodes.ReportTextNotFound or RefusalCodes.NoSuchAddress => StatusCodes.Status404NotFound,
        RefusalCodes.DelegationNotFound or RefusalCodes.TemplateNotFound or RefusalCodes.BkaNotFound
            or RefusalCodes.AlertNotFound or RefusalCodes.PlanNotFound or RefusalCodes.RemedyNotFound
            or RefusalCodes.OpeningNotFound or RefusalCodes.WebhookNotFound or RefusalCodes.NoticeNotFound or RefusalCodes.AbsenceNotFound =>
            StatusCodes.Status404NotFound,
        RefusalCodes.StepNotOpen or RefusalCodes.FactsMissing or RefusalCodes.DelegationSettled
            or RefusalCodes.TemplateReleased or RefusalCodes.LeaseLost or RefusalCodes.NoticeNotDead
            or RefusalCodes.DeliveryNotDead => StatusCodes.Status409Conflict,
        RefusalCodes.UtredningNotClosed or RefusalCodes.RemedyDone or RefusalCodes.RoundClosed or RefusalCodes.RoundNotReady
            or RefusalCodes.ReviewSigned or RefusalCodes.ReviewTaken => StatusCodes.Status409Conflict,
        RefusalCodes.AlertEnded or RefusalCodes.SnoozeRefused or RefusalCodes.OpeningReviewed or RefusalCodes.DraftSaved =>
            StatusCodes.Status409Conflict,
        RefusalCodes.AlreadyRegistered or RefusalCodes.ImportConflict => StatusCodes.Status409Conflict,
        RefusalCodes.VersionConflict or RefusalCodes.PreviewStale => StatusCodes.Status412PreconditionFailed,
        RefusalCodes.InputInvalid or RefusalCodes.IdempotencyKeyReused => StatusCodes.Status422UnprocessableEntity,
        RefusalCodes.IdempotencyKeyMissing => StatusCodes.Status400BadRequest,
        RefusalCodes.BodyTooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalCodes.StoreUnavailable or RefusalCodes.OutcomeUnknown => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>The refusal as a result.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="status">Another status than the code's own.</param>
    /// <param name="takes">What the field takes, for what cannot be read; null when it is not known.</param>
    public static IResult Of(Refusal refusal, int? status = null, string? takes = null) => Results.Json(
        Details(refusal, status ?? StatusOf(refusal.Code), takes), BkaJson.Options, ContentType, status ?? StatusOf(refusal.Code));

    /// <summary>A body that could not be read: 400, or 413 when it is too large.</summary>
    /// <param name="refusal">Why.</param>
    public static IResult OfUnreadable(Refusal refusal) =>
        Of(refusal, refusal.Code == RefusalCodes.InputInvalid ? StatusCodes.Status400BadRequest : null);

    /// <summary>The refusal as problem details.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="takes">What the field takes, for what cannot be read; null when it is not known.</param>
    public static Problem Details(Refusal refusal, int status, string? takes = null) => new(
        "urn:bka:refusal:" + refusal.Code,
        RefusalTexts.Of(refusal.Code),
        status,
        refusal.Code,
        [.. refusal.Missing.Select(missing => new MissingProblem(
            missing.Code, missing.ChildRef, missing.Item, missing.Law,
            missing.Code == MissingCodes.Malformed && takes is not null ? takes : RefusalTexts.Of(missing.Code)))],
        Activity.Current?.TraceId.ToString());
}

/// <summary>A refusal on the wire: problem details (RFC 9457) with the stable code and what is missing.</summary>
/// <param name="Type">The code as a URN.</param>
/// <param name="Title">A sentence in Swedish.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The stable code of the refusal.</param>
/// <param name="Missing">What is missing or wrong, one by one.</param>
/// <param name="TraceId">To tell support which call it was.</param>
internal sealed record Problem(
    string Type, string Title, int Status, string Code, IReadOnlyList<MissingProblem> Missing, string? TraceId);

/// <summary>One missing thing in a problem.</summary>
/// <param name="Code">One of <see cref="MissingCodes"/>.</param>
/// <param name="ChildRef">The child it concerns.</param>
/// <param name="Item">The input member it concerns.</param>
/// <param name="Law">The legal source.</param>
/// <param name="Text">A sentence in Swedish.</param>
internal sealed record MissingProblem(string Code, string? ChildRef, string? Item, string? Law, string Text);
