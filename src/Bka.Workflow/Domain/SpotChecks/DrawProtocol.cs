using System.Globalization;
using Bka.Contracts;

namespace Bka.Workflow.Domain.SpotChecks;

/// <summary>What a protocol does not bear out.</summary>
public enum ProtocolFault
{
    /// <summary>The file is of another format or a later version.</summary>
    Format,

    /// <summary>The algorithm is not known.</summary>
    Algorithm,

    /// <summary>The frame is not in its order, or a case stands twice.</summary>
    FrameOrder,

    /// <summary>The frame has another number of cases than the draw says.</summary>
    FrameSize,

    /// <summary>The frame's hash is another.</summary>
    FrameHash,

    /// <summary>The seed is not made of unit, population, month, lot and secret.</summary>
    Seed,

    /// <summary>The commitment is missing, or is not the hash of the secret.</summary>
    Commitment,

    /// <summary>The same draw gives other cases, or in another order.</summary>
    Ids,

    /// <summary>The same draw gives other reserves.</summary>
    Reserves,

    /// <summary>A case was replaced by another than the next reserve.</summary>
    Replacements,

    /// <summary>It does not say after the end of the month that the seed was locked late, or says so without reason.</summary>
    CommitmentTime,

    /// <summary>It was drawn before the month had ended, or before the seed was locked.</summary>
    DrawnTooEarly,
}

/// <summary>The protocol file of a draw, and drawing it again.</summary>
public static class DrawProtocol
{
    /// <summary>The format's name.</summary>
    public const string Format = "bka-draw-protocol";

    /// <summary>The format's version.</summary>
    public const int Version = 1;

    private const int Most = 200;

    /// <summary>Draws again from a protocol alone and tells everything that differs; nothing when it all agrees.</summary>
    /// <param name="protocol">The protocol.</param>
    public static IReadOnlyList<ProtocolFault> Check(SpotCheckProtocol protocol)
    {
        if (protocol.Format != Format || protocol.Version != Version)
        {
            return [ProtocolFault.Format];
        }

        var draw = protocol.Draw;
        if (draw.Commitment is { } locked && (!IsAfter(draw.DrawnAt, draw.Period, 2) || draw.DrawnAt < locked.At))
        {
            return [ProtocolFault.DrawnTooEarly];
        }

        if (draw.Algorithm is not (SpotCheckSampler.First or SpotCheckSampler.Algorithm))
        {
            return [ProtocolFault.Algorithm];
        }

        FrameEntry[] frame = [.. protocol.Frame.Select(FrameEntry.Of)];
        return IsOrdered(frame)
            ? [.. FrameFaults(draw, protocol.Frame), .. SeedFaults(draw, protocol.Secret), .. SampleFaults(draw, frame, protocol.Replacements)]
            : [ProtocolFault.FrameOrder];
    }

    private static IEnumerable<ProtocolFault> FrameFaults(SpotCheckDraw draw, IReadOnlyList<string> frame)
    {
        if (frame.Count != draw.FrameSize)
        {
            yield return ProtocolFault.FrameSize;
        }

        if (SpotCheckSampler.HashOf(frame) != draw.FrameHash)
        {
            yield return ProtocolFault.FrameHash;
        }
    }

    private static IEnumerable<ProtocolFault> SeedFaults(SpotCheckDraw draw, string? secret)
    {
        if (draw.Algorithm == SpotCheckSampler.First)
        {
            if (draw.Seed != FirstSeed(draw))
            {
                yield return ProtocolFault.Seed;
            }

            yield break;
        }

        if (draw.Seed != DrawSeed.Text(new RoundKey(draw.Population, draw.Unit, draw.Period), draw.Lot, secret ?? ""))
        {
            yield return ProtocolFault.Seed;
        }

        if (draw.Commitment is not { } commitment || commitment.Hash != DrawSeed.HashOf(secret ?? ""))
        {
            yield return ProtocolFault.Commitment;
        }
        else if (commitment.AfterPeriod != IsAfter(commitment.At, draw.Period, 1)
            && commitment.AfterPeriod != IsAfter(commitment.At, draw.Period, 2))
        {
            yield return ProtocolFault.CommitmentTime;
        }
    }

    private static IEnumerable<ProtocolFault> SampleFaults(
        SpotCheckDraw draw, IReadOnlyList<FrameEntry> frame, IReadOnlyList<ProtocolReplacement> replacements)
    {
        var size = draw.Size ?? draw.Ids.Count;
        if (size is < 0 or > Most)
        {
            yield return ProtocolFault.Ids;
            yield break;
        }

        var again = SpotCheckSampler.Draw(frame, draw.Seed, size, draw.Strata);
        if (!again.Ids.SequenceEqual(draw.Ids, StringComparer.Ordinal))
        {
            yield return ProtocolFault.Ids;
        }

        if (draw.Reserves is { } reserves && !again.Reserves.SequenceEqual(reserves, StringComparer.Ordinal))
        {
            yield return ProtocolFault.Reserves;
        }

        if (!Follow(draw, frame, replacements))
        {
            yield return ProtocolFault.Replacements;
        }
    }

    private static bool Follow(
        SpotCheckDraw draw, IReadOnlyList<FrameEntry> frame, IReadOnlyList<ProtocolReplacement> replacements)
    {
        var places = draw.Ids.Select((id, place) => new SampledPlace(place + 1, id, 1)).ToList();
        string[] lines = [.. frame.Select(entry => entry.Line)];
        foreach (var replaced in replacements)
        {
            var file = new RoundFile(RoundOf(draw), [draw], places, [], []);
            if (places.All(place => place.CaseId != replaced.SampledCaseId)
                || lines.All(line => FrameEntry.Of(line).Id != replaced.SampledCaseId)
                || file.NextReserve(replaced.SampledCaseId, lines) != replaced.Substitute)
            {
                return false;
            }

            if (replaced.Substitute is { } substitute)
            {
                places.Add(new SampledPlace(places.Count + 1, substitute, 1));
            }
        }

        return true;
    }

    private static SpotCheckRound RoundOf(SpotCheckDraw draw) => new(
        draw.RoundId ?? draw.DrawId, draw.Population, draw.Period, draw.Unit, draw.Ids.Count, draw.Strata, 0, null,
        draw.Commitment, draw.DrawId, draw.DrawnAt, null);

    private static string FirstSeed(SpotCheckDraw draw) =>
        string.Create(CultureInfo.InvariantCulture, $"{draw.Unit ?? DrawSeed.AllUnits}|{draw.Period}|{draw.Lot}");

    private static bool IsOrdered(FrameEntry[] frame)
    {
        for (var i = 1; i < frame.Length; i++)
        {
            if (string.CompareOrdinal(frame[i - 1].Id, frame[i].Id) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    // Swedish time is one hour ahead of UTC, or two; in the hour between either word may be right.
    private static bool IsAfter(DateTimeOffset at, string period, int hoursAhead) => Months.TryRead(period, out var first)
        && DateOnly.FromDateTime(at.UtcDateTime.AddHours(hoursAhead)) >= first.AddMonths(1);
}
