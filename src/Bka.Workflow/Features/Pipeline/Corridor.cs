using System.Security.Cryptography;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Ports;
using Microsoft.Extensions.Logging;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>
/// The corridor that every command and question walks, from API, page, job, import and command line alike:
/// form → authority → idempotency → the feature (load, decide, save) → commit → answer. There is no other door. What shows
/// a person's data is told to the access log before it is answered, and so is a no.
/// </summary>
internal sealed partial class Corridor(
    IWriteGate gate, Dispatcher features, Standing standing, TimeProvider time, ILogger<Corridor> log) : IBkaWorkflow
{
    private const int LongestKey = 100;

    public async Task<Answer<TAnswer>> SendAsync<TAnswer>(
        Command<TAnswer> command, CallContext call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(call);
        var feature = features.For(command);
        var circumstances = Meet(call, feature.Action);
        var malformed = Form(check => feature.Check(command, check), circumstances);
        var refusal = Form(check => CheckKey(call.IdempotencyKey, check), circumstances)
            ?? (call.IdempotencyKey is null || circumstances.Scope.IsEmpty ? malformed : null)
            ?? Entry(circumstances.Scope);
        if (refusal is null)
        {
            CrashPoint.Pass(CrashAt.CorridorEntered);
            var hash = call.IdempotencyKey is null ? null : HashOf(command, call.ExpectedVersion);
            var answer = await gate.RunAsync(
                async session => await OnceAsync(
                    command, malformed, feature, await NowAsync(circumstances, session), hash, session),
                cancellationToken);
            CrashPoint.Pass(CrashAt.CorridorAnswers);
            refusal = answer.Refusal;
            if (refusal is null)
            {
                return answer;
            }
        }

        await standing.Log.TellAsync(command, refusal, new Told(call, Moment()));
        return Refused(command, refusal, call.Actor);
    }

    public async Task<Answer<TAnswer>> AskAsync<TAnswer>(
        Query<TAnswer> query, CallContext call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(call);
        cancellationToken.ThrowIfCancellationRequested();
        var feature = features.For(query);
        var circumstances = Meet(call, feature.Action);
        if (Form(check => feature.Check(query, check), circumstances) is { } malformed)
        {
            return Refused(query, malformed, call.Actor);
        }

        if ((Entry(circumstances.Scope) ?? await standing.RefusalOfUnitAsync(query, circumstances.Scope)) is { } refusal)
        {
            await standing.Log.TellAsync(query, null, refusal, new Told(call, circumstances.Now));
            return Refused(query, refusal, call.Actor);
        }

        var standsInFor = await standing.InForAsync(call.Actor, circumstances.Today);
        var (answer, opening) = await AnswerAsync(
            query, feature, circumstances with { Scope = circumstances.Scope with { StandIns = standsInFor } });
        await standing.Log.TellAsync(query, answer.Value, answer.Refusal, new Told(call, circumstances.Now, opening));
        return answer;
    }

    public Task TellAsync(ReadVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return standing.Log.SettleAsync(visit);
    }

    // A case that is refused is asked for once more by whoever has opened it in an emergency: it costs others nothing, and
    // tells which answers rest on an opening.
    private async Task<(Answer<TAnswer> Answer, EmergencyOpening? Opening)> AnswerAsync<TAnswer>(
        Query<TAnswer> query, IQueryRunner<TAnswer> feature, Circumstances circumstances)
    {
        var answer = await feature.AnswerAsync(query, circumstances);
        if (answer.Refusal is not { Code: RefusalCodes.CaseNotFound or RefusalCodes.BkaNotFound } || feature.Action != CaseAction.Read
            || await standing.Log.OpeningAsync(query, circumstances.Actor, circumstances.Now) is not { } opening)
        {
            return (answer, null);
        }

        var opened = circumstances with { Scope = circumstances.Scope with { OpenedCase = opening.CaseId } };
        return (await feature.AnswerAsync(query, opened), opening);
    }

    // Within one transaction: an answer already given under the key is given again, and a new one is kept beside the
    // change it tells of, so a repeated command cannot act twice whatever failed in between. The form comes after: a
    // day that had the right form when the command was first sent ("not in the past") may have lost it since.
    private static async ValueTask<Answer<TAnswer>> OnceAsync<TAnswer>(
        Command<TAnswer> command, Refusal? malformed, ICommandRunner<TAnswer> feature, Circumstances circumstances,
        string? hash, IWriteSession session)
    {
        if (hash is null)
        {
            return await feature.RunAsync(command, circumstances, session);
        }

        var (owner, key) = (OwnerOf(circumstances.Actor), circumstances.Call.IdempotencyKey!);
        if (await session.FindAnswerAsync(owner, key) is { } given)
        {
            return given.RequestHash == hash
                ? AnswerJson.Read<TAnswer>(given.AnswerJson)
                : new Refusal(RefusalCodes.IdempotencyKeyReused);
        }

        if (malformed is not null)
        {
            return malformed;
        }

        CrashPoint.Pass(CrashAt.KeyIsNew);
        var answer = await feature.RunAsync(command, circumstances, session);
        CrashPoint.Pass(CrashAt.FeatureRan);
        if (answer.IsAnswered)
        {
            session.RememberAnswer(owner, key, new GivenAnswer(hash, AnswerJson.Write(answer.Value)), circumstances.Now);
            CrashPoint.Pass(CrashAt.AnswerKept);
        }

        return answer;
    }

    private Refusal Refused(object request, Refusal refusal, Actor actor)
    {
        LogRefused(request.GetType(), refusal, actor.Function);
        return refusal;
    }

    private Circumstances Meet(CallContext call, CaseAction action)
    {
        var now = Moment();
        return new Circumstances(call, Access.Scope(call.Actor, action), now, MunicipalTime.DayOf(now));
    }

    // The moment of the transaction and not of the asking: a host that was asleep in between must not write yesterday's
    // truth, and the ledger's times follow its order. Who stands in for whom is of that moment as well.
    private async ValueTask<Circumstances> NowAsync(Circumstances circumstances, IWriteSession session)
    {
        var now = Moment();
        var today = MunicipalTime.DayOf(now);
        var standsInFor = await standing.InForAsync(circumstances.Actor, today, session);
        return circumstances with
        {
            Scope = circumstances.Scope with { StandIns = standsInFor },
            Now = now,
            Today = today,
        };
    }

    // To the millisecond, as every moment is stored: else a fact in the ledger tells more than the row beside it.
    private DateTimeOffset Moment()
    {
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }

    private static Refusal? Form(Action<InputCheck> check, Circumstances circumstances)
    {
        var input = new InputCheck(circumstances.Today);
        check(input);
        return input.Refusal;
    }

    private static Refusal? Entry(AccessScope scope) => scope.IsEmpty ? new Refusal(RefusalCodes.NotAuthorised) : null;

    private static void CheckKey(string? key, InputCheck check)
    {
        if (key is not null)
        {
            check.Holds(key.Length is > 0 and <= LongestKey && !key.Any(char.IsControl), MissingCodes.Malformed, "idempotencyKey");
        }
    }

    // A line break stands in no id and in no client's name, so two owners never read as one.
    private static string OwnerOf(Actor actor) => actor.Client is null ? actor.Id : actor.Id + "\n" + actor.Client;

    private static string HashOf<TAnswer>(Command<TAnswer> command, long? expectedVersion) =>
        Convert.ToHexStringLower(SHA256.HashData(AnswerJson.WriteCommand(command, expectedVersion)));

    [LoggerMessage(EventId = 1001, Level = LogLevel.Information, Message = "{Request} refused: {Refusal} (acting as {Function})")]
    private partial void LogRefused(Type request, Refusal refusal, Function function);
}
