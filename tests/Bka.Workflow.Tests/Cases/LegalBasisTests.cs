using Bka.Workflow.Domain.Cases;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Cases;

public class LegalBasisTests
{
    [Theory]
    [InlineData("SoL 11:1")]
    [InlineData("SoL 27:1a")]
    [InlineData("LVU 2")]
    [InlineData("LSS 9")]
    public void IsOne_WhenAnActAndAParagraph_Is(string text) => LegalBasis.IsOne(text).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("SoL")]
    [InlineData("11:1")]
    [InlineData("SoL 11:1\n")]
    [InlineData("sol 11:1")]
    [InlineData("Erik 20120101-1234")]
    public void IsOne_WhenAnythingElse_IsNot(string text) => LegalBasis.IsOne(text).ShouldBeFalse();
}
