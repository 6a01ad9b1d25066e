using Bka.Contracts;

namespace Bka.Workflow.Tests.Support;

/// <summary>
/// Whole stretches of a case's life through the one door, by those who should do them: hl01 writes, fs01 approves, bec1
/// decides. Each takes place on the day the clock stands at.
/// </summary>
internal static class CaseLife
{
    public static Actor Author { get; } = People.In(Function.Caseworker, "hl01", null, "Norr");

    public static Actor Lead { get; } = People.In(Function.LeadSocialWorker, "fs01", null, "Norr");

    public static Actor Deputy { get; } = People.In(Function.DeputyUnitHead, "bec1", null, "Norr");

    public static Actor Board { get; } = People.In(Function.Board, "nam1", null, "Norr");

    /// <summary>One case for each child, each with a utredning opened today.</summary>
    public static async Task<string[]> InUtredningAsync(this BkaModule bka, params IntakeChild[] children)
    {
        var intake = bka.Intake() with { Caseworker = "hl01", Children = children };
        var cases = (await bka.DoAsync(intake)).Cases.Select(registered => registered.CaseId).ToArray();
        foreach (var id in cases)
        {
            await bka.DoAsync(bka.Assessed(id));
            await bka.DoAsync(bka.Opened(id));
        }

        return cases;
    }

    /// <summary>An adult's matter with the children listed, or none confirmed.</summary>
    public static async Task<string> AdultAsync(this BkaModule bka, string caseRef, bool automatic, params string[] children)
    {
        var registered = await bka.DoAsync(new RegisterAdultCase(
            caseRef, "P-1", AdultMatter.FinancialAssistance, FakeClock.Of(bka.Clock.Today, 8), Channel.Digital, "Norr", automatic, Caseworker: "hl01"));
        await bka.DoAsync(new IdentifyChildren(
            [.. children.Select(child => new AffectedChild(child, "2018-05", Sex.Girl, ChildRelation.Household))],
            children is [], children is [] ? Intents.Reasons : null)
        { CaseId = registered.CaseId }, Author);
        return registered.CaseId;
    }

    public static async Task<ProposalView> ProposedAsync(this BkaModule bka, string id, PresentProposal proposal)
    {
        await bka.DoAsync(proposal with { CaseId = id, PresentedOn = bka.Clock.Today }, Author);
        return (await bka.AskAsync(new GetCase(id))).Proposals[^1];
    }

    public static PresentProposal Proposal(params string[] children) =>
        new(default, DecisionOutcome.Granted, "Barnet får en kontaktfamilj en helg i månaden.", children, Documented: true);

    public static async Task AskedAsync(this BkaModule bka, string id, string child, Stance stance = Stance.Positive) =>
        await bka.DoAsync(await bka.StatingAsync(id, child, stance), Author);

    public static async Task<RecordStance> StatingAsync(this BkaModule bka, string id, string child, Stance stance = Stance.Positive)
    {
        var version = (await bka.AskAsync(new GetCase(id))).Proposals[^1].Version;
        return new RecordStance(child, version, bka.Clock.Today, stance, Steps.Heard, "Jag vill bo kvar i min skola.") { CaseId = id };
    }

    public static AnswerBka Answers(string id, string child, params string[] without) =>
        new(child, [.. DossierIn.Answers.Where(answer => !without.Contains(answer.Key))]) { CaseId = id };

    /// <summary>Written and made ready by the author, approved by the lead.</summary>
    public static async Task ApprovedAsync(this BkaModule bka, string id, string child)
    {
        await bka.DoAsync(Answers(id, child), Author);
        await bka.DoAsync(new CompleteBka(child) { CaseId = id }, Author);
        await bka.DoAsync(new ApproveBka(child) { CaseId = id }, Lead);
    }

    /// <summary>Support is granted today, with all that asks for.</summary>
    public static async Task GrantedAsync(this BkaModule bka, string id, string child, ProposalKind kind = ProposalKind.Final)
    {
        await bka.ProposedAsync(id, Proposal(child) with { Kind = kind });
        await bka.AskedAsync(id, child);
        await bka.ApprovedAsync(id, child);
        (await bka.DecideAsync(id)).Require();
    }

    /// <summary>The first decision of a case is carried out today, by the author.</summary>
    public static RecordCarriedOut CarriedOut(this BkaModule bka, string id, CarryOutKind kind = CarryOutKind.CarriedOut) =>
        new(1, kind, bka.Clock.Today, kind == CarryOutKind.CarriedOut ? null : Intents.Reasons) { CaseId = id };

    public static async Task<Answer<CaseChanged>> DecideAsync(this BkaModule bka, string id, Actor? actor = null)
    {
        var proposals = (await bka.AskAsync(new GetCase(id))).Proposals;
        var (version, hash) = proposals.Count == 0 ? (1, "-") : (proposals[^1].Version, proposals[^1].Hash);
        return await bka.SendAsync(new MakeDecision(version, hash, bka.Clock.Today, Intents.Reasons) { CaseId = id }, actor ?? Deputy);
    }

    public static DecideUrgently Urgent(this BkaModule bka, string id) => new(
        bka.Clock.Today, UrgentGround.EmergencyNeed, Intents.Reasons, Intents.Reasons, DecisionOutcome.Granted, "Familjen får mat och tak över huvudet i kväll.")
    { CaseId = id };

    /// <summary>What is missing, as code and child.</summary>
    public static string[] Lacks(this Answer<CaseChanged> answer) => [.. answer.Refusal!.Missing.Select(missing => $"{missing.Code} {missing.ChildRef}".Trim())];
}
