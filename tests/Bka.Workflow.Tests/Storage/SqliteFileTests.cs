using Bka.Contracts;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage;
using Bka.Workflow.Storage.Sqlite;
using Bka.Workflow.Tests.Support;
using Dapper;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Storage;

/// <summary>What is special about a store in one file, owned by one process.</summary>
public sealed class SqliteFileTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new();

    private SqlitePlace Place { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Place.DisposeAsync();

    [Fact]
    public async Task Open_WhenAnotherHostOwnsTheFile_StopsWithOneClearLine()
    {
        await using var first = new BkaModule(Place, _clock);
        await first.RegisterAsync();
        await using (var second = new BkaModule(Place, _clock))
        {
            for (var attempt = 0; attempt < 2; attempt++)
            {
                var failure = await Should.ThrowAsync<StoreException>(() => second.RegisterAsync("B-2", "A-2"));
                failure.Message.ShouldStartWith("Datafilen används redan av en annan Bka-process (bka.db).");
                failure.Message.ShouldNotContain('\n');
            }
        }

        await first.RegisterAsync("B-2", "A-2");
    }

    [Fact]
    public async Task Open_WhenTheOwnerHasLeft_TakesOver()
    {
        for (var i = 0; i < 5; i++)
        {
            await using var module = new BkaModule(Place, _clock);
            await module.RegisterAsync($"B-{i}", $"A-{i}");
            (await StoreTruth.CasesAsync(module)).Count.ShouldBe(i + 1);
            await StoreTruth.HoldsAsync(module);
        }
    }

    [Fact]
    public async Task Open_WhenTheStoreIsNewer_IsRefusedAndLetsTheFileGo()
    {
        await using (var module = new BkaModule(Place, _clock))
        {
            await module.RegisterAsync();
        }

        await Place.ExecuteAsync("INSERT INTO schema_scripts (name) VALUES ('2999-01-01-0001-later.sql')");
        await using (var older = new BkaModule(Place, _clock))
        {
            for (var attempt = 0; attempt < 2; attempt++)
            {
                (await Should.ThrowAsync<StoreException>(() => older.RegisterAsync("B-2", "A-2"))).Message
                    .ShouldBe("Databasen är nyare än programmet (skript 2999-01-01-0001-later.sql). Uppgradera programmet.");
            }

            await using var reading = new BkaModule(Place, _clock, options => options.UseSqlite(Place.DataFile, readOnly: true));
            await Should.ThrowAsync<StoreException>(() => reading.AskAsync(new ListWatches(new WatchFilter())));
            // The refused store has let go of the file, so a newer program may start beside it.
            using var lockFile = FileLock.Take(Place.DataFile + ".lock");
        }
    }

    [Fact]
    public async Task Open_WhenTheFileIsNoDatabase_StopsWithOneClearLine()
    {
        Directory.CreateDirectory(Place.Folder);
        await File.WriteAllTextAsync(Place.DataFile, new string('x', 8192));
        await using var module = new BkaModule(Place, _clock);
        (await Should.ThrowAsync<StoreException>(() => module.RegisterAsync())).Message.ShouldStartWith("Datafilen ");
    }

    [Fact]
    public async Task Migrate_WhenRunAgain_ChangesNothing()
    {
        string[] before;
        await using (var module = new BkaModule(Place, _clock))
        {
            await module.RegisterAsync();
            before = [.. await SchemaAsync()];
        }

        await using var again = new BkaModule(Place, _clock);
        await StoreTruth.HoldsAsync(again);
        (await SchemaAsync()).ShouldBe(before);
        (await Place.QueryAsync<string>("SELECT name FROM schema_scripts")).ShouldBe(Migrator.Scripts);
    }

    [Fact]
    public async Task Files_WhenMade_CanOnlyBeReadByTheirOwner()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var module = new BkaModule(Place, _clock);
        await module.RegisterAsync();
        File.GetUnixFileMode(Place.Folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var files = Directory.GetFiles(Place.Folder);
        files.Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["bka.db", "bka.db-shm", "bka.db-wal", "bka.db.lock"]);
        foreach (var file in files)
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        }
    }

    [Fact]
    public async Task Connections_WhenOpen_AreDurable()
    {
        await using var module = new BkaModule(Place, _clock);
        await module.RegisterAsync();
        await using var read = await module.Store.ReadAsync();
        (await read.Connection.QuerySingleAsync<long>("PRAGMA synchronous")).ShouldBe(2);
        (await read.Connection.QuerySingleAsync<string>("PRAGMA journal_mode")).ShouldBe("wal");
        (await read.Connection.QuerySingleAsync<string>("PRAGMA integrity_check")).ShouldBe("ok");
        var settings = await module.Get<IWriteGate>().RunAsync(
            _ => new ValueTask<(long, string)>(WriterSettings(module)), CancellationToken.None);
        settings.ShouldBe((2L, "wal"));
    }

    [Fact]
    public async Task ReadOnly_WhenAWriterOwnsTheFile_ReadsWhatItCommits()
    {
        await using var writer = new BkaModule(Place, _clock);
        var id = await writer.RegisterAsync();
        await using var reader = ReadingModule();
        (await reader.AskAsync(new GetCase(id))).Summary.Version.ShouldBe(1);
        await writer.DoAsync(writer.Assessed(id));
        (await reader.AskAsync(new GetCase(id))).Summary.Version.ShouldBe(2);
        (await reader.Get<ILedgerReader>().VerifyAsync(CancellationToken.None)).ShouldBe(new LedgerVerdict(2, true, null, null));
        (await Should.ThrowAsync<StoreException>(() => reader.DoAsync(new BeginForhandsbedomning { CaseId = id }))).Message
            .ShouldBe("Datafilen är inte öppnad för skrivning.");
        await StoreTruth.HoldsAsync(writer);
    }

    [Fact]
    public async Task ReadOnly_WhenNobodyOwnsTheFile_ReadsIt()
    {
        await using (var writer = new BkaModule(Place, _clock))
        {
            await writer.RegisterAsync();
        }

        await using var reader = ReadingModule();
        (await reader.AskAsync(new FindCases("A-1"))).Cases.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ReadOnly_WhenThereIsNoFile_StopsWithOneClearLine()
    {
        await using var reader = ReadingModule();
        (await Should.ThrowAsync<StoreException>(() => reader.AskAsync(new FindCases("A-1")))).Message.ShouldStartWith("Det finns ingen datafil");
        Directory.Exists(Place.Folder).ShouldBeFalse();
    }

    [Fact]
    public async Task VerifyLedger_WhenUnderWay_HoldsUpNoWriter()
    {
        await using var module = new BkaModule(Place, _clock);
        var id = await module.RegisterAsync();
        await using var read = await module.Store.ReadAsync();
        await read.HoldStillAsync();
        (await read.Connection.QuerySingleAsync<long>("SELECT COUNT(*) FROM ledger")).ShouldBe(1);
        await module.DoAsync(module.Assessed(id)).WaitAsync(TimeSpan.FromSeconds(20));
        (await read.Connection.QuerySingleAsync<long>("SELECT COUNT(*) FROM ledger")).ShouldBe(1);
    }

    [Fact]
    public async Task Dispose_WhenWorkIsUnderWay_HasStoredAllThatWasAnswered()
    {
        var module = new BkaModule(Place, _clock);
        var sent = Enumerable.Range(0, 50).Select(i => Task.Run(() => module.SendAsync(module.Intake($"B-{i}", $"A-{i}")))).ToArray();
        await sent[0];
        await module.DisposeAsync();
        foreach (var one in sent)
        {
            await Task.WhenAny(one);
        }

        await using var again = new BkaModule(Place, _clock);
        var stored = (await StoreTruth.CasesAsync(again)).Select(c => c.CaseRef).ToHashSet(StringComparer.Ordinal);
        var answered = sent.Where(one => one.IsCompletedSuccessfully).Select(one => one.Result.Require().Cases.Single().CaseId);
        stored.Count.ShouldBe(answered.Count());
        sent.Where(one => one.IsFaulted).ShouldAllBe(one => one.Exception!.InnerException is StoreException || one.Exception.InnerException is ObjectDisposedException);
        await StoreTruth.HoldsAsync(again);
    }

    [Fact]
    public async Task Open_WhenTheLastOwnerLeftItsLogBehind_FindsAllThatWasCommitted()
    {
        var left = new SqlitePlace();
        await using (var module = new BkaModule(Place, _clock))
        {
            await module.BegunAsync(module.Intake());
            // As a killed process leaves it: the file and its log, not brought together.
            Directory.CreateDirectory(left.Folder);
            File.Copy(Place.DataFile, left.DataFile);
            File.Copy(Place.DataFile + "-wal", left.DataFile + "-wal");
        }

        await using (var again = new BkaModule(left, _clock))
        {
            (await StoreTruth.CasesAsync(again)).Single().Version.ShouldBe(3);
            await StoreTruth.HoldsAsync(again);
        }

        await left.DisposeAsync();
    }

    private static (long Synchronous, string Journal) WriterSettings(BkaModule module)
    {
        var connection = ((SqliteStore)module.Store).Writer;
        return (connection.QuerySingle<long>("PRAGMA synchronous"), connection.QuerySingle<string>("PRAGMA journal_mode"));
    }

    private BkaModule ReadingModule() => new(Place, _clock, options => options.UseSqlite(Place.DataFile, readOnly: true));

    private Task<IReadOnlyList<string>> SchemaAsync() =>
        Place.QueryAsync<string>("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name");
}
