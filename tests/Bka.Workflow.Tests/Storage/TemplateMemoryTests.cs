using System.Data.Common;
using Bka.Workflow.Domain.Checklists;
using Bka.Workflow.Storage.Sql;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Storage;

/// <summary>The released templates are asked for when the number of rule changes has moved, and otherwise never.</summary>
public class TemplateMemoryTests
{
    private readonly KnownTemplates _known = new();
    private readonly Counted _sql = new();

    [Fact]
    public async Task Shelf_WhenNoRuleHasEverChanged_IsTheShippedOneAndAsksNothing()
    {
        (await _known.AsOfAsync(0, _sql)).ShouldBeSameAs(TemplateShelf.Shipped);
        _sql.Asked.ShouldBe(0);
    }

    [Fact]
    public async Task Shelf_WhenTheNumberStands_IsAskedOnceAndTheSame()
    {
        var shelf = await _known.AsOfAsync(3, _sql);
        (await _known.AsOfAsync(3, _sql)).ShouldBeSameAs(shelf);
        _sql.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task Shelf_WhenTheNumberHasMoved_IsAskedAgain()
    {
        await _known.AsOfAsync(3, _sql);
        await _known.AsOfAsync(4, _sql);
        _sql.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task Shelf_WhenForgotten_IsAskedAgainUnderTheSameNumber()
    {
        await _known.AsOfAsync(3, _sql);
        _known.Forget();
        await _known.AsOfAsync(3, _sql);
        _sql.Asked.ShouldBe(2);
    }

    private sealed class Counted : ISqlSession
    {
        public int Asked { get; private set; }

        public ValueTask<List<T>> ListAsync<T>(Statement statement, Func<DbDataReader, T> map, params object?[] values)
        {
            Asked++;
            return new ValueTask<List<T>>([]);
        }

        public ValueTask<T?> FirstAsync<T>(Statement statement, Func<DbDataReader, T> map, params object?[] values) =>
            throw new NotSupportedException();

        public ValueTask<int> ExecuteAsync(Statement statement, params object?[] values) => throw new NotSupportedException();

        public void Write(Statement statement, params object?[] values) => throw new NotSupportedException();
    }
}
