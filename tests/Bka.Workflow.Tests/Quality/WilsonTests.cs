using Bka.Workflow.Domain.Quality;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Quality;

public class WilsonTests
{
    // The interval by Wilson's formula with z = 1.959964, worked out apart from this code.
    [Theory]
    [InlineData(0, 10, 0.0, 0.277533)]
    [InlineData(10, 10, 0.722467, 1.0)]
    [InlineData(5, 10, 0.236593, 0.763407)]
    [InlineData(8, 10, 0.490162, 0.943318)]
    [InlineData(1, 1, 0.206549, 1.0)]
    public void Of_WhenSmall_IsWilsonsInterval(long numerator, long denominator, double low, double high)
    {
        var interval = Wilson.Of(numerator, denominator)!.Value;
        interval.Low.ShouldBe(low, 0.000001);
        interval.High.ShouldBe(high, 0.000001);
    }

    [Fact]
    public void Of_WhenNothingIsCounted_IsNone() => Wilson.Of(0, 0).ShouldBeNull();

    [Fact]
    public void Of_WhateverIsCounted_HoldsTheShareAndStaysWithinNoneAndAll()
    {
        for (var n = 1; n <= 60; n++)
        {
            for (var x = 0; x <= n; x++)
            {
                var interval = Wilson.Of(x, n)!.Value;
                interval.Low.ShouldBeInRange(0, (double)x / n);
                interval.High.ShouldBeInRange((double)x / n, 1);
            }
        }
    }
}
