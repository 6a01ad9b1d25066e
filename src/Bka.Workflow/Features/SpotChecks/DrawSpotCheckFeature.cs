using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Egenkontroll;

/// <summary>Draws the month's spot check. Asked again for the same unit and month it answers with the draw already made.</summary>
internal sealed class DrawSpotCheckFeature : ICommandFeature<DrawSpotCheck, SpotCheckDraw>
{
    private const int Most = 200;

    public CaseAction Action => CaseAction.SpotCheck;

    public void Check(DrawSpotCheck command, InputCheck check)
    {
        check.Holds(TryReadMonth(command.Period, out var first), MissingCodes.Malformed, "period");
        check.Holds(first <= check.Today.AddMonths(-1), MissingCodes.PeriodNotEnded, "period");
        check.Holds(command.Size is >= 1 and <= Most, MissingCodes.BadRange, "size");
        check.Ref(command.Unit, "unit", required: false);
        check.Text(command.RedrawReason, "redrawReason", required: false);
    }

    public async ValueTask<Answer<SpotCheckDraw>> RunAsync(
        DrawSpotCheck command, Circumstances circumstances, IWriteSession session)
    {
        if (!circumstances.Scope.AllowsUnit(command.Unit))
        {
            return new Refusal(RefusalCodes.NotAuthorised);
        }

        var earlier = await session.DrawsOfAsync(command.Period, command.Unit);
        if (command.RedrawReason is null && earlier.Count > 0)
        {
            // Nobody draws until the sample suits: another sample of the same frame needs a reason that is kept.
            var last = earlier[^1];
            return last.Ids.Count == Math.Min(command.Size, last.FrameSize)
                ? last
                : new Refusal(RefusalCodes.FactsMissing, [new Missing(MissingCodes.Required, Item: "redrawReason")]);
        }

        var frame = await session.SpotCheckFrameAsync(command.Period, command.Unit);
        var lot = earlier.Count + 1;
        var seed = string.Create(CultureInfo.InvariantCulture, $"{command.Unit ?? "alla"}|{command.Period}|{lot}");
        var draw = new SpotCheckDraw(
            string.Create(CultureInfo.InvariantCulture, $"{command.Period}-{IdOf(command, lot)}"),
            command.Period, command.Unit, lot, frame.Count, SpotCheckSampler.HashOf(frame), SpotCheckSampler.Order, seed,
            SpotCheckSampler.Algorithm, SpotCheckSampler.Draw(frame, seed, command.Size), circumstances.Now,
            command.RedrawReason);
        session.SaveDraw(draw, frame, circumstances.Actor);
        return draw;
    }

    // Apart from the seed's words: a unit could be called what all units are called.
    private static string IdOf(DrawSpotCheck command, int lot) => Domain.Cases.CaseId.Of(
        string.Create(CultureInfo.InvariantCulture, $"draw {command.Period} {lot}"),
        command.Unit is null ? "all" : "unit " + command.Unit)[..12];

    private static bool TryReadMonth(string? period, out DateOnly first) => DateOnly.TryParseExact(
        period + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out first);
}
