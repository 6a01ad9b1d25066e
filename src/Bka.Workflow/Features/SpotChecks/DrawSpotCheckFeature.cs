using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.SpotChecks;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.SpotChecks;

/// <summary>Draws a month's spot check. Asked again for the same it answers with the draw already made.</summary>
internal sealed class DrawSpotCheckFeature(ISecretSource secrets) : ICommandFeature<DrawSpotCheck, SpotCheckDraw>
{
    public CaseAction Action => CaseAction.SpotCheck;

    public void Check(DrawSpotCheck command, InputCheck check)
    {
        var isMonth = Months.TryRead(command.Period, out _);
        check.Holds(isMonth, MissingCodes.Malformed, "period");
        check.Holds(!isMonth || Months.HasEnded(command.Period, check.Today), MissingCodes.PeriodNotEnded, "period");
        Rounds.Check(check, command.Population, command.Size, command.Strata, command.Unit);
        check.Text(command.RedrawReason, "redrawReason", required: false);
        check.NoPersonalNumber(command.RedrawReason, "redrawReason");
    }

    public async ValueTask<Answer<SpotCheckDraw>> RunAsync(
        DrawSpotCheck command, Circumstances circumstances, IWriteSession session)
    {
        if (!circumstances.Scope.AllowsUnit(command.Unit))
        {
            return new Refusal(RefusalCodes.OtherUnit);
        }

        var key = new RoundKey(command.Population, command.Unit, command.Period);
        var file = await session.RoundFileAsync(key);
        if (command.RedrawReason is null && file?.Draw is { } last)
        {
            return AsDrawn(command, last);
        }

        if (RefusalOf(command, file) is { } refusal)
        {
            return refusal;
        }

        var (round, secret) = await RoundAsync(command, key, file?.Round, circumstances, session);
        var frame = await session.PopulationAsync(key, round.Strata);
        var draw = Rounds.Drawn(round, (file?.Draws.Count ?? 0) + 1, secret, frame, command.RedrawReason, circumstances.Now);
        session.SaveDraw(round, draw, [.. frame.Select(entry => entry.Line)], circumstances.Actor);
        return draw;
    }

    // Nobody draws until the sample suits: another sample of the same frame needs a reason that is kept.
    private static Answer<SpotCheckDraw> AsDrawn(DrawSpotCheck command, SpotCheckDraw last) =>
        (command.Size is null || last.Ids.Count == Math.Min(command.Size.Value, last.FrameSize))
            && (command.Strata ?? last.Strata) == last.Strata
            ? last
            : new Refusal(RefusalCodes.FactsMissing, [new Missing(MissingCodes.Required, Item: "redrawReason")]);

    // What reviewers have found is not thrown away by drawing others, and what was planned is drawn as planned.
    private static Refusal? RefusalOf(DrawSpotCheck command, RoundFile? file) => file switch
    {
        { Round.Closed: not null } => new Refusal(RefusalCodes.RoundClosed),
        { } when file.Reviews.Any(review => review.SignedAt is not null) => new Refusal(RefusalCodes.ReviewSigned),
        { Round.PlanId: not null } when (command.Size ?? file.Round.Size) != file.Round.Size =>
            new Refusal(RefusalCodes.FactsMissing, [new Missing(MissingCodes.PlannedOtherwise, Item: "size")]),
        { Round.PlanId: not null } when (command.Strata ?? file.Round.Strata) != file.Round.Strata =>
            new Refusal(RefusalCodes.FactsMissing, [new Missing(MissingCodes.PlannedOtherwise, Item: "strata")]),
        _ => null,
    };

    private async ValueTask<(SpotCheckRound Round, string Secret)> RoundAsync(
        DrawSpotCheck command, RoundKey key, SpotCheckRound? known, Circumstances circumstances, IWriteSession session)
    {
        // What the first draw revealed must not say what the next one draws.
        if (known is { DrawId: null } && await session.SecretAsync(known.RoundId) is { } locked)
        {
            return (known with { Size = command.Size ?? known.Size, Strata = command.Strata ?? known.Strata }, locked);
        }

        // Nothing was locked in time: it is locked now, and the draw says for ever that it was late.
        var secret = secrets.NewSecret();
        var round = known is null
            ? Rounds.Begun(key, Rounds.Settings(command.Size ?? Rounds.UsualSize, command.Strata ?? false, 0, null), secret, circumstances)
            : known with { Size = command.Size ?? known.Size, Commitment = Rounds.Locked(key.Period, secret, circumstances) };
        session.BeginRound(round, secret, circumstances.Actor);
        return (round, secret);
    }
}
