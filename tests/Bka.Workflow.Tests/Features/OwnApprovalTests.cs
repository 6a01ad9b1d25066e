using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Features;

/// <summary>
/// A BKA is approved by somebody who has no part in it: not by who wrote it, not by who stands in for them, not by the one in
/// whose name it was written, not by an administrator and not by a program. Asked at each way in.
/// </summary>
public sealed class OwnApprovalTests : IAsyncLifetime
{
    private static readonly Actor Author = People.In(Function.LeadSocialWorker, "hl07", null, "Norr");
    private static readonly Actor Other = People.In(Function.LeadSocialWorker, "fs02", null, "Norr");

    public OwnApprovalTests() => Bka = new BkaModule(Place, new FakeClock());

    private SqlitePlace Place { get; } = new();

    private BkaModule Bka { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await StoreTruth.HoldsAsync(Bka);
        await Bka.DisposeAsync();
        await Place.DisposeAsync();
    }

    public static TheoryData<string, bool> Approvers() => new()
    {
        { "author", false },
        { "owner who wrote nothing", true },
        { "substitute of the author", false },
        { "substitute of the author, as head of unit", false },
        { "substitute of the author in another unit", true },
        { "substitute of somebody else", true },
        { "substitute of the author who is away as well", true },
        { "somebody with no part in it", true },
        { "caseworker who stands in", false },
        { "technical administrator", false },
        { "local operator", false },
        { "client system", false },
        { "scheduled job", false },
    };

    [Theory]
    [MemberData(nameof(Approvers))]
    public async Task ApproveBka_WhenAskedByEach_IsOpenToThoseWithNoPartInIt(string who, bool may)
    {
        var id = await ReadyAsync(Author);
        var approver = await ActorAsync(who, id);

        // Asked first and tried then; each way must say the same.
        var permitted = await Bka.Workflow.AskAsync(new GetPermitted(id), new CallContext(approver));
        (permitted.Value?.Steps.Single(step => step.Trigger == Trigger.ApproveBka).Open ?? false).ShouldBe(may, who);
        foreach (var key in new[] { null, "k1" })
        {
            var answer = await Bka.SendAsync(new ApproveBka("B-1") { CaseId = id }, approver, key);
            (answer.Refusal?.Missing.Any(missing => missing.Code == MissingCodes.FourEyes) == true || !answer.IsAnswered || may).ShouldBeTrue(who);
            if (key is null)
            {
                answer.IsAnswered.ShouldBe(may, $"{who}: {answer.Refusal}");
            }
        }

        (await StateAsync(id)).ShouldBe(may ? BkaState.Approved : BkaState.Ready);
    }

    [Fact]
    public async Task ApproveBka_WhenTheSubstituteWroteForTheOneWhoComesBack_IsForNeither()
    {
        var id = await ProposedAsync("hl07");
        var absence = await Bka.AwayAsync("hl07", "fs03");
        var substitute = People.In(Function.LeadSocialWorker, "fs03", null, "Norr");
        await Bka.DoAsync(CaseLife.Answers(id, "B-1"), substitute);
        await Bka.DoAsync(new CompleteBka("B-1") { CaseId = id }, substitute);
        await Bka.DoAsync(new EndAbsence(absence.AbsenceId, Bka.Clock.Today), AbsenceIntents.Lead);

        foreach (var one in new[] { Author, substitute })
        {
            (await Bka.SendAsync(new ApproveBka("B-1") { CaseId = id }, one)).Lacks().ShouldBe([MissingCodes.FourEyes + " B-1"], one.Id);
        }

        await Bka.DoAsync(new ApproveBka("B-1") { CaseId = id }, Other);
    }

    [Fact]
    public async Task ApproveBka_WhenTheAuthorHandsTheCaseOverAndStandsInForTheNewOne_IsRefused()
    {
        var id = await ReadyAsync(Author);
        await Bka.DoAsync(new AssignCaseworker("hl08") { CaseId = id });
        await Bka.AwayAsync("hl08", Author.Id);
        (await Bka.SendAsync(new ApproveBka("B-1") { CaseId = id }, Author)).Lacks().ShouldBe([MissingCodes.FourEyes + " B-1"]);
    }

    [Fact]
    public async Task ApproveBka_WhenTheCasesAreReassignedToTheApprover_TheAuthorIsRefusedAllTheSame()
    {
        var id = await ReadyAsync(Author);
        var preview = await Bka.AskAsync(new PreviewReassignment("hl07", "hl08"));
        await Bka.DoAsync(new ReassignCases("hl07", "hl08", Intents.Reasons, preview.Fingerprint));
        (await Bka.SendAsync(new ApproveBka("B-1") { CaseId = id }, Author)).Lacks().ShouldBe([MissingCodes.FourEyes + " B-1"]);
        await Bka.DoAsync(new ApproveBka("B-1") { CaseId = id }, Other);
    }

    private async Task<Actor> ActorAsync(string who, string caseId)
    {
        switch (who)
        {
            case "owner who wrote nothing":
                await Bka.DoAsync(new AssignCaseworker(Other.Id) { CaseId = caseId });
                return Other;
            case "substitute of the author":
                await Bka.AwayAsync("hl07", Other.Id);
                return Other;
            case "substitute of the author, as head of unit":
                await Bka.AwayAsync("hl07", People.Head.Id);
                return People.Head;
            case "substitute of the author in another unit":
                await Bka.AwayAsync("hl07", Other.Id, "Syd");
                return Other;
            case "substitute of somebody else":
                await Bka.AwayAsync("hl08", Other.Id);
                return Other;
            case "substitute of the author who is away as well":
                await Bka.AwayAsync("hl07", Other.Id);
                await Bka.AwayAsync(Other.Id);
                return Other;
            case "caseworker who stands in":
                await Bka.AwayAsync("hl07", "hl02");
                return People.In(Function.Caseworker, "hl02", null, "Norr");
            default:
                return who switch
                {
                    "author" => Author,
                    "technical administrator" => People.In(Function.TechnicalAdministrator, "ta01"),
                    "local operator" => People.Operator,
                    "client system" => People.In(Function.SystemClient, "hl07", "vk"),
                    "scheduled job" => People.Job,
                    _ => Other,
                };
        }
    }

    private async Task<string> ProposedAsync(string caseworker)
    {
        var id = await Bka.OpenedAsync(Bka.Intake(caseworker: caseworker));
        var worker = People.In(Function.Caseworker, caseworker, null, "Norr");
        await Bka.DoAsync(CaseLife.Proposal("B-1") with { CaseId = id, PresentedOn = Bka.Clock.Today }, worker);
        await Bka.DoAsync(await Bka.StatingAsync(id, "B-1"), worker);
        return id;
    }

    private async Task<string> ReadyAsync(Actor author)
    {
        var id = await ProposedAsync(author.Id);
        await Bka.DoAsync(CaseLife.Answers(id, "B-1"), author);
        await Bka.DoAsync(new CompleteBka("B-1") { CaseId = id }, author);
        return id;
    }

    private async Task<BkaState> StateAsync(string id) => (await Bka.AskAsync(new GetBka(id, "B-1"))).Summary!.State;
}
