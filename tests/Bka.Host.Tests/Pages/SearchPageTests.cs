using System.Net;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>Sök and Hjälp.</summary>
public sealed class SearchPageTests : IAsyncLifetime
{
    private BkaFactory _host = null!;

    public async Task InitializeAsync()
    {
        _host = await BkaFactory.StartAsync();
        await _host.Lead("Norr").RegisterIntakeAsync("S-100", "Norr", "BARN-7");
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("S-100")]
    [InlineData(" BARN-7 ")]
    public async Task Search_WhenTheReferenceIsKnown_LinksToTheCase(string reference)
    {
        using var visitor = new Visitor(_host, new Actor("fs1", Function.LeadSocialWorker, ["Norr"]));

        var page = await SearchAsync(visitor, reference);

        page.Html.ShouldContain(">S-100</a>");
        page.Html.ShouldContain("BARN-7");
    }

    [Fact]
    public async Task Search_WhenTheCaseIsInAnotherUnit_SaysTheSameAsWhenThereIsNone()
    {
        using var visitor = new Visitor(_host, new Actor("fs2", Function.LeadSocialWorker, ["Syd"]));

        var hidden = await SearchAsync(visitor, "S-100");
        var none = await SearchAsync(visitor, "S-999");

        hidden.Html.ShouldContain("Inget ärende med det numret");
        hidden.Html.ShouldNotContain(">S-100</a>");
        none.Html.ShouldContain("Inget ärende med det numret");
    }

    [Fact]
    public async Task Search_WhenNothingIsTyped_SaysWhatToType()
    {
        using var visitor = new Visitor(_host, new Actor("fs1", Function.LeadSocialWorker, ["Norr"]));

        var page = await SearchAsync(visitor, " ");

        page.Html.ShouldContain("Skriv ett ärendenummer eller en referens.");
        page.Html.ShouldContain("<title>Fel: Sök");
    }

    [Fact]
    public async Task Help_WhenOpened_ExplainsTheWordsInOrder()
    {
        using var visitor = new Visitor(_host, new Actor("fs1", Function.LeadSocialWorker, ["Norr"]));

        var html = WebUtility.HtmlDecode((await visitor.GetAsync("/hjalp")).Html);

        html.IndexOf("<dt>aktualisering</dt>", StringComparison.Ordinal).ShouldBeInRange(
            1, html.IndexOf("<dt>återkoppling</dt>", StringComparison.Ordinal));
        html.ShouldContain("tillgänglighetsredogörelse");
    }

    private static async Task<VisitedPage> SearchAsync(Visitor visitor, string reference)
    {
        var form = await visitor.GetAsync("/sok");
        var page = await visitor.SubmitAsync(form, "/sok", ("reference", reference));
        page.Status.ShouldBe(HttpStatusCode.OK);
        return page;
    }
}
