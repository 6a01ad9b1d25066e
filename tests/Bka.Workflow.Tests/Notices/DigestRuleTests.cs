using Bka.Contracts;
using Bka.Workflow.Domain.Notices;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Notices;

/// <summary>When a digest is sent: no repeat without change, no silence while something is overdue.</summary>
public class DigestRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly NoticeCounts Overdue = new() { Overdue = 3 };
    private static readonly NoticeCounts Soon = new() { DueWithinThreeDays = 3 };

    [Fact]
    public void Digest_WhenThereIsNothingToTell_IsNotSent() =>
        DigestRule.IsSent(new NoticeCounts(), new DigestsBefore(null, null, null), Today).ShouldBeFalse();

    [Fact]
    public void Digest_WhenItIsTheFirst_IsSent() =>
        DigestRule.IsSent(Overdue, new DigestsBefore(null, null, null), Today).ShouldBeTrue();

    [Fact]
    public void Digest_WhenNothingHasChanged_IsNotSent() => DigestRule.IsSent(Overdue, After(Overdue, days: 1), Today).ShouldBeFalse();

    [Fact]
    public void Digest_WhenSomethingHasChanged_IsSent()
    {
        DigestRule.IsSent(Overdue with { Overdue = 4 }, After(Overdue, days: 1), Today).ShouldBeTrue();
        DigestRule.IsSent(Overdue with { SweepIsSilent = true }, After(Overdue, days: 1), Today).ShouldBeTrue();
    }

    [Fact]
    public void Digest_WhenAnAlertIsNew_IsSentAlthoughTheNumbersAreTheSame() =>
        DigestRule.IsSent(Overdue with { NewAlerts = 1 }, After(Overdue, days: 1), Today).ShouldBeTrue();

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    [InlineData(8, true)]
    [InlineData(-400, false)]
    public void Digest_WhenStillOverdue_IsSentAgainAfterAWeek(int days, bool sent) =>
        DigestRule.IsSent(Overdue, After(Overdue, days), Today).ShouldBe(sent);

    [Fact]
    public void Digest_WhenARemedyIsOverdue_IsSentAndSentAgainAfterAWeek()
    {
        var late = new NoticeCounts { RemediesOverdue = 1 };

        DigestRule.IsSent(late, new DigestsBefore(null, null, null), Today).ShouldBeTrue();
        DigestRule.IsSent(late, After(late, days: 7), Today).ShouldBeTrue();
    }

    [Fact]
    public void Digest_WhenARoundIsLate_IsSent() =>
        DigestRule.IsSent(new NoticeCounts { RoundsLate = 1 }, new DigestsBefore(null, null, null), Today).ShouldBeTrue();

    [Fact]
    public void Digest_WhenNothingIsOverdue_IsNotRepeatedHoweverLong() =>
        DigestRule.IsSent(Soon, After(Soon, days: 400), Today).ShouldBeFalse();

    [Fact]
    public void Digest_WhenTheLastOneWasGivenUp_IsSent() =>
        DigestRule.IsSent(Overdue, After(Overdue, days: 1) with { LastState = NoticeState.Dead }, Today).ShouldBeTrue();

    [Fact]
    public void Fingerprint_WhenAnyNumberDiffers_Differs()
    {
        var numbers = typeof(NoticeCounts).GetProperties().Where(p => p.PropertyType == typeof(int) && p.Name != nameof(NoticeCounts.NewAlerts));
        foreach (var number in numbers)
        {
            var one = new NoticeCounts();
            number.SetValue(one, 1);
            NoticeIds.FingerprintOf(one).ShouldNotBe(NoticeIds.FingerprintOf(new NoticeCounts()), number.Name);
            NoticeIds.IsEmpty(one).ShouldBeFalse(number.Name);
        }

        NoticeIds.IsEmpty(new NoticeCounts { NewAlerts = 1 }).ShouldBeFalse();
        NoticeIds.IsEmpty(new NoticeCounts { SweepIsSilent = true }).ShouldBeFalse();
    }

    private static DigestsBefore After(NoticeCounts counts, int days) =>
        new(NoticeIds.FingerprintOf(counts), NoticeState.Sent, Today.AddDays(-days));
}
