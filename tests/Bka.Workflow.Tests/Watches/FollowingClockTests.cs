using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;
using Case = Bka.Workflow.Domain.Cases.Case;

namespace Bka.Workflow.Tests.Watches;

/// <summary>The clocks of what follows a decision: when they run, and the day they stop.</summary>
public class FollowingClockTests
{
    private static readonly DateOnly UrgentOn = CaseIn.OpenedOn.AddDays(30);

    [Fact]
    public void BkaAfterwards_WhenNoBkaIsApproved_Runs()
    {
        var clock = ClockOf(Urgent());
        clock.IsRunning.ShouldBeTrue();
        clock.LastDay.ShouldBe(UrgentOn.AddDays(5));
    }

    [Fact]
    public void BkaAfterwards_WhenApproved_StopsThatDay() =>
        ClockOf(WithBka(Urgent(), 1, UrgentOn.AddDays(4))).StoppedOn.ShouldBe(UrgentOn.AddDays(4));

    // What is approved for a later proposal does not make the first one late.
    [Fact]
    public void BkaAfterwards_WhenALaterBkaIsApproved_StaysStoppedByTheFirst()
    {
        var later = WithBka(WithBka(Urgent(), 1, UrgentOn.AddDays(4)), 2, UrgentOn.AddDays(60));
        ClockOf(later).StoppedOn.ShouldBe(UrgentOn.AddDays(4));
    }

    // The one approved elsewhere, before the decision, is taken up here on a day of its own.
    [Fact]
    public void BkaAfterwards_WhenCarriedOver_StopsWhenItIsTakenUp() =>
        ClockOf(WithBka(Urgent(), 1, UrgentOn.AddDays(-90), readyOn: UrgentOn.AddDays(3))).StoppedOn.ShouldBe(UrgentOn.AddDays(3));

    [Fact]
    public void BkaAfterwards_WhenOnlyAnEarlierProposalHasABka_Runs() =>
        ClockOf(WithBka(Urgent(), 0, UrgentOn.AddDays(-4))).IsRunning.ShouldBeTrue();

    private static CaseClock ClockOf(Case subject) => CaseClocks.Find(subject, Clock.BkaAfterwards).ShouldNotBeNull();

    private static Case Urgent() => DossierIn.UrgentlyDecided().Case;

    private static Case WithBka(Case subject, int proposalVersion, DateOnly approvedOn, DateOnly? readyOn = null)
    {
        var bka = new ChildBka(proposalVersion + 1, 1, CaseIn.At(readyOn ?? approvedOn, 9))
        {
            State = BkaState.Approved,
            ProposalVersion = proposalVersion,
            MadeReady = Signed(DossierIn.Author, readyOn ?? approvedOn),
            Approval = Signed(DossierIn.Approver, approvedOn),
        };
        return subject with
        {
            Dossier = subject.Dossier!.With(CaseIn.ChildRef, file => file with { Bkas = [.. file.Bkas, bka] }),
        };
    }

    private static BkaSignature Signed(string by, DateOnly on) => new(by, on, Function.LeadSocialWorker, null);
}
