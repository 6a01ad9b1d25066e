using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bka.Contracts;

namespace Bka.Workflow.Domain.Cases;

/// <summary>One version of a proposal. What a child thinks, and its BKA, belong to one version and to no other.</summary>
/// <param name="Version">1, 2, 3 …</param>
/// <param name="Hash">The content's fingerprint, see <see cref="HashOf"/>.</param>
/// <param name="PresentedOn">The day it was presented.</param>
/// <param name="By">Who presented it.</param>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Kind">Whether it ends the matter.</param>
/// <param name="Text">What is proposed.</param>
/// <param name="ChildRefs">The children it affects.</param>
/// <param name="SeveralProviders">Whether insatser from several huvudmän are involved.</param>
/// <param name="NotAffected">Why other children of the matter are not affected.</param>
/// <param name="ThoughtOf">Every child of the case when it was presented, affected or not.</param>
/// <param name="IsUrgent">Whether it was decided at once, so that the child's side is looked at afterwards.</param>
/// <param name="Remitted">That it was sent back; null when it was not.</param>
/// <param name="LegalBasis">The paragraph of the insats (lagrum); no part of what the child is asked about.</param>
public sealed record Proposal(
    int Version,
    string Hash,
    DateOnly PresentedOn,
    string By,
    DecisionOutcome Outcome,
    ProposalKind Kind,
    string Text,
    IReadOnlyList<string> ChildRefs,
    bool SeveralProviders,
    string? NotAffected,
    IReadOnlyList<string> ThoughtOf,
    bool IsUrgent = false,
    Remittal? Remitted = null,
    string? LegalBasis = null)
{
    /// <summary>SHA-256 of everything the child is asked about, lower-case hexadecimal.</summary>
    /// <param name="outcome">What it comes to.</param>
    /// <param name="kind">Whether it ends the matter.</param>
    /// <param name="text">What is proposed.</param>
    /// <param name="childRefs">The children it affects, in any order.</param>
    public static string HashOf(DecisionOutcome outcome, ProposalKind kind, string text, IEnumerable<string> childRefs)
    {
        var content = new StringBuilder("bka-proposal-1\n")
            .Append(outcome).Append('\n').Append(kind).Append('\n');
        foreach (var child in childRefs.Order(StringComparer.Ordinal))
        {
            content.Append(CultureInfo.InvariantCulture, $"{child.Length}:{child}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.Append(text).ToString())));
    }
}

/// <summary>A proposal sent back for completion (återremiss).</summary>
/// <param name="Made">By whom and when.</param>
/// <param name="Reasons">What is lacking.</param>
public sealed record Remittal(DecisionMade Made, string Reasons);

/// <summary>That the parties got the material and time to answer (FL 25 §).</summary>
/// <param name="ProposalVersion">The version they got.</param>
/// <param name="On">The day.</param>
/// <param name="ToAdults">To guardians, or to the adult.</param>
/// <param name="ToChild">To the child.</param>
/// <param name="AnswerBy">The last day to answer.</param>
public sealed record KommuniceringNote(int ProposalVersion, DateOnly On, bool ToAdults, bool ToChild, DateOnly? AnswerBy);

/// <summary>A decision in a case.</summary>
/// <param name="No">1, 2, 3 …</param>
/// <param name="Made">Day, level, person and the delegation it rests on.</param>
/// <param name="ProposalVersion">The version of the proposal decided on.</param>
/// <param name="ProposalHash">That version's fingerprint.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Kind">Whether it ends the matter.</param>
/// <param name="Text">What was decided, in words.</param>
/// <param name="Reasons">The motivering.</param>
/// <param name="Children">Each child it affects, as it was that day.</param>
/// <param name="KommuniceringException">Why kommunicering was left out.</param>
/// <param name="Urgent">Why it could not wait; null for a decision prepared in order.</param>
public sealed record Decision(
    int No,
    DecisionMade Made,
    int ProposalVersion,
    string ProposalHash,
    DecisionOutcome Outcome,
    ProposalKind Kind,
    string Text,
    string Reasons,
    IReadOnlyList<DecidedChild> Children,
    string? KommuniceringException,
    UrgentCircumstances? Urgent)
{
    /// <summary>Whether it ends the utredning or the adult's matter; an urgent decision never does.</summary>
    public bool IsFinal => Kind == ProposalKind.Final && Urgent is null;
}

/// <summary>A child as it was on the day of a decision.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="Age">Completed years that day; null for an unborn child.</param>
/// <param name="BkaNo">The child's approved BKA the decision rests on; null for an urgent decision.</param>
public sealed record DecidedChild(string ChildRef, int? Age, int? BkaNo);

/// <summary>Why a decision could not wait for its BKA.</summary>
/// <param name="Ground">The ground.</param>
/// <param name="Risk">The concrete risk.</param>
/// <param name="BkaDueOn">The last day for the BKA afterwards.</param>
/// <param name="TalkPlannedOn">A booked talk with the child.</param>
public sealed record UrgentCircumstances(UrgentGround Ground, string Risk, DateOnly BkaDueOn, DateOnly? TalkPlannedOn);

/// <summary>The follow-up after a utredning without insats (SoL 23:1, 23:3–5).</summary>
/// <param name="Made">The decision.</param>
/// <param name="ParticularNeed">The child's particular need.</param>
/// <param name="OfferedOn">The day the insats was offered.</param>
/// <param name="DeclinedOn">The day it was declined.</param>
/// <param name="GuardiansToldOn">The day the guardians were told.</param>
/// <param name="ChildToldOn">The day the child was told.</param>
/// <param name="UtredningClosedOn">The day the utredning was closed; the six months count from it.</param>
/// <param name="EndedOn">The day it ended; null while it runs.</param>
/// <param name="EndReasons">What it showed.</param>
public sealed record FollowUp(
    DecisionMade Made,
    string ParticularNeed,
    DateOnly OfferedOn,
    DateOnly DeclinedOn,
    DateOnly? GuardiansToldOn,
    DateOnly? ChildToldOn,
    DateOnly UtredningClosedOn,
    DateOnly? EndedOn = null,
    string? EndReasons = null);
