using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.SpotChecks;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.SpotChecks;

/// <summary>bka-draw-2: a locked seed, reserves and age groups. The expected numbers were drawn by the documentation's Python.</summary>
public class SecondDrawTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static readonly RoundKey Round = new(SpotCheckPopulation.NotOpened, "Mottagning", "2026-10");

    [Fact]
    public void Draw_WhenDrawnByAnotherLanguage_IsTheSame()
    {
        var sample = SpotCheckSampler.Draw(Frame(false), DrawSeed.Text(Round, 1, Secret), 10, strata: false);
        Numbers(sample.Ids).ShouldBe([14, 2, 7, 22, 5, 8, 19, 12, 13, 20]);
        Numbers(sample.Reserves).ShouldBe([17, 18, 4, 24, 15, 21, 11, 10, 9, 6]);
    }

    [Fact]
    public void Draw_WhenAgeGroupsAreAskedFor_HoldsEachAndIsTheSameInAnotherLanguage()
    {
        var sample = SpotCheckSampler.Draw(Frame(true), DrawSeed.Text(Round, 1, Secret), 10, strata: true);
        Numbers(sample.Ids).ShouldBe([14, 2, 7, 22, 5, 8, 19, 12, 13, 3]);
        Numbers(sample.Reserves).ShouldBe([20, 17, 18, 4, 24, 15, 21, 11, 10, 9]);
        Numbers(SpotCheckSampler.Draw(Frame(true), DrawSeed.Text(Round, 1, Secret), 2, strata: true).Ids).ShouldBe([14, 5]);
    }

    [Fact]
    public void HashOf_WhenTheFrameHasAgeGroups_IsOverThemToo()
    {
        SpotCheckSampler.HashOf(Frame(true).Select(entry => entry.Line))
            .ShouldBe("fc76bf6f318229acf02186935a446a8ad114c03227e1ae5a44954ae45baed3a3");
        DrawSeed.HashOf(Secret).ShouldBe("a8ae6e6ee929abea3afcfc5258c8ccd6f85273e0d4626d26c7279f3250f77c8e");
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(3, 5)]
    [InlineData(25, 10)]
    [InlineData(25, 1)]
    public void Draw_WhateverItsSize_HoldsEachGroupThatHasRoomAndNobodyTwice(int count, int size)
    {
        for (var lot = 1; lot <= 50; lot++)
        {
            FrameEntry[] frame = [.. Frame(true).Take(count)];
            var sample = SpotCheckSampler.Draw(frame, DrawSeed.Text(Round, lot, Secret), size, strata: true);
            sample.Ids.Count.ShouldBe(Math.Min(count, size));
            sample.Ids.Concat(sample.Reserves).Distinct().Count().ShouldBe(Math.Min(count, 2 * size));
            var groups = frame.Select(entry => entry.Stratum).Distinct().Count();
            sample.Ids.Select(id => frame.Single(entry => entry.Id == id).Stratum).Distinct().Count()
                .ShouldBeGreaterThanOrEqualTo(Math.Min(groups, size));
        }
    }

    [Fact]
    public void Check_WhenNothingIsAltered_FindsNothing() => DrawProtocol.Check(Protocol()).ShouldBeEmpty();

    [Fact]
    public void Check_WhenSomethingIsAltered_SaysWhat()
    {
        var whole = Protocol();
        Faults(whole with { Format = "annat" }).ShouldBe([ProtocolFault.Format]);
        Faults(whole with { Draw = whole.Draw with { Algorithm = "bka-draw-9" } }).ShouldBe([ProtocolFault.Algorithm]);
        Faults(whole with { Frame = [.. whole.Frame.Reverse()] }).ShouldBe([ProtocolFault.FrameOrder]);
        Faults(whole with { Frame = [.. whole.Frame.Skip(1)] }).ShouldContain(ProtocolFault.FrameSize);
        Faults(whole with { Draw = whole.Draw with { FrameHash = new string('0', 64) } }).ShouldBe([ProtocolFault.FrameHash]);
        Faults(whole with { Secret = Secret.Replace('a', 'b') }).ShouldBe([ProtocolFault.Seed, ProtocolFault.Commitment]);
        Faults(whole with { Draw = whole.Draw with { Commitment = null } }).ShouldBe([ProtocolFault.Commitment]);
        Faults(whole with { Draw = whole.Draw with { Ids = [.. whole.Draw.Ids.Reverse()] } }).ShouldBe([ProtocolFault.Ids]);
        Faults(whole with { Draw = whole.Draw with { Reserves = [] } }).ShouldBe([ProtocolFault.Reserves]);
        Faults(whole with { Draw = whole.Draw with { Commitment = whole.Draw.Commitment! with { AfterPeriod = true } } })
            .ShouldBe([ProtocolFault.CommitmentTime]);
        Faults(whole with { Replacements = [new(whole.Draw.Ids[0], whole.Draw.Reserves![0])] })
            .ShouldBe([ProtocolFault.Replacements]);
        Faults(whole with { Draw = whole.Draw with { Size = int.MaxValue } }).ShouldBe([ProtocolFault.Ids]);
    }

    [Fact]
    public void Check_WhenDrawnBeforeSeedsWereLocked_StillAgrees()
    {
        string[] ids = [.. Frame(false).Select(entry => entry.Id)];
        var draw = new SpotCheckDraw(
            "2026-10-a", "2026-10", "Mottagning", 1, 25, SpotCheckSampler.HashOf(ids), SpotCheckSampler.Order, "Mottagning|2026-10|1",
            SpotCheckSampler.First, SpotCheckSampler.Draw(ids, "Mottagning|2026-10|1", 10), default, null);
        var protocol = new SpotCheckProtocol(DrawProtocol.Format, 1, draw, null, ids, [], null, default);
        Numbers(draw.Ids).ShouldBe([17, 10, 1, 8, 7, 5, 15, 23, 16, 6]);
        DrawProtocol.Check(protocol).ShouldBeEmpty();
        Faults(protocol with { Draw = draw with { Seed = "Mottagning|2026-10|2" } }).ShouldContain(ProtocolFault.Seed);
    }

    private static IReadOnlyList<ProtocolFault> Faults(SpotCheckProtocol protocol) => DrawProtocol.Check(protocol);

    private static SpotCheckProtocol Protocol()
    {
        var (frame, seed) = (Frame(true), DrawSeed.Text(Round, 1, Secret));
        string[] lines = [.. frame.Select(entry => entry.Line)];
        var sample = SpotCheckSampler.Draw(frame, seed, 10, strata: true);
        var draw = new SpotCheckDraw(
            "2026-10-b", "2026-10", "Mottagning", 1, 25, SpotCheckSampler.HashOf(lines), SpotCheckSampler.Order, seed,
            SpotCheckSampler.Algorithm, sample.Ids, new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero), null)
        {
            Size = 10,
            Strata = true,
            Reserves = sample.Reserves,
            Commitment = new SeedCommitment(DrawSeed.HashOf(Secret), new DateTimeOffset(2026, 9, 1, 5, 0, 0, TimeSpan.Zero), false),
        };
        return new SpotCheckProtocol(DrawProtocol.Format, 1, draw, Secret, lines, [], null, default);
    }

    // Every fifth is 7–12, the fourth alone 13–17, the others 0–6.
    private static FrameEntry[] Frame(bool strata) =>
    [
        .. Enumerable.Range(0, 25).Select(i => new FrameEntry(
            i.ToString("x32", CultureInfo.InvariantCulture), !strata ? null : i == 3 ? "13-17" : i % 5 == 0 ? "7-12" : "0-6")),
    ];

    private static int[] Numbers(IEnumerable<string> ids) =>
        [.. ids.Select(id => int.Parse(id, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
}
