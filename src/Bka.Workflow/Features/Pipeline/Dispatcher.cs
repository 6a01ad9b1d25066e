using System.Collections.Concurrent;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>A command feature seen by its answer alone.</summary>
internal interface ICommandRunner<TAnswer>
{
    CaseAction Action { get; }

    void Check(Command<TAnswer> command, InputCheck check);

    ValueTask<Answer<TAnswer>> RunAsync(Command<TAnswer> command, Circumstances circumstances, IWriteSession session);
}

/// <summary>A query feature seen by its answer alone.</summary>
internal interface IQueryRunner<TAnswer>
{
    CaseAction Action { get; }

    void Check(Query<TAnswer> query, InputCheck check);

    Task<Answer<TAnswer>> AnswerAsync(Query<TAnswer> query, Circumstances circumstances);
}

/// <summary>Finds the one feature that serves a command or question, by its type.</summary>
/// <param name="services">Holds the features.</param>
internal sealed class Dispatcher(IServiceProvider services)
{
    private readonly ConcurrentDictionary<Type, object> _runners = new();

    public ICommandRunner<TAnswer> For<TAnswer>(Command<TAnswer> command) =>
        (ICommandRunner<TAnswer>)_runners.GetOrAdd(
            command.GetType(), type => Create(typeof(CommandRunner<,>), typeof(ICommandFeature<,>), type, typeof(TAnswer)));

    public IQueryRunner<TAnswer> For<TAnswer>(Query<TAnswer> query) =>
        (IQueryRunner<TAnswer>)_runners.GetOrAdd(
            query.GetType(), type => Create(typeof(QueryRunner<,>), typeof(IQueryFeature<,>), type, typeof(TAnswer)));

    private object Create(Type runner, Type feature, Type request, Type answer) => Activator.CreateInstance(
        runner.MakeGenericType(request, answer),
        services.GetRequiredService(feature.MakeGenericType(request, answer)))!;

    private sealed class CommandRunner<TCommand, TAnswer>(ICommandFeature<TCommand, TAnswer> feature) : ICommandRunner<TAnswer>
        where TCommand : Command<TAnswer>
    {
        public CaseAction Action => feature.Action;

        public void Check(Command<TAnswer> command, InputCheck check) => feature.Check((TCommand)command, check);

        public ValueTask<Answer<TAnswer>> RunAsync(
            Command<TAnswer> command, Circumstances circumstances, IWriteSession session) =>
            feature.RunAsync((TCommand)command, circumstances, session);
    }

    private sealed class QueryRunner<TQuery, TAnswer>(IQueryFeature<TQuery, TAnswer> feature) : IQueryRunner<TAnswer>
        where TQuery : Query<TAnswer>
    {
        public CaseAction Action => feature.Action;

        public void Check(Query<TAnswer> query, InputCheck check) => feature.Check((TQuery)query, check);

        public Task<Answer<TAnswer>> AnswerAsync(Query<TAnswer> query, Circumstances circumstances) =>
            feature.AnswerAsync((TQuery)query, circumstances);
    }
}
