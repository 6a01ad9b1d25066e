using Bka.Contracts;
using Bka.Workflow.Domain.Checklists;
using Bka.Workflow.Ports;
using Bka.Workflow.Tests.Checklists;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

public abstract partial class StorageContract
{
    [StoreFact]
    public async Task ProposeTemplate_WhenItIsRight_IsKeptAsTheNextVersionAndChangesNothing()
    {
        var entry = await Bka.DoAsync(Propose(LocalTemplates.Right));
        entry.Version.ShouldBe(2);
        entry.BasedOn.ShouldBe(1);
        entry.Proposed.ShouldBe(new Signature(People.Head.Id, Clock.GetUtcNow()));
        entry.Released.ShouldBeNull();

        (await Bka.AskAsync(new GetTemplate())).Entry.Version.ShouldBe(1);
        (await Bka.AskAsync(new GetTemplates())).InForce.ShouldBe(1);
        (await Bka.AskAsync(new GetTemplates())).Templates.Select(template => template.Version).ShouldBe([2, 1]);
        (await Bka.DoAsync(Propose(LocalTemplates.Right))).Version.ShouldBe(3);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task ProposeTemplate_WhenAStatutoryQuestionIsTouched_IsRefusedAndNothingIsKept()
    {
        var before = await StoreTruth.FingerprintAsync(Bka);
        var without = LocalTemplates.Right with { Questions = [.. LocalTemplates.Right.Questions.Where(q => q.Key != "BKA-40")] };
        var refusal = (await Bka.SendAsync(Propose(without))).Refusal!;
        refusal.Code.ShouldBe(RefusalCodes.InputInvalid);
        refusal.Missing.ShouldBe([new Missing(MissingCodes.StatutoryQuestionMissing, Item: "BKA-40", Law: "SoL 3:1")]);

        (await Bka.SendAsync(new ProposeTemplate("{}"))).Refusal!.Missing.Single().Code.ShouldBe(MissingCodes.TemplateUnreadable);
        (await Bka.SendAsync(new ProposeTemplate(""))).Refusal!.Missing.Single().Code.ShouldBe(MissingCodes.Required);
        var named = LocalTemplates.Right with { Title = "Ring 19121212-1212" };
        (await Bka.SendAsync(Propose(named))).Refusal!.Missing.Single().Code.ShouldBe(MissingCodes.PersonalNumber);
        (await StoreTruth.FingerprintAsync(Bka)).ShouldBe(before);
        (await Bka.AskAsync(new GetTemplates())).Templates.Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task Templates_WhenTheFunctionMayNot_AreNeitherProposedNorReleased()
    {
        await Bka.DoAsync(Propose(LocalTemplates.Right), Reviewer);
        foreach (var function in Enum.GetValues<Function>().Except([Function.UnitHead, Function.QualityReviewer]))
        {
            var actor = People.In(function, "xx01", "treserva", "Norr");
            (await Bka.SendAsync(Propose(LocalTemplates.Right), actor)).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
            (await Bka.SendAsync(new ReleaseTemplate(2, Nov(2)), actor)).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
            (await Bka.AskAsync(new GetTemplate(), actor)).Questions.Count.ShouldBe(36);
        }
    }

    [StoreFact]
    public async Task ReleaseTemplate_WhenSomebodyElseDoes_IsInForceFromItsFirstDayAndLockedForEver()
    {
        await Bka.DoAsync(Propose(LocalTemplates.Right));
        (await Bka.SendAsync(new ReleaseTemplate(2, Nov(5)))).Refusal!.Code.ShouldBe(RefusalCodes.FourEyes);
        (await Bka.SendAsync(new ReleaseTemplate(9, Nov(5)), Reviewer)).Refusal!.Code.ShouldBe(RefusalCodes.TemplateNotFound);
        (await Bka.SendAsync(new ReleaseTemplate(2, Nov(1)), Reviewer)).Refusal!.Missing.Single()
            .ShouldBe(new Missing(MissingCodes.Retroactive, Item: "validFrom"));

        var released = await Bka.DoAsync(new ReleaseTemplate(2, Nov(5)), Reviewer);
        released.Released!.By.ShouldBe(Reviewer.Id);
        (await Bka.SendAsync(new ReleaseTemplate(2, Nov(6)), Reviewer)).Refusal!.Code.ShouldBe(RefusalCodes.TemplateReleased);
        (await Bka.SendAsync(new ReleaseTemplate(1, Nov(6)), Reviewer)).Refusal!.Code.ShouldBe(RefusalCodes.TemplateReleased);

        (await InForceAsync(Nov(4))).ShouldBe(1);
        (await InForceAsync(Nov(5))).ShouldBe(2);
        Clock.Set(Nov(5));
        var view = await Bka.AskAsync(new GetTemplate());
        view.Entry.ShouldBe(released);
        view.Questions[^1].Key.ShouldBe("LOK-01");
        view.LocalReasons.ShouldBe([new TemplateReason("LOK-01", NotHeardReason.NotReached, LocalTemplates.Reason.Text)]);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task ReleaseTemplate_WhenAnotherWasReleasedMeanwhile_IsRefused()
    {
        await Bka.DoAsync(Propose(LocalTemplates.Right));
        await Bka.DoAsync(Propose(LocalTemplates.Right));
        await Bka.DoAsync(new ReleaseTemplate(3, Nov(9)), Reviewer);
        (await Bka.SendAsync(new ReleaseTemplate(2, Nov(9)), Reviewer)).Refusal!.Missing.Single()
            .ShouldBe(new Missing(MissingCodes.WrongBaseTemplate, Item: "basedOn"));
        (await Bka.SendAsync(Propose(LocalTemplates.Right))).Refusal!.Missing.Single().Code.ShouldBe(MissingCodes.WrongBaseTemplate);

        // The next starts from the text of the last, and does not come into force before it.
        var next = Templates.Read((await Bka.AskAsync(new GetTemplate(3))).Json);
        await Bka.DoAsync(Propose(LocalTemplates.Based(next)));
        (await Bka.SendAsync(new ReleaseTemplate(4, Nov(8)), Reviewer)).Refusal!.Missing.Single()
            .ShouldBe(new Missing(MissingCodes.BadRange, Item: "validFrom"));
        await Bka.DoAsync(new ReleaseTemplate(4, Nov(9)), Reviewer);
        (await InForceAsync(Nov(9))).ShouldBe(4);
        (await InForceAsync(Nov(8))).ShouldBe(1);
    }

    [StoreFact]
    public async Task ReleaseTemplate_WhenTheTransactionIsUndone_IsNotRemembered()
    {
        await Bka.DoAsync(Propose(LocalTemplates.Right));
        var entry = (await Bka.AskAsync(new GetTemplate(2))).Entry with
        {
            Released = new Signature(Reviewer.Id, Clock.GetUtcNow()),
            ValidFrom = Nov(2),
        };
        await Should.ThrowAsync<InvalidOperationException>(Bka.Get<IWriteGate>().RunAsync<int>(async session =>
        {
            session.ReleaseTemplate(entry, Reviewer);
            (await session.ReleasedTemplatesAsync()).InForce(Nov(2)).Version.ShouldBe(2);
            throw new InvalidOperationException("Undone.");
        }, CancellationToken.None));

        (await InForceAsync(Nov(2))).ShouldBe(1);
        await Bka.DoAsync(new ReleaseTemplate(2, Nov(3)), Reviewer);
        (await InForceAsync(Nov(2))).ShouldBe(1);
        (await InForceAsync(Nov(3))).ShouldBe(2);
    }

    [StoreFact]
    public async Task CompareTemplates_WhenTwoVersionsDiffer_SaysWhat()
    {
        await Bka.DoAsync(Propose(LocalTemplates.Right));
        var comparison = await Bka.AskAsync(new CompareTemplates(1, 2));
        comparison.Added.ShouldBe(
            [new TemplateItem(false, "LOK-01", LocalTemplates.Own.Text), new TemplateItem(true, "LOK-01", LocalTemplates.Reason.Text)]);
        comparison.Removed.ShouldBeEmpty();
        comparison.Changed.ShouldBe([new TemplateChange(false, "BKA-40", "hint", null, "Skriv gärna utifrån BBIC-triangeln.")]);
        (await Bka.AskAsync(new CompareTemplates(2, 1))).Removed.Count.ShouldBe(2);
        (await Bka.Workflow.AskAsync(new CompareTemplates(1, 9), new CallContext(People.Head))).Refusal!.Code
            .ShouldBe(RefusalCodes.TemplateNotFound);
    }

    [StoreFact]
    public async Task TemplateUse_WhenAsked_CountsOnlyCasesThatTheActorMayRead()
    {
        var north = await Bka.RegisterAsync(Bka.Intake("B-1", "A-1"));
        var south = await Bka.RegisterAsync(Bka.Intake("B-2", "A-2", unit: "Syd"));
        await _place.ExecuteAsync(
            $"""
            INSERT INTO bkas (case_id, child_ref, no, template_version, proposal_version, state) VALUES
            ('{north}', 'B-1', 1, 1, 1, 2), ('{north}', 'B-1', 2, 2, 1, 0), ('{south}', 'B-2', 1, 1, 1, 0)
            """);
        var uses = (await Bka.AskAsync(new GetTemplateUse())).Uses;
        uses.Select(use => (use.Version, use.Bkas, use.Cases)).ShouldBe([(2, 1, 1), (1, 2, 2)]);
        uses[1].CaseIds.ShouldBe(new[] { north, south }.Order(StringComparer.Ordinal));

        var southern = People.In(Function.LeadSocialWorker, "ls02", null, "Syd");
        var seen = (await Bka.AskAsync(new GetTemplateUse(), southern)).Uses.Single();
        (seen.Version, seen.Bkas).ShouldBe((1, 1));
        seen.CaseIds.ShouldBe([south]);
        (await Bka.AskAsync(new GetTemplateUse(2), southern)).Uses.ShouldBeEmpty();
        (await Bka.AskAsync(new GetTemplateUse(2))).Uses.Single().CaseIds.ShouldBe([north]);
        (await Bka.AskAsync(new GetTemplateUse(), Reviewer)).Uses.ShouldBeEmpty();
    }

    private static ProposeTemplate Propose(Template template) => new(Templates.Write(template));

    // The same within a transaction and outside.
    private async Task<int> InForceAsync(DateOnly day)
    {
        var outside = (await Bka.Get<ITemplateReader>().ReleasedAsync()).InForce(day);
        var inside = await Bka.Get<IWriteGate>().RunAsync(
            async session => (await session.ReleasedTemplatesAsync()).InForce(day).Version, CancellationToken.None);
        inside.ShouldBe(outside.Version);
        return inside;
    }
}
