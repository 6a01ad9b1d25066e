using System.Net;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>A step's form, typed in by a person.</summary>
public class StepPageTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private static readonly Actor Lead = new("lead", Function.LeadSocialWorker, ["Norr"]);

    [Theory]
    [InlineData("0001-01-01 00.00")]
    [InlineData("1989-12-31 23.59")]
    [InlineData("2101-01-01 00.00")]
    [InlineData("9999-12-31 23.59")]
    [InlineData("2026-11-19")]
    public async Task Skyddsbedomning_WhenItsTimeIsBeyondTheCalendar_IsSentBackAtItsField(string moment)
    {
        using var visitor = new Visitor(fixture.Host, Lead);
        var address = $"/arenden/{await CaseAsync()}/steg/skyddsbedomning";
        var form = await visitor.GetAsync(address);

        var answer = await visitor.SubmitAsync(
            form, address, ("key", form.Hidden("key")), ("version", form.Hidden("version")),
            ("assessedAt", moment), ("immediateProtection", "false"), ("reasons", Bodies.Reasons));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Html.ShouldContain("id=\"fel-assessedAt\"");
        answer.Html.ShouldContain(moment);
    }

    [Fact]
    public async Task OpenUtredning_WhenItsDayIsBeyondTheCalendar_IsSentBackAtItsField()
    {
        using var visitor = new Visitor(fixture.Host, Lead);
        var caseId = await CaseAsync();
        var caller = fixture.Host.As(Lead);
        (await caller.RecordSkyddsbedomningAsync(caseId)).Ok();
        (await caller.BeginAsync(caseId)).Ok();
        var address = $"/arenden/{caseId}/steg/inled";
        var form = await visitor.GetAsync(address);
        foreach (var day in (string[])["0001-01-01", "9999-12-31"])
        {
            var answer = await visitor.SubmitAsync(
                form, address, ("key", Caller.NewKey()), ("version", form.Hidden("version")), ("decidedOn", day), ("purpose", Bodies.Reasons));

            answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            answer.Html.ShouldContain("id=\"fel-decidedOn\"");
        }
    }

    private async Task<string> CaseAsync()
    {
        var child = Caller.NewKey();
        return (await fixture.Host.As(Lead).RegisterIntakeAsync("A-" + child, "Norr", "B-" + child)).Single();
    }
}
