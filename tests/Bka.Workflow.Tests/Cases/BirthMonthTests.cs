using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Quality;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Cases;

public class BirthMonthTests
{
    [Theory]
    [InlineData("2018-05", 2018, 5)]
    [InlineData("1900-01", 1900, 1)]
    [InlineData("2100-12", 2100, 12)]
    public void TryParse_WhenItIsAMonth_ReadsIt(string text, int year, int month)
    {
        BirthMonth.TryParse(text, out var born).ShouldBeTrue();
        born.ShouldBe(new BirthMonth(year, month));
        born.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2018-5")]
    [InlineData("2018-00")]
    [InlineData("2018-13")]
    [InlineData("1899-12")]
    [InlineData("2101-01")]
    [InlineData("2018/05")]
    [InlineData("2018-05-01")]
    [InlineData(" 018-05")]
    [InlineData("+018-05")]
    [InlineData("2018-+5")]
    [InlineData("201805-")]
    [InlineData("201a-05")]
    [InlineData("٢٠١٨-٠٥")]
    public void TryParse_WhenItIsNone_IsFalse(string? text)
    {
        BirthMonth.TryParse(text, out var born).ShouldBeFalse();
        born.ShouldBe(default);
    }

    [Fact]
    public void TryParse_WhenTextIsAnything_NeverThrowsAndReadsOnlyWhatItWrites() => Check.One(
        Config.QuickThrowOnFailure, Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
            !BirthMonth.TryParse(text, out var born) || born.ToString() == text));

    [Theory]
    [InlineData(2026, 4, 30, 7)]
    [InlineData(2026, 5, 1, 8)]
    [InlineData(2026, 5, 31, 8)]
    [InlineData(2018, 5, 1, 0)]
    [InlineData(2018, 4, 30, 0)]
    [InlineData(2010, 1, 1, 0)]
    public void AgeOn_WhenDayIsGiven_CountsTheBirthdayAsTheFirstOfTheMonth(int year, int month, int day, int age) =>
        new BirthMonth(2018, 5).AgeOn(new DateOnly(year, month, day)).ShouldBe(age);

    [Theory]
    [InlineData(0, AgeGroup.Years0To6)]
    [InlineData(6, AgeGroup.Years0To6)]
    [InlineData(7, AgeGroup.Years7To12)]
    [InlineData(12, AgeGroup.Years7To12)]
    [InlineData(13, AgeGroup.Years13To17)]
    [InlineData(17, AgeGroup.Years13To17)]
    [InlineData(18, AgeGroup.Years18To20)]
    [InlineData(20, AgeGroup.Years18To20)]
    [InlineData(21, AgeGroup.Above20)]
    [InlineData(40, AgeGroup.Above20)]
    public void AgeGroup_WhenAgeIsAtABoundary_IsTheRightOne(int age, AgeGroup group)
    {
        var born = new BirthMonth(2026 - age, 5);
        AgeGroups.On(born, new DateOnly(2026, 5, 1)).ShouldBe(group);
        AgeGroups.On(born, new DateOnly(2027, 4, 30)).ShouldBe(group);
    }

    [Fact]
    public void AgeGroup_WhenTheChildIsUnborn_IsTheYoungest() =>
        AgeGroups.On(null, new DateOnly(2026, 5, 1)).ShouldBe(AgeGroup.Years0To6);
}
