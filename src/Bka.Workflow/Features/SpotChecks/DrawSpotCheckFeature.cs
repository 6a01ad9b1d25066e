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

        var plan = file is null
            ? (await session.SpotCheckPlansAsync()).FirstOrDefault(plan => SpotCheckPlans.Covers(plan, key))
            : null;
        if ((RefusalOf(file) ?? PlannedOtherwise(command, file?.Round, plan)) is { } refusal)
        {
            return refusal;
        }

        // A round cannot be taken back, and one for a name that was mistyped would stand there for ever. A plan may be for a unit
        // that is to come.
        if (file is null && plan is null && command.Unit is { } unit && !await session.HasCasesAsync(unit))
        {
            return new Refusal(RefusalCodes.InputInvalid, [new Missing(MissingCodes.UnknownUnit, Item: "unit")]);
        }

        var (round, secret) = file is null
            ? Begin(command, key, plan, circumstances, session)
            : await RoundAsync(command, file.Round, circumstances, session);
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

    // What reviewers have found is not thrown away by drawing others.
    private static Refusal? RefusalOf(RoundFile? file) => file switch
    {
        { Round.Closed: not null } => new Refusal(RefusalCodes.RoundClosed),
        { } when file.Reviews.Any(review => review.SignedAt is not null) => new Refusal(RefusalCodes.ReviewSigned),
        _ => null,
    };

    // What was planned is drawn as planned, also where the job has not made the plan's round yet.
    private static Refusal? PlannedOtherwise(DrawSpotCheck command, SpotCheckRound? known, SpotCheckPlan? plan)
    {
        if (known?.PlanId is null && plan is null)
        {
            return null;
        }

        var (size, strata) = plan is null ? (known!.Size, known.Strata) : (plan.Size, plan.Strata);
        var item = (command.Size ?? size) != size ? "size" : (command.Strata ?? strata) != strata ? "strata" : null;
        return item is null ? null : new Refusal(RefusalCodes.FactsMissing, [new Missing(MissingCodes.PlannedOtherwise, Item: item)]);
    }

    // Nothing was locked in time: it is locked now, and the draw says for ever that it was late.
    private (SpotCheckRound Round, string Secret) Begin(
        DrawSpotCheck command, RoundKey key, SpotCheckPlan? plan, Circumstances circumstances, IWriteSession session)
    {
        var secret = secrets.NewSecret();
        var round = plan is null
            ? Rounds.Begun(key, Rounds.Settings(command.Size ?? Rounds.UsualSize, command.Strata ?? false, 0, null), secret, circumstances)
            : Rounds.Planned(plan, key.Period, secret, circumstances);
        session.BeginRound(round, secret, circumstances.Actor);
        return (round, secret);
    }

    private async ValueTask<(SpotCheckRound Round, string Secret)> RoundAsync(
        DrawSpotCheck command, SpotCheckRound known, Circumstances circumstances, IWriteSession session)
    {
        // What the first draw revealed must not say what the next one draws.
        if (known.DrawId is null && await session.SecretAsync(known.RoundId) is { } locked)
        {
            return (known with { Size = command.Size ?? known.Size, Strata = command.Strata ?? known.Strata }, locked);
        }

        var secret = secrets.NewSecret();
        var round = known with { Size = command.Size ?? known.Size, Commitment = Rounds.Locked(known.Period, secret, circumstances) };
        session.BeginRound(round, secret, circumstances.Actor);
        return (round, secret);
    }
}
