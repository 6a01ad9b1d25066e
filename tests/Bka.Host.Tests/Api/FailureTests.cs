using Bka.Contracts;
using Bka.Host.Http;
using Bka.Workflow;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>What a caller is told when something broke: never that nothing has changed when nobody knows.</summary>
public class FailureTests
{
    [Fact]
    public async Task Request_WhenTheOutcomeIsUnknown_SaysSo()
    {
        var (status, text) = await FailAsync("/api/v1/intakes", new OutcomeUnknownException(new IOException("planted")));
        status.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        text.ShouldContain("\"code\":\"" + RefusalCodes.OutcomeUnknown + "\"");
        text.ShouldNotContain("planted");
    }

    [Fact]
    public async Task Request_WhenTheStoreCannotBeUsed_SaysSo()
    {
        var (status, text) = await FailAsync("/api/v1/intakes", new StoreException("planted"));
        status.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        text.ShouldContain("\"code\":\"" + RefusalCodes.StoreUnavailable + "\"");
        text.ShouldNotContain("planted");
    }

    [Fact]
    public async Task Page_WhenTheOutcomeIsUnknown_AsksThePersonToReadTheCase()
    {
        var (status, text) = await FailAsync("/arenden", new OutcomeUnknownException());
        status.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        text.ShouldContain("Läs ärendet innan du försöker igen");
        text.ShouldNotContain("Inget har ändrats");
    }

    private static async Task<(int Status, string Text)> FailAsync(string path, Exception failure)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Path = path;
        http.Response.Body = body;
        await new Failures(_ => throw failure, NullLogger<Failures>.Instance).InvokeAsync(http);
        return (http.Response.StatusCode, System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }
}
