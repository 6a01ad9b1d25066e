using System.Reflection;
using Bka.Contracts;
using Bka.Host.Http;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

public class ProblemStatusTests
{
    [Fact]
    public void StatusOf_WhenARefusalIsNoFailure_IsNot500() =>
        typeof(RefusalCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(code => Problems.StatusOf(code) == StatusCodes.Status500InternalServerError)
            .ShouldBe([RefusalCodes.Unexpected]);
}
