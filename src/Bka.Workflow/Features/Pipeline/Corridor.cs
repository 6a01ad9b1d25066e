using System.Security.Cryptography;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Ports;
using Microsoft.Extensions.Logging;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>
/// The corridor that every command and question walks, from API, page, job, import and command line alike:
/// form → authority → idempotency → the feature (load, decide, save) → commit → answer. There is no other door.
/// </summary>
internal sealed partial class Corridor(
    IWriteGate gate, Dispatcher features, StandIns standIns, TimeProvider time, ILogger<Corridor> log) : IBkaWorkflow
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
            var hash = call.IdempotencyKey is null ? null : HashOf(command, call.ExpectedVersion);
            var answer = await gate.RunAsync(
                async session => await OnceAsync(
                    command, malformed, feature, await NowAsync(circumstances, session), hash, session),
                cancellationToken);
            refusal = answer.Refusal;
            if (refusal is null)
            {
                return answer;
            }
        }

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
        var refusal = Form(check => feature.Check(query, check), circumstances) ?? Entry(circumstances.Scope);
        if (refusal is not null)
        {
            return Refused(query, refusal, call.Actor);
        }

        var standsInFor = await standIns.OfAsync(call.Actor, circumstances.Today);
        return await feature.AnswerAsync(
            query, circumstances with { Scope = circumstances.Scope with { StandIns = standsInFor } });
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

        var answer = await feature.RunAsync(command, circumstances, session);
        if (answer.IsAnswered)
        {
            session.RememberAnswer(owner, key, new GivenAnswer(hash, AnswerJson.Write(answer.Value)), circumstances.Now);
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
        var now = time.GetUtcNow();
        return new Circumstances(call, Access.Scope(call.Actor, action), now, MunicipalTime.DayOf(now));
    }

    // The moment of the transaction and not of the asking: a host that was asleep in between must not write yesterday's
    // truth, and the ledger's times follow its order. Who stands in for whom is of that moment as well.
    private async ValueTask<Circumstances> NowAsync(Circumstances circumstances, IWriteSession session)
    {
        var now = time.GetUtcNow();
        var today = MunicipalTime.DayOf(now);
        var standsInFor = await standIns.OfAsync(circumstances.Actor, today, session);
        return circumstances with
        {
            Scope = circumstances.Scope with { StandIns = standsInFor },
            Now = now,
            Today = today,
        };
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
