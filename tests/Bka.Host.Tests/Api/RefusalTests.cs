using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>Bad input over HTTP: a problem with a stable code, the member's name and never its content.</summary>
public class RefusalTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Personnummer = "201503142385";
    private Caller Lead => fixture.Host.Lead("Norr");

    [Theory]
    [InlineData("""{"extra":1}""", "unknown-member", "extra")]
    [InlineData("""{"assessedAt":"2026-11-19T11:00:00+01:00","assessedAt":"2026-11-19T12:00:00+01:00"}""", "duplicate", "assessedAt")]
    [InlineData("""{"assessedAt":"2026-11-19T11:00:00"}""", "malformed", "assessedAt")]
    [InlineData("""{"assessedAt":"2026-11-19"}""", "malformed", "assessedAt")]
    [InlineData("""{"assessedAt":5}""", "malformed", "assessedAt")]
    [InlineData("""{"immediateProtection":"no"}""", "malformed", "immediateProtection")]
    [InlineData("""{"immediateProtection":0}""", "malformed", "immediateProtection")]
    [InlineData("""{"reasons":["a"]}""", "malformed", "reasons")]
    [InlineData("""{"reasons":"\ud800"}""", "malformed", "reasons")]
    [InlineData("""{"caseId":"abc"}""", "unknown-member", "caseId")]
    [InlineData("not json", "malformed", null)]
    [InlineData("", "malformed", null)]
    [InlineData("[]", "malformed", null)]
    [InlineData("null", "required", null)]
    [InlineData("""{"assessedAt":"2026-11-19T11:00:00Z","immediateProtection":false,"reasons":"a"} {}""", "malformed", null)]
    public async Task Body_WhenItIsNotTheRecord_IsRefusedByMember(string body, string code, string? item)
    {
        var reply = (await Lead.PostTextAsync("/api/v1/cases/x/skyddsbedomning", body, "k1"))
            .Refused(HttpStatusCode.BadRequest, RefusalCodes.InputInvalid, code);

        reply.Items.ShouldBe([item]);
    }

    [Fact]
    public async Task Body_WhenMembersAreMissing_NamesEachOfThem()
    {
        var reply = await Lead.PostTextAsync("/api/v1/cases/x/skyddsbedomning", """{"immediateProtection":false}""", "k1");

        reply.Refused(HttpStatusCode.BadRequest, RefusalCodes.InputInvalid, "required", "required");
        reply.Items.ShouldBe(["assessedAt", "reasons"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("kind", "0", "malformed")]
    [InlineData("kind", "\"0\"", "malformed")]
    [InlineData("kind", "\"Concern\"", "malformed")]
    [InlineData("kind", "\"concernReport, application\"", "malformed")]
    [InlineData("caseRef", "null", "required")]
    [InlineData("children", "null", "required")]
    [InlineData("receivedAt", "\"2026-11-19T09:15:00+99:00\"", "malformed")]
    public async Task Intake_WhenOneMemberIsWrong_IsRefusedByMember(string member, string value, string code)
    {
        var intake = Bodies.Intake("A1", "Norr", "B1");
        intake[member] = JsonNode.Parse(value);

        var reply = (await Lead.PostAsync("/api/v1/intakes", intake))
            .Refused(HttpStatusCode.BadRequest, RefusalCodes.InputInvalid, code);

        reply.Items.ShouldBe([member]);
    }

    [Theory]
    [InlineData("caseRef", Personnummer)]
    [InlineData("caseRef", "20150314-2385")]
    [InlineData("unit", Personnummer)]
    [InlineData("caseworker", "150314-2385")]
    public async Task Intake_WhenAPersonnummerStandsInARef_IsRefusedWithoutRepeatingIt(string member, string value)
    {
        var intake = Bodies.Intake("A1", "Norr", "B1");
        intake[member] = value;

        var reply = (await Lead.PostAsync("/api/v1/intakes", intake))
            .Refused(HttpStatusCode.UnprocessableEntity, RefusalCodes.InputInvalid, MissingCodes.PersonalNumber);

        reply.Items.ShouldBe([member]);
        NeverSays(reply.Text);
        foreach (var line in fixture.Host.Log.Lines)
        {
            NeverSays(line);
        }
    }

    [Theory]
    [InlineData($$"""{"{{Personnummer}}":1}""")]
    [InlineData("""{"reasons":{"201503142385":1}}""")]
    [InlineData("""{"assessedAt":"201503142385"}""")]
    public async Task Body_WhenAPersonnummerStandsInAName_IsNotRepeated(string body)
    {
        var reply = await Lead.PostTextAsync("/api/v1/cases/x/skyddsbedomning", body, "k1");

        reply.Status.ShouldBe(HttpStatusCode.BadRequest);
        NeverSays(reply.Text);
    }

    [Fact]
    public async Task Body_WhenOver256KiB_IsTooLarge()
    {
        var body = $$"""{"reasons":"{{new string('x', 256 * 1024)}}"}""";

        (await Lead.PostTextAsync("/api/v1/cases/x/skyddsbedomning", body, "k1"))
            .Refused(HttpStatusCode.RequestEntityTooLarge, RefusalCodes.BodyTooLarge);
        (await Lead.PostTextAsync("/api/v1/cases/search", body, "k1"))
            .Refused(HttpStatusCode.RequestEntityTooLarge, RefusalCodes.BodyTooLarge);
    }

    [Theory]
    [InlineData("/api/v1/cases/x/skyddsbedomning", "reasons")]
    [InlineData("/api/v1/cases/search", "caseRef")]
    public async Task Body_WhenItsLengthIsNotTold_IsStillBounded(string address, string member)
    {
        using var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(
            $$"""{"{{member}}":"{{new string('x', 300 * 1024)}}"}""")));
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("Idempotency-Key", "k1");

        (await Lead.SendAsync(request)).Refused(HttpStatusCode.RequestEntityTooLarge, RefusalCodes.BodyTooLarge);
    }

    [Fact]
    public async Task Body_WhenDeeperThanSixteen_IsRefused()
    {
        var body = string.Concat(Enumerable.Repeat("""{"hearing":""", 17)) + "1" + new string('}', 17);

        (await Lead.PostTextAsync("/api/v1/cases/x/forhandsbedomning/not-opened", body, "k1"))
            .Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Lead.PostTextAsync("/api/v1/cases/x/skyddsbedomning", new string('[', 5000), "k1"))
            .Refused(HttpStatusCode.BadRequest, RefusalCodes.InputInvalid, MissingCodes.Malformed);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    public async Task Body_WhenItIsNotJson_IsRefused(string mediaType)
    {
        foreach (var address in (string[])["/api/v1/intakes", "/api/v1/cases/x/closure", "/api/v1/cases/search"])
        {
            var reply = (await Lead.PostTextAsync(address, Bodies.Intake("A1", "Norr", "B1").ToJsonString(), "k1", mediaType: mediaType))
                .Refused(HttpStatusCode.UnsupportedMediaType, RefusalCodes.InputInvalid, MissingCodes.Malformed);
            reply.Items.ShouldBe(["Content-Type"]);
        }
    }

    [Theory]
    [InlineData("/api/v1/watches?urgency=foo", 400, "urgency")]
    [InlineData("/api/v1/watches?urgency=1", 400, "urgency")]
    [InlineData("/api/v1/watches?urgency=overdue,dueToday", 400, "urgency")]
    [InlineData("/api/v1/watches?clock=tick", 400, "clock")]
    [InlineData("/api/v1/watches?asOf=2026-02-30", 400, "asOf")]
    [InlineData("/api/v1/watches?asOf=0001-01-01", 422, "asOf")]
    [InlineData("/api/v1/watches?asOf=9999-12-31", 422, "asOf")]
    [InlineData("/api/v1/watches?limit=0", 422, "limit")]
    [InlineData("/api/v1/watches?limit=201", 422, "limit")]
    [InlineData("/api/v1/watches?limit=99999999999", 400, "limit")]
    [InlineData("/api/v1/watches?unassigned=kanske", 400, "unassigned")]
    [InlineData("/api/v1/watches?unit=201503142385", 422, "unit")]
    [InlineData("/api/v1/watches/overview?asOf=i+morgon", 400, "asOf")]
    [InlineData("/api/v1/figures?from=2026-01-01", 400, "to")]
    [InlineData("/api/v1/figures?from=2026-12-31&to=2026-01-01", 422, "to")]
    [InlineData("/api/v1/figures?from=9999-12-31&to=9999-12-31", 422, "from")]
    [InlineData("/api/v1/deadlines/explanation?start=2026-01-01", 400, "clock")]
    [InlineData("/api/v1/deadlines/explanation?clock=utredning&start=2026-1-1", 400, "start")]
    [InlineData("/api/v1/deadlines/explanation?clock=utredning&start=9999-12-31", 422, "start")]
    [InlineData("/api/v1/deadlines/explanation?clock=utredning&start=1999-12-31", 422, "start")]
    public async Task Query_WhenAValueIsBad_IsAProblemThatNamesIt(string address, int status, string item)
    {
        var reply = await Lead.GetAsync(address);

        ((int)reply.Status).ShouldBe(status, reply.Text);
        reply.Code.ShouldBe(RefusalCodes.InputInvalid);
        reply.Items.ShouldContain(item);
        NeverSays(reply.Text);
    }

    [Theory]
    [InlineData("/api/v1/figures?from=2026-01-01&to=2026-02-01&sex=x", "Fältet tar något av girl, boy, other, unknown.")]
    [InlineData("/api/v1/figures?from=2026-01-01&to=2026-02-01&knownOn=x", "Fältet tar ett datum, åååå-mm-dd.")]
    [InlineData("/api/v1/figures?from=2026-01-01&to=2026-02-01&external=x", "Fältet tar true eller false.")]
    [InlineData("/api/v1/watches?limit=abc", "Fältet tar ett heltal.")]
    public async Task Query_WhenAValueCannotBeRead_SaysWhatTheFieldTakes(string address, string takes) =>
        (await Lead.GetAsync(address)).Text.ShouldContain(takes);

    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404)]
    [InlineData("GET", "/api/v2/cases/x", 404)]
    [InlineData("GET", "/api", 404)]
    [InlineData("DELETE", "/api/v1/cases/x", 405)]
    [InlineData("GET", "/api/v1/intakes", 405)]
    [InlineData("PUT", "/api/v1/intakes", 405)]
    public async Task Address_WhenThereIsNone_IsAProblem(string method, string address, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);

        (await Lead.SendAsync(request)).Refused((HttpStatusCode)status, RefusalCodes.NoSuchAddress);
    }

    [Fact]
    public async Task Case_WhenOfAnotherUnit_IsAnsweredAsIfItDidNotExist()
    {
        var id = (await fixture.Host.Lead("Söder").RegisterIntakeAsync("A-söder", "Söder", "B-söder"))[0];
        foreach (var address in (string[])["", "/deadlines", "/permitted", "/history"])
        {
            var theirs = (await Lead.GetAsync($"/api/v1/cases/{id}{address}")).Refused(HttpStatusCode.NotFound, RefusalCodes.CaseNotFound);
            var none = (await Lead.GetAsync($"/api/v1/cases/{new string('0', 32)}{address}")).Refused(HttpStatusCode.NotFound, RefusalCodes.CaseNotFound);
            WithoutTrace(theirs).ShouldBe(WithoutTrace(none));
        }

        var refused = (await Lead.RecordSkyddsbedomningAsync(id)).Refused(HttpStatusCode.NotFound, RefusalCodes.CaseNotFound);
        WithoutTrace(refused).ShouldBe(WithoutTrace(await Lead.RecordSkyddsbedomningAsync(new string('0', 32))));
    }

    // Eight digits: fewer could stand in a trace id by chance.
    private static void NeverSays(string text) => text.Replace("-", "", StringComparison.Ordinal).ShouldNotContain("03142385");

    private static string WithoutTrace(Reply reply)
    {
        var body = reply.Body.AsObject();
        body.Remove("traceId").ShouldBeTrue();
        return body.ToJsonString();
    }
}
