using System.Data.Common;
using Bka.Contracts;
using Bka.Workflow.Storage.Sql;
using Bka.Workflow.Storage.Writing;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Storage;

/// <summary>The writer asks for the rules when their number has moved, and otherwise never: no step pays for them.</summary>
public class DelegationMemoryTests
{
    private readonly Counted _sql = new();

    private static DelegationEntry Entry { get; } = new(
        "d1", DecisionType.Close, Function.UnitHead, null, null, new DateOnly(2026, 11, 2), null, "SN § 1",
        new Signature("ec01", default));

    [Fact]
    public async Task Confirmed_WhenNoRuleHasEverChanged_AsksNothing()
    {
        var writer = new DelegationWriter(_sql);
        (await writer.ConfirmedAsync(0)).ShouldBeEmpty();
        (await writer.ConfirmedAsync(0)).ShouldBeSameAs(await writer.ConfirmedAsync(0));
        _sql.Asked.ShouldBe(0);
    }

    [Fact]
    public async Task Confirmed_WhenTheNumberStands_IsAskedOnceAndTheSame()
    {
        var writer = new DelegationWriter(_sql);
        var rows = await writer.ConfirmedAsync(3);
        rows.ShouldBe([Entry]);
        (await writer.ConfirmedAsync(3)).ShouldBeSameAs(rows);
        _sql.Asked.ShouldBe(1);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(2)]
    public async Task Confirmed_WhenTheNumberHasMoved_IsAskedAgain(long rules)
    {
        var writer = new DelegationWriter(_sql);
        var rows = await writer.ConfirmedAsync(3);
        (await writer.ConfirmedAsync(rules)).ShouldNotBeSameAs(rows);
        _sql.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task Confirmed_WhenForgotten_IsAskedAgainUnderTheSameNumber()
    {
        var writer = new DelegationWriter(_sql);
        await writer.ConfirmedAsync(3);
        writer.Forget();
        await writer.ConfirmedAsync(3);
        _sql.Asked.ShouldBe(2);
    }

    /// <summary>A transaction that holds one row and counts how often it is asked for.</summary>
    private sealed class Counted : ISqlSession
    {
        public int Asked { get; private set; }

        public ValueTask<List<T>> ListAsync<T>(Statement statement, Func<DbDataReader, T> map, params object?[] values)
        {
            Asked++;
            return new ValueTask<List<T>>([(T)(object)Entry]);
        }

        public ValueTask<T?> FirstAsync<T>(Statement statement, Func<DbDataReader, T> map, params object?[] values) =>
            throw new NotSupportedException();

        public ValueTask<int> ExecuteAsync(Statement statement, params object?[] values) => throw new NotSupportedException();

        public void Write(Statement statement, params object?[] values) => throw new NotSupportedException();
    }
}
