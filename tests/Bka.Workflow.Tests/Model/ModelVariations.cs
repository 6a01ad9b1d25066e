using Bka.Contracts;
using Bka.Workflow.Tests.Support;

namespace Bka.Workflow.Tests.Model;

/// <summary>Spoils and varies commands: other days, old versions, other children, other outcomes, half of what is asked for.</summary>
internal sealed class ModelVariations(Random random)
{
    private static readonly DecisionOutcome[] Outcomes = Enum.GetValues<DecisionOutcome>();

    public object Vary(CaseCommand command, ModelCase c)
    {
        var often = random.Next(4) == 0;
        return command switch
        {
            RecordSkyddsbedomning s => s with { ImmediateProtection = random.Next(6) == 0, Measure = random.Next(2) == 0 ? s.Reasons : null, AssessedAt = s.AssessedAt.AddDays(often ? random.Next(-1, 4) : 0) },
            ExtendForhandsbedomning s => s with { DecidedOn = Day(s.DecidedOn), NewLastDay = s.NewLastDay.AddDays(random.Next(-20, 30)) },
            ExtendUtredning s => s with { DecidedOn = Day(s.DecidedOn), NewLastDay = s.NewLastDay.AddDays(random.Next(-20, 60)) },
            OpenUtredning s => s with { DecidedOn = Day(s.DecidedOn) },
            DecideNotToOpen s => s with { DecidedOn = Day(s.DecidedOn), ViolenceOverride = random.Next(2) == 0 ? s.ViolenceOverride : null, Hearing = often ? null : s.Hearing },
            CloseCase s => s with { ClosedOn = Day(s.ClosedOn), Documented = random.Next(5) > 0 },
            TransferCase s => s with { TransferredOn = Day(s.TransferredOn), Accepted = random.Next(3) > 0 },
            RecordHearing s => s with { On = Day(s.On), ChildRef = Child(s.ChildRef, c), Hearing = random.Next(3) == 0 ? Harmed : s.Hearing },
            PresentProposal s => Vary(s, c),
            RecordStance s => Vary(s, Child(s.ChildRef, c), c),
            RecordKommunicering s => s with { CommunicatedOn = Day(s.CommunicatedOn), ProposalVersion = Version(s.ProposalVersion), ToChild = random.Next(2) == 0, ToAdults = random.Next(5) > 0 },
            AnswerBka s => Vary(s, c),
            CompleteBka s => s with { ChildRef = Child(s.ChildRef, c) },
            ApproveBka s => s with { ChildRef = Child(s.ChildRef, c) },
            MakeDecision s => Vary(s, c),
            RemitProposal s => s with { RemittedOn = Day(s.RemittedOn) },
            DecideUrgently s => Vary(s, c),
            GiveFeedback s => random.Next(3) == 0
                ? s with { GivenOn = null, Way = null, Hindrance = FeedbackHindrance.DoesNotWant }
                : s with { GivenOn = Day(s.GivenOn!.Value) },
            StartFollowUp s => s with { DecidedOn = Day(s.DecidedOn), DeclinedOn = Day(s.DeclinedOn), ChildToldOn = often ? null : s.ChildToldOn, GuardiansToldOn = often ? null : s.GuardiansToldOn },
            EndFollowUp s => s with { EndedOn = Day(s.EndedOn) },
            RecordCarriedOut s => s with { On = Day(s.On), DecisionNo = s.DecisionNo + (often ? random.Next(-1, 2) : 0), Note = random.Next(3) == 0 ? null : s.Note },
            RequestReporterFeedback s => s with { RequestedOn = Day(s.RequestedOn) },
            GiveReporterFeedback s => s with { GivenOn = Day(s.GivenOn!.Value) },
            _ => command,
        };
    }

    /// <summary>Not heard because it would harm the child, as one who leads the work has decided.</summary>
    private static Hearing Harmed { get; } = Steps.NotHeard(NotHeardReason.WouldHarm) with { RiskDecidedBy = "fs01" };

    private RecordStance Vary(RecordStance s, string child, ModelCase c) => s with
    {
        ChildRef = child,
        ChildsWords = ModelCommands.About(c, child),
        EstablishedOn = Day(s.EstablishedOn),
        ProposalVersion = Version(s.ProposalVersion),
        Stance = random.Next(3) == 0 ? Stance.Negative : s.Stance,
    };

    private PresentProposal Vary(PresentProposal s, ModelCase c) => s with
    {
        PresentedOn = Day(s.PresentedOn),
        Outcome = random.Next(2) == 0 ? Outcomes[random.Next(Outcomes.Length)] : s.Outcome,
        Kind = random.Next(4) == 0 ? ProposalKind.DuringUtredning : s.Kind,
        Text = ModelCommands.About(c, c.SubjectRef) + random.Next(2),
        ChildRefs = random.Next(3) switch { 0 when c.Own is { } own => [own], 1 => [.. s.ChildRefs.Skip(random.Next(2))], _ => s.ChildRefs },
        NotAffected = random.Next(3) == 0 ? null : s.Text,
        Documented = random.Next(10) > 0,
    };

    private AnswerBka Vary(AnswerBka s, ModelCase c) => random.Next(6) switch
    {
        0 => new AnswerBka(s.ChildRef, [new BkaAnswer("BKA-40")]) { CaseId = c.Id },
        1 => ModelCommands.Answers(c, s.ChildRef, random.Next(1, 3), Part.BestInterests),
        2 => ModelCommands.Answers(c, s.ChildRef, random.Next(1, 3), Part.SeenByAPerson),
        3 => ModelCommands.Answers(c, s.ChildRef, random.Next(1, 3), Part.Rest),
        _ => ModelCommands.Answers(c, s.ChildRef, random.Next(1, 3), Part.Rest, Part.BestInterests, Part.SeenByAPerson),
    };

    private MakeDecision Vary(MakeDecision s, ModelCase c)
    {
        var earlier = random.Next(6) == 0 ? c.Proposals[random.Next(c.Proposals.Count)] : c.Present!;
        return s with
        {
            DecidedOn = Day(s.DecidedOn),
            ProposalVersion = Version(s.ProposalVersion),
            ProposalHash = earlier.Hash!,
            KommuniceringException = random.Next(3) == 0 ? s.Reasons : null,
        };
    }

    private DecideUrgently Vary(DecideUrgently s, ModelCase c) => s with
    {
        DecidedOn = Day(s.DecidedOn),
        Outcome = random.Next(3) == 0 ? Outcomes[random.Next(Outcomes.Length)] : s.Outcome,
        ChildRefs = random.Next(3) switch { 0 when c.Own is { } own => [own], 1 => [.. c.Children.Keys.Skip(random.Next(2))], _ => null },
        TalkPlannedOn = random.Next(3) == 0 ? s.DecidedOn.AddDays(7) : null,
    };

    // Recorded some days late now and then, and once in a while tomorrow's.
    private DateOnly Day(DateOnly day) => random.Next(4) == 0 ? day.AddDays(random.Next(-25, 3)) : day;

    private int Version(int version) => random.Next(8) == 0 ? version - 1 + random.Next(3) : version;

    private string Child(string child, ModelCase c) => random.Next(8) switch
    {
        0 => "B-okant",
        1 => c.Children.Keys.ElementAt(random.Next(c.Children.Count)),
        _ => child,
    };
}
