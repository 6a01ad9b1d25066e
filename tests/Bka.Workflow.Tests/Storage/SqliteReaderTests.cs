using Bka.Contracts;
using Bka.Workflow.Storage;
using Bka.Workflow.Storage.Reading;
using Bka.Workflow.Storage.Sqlite;
using Bka.Workflow.Tests.Support;
using Dapper;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Storage;

/// <summary>The reading connections of a store in one file, and what becomes of their faults.</summary>
public sealed class SqliteReaderTests : IAsyncLifetime
{
    public SqliteReaderTests() => Bka = new BkaModule(Place, new FakeClock());

    private SqlitePlace Place { get; } = new();

    private BkaModule Bka { get; }

    private SqliteStore Store => (SqliteStore)Bka.Store;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await Bka.DisposeAsync();
        await Place.DisposeAsync();
    }

    [Fact]
    public async Task Read_WhenManyAskAtOnce_KeepsAFewReaders()
    {
        var reads = new List<ReadConnection>();
        for (var i = 0; i < 40; i++)
        {
            reads.Add(await Store.ReadAsync());
        }

        foreach (var read in reads)
        {
            await read.DisposeAsync();
        }

        Store.Resting.ShouldBe(16);
        (await Bka.AskAsync(new ListWatches(new WatchFilter()))).Rows.ShouldBeEmpty();
        Store.Resting.ShouldBe(16);
    }

    [Fact]
    public async Task Ask_WhenTheQuestionFails_UsesTheReaderNoMore()
    {
        await Bka.RegisterAsync();
        await Should.ThrowAsync<InvalidOperationException>(() => Store.AskAsync<bool>(async read =>
        {
            await read.HoldStillAsync();
            throw new InvalidOperationException("planted");
        }));
        Store.Resting.ShouldBe(0);
        await Bka.RegisterAsync("B-2", "A-2");
        (await Store.AskAsync(read => read.Connection.QuerySingleAsync<long>("SELECT COUNT(*) FROM cases"))).ShouldBe(2);
        Store.Resting.ShouldBe(1);
    }

    [Fact]
    public async Task Ask_WhenTheDatabaseFails_TellsItAsTheStores()
    {
        await Bka.RegisterAsync();
        var failure = await Should.ThrowAsync<StoreException>(
            () => Store.AskAsync(read => read.Connection.QueryAsync<string>("SELECT nothing FROM nowhere")));
        failure.Message.ShouldBe("Databasen svarade inte på frågan.");
    }

    [Fact]
    public async Task Send_WhenTheDatabaseFails_TellsItAsTheStores()
    {
        await Bka.RegisterAsync();
        await Place.ExecuteAsync("DROP TABLE measures");
        var failure = await Should.ThrowAsync<StoreException>(() => Bka.RegisterAsync("B-2", "A-2"));
        failure.ShouldNotBeOfType<OutcomeUnknownException>();
        failure.Message.ShouldBe("Databasen kunde inte spara ändringen.");
    }

    [Fact]
    public async Task Read_WhenTheStoreIsClosed_IsRefusedInOneLine()
    {
        await Bka.RegisterAsync();
        var store = Store;
        await Bka.DisposeAsync();
        (await Should.ThrowAsync<StoreException>(async () => await store.ReadAsync())).Message
            .ShouldBe("Datafilen är stängd: tjänsten avslutas.");
    }

    [Fact]
    public async Task Open_WhenTheLockFileCannotBeOpened_SaysSoAndBlamesNoOtherProcess()
    {
        Directory.CreateDirectory(Place.DataFile + ".lock");
        var failure = await Should.ThrowAsync<StoreException>(() => Bka.RegisterAsync());
        failure.Message.ShouldStartWith("Låsfilen ");
        failure.Message.ShouldNotContain("annan Bka-process");
    }
}
