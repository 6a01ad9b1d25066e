using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Features.Import;
using Shouldly;
using Xunit;
using Case = Bka.Workflow.Domain.Cases.Case;

namespace Bka.Workflow.Tests.Import;

public class ReadRowTests
{
    private static readonly (string, string)[] LateExtension =
    [
        (ImportColumns.ForhandsbedomningExtendedOn, "2026-11-18"),
        (ImportColumns.ForhandsbedomningExtendedTo, "2026-12-01"),
    ];

    private static readonly (string, string)[] ValidExtension =
    [
        (ImportColumns.ForhandsbedomningExtendedOn, "2026-11-16"),
        (ImportColumns.ForhandsbedomningExtendedTo, "2026-12-01"),
    ];

    [Fact]
    public void Row_WhenOnlyReceived_IsReceived() =>
        Read(RowIn.Assessed((ImportColumns.Skyddsbedomning, ""))).State.ShouldBe(CaseState.Received);

    [Fact]
    public void Row_WhenAssessed_IsSkyddsbedomningDone() =>
        Read(RowIn.Assessed()).State.ShouldBe(CaseState.SkyddsbedomningDone);

    [Fact]
    public void Row_WhenExtendedInTime_IsForhandsbedomningExtended()
    {
        var read = Read(RowIn.Assessed([.. ValidExtension, (ImportColumns.ExceptionalReason, "POLISFORHOR")]));

        read.State.ShouldBe(CaseState.ForhandsbedomningExtended);
        read.Forhandsbedomning!.Extensions.ShouldHaveSingleItem().ShouldBe(new Extension(
            new DecisionMade(new DateOnly(2026, 11, 16), null, null, null), new DateOnly(2026, 12, 1),
            ExtensionEffect.Valid, null, ExceptionalReason.PoliceInterview));
    }

    [Fact]
    public void Row_WhenExtendedTooLate_IsInForhandsbedomningAndMarked()
    {
        var read = Read(RowIn.Assessed(LateExtension));

        read.State.ShouldBe(CaseState.InForhandsbedomning);
        read.Shortcomings.ShouldBe([ShortcomingCodes.ExtensionLate]);
    }

    [Fact]
    public void Row_WhenExtendedButNotAssessed_StaysReceivedSoThatItCanStillBeAssessed() =>
        Read(RowIn.Assessed([.. ValidExtension, (ImportColumns.Skyddsbedomning, "")]))
            .State.ShouldBe(CaseState.Received);

    [Fact]
    public void Row_WhenNotOpened_IsNotOpenedAndHasNoEnding()
    {
        var read = Read(RowIn.NotOpened((ImportColumns.FeedbackOn, "2026-11-12")));

        read.State.ShouldBe(CaseState.NotOpened);
        read.Ending.ShouldBeNull();
        read.Forhandsbedomning!.FeedbackOn.ShouldBe(new DateOnly(2026, 11, 12));
        read.Shortcomings.ShouldBeEmpty();
    }

    [Fact]
    public void Row_WhenOpened_IsInUtredning() => Read(RowIn.Opened()).State.ShouldBe(CaseState.InUtredning);

    [Theory]
    [InlineData("2026-10-12", CaseState.UtredningExtended)] // 10 October is a Saturday, so Monday is the last day
    [InlineData("2026-10-13", CaseState.InUtredning)]
    public void Row_WhenUtredningIsExtended_IsExtendedOnlyIfThatWasInTime(string decidedOn, CaseState state) =>
        Read(RowIn.Opened(
            (ImportColumns.UtredningExtendedOn, decidedOn), (ImportColumns.UtredningExtendedTo, "2026-12-10")))
            .State.ShouldBe(state);

    [Fact]
    public void Row_WhenClosed_IsClosedWithoutAStatedReason()
    {
        var read = Read(RowIn.Opened(
            (ImportColumns.UtredningClosedOn, "2026-11-10"), (ImportColumns.FeedbackOn, "2026-11-12")));

        read.State.ShouldBe(CaseState.Closed);
        read.Ending.ShouldBe(new Ending(
            new DecisionMade(new DateOnly(2026, 11, 10), null, null, null), ClosingReason.NotStated, null, null));
        read.Utredning!.ClosedOn.ShouldBe(new DateOnly(2026, 11, 10));
        read.Utredning.FeedbackOn.ShouldBe(new DateOnly(2026, 11, 12));
    }

    [Fact]
    public void Application_WhenUtredningIsOpened_HasNoForhandsbedomning()
    {
        var read = Read(RowIn.Opened(
            (ImportColumns.Kind, "ansökan"), (ImportColumns.Decision, ""), (ImportColumns.DecidedOn, "")));

        read.State.ShouldBe(CaseState.InUtredning);
        read.Forhandsbedomning.ShouldBeNull();
        read.Utredning!.Opened.Level.ShouldBe(Function.LeadSocialWorker);
    }

    [Fact]
    public void Row_WhenRead_KeepsWhatStandsInIt()
    {
        var read = Read(RowIn.Assessed(
            (ImportColumns.Sex, "okänt"), (ImportColumns.Born, ""), (ImportColumns.Caseworker, "")));

        read.Id.ShouldBe(CaseId.Of("A000001", "B10000001"));
        read.Child.ShouldBe(new Child("B10000001", null, Sex.Unknown));
        read.Caseworker.ShouldBeNull();
        read.RegisteredBy.ShouldBe("job:import");
        read.Intake.ShouldBe(new Intake(
            IntakeKind.ConcernReport, new DateTimeOffset(2026, 11, 2, 8, 15, 0, TimeSpan.Zero),
            new DateOnly(2026, 11, 2),
            Channel.Unknown, ViolenceSuspicion.No, RowIn.Evening.ToUniversalTime()));
    }

    [Theory]
    [InlineData("2026-11-20T23:59")]
    [InlineData("2026-11-20T20:31")]
    public void Row_WhenReceivedLaterTheSameDay_IsRead(string received) =>
        Read(RowIn.Assessed((ImportColumns.Received, received), (ImportColumns.Skyddsbedomning, "")))
            .Intake.ReceivedOn.ShouldBe(new DateOnly(2026, 11, 20));

    [Theory]
    [InlineData("EJ_NÅBAR", NotHeardReason.NotReached)]
    [InlineData("EJ_NABAR", NotHeardReason.NotReached)]
    [InlineData("OFÖTT", NotHeardReason.Unborn)]
    [InlineData("OFOTT", NotHeardReason.Unborn)]
    public void Row_WhenReasonIsSpelledEitherWay_IsRead(string code, NotHeardReason reason) =>
        Read(RowIn.NotOpened((ImportColumns.Heard, "nej"), (ImportColumns.NotHeardReason, code)))
            .Hearing!.Reason.ShouldBe(reason);

    [Fact]
    public void Row_WhenAccountHoldsLinesAndANumber_IsReadAsItStands() =>
        Read(RowIn.NotOpened((ImportColumns.Account, "Rad ett.\r\nRad två, 20150314-2385."))).Hearing!.Account
            .ShouldBe("Rad ett.\r\nRad två, 20150314-2385.");

    [Fact]
    public void Fingerprint_WhenAnyCellDiffers_Differs()
    {
        var prints = ImportColumns.All.Select(column => ImportRowReader.Read(
                RowIn.Opened((column, Other(column))), RowIn.Evening, RowIn.Usual).Case?.ImportedFrom)
            .Where(print => print is not null).ToArray();

        prints.Length.ShouldBeGreaterThan(10);
        prints.Append(Read(RowIn.Opened()).ImportedFrom).Distinct().Count().ShouldBe(prints.Length + 1);
    }

    private static string Other(string column) => column switch
    {
        ImportColumns.Sex => "pojke",
        ImportColumns.Violence => "vet ej",
        ImportColumns.Heard => "ja",
        ImportColumns.Level => "SS",
        ImportColumns.Born => "2016-01",
        ImportColumns.UtredningClosedOn or ImportColumns.FeedbackOn or ImportColumns.UtredningOpenedOn => "2026-11-11",
        _ => "X",
    };

    private static Case Read(ImportRow row)
    {
        var reading = ImportRowReader.Read(row, RowIn.Evening, RowIn.Usual);
        reading.Fault.ShouldBeNull();
        return reading.Case!;
    }
}
