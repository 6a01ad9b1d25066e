using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>A mark for protected personal data over HTTP: set by anyone in the case, lifted only by those who see such data.</summary>
public class ProtectedIdentityTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task ProtectedIdentity_WhenLifted_TakesTheRightToProtectedData()
    {
        var head = fixture.Host.Head("Norr");
        var id = (await head.RegisterAsync(Bodies.Intake("A-prot", "Norr", "B-prot")))[0];
        (await head.PostAsync("/api/v1/protected-identities", Body(id, true))).Ok();
        var refused = await head.PostAsync("/api/v1/protected-identities", Body(id, false));
        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        ((string)refused.Body["code"]!).ShouldBe(RefusalCodes.ReviewerNotProtected);

        var trusted = fixture.Host.As(new Actor("ec77", Function.UnitHead, ["Norr"]) { SeesProtected = true });
        var lifted = (await trusted.PostAsync("/api/v1/protected-identities", Body(id, false))).Ok();
        ((string)lifted.Body["marked"]!["by"]!).ShouldBe("ec77");
    }

    private static JsonObject Body(string id, bool isProtected) => new()
    {
        ["inCaseId"] = id,
        ["personRef"] = "B-prot",
        ["protected"] = isProtected,
        ["reasons"] = Bodies.Reasons,
    };
}
