using Bka.Contracts;
using Bka.Workflow.Features.Pipeline;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Features;

/// <summary>Every question either leaves a row in the access log or shows no person's data, and somebody has said which.</summary>
public sealed class ReadTableTests
{
    [Fact]
    public void Table_WhenAnyQuestionIsAsked_KnowsWhetherItShowsPersons()
    {
        var questions = typeof(IBkaWorkflow).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, BaseType.IsGenericType: true }
                && type.BaseType.GetGenericTypeDefinition() == typeof(Query<>))
            .ToArray();
        questions.Length.ShouldBeGreaterThan(40);
        questions.Where(type => !ReadTable.Logged.ContainsKey(type) && !ReadTable.ShowNoPerson.Contains(type))
            .Select(type => type.Name).ShouldBeEmpty("each question stands in one of the lists of ReadTable");
        ReadTable.Logged.Keys.Where(ReadTable.ShowNoPerson.Contains).ShouldBeEmpty();
    }

    [Fact]
    public void Table_WhenAQuestionAsksForOneCase_NamesIt() => typeof(IBkaWorkflow).Assembly.GetTypes()
        .Where(type => ReadTable.Logged.ContainsKey(type) && type.GetProperty("CaseId") is not null && type != typeof(ListAccess))
        .ShouldAllBe(type => ReadTable.Logged[type].CaseOf != null);

    [Fact]
    public void Table_WhenAQuestionIsNew_IsLoggedAllTheSame() =>
        ReadTable.Of(new Unheard())!.Act.ShouldBe(AccessAct.Other);

    private sealed record Unheard : Query<string>;
}
