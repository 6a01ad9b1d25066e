using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Ports;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Case = Bka.Workflow.Domain.Cases.Case;

namespace Bka.Workflow.Tests.Model;

/// <summary>What must be true of every stored case whatever was done, read from the documents and the ledger alone.</summary>
internal static class ModelInvariants
{
    public static async Task HoldAsync(BkaModule module)
    {
        foreach (var stored in await StoreTruth.CasesAsync(module))
        {
            foreach (var decision in (stored.Dossier?.Decisions ?? []).Where(made => made.Urgent is null))
            {
                EveryChildHadItsBkaAndStance(stored, decision);
            }

            FilesNeverMix(stored);
            Case? before = null;
            foreach (var (fact, state) in await module.Get<ILedgerReader>().FactsAsync(stored.Id))
            {
                WhoeverDecidedMight(before, fact);
                before = CaseFold.Apply(stored.Id, before, fact, state);
            }
        }
    }

    private static void EveryChildHadItsBkaAndStance(Case stored, Decision decision)
    {
        var proposal = stored.Dossier!.Proposals.Single(one => one.Version == decision.ProposalVersion);
        decision.Children.Select(child => child.ChildRef).ShouldBe(proposal.ChildRefs);
        foreach (var child in decision.Children)
        {
            var file = stored.FileOf(child.ChildRef);
            var bka = file.Bkas.Single(one => one.No == child.BkaNo);
            bka.State.ShouldBe(BkaState.Approved);
            bka.IsFor(proposal).ShouldBeTrue();
            bka.Approval!.On.ShouldBeLessThanOrEqualTo(decision.Made.On);
            bka.Authors.ShouldNotContain(bka.Approval.By);
            (bka.Approval.Level is >= Function.LeadSocialWorker and <= Function.Board).ShouldBeTrue();
            file.StanceTo(proposal).ShouldNotBeNull().EstablishedOn.ShouldBeLessThanOrEqualTo(decision.Made.On);
        }
    }

    // Without delegation, with a conflict, or without being a person nobody has decided; what could not wait alone is let through.
    private static void WhoeverDecidedMight(Case? before, Fact fact)
    {
        if (MadeBy(fact) is not { } made)
        {
            return;
        }

        made.Delegation.ShouldNotBeNull();
        (made.Level is >= Function.EmergencyDutyWorker and <= Function.Board).ShouldBeTrue();
        (fact is UrgentlyDecided || !before!.HasConflict(made.By!)).ShouldBeTrue();
    }

    private static DecisionMade? MadeBy(Fact fact) => fact switch
    {
        CaseDecided f => f.Decision.Made,
        UrgentlyDecided f => f.Decision.Made,
        UtredningOpened f => f.Made,
        UtredningNotOpened f => f.Made,
        UtredningExtensionDecided f => f.Extension.Made,
        ForhandsbedomningExtensionDecided f => f.Extension.Made,
        ProposalRemitted f => f.Remittal.Made,
        FollowUpStarted f => f.FollowUp.Made,
        CaseClosed f => f.Ending.Made,
        CaseTransferred f => f.Ending.Made,
        CaseVoided f => f.Ending.Made,
        _ => null,
    };

    // Every text says which child and case it was written about (ModelCommands.About).
    private static void FilesNeverMix(Case stored)
    {
        foreach (var file in stored.Dossier?.Files ?? [])
        {
            stored.ChildOf(file.ChildRef).ShouldNotBeNull();
            var about = $"Det här gäller {file.ChildRef} i {stored.CaseRef} ({stored.SubjectRef})";
            file.Stances.ShouldAllBe(stance => stance.ChildsWords!.StartsWith(about, StringComparison.Ordinal));
            file.Feedback.ShouldAllBe(told => told.Content.StartsWith(about, StringComparison.Ordinal));
            file.Letters.ShouldAllBe(letter => letter.Text.StartsWith(about, StringComparison.Ordinal));
            file.Bkas.SelectMany(bka => bka.Answers).Where(given => given.Answer.Text is not null)
                .ShouldAllBe(given => given.Answer.Text!.StartsWith(about, StringComparison.Ordinal));
        }
    }
}
