using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Quality;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Quality;

/// <summary>When the answers of a BKA count as saved in a short time, and when they do not.</summary>
public class AnswerPaceTests
{
    private static readonly DateTimeOffset Ready = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("-60 -60 -60 -60 -60", false, DeviationKind.AnsweredInOneSave)]
    [InlineData("-600 -600 -600 -600 -600", false, DeviationKind.AnsweredInOneSave)]
    [InlineData("-100 -90 -80 -70 -60", false, DeviationKind.AnsweredWithinAMinute)]
    [InlineData("-99999 -100 -90 -80 -60", false, DeviationKind.AnsweredWithinAMinute)]
    [InlineData("-60 -60 -60 -60 -60", true, DeviationKind.AnsweredBySystem)]
    [InlineData("-100 -90 -80 -70 -60", true, DeviationKind.AnsweredBySystem)]
    [InlineData("0 0 0 0 0", false, DeviationKind.AnsweredInOneSave)]
    public void Of_WhenNearlyAllWereSavedAtOnceJustBefore_SaysHow(string seconds, bool bySystem, DeviationKind kind) =>
        AnswerPace.Of(Written(seconds), Ready, bySystem).ShouldBe(kind);

    [Theory]
    [InlineData("-60 -60 -60 -60")]
    [InlineData("-601 -601 -601 -601 -601")]
    [InlineData("-500 -121 -90 -80 -70 -60")]
    [InlineData("-500 -500 -60 -60 -60")]
    [InlineData("")]
    public void Of_WhenTheyWereFewOrSpreadOutOrLongBefore_SaysNothing(string seconds) =>
        AnswerPace.Of(Written(seconds), Ready, bySystem: false).ShouldBeNull();

    [Fact]
    public void Of_WhenTheBkaWasCarriedOver_SaysNothing() => AnswerPace.Of(
        Written("-60 -60 -60 -60 -60") with { Reuse = new Reuse("c", new DateOnly(2026, 6, 1), "Inget har ändrats.", "hl01") }, Ready, bySystem: false)
        .ShouldBeNull();

    private static ChildBka Written(string seconds) => new(1, 1, Ready.AddHours(-3))
    {
        Answers =
        [
            .. seconds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((second, place) => new AnsweredQuestion(
                new BkaAnswer($"BKA-{place + 10}"), "hl01", Ready.AddSeconds(int.Parse(second, System.Globalization.CultureInfo.InvariantCulture)))),
        ],
    };
}
