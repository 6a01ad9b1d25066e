using Bka.Contracts;
using Bka.Host.Cli;
using Bka.Workflow.Domain.Deadlines;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Cli;

public class WatchSettingsTests
{
    [Fact]
    public void Read_WhenNothingIsSet_IsTheProductsTable()
    {
        var table = WatchSettings.Read(Settings(), out var problem);
        (problem, table.Local.Count, table.Changed.Count).ShouldBe((null, 0, 0));
    }

    [Fact]
    public void Read_WhenAWatchAndARungAreSet_HasThem()
    {
        var table = WatchSettings.Read(
            Settings(
                ("Local:0:No", "7"), ("Local:0:Code", "hora-barnet"), ("Local:0:Title", "Barnet hört inom 30 dagar"),
                ("Local:0:Starts", "UtredningOpened"), ("Local:0:Stops", "ChildHeard"), ("Local:0:Days", "30"), ("Local:0:WarningDays", "5"),
                ("Changed:0:Watch", "Local-hora-barnet"), ("Changed:0:Threshold", "Warning"), ("Changed:0:Days", "-3"),
                ("Changed:0:ValidFrom", "2026-12-01")),
            out var problem);

        problem.ShouldBeNull();
        var local = table.Local.ShouldHaveSingleItem();
        (local.Term, local.Starts, local.Stops).ShouldBe((Term.Days(30), CaseMoment.UtredningOpened, CaseMoment.ChildHeard));
        table.Alerts.Named("Local-hora-barnet.Warning").Select(rung => (rung.DaysAfterLastDay, rung.ValidFrom))
            .ShouldBe([(-5, null), (-3, new DateOnly(2026, 12, 1))]);
    }

    [Theory]
    [InlineData("Local:0:No", "0", "No ska vara 1–99")]
    [InlineData("Local:0:Code", "Höra", "Code")]
    [InlineData("Local:0:Days", "", "Days eller Months")]
    [InlineData("Local:0:Months", "2", "Days eller Months")]
    [InlineData("Local:0:Starts", "3", "Starts ska vara en av")]
    [InlineData("Local:0:WarningDays", "x", "heltal")]
    [InlineData("Local:0:ValidFrom", "2026-13-01", "åååå-mm-dd")]
    [InlineData("Local:1:No", "7", "Code")]
    [InlineData("Changed:0:Watch", "Utredning.", "Watch ska vara en av")]
    [InlineData("Changed:0:Days", "3", "larmar alltid dagen efter")]
    [InlineData("Changed:0:ValidFrom", "", "ValidFrom saknas")]
    [InlineData("Changed:0:ValidTo", "2026-11-01", "ValidTo")]
    public void Read_WhenSomethingIsWrong_SaysWhatInSwedish(string name, string value, string says)
    {
        Dictionary<string, string> good = new()
        {
            ["Local:0:No"] = "7",
            ["Local:0:Code"] = "hora-barnet",
            ["Local:0:Title"] = "Barnet hört",
            ["Local:0:Starts"] = "Received",
            ["Local:0:Stops"] = "ChildHeard",
            ["Local:0:Days"] = "30",
            ["Changed:0:Watch"] = "Utredning",
            ["Changed:0:Threshold"] = "Overdue",
            ["Changed:0:Days"] = "1",
            ["Changed:0:ValidFrom"] = "2026-12-01",
        };
        WatchSettings.Read(Settings([.. good.Select(row => (row.Key, row.Value))]), out var none);
        none.ShouldBeNull();

        good[name] = value;
        WatchSettings.Read(Settings([.. good.Select(row => (row.Key, row.Value))]), out var problem);
        problem.ShouldNotBeNull().ShouldContain(says);
        problem.ShouldStartWith("Inställningen Bka:Watches");
    }

    [Fact]
    public void Read_WhenTwoRowsHoldForTheSameRungAtOnce_SaysSo()
    {
        WatchSettings.Read(
            Settings(
                ("Changed:0:Watch", "Utredning"), ("Changed:0:Threshold", "Soon"), ("Changed:0:Days", "-3"), ("Changed:0:ValidFrom", "2026-12-01"),
                ("Changed:1:Watch", "Utredning"), ("Changed:1:Threshold", "Soon"), ("Changed:1:ValidFrom", "2027-01-01")),
            out var problem);
        problem.ShouldNotBeNull().ShouldContain("samtidigt");
    }

    private static IConfiguration Settings(params (string Name, string Value)[] rows) => new ConfigurationBuilder()
        .AddInMemoryCollection(rows.Select(row => KeyValuePair.Create("Bka:Watches:" + row.Name, (string?)row.Value))).Build();
}
