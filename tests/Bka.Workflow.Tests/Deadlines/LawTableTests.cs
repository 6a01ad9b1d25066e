using Bka.Workflow.Domain.Deadlines;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Deadlines;

public class LawTableTests
{
    private static readonly DateOnly LastOldDay = new(2025, 6, 30);
    private static readonly DateOnly FirstNewDay = new(2025, 7, 1);

    [Theory]
    [InlineData(LawRule.BestInterestsOfTheChild, "1 kap. 2 §", "3 kap. 1 §")]
    [InlineData(LawRule.ViewsOfTheChild, "11 kap. 10 §", "3 kap. 2 §")]
    [InlineData(LawRule.DutyToOpenUtredning, "11 kap. 1 §", "14 kap. 2 §")]
    [InlineData(LawRule.Skyddsbedomning, "11 kap. 1 a §", "20 kap. 1 §")]
    [InlineData(LawRule.Forhandsbedomning, "11 kap. 1 a §", "20 kap. 2 §")]
    [InlineData(LawRule.ForhandsbedomningExtension, "11 kap. 1 a §", "20 kap. 2 §")]
    [InlineData(LawRule.Utredning, "11 kap. 2 §", "20 kap. 3 §")]
    [InlineData(LawRule.UtredningExtension, "11 kap. 2 §", "20 kap. 3 §")]
    [InlineData(LawRule.NoticeOfUtredning, "11 kap. 2 §", "20 kap. 4 §")]
    [InlineData(LawRule.TalkWithoutConsent, "11 kap. 10 §", "20 kap. 7 §")]
    [InlineData(LawRule.FollowUpWithoutInsats, "11 kap. 4 a §", "23 kap. 1 §")]
    [InlineData(LawRule.FollowUpAfterPlacement, "11 kap. 4 b §", "23 kap. 2 §")]
    [InlineData(LawRule.FollowUpEnd, "11 kap. 4 c §", "23 kap. 5 §")]
    [InlineData(LawRule.NotCarriedOut, "16 kap. 6 f §", "34 kap. 1 §")]
    public void InForce_WhenActChanges_CitesTheActOfTheDay(LawRule rule, string before, string after)
    {
        LawTable.InForce(rule, LastOldDay).Citation.ShouldBe($"{before} socialtjänstlagen (2001:453)");
        LawTable.InForce(rule, FirstNewDay).Citation.ShouldBe($"{after} socialtjänstlagen (2025:400)");
    }

    [Fact]
    public void ShortForm_WhenActIsNewOldOrWithoutChapters_IsUnambiguous()
    {
        LawTable.InForce(LawRule.Forhandsbedomning, FirstNewDay).ShortForm.ShouldBe("SoL 20:2");
        LawTable.InForce(LawRule.Forhandsbedomning, LastOldDay).ShortForm.ShouldBe("gamla SoL 11:1 a");
        LawTable.InForce(LawRule.RestDays, FirstNewDay).ShortForm.ShouldBe("lag 1930:173 2 §");
        LawTable.InForce(LawRule.RestDays, FirstNewDay).Citation
            .ShouldBe("2 § lagen (1930:173) om beräkning av lagstadgad tid");
    }

    [Fact]
    public void Find_WhenFeedbackToReporterBecomesADuty_GivesTheNewParagraphFromThatDay()
    {
        LawTable.Find(LawRule.FeedbackToReporter, new DateOnly(2026, 1, 14)).ShouldBeNull();
        LawTable.Find(LawRule.FeedbackToReporter, new DateOnly(2026, 1, 15))!.ShortForm.ShouldBe("SoL 19:6");
    }

    [Fact]
    public void Find_WhenTheDutyToReportBegan_GivesTheParagraphFromThatDay()
    {
        LawTable.Find(LawRule.NotCarriedOut, new DateOnly(2006, 6, 30)).ShouldBeNull();
        LawTable.Find(LawRule.NotCarriedOut, new DateOnly(2006, 7, 1))!.ShortForm.ShouldBe("gamla SoL 16:6 f");
    }

    [Fact]
    public void InForce_WhenNoRowCoversTheDay_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(
            () => LawTable.InForce(LawRule.Utredning, new DateOnly(2001, 12, 31)));

    [Fact]
    public void Versions_WhenReadRuleByRule_NeverOverlapAndCoverEveryRule()
    {
        foreach (var rule in Enum.GetValues<LawRule>())
        {
            var rows = LawTable.Versions.Where(version => version.Rule == rule).ToList();
            rows.ShouldNotBeEmpty(rule.ToString());
            rows[^1].ValidTo.ShouldBeNull(rule.ToString());
            foreach (var (earlier, later) in rows.Zip(rows.Skip(1)))
            {
                earlier.ValidTo!.Value.ShouldBeLessThan(later.ValidFrom, rule.ToString());
            }
        }
    }
}
