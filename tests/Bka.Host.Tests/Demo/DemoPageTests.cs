using System.Net;
using Bka.Contracts;
using Bka.Host.Demo;
using Bka.Host.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Demo;

/// <summary>The stories as a visitor finds and opens them.</summary>
public sealed class DemoPageTests
{
    [Fact]
    public async Task Pages_WhenTheStoriesArePlayed_ListAndOpenEveryCase()
    {
        await using var host = await BkaFactory.StartAsync(
            new BkaFactorySettings { Environment = "Development", Demo = StoryStage.People });
        await new DemoPlayer(host.Services.GetRequiredService<IBkaWorkflow>(), StoryStage.People, host.Clock.Set).PlayAsync(DemoStory.All);
        host.Clock.Set(FakeClock.Evening);
        using var visitor = new Visitor(host);

        var list = await visitor.GetAsync("/demo");

        list.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var story in DemoStory.All)
        {
            WebUtility.HtmlDecode(list.Html).ShouldContain(story.Title);
            foreach (var address in story.Cases.Select(references => "/arenden/" + DemoCommands.IdOf(references)))
            {
                list.Html.ShouldContain($"href=\"{address}\"");
                (await visitor.GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK, story.Name);
            }
        }
    }
}
