using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.SpotChecks;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.SpotChecks;

/// <summary>The draws that have been made.</summary>
internal sealed class ListSpotChecksFeature(ISpotCheckReader spotChecks) : IQueryFeature<ListSpotChecks, SpotCheckList>
{
    public CaseAction Action => CaseAction.SpotCheck;

    public void Check(ListSpotChecks query, InputCheck check)
    {
    }

    public async Task<Answer<SpotCheckList>> AnswerAsync(ListSpotChecks query, Circumstances circumstances) =>
        new SpotCheckList(await spotChecks.ListAsync(circumstances.Scope));
}

/// <summary>One draw and the drawn cases that the actor may see.</summary>
internal sealed class GetSpotCheckFeature(ISpotCheckReader spotChecks, ISampledCaseReader sampled, ICaseReader cases)
    : IQueryFeature<GetSpotCheck, SpotCheckDetail>
{
    public CaseAction Action => CaseAction.SpotCheck;

    public void Check(GetSpotCheck query, InputCheck check) => check.Id(query.DrawId, "drawId");

    public async Task<Answer<SpotCheckDetail>> AnswerAsync(GetSpotCheck query, Circumstances circumstances) =>
        (await spotChecks.FindAsync(query.DrawId, circumstances.Scope))?.DrawOf(query.DrawId) is { } draw
            ? new SpotCheckDetail(draw, (await SampledInsight.OfAsync(draw.Ids, circumstances, sampled, cases)).Summaries)
            : new Refusal(RefusalCodes.SpotCheckNotFound);
}

/// <summary>The rounds and the plans.</summary>
internal sealed class ListSpotCheckRoundsFeature(ISpotCheckReader spotChecks)
    : IQueryFeature<ListSpotCheckRounds, SpotCheckRounds>
{
    public CaseAction Action => CaseAction.SpotCheck;

    public void Check(ListSpotCheckRounds query, InputCheck check) =>
        check.Holds(query.Period is null || Months.TryRead(query.Period, out _), MissingCodes.Malformed, "period");

    public async Task<Answer<SpotCheckRounds>> AnswerAsync(ListSpotCheckRounds query, Circumstances circumstances) =>
        (await spotChecks.RoundsAsync(query.Period, circumstances.Scope)) with { AsOf = circumstances.Today };
}

/// <summary>The remedies and the rounds that are late.</summary>
internal sealed class ListRemediesFeature(ISpotCheckReader spotChecks, ISampledCaseReader sampled)
    : IQueryFeature<ListRemedies, RemedyList>
{
    public CaseAction Action => CaseAction.SpotCheck;

    public void Check(ListRemedies query, InputCheck check)
    {
    }

    public async Task<Answer<RemedyList>> AnswerAsync(ListRemedies query, Circumstances circumstances) =>
        new RemedyList(
            circumstances.Today,
            await sampled.RemediesAsync(query.OnlyOpen, circumstances.Scope),
            [
                .. (await spotChecks.RoundsAsync(null, circumstances.Scope)).Rounds
                    .Where(round => LateRounds.Of(round, circumstances.Today) is not null),
            ]);
}

/// <summary>A draw's protocol.</summary>
internal sealed class GetSpotCheckProtocolFeature(ISpotCheckReader spotChecks, ISampledCaseReader sampled)
    : IQueryFeature<GetSpotCheckProtocol, SpotCheckProtocol>
{
    public CaseAction Action => CaseAction.SpotCheck;

    public void Check(GetSpotCheckProtocol query, InputCheck check) => check.Id(query.DrawId, "drawId");

    public async Task<Answer<SpotCheckProtocol>> AnswerAsync(GetSpotCheckProtocol query, Circumstances circumstances)
    {
        if (await spotChecks.FindAsync(query.DrawId, circumstances.Scope) is not { } file
            || (file.DrawOf(query.DrawId) ?? file.Draw) is not { } draw)
        {
            return new Refusal(RefusalCodes.SpotCheckNotFound);
        }

        // Why it was drawn anew, and why a case was replaced, stays in the house: ids can be computed from references, so the
        // reason would tell who is protected.
        var frame = await sampled.FrameAsync(draw.DrawId);
        return new SpotCheckProtocol(
            DrawProtocol.Format, DrawProtocol.Version, draw with { RedrawReason = null },
            draw.Commitment is null ? null : draw.Seed[(draw.Seed.LastIndexOf('|') + 1)..],
            frame,
            draw == file.Draw
                ? [.. file.Replacements().Select(replaced => new ProtocolReplacement(replaced.SampledCaseId, replaced.Substitute))]
                : [],
            await FrameChanges.OfAsync(draw, frame, sampled),
            circumstances.Now);
    }
}

/// <summary>Compares a frame with its population now.</summary>
internal static class FrameChanges
{
    /// <summary>What has come and gone.</summary>
    public static async Task<FrameChange> OfAsync(SpotCheckDraw draw, IReadOnlyList<string> frame, ISampledCaseReader sampled)
    {
        var key = new RoundKey(draw.Population, draw.Unit, draw.Period);
        string[] now = [.. (await sampled.PopulationAsync(key, strata: false)).Select(entry => entry.Id)];
        string[] before = [.. frame.Select(line => FrameEntry.Of(line).Id)];
        return new FrameChange(
            now.Length, [.. now.Except(before, StringComparer.Ordinal)], [.. before.Except(now, StringComparer.Ordinal)]);
    }
}
