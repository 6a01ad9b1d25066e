using Bka.Faults.Load;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Faults.Runs;

/// <summary>What a run under load needs: a folder, an issuer, a client with its account. Removed at the end.</summary>
internal sealed class Workshop : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bka-faults-");

    public Workshop(int seed, LoadPlan? plan = null)
    {
        Seed = seed;
        Random = new Random(seed);
        KeyFile = Issuer.WriteKey(_folder.FullName);
        Api = new ApiClient(Issuer);
        Ledger = new LoadLedger(Path.Combine(_folder.FullName, "client-ledger.txt"));
        Lives = new CaseLives(MunicipalTime.DayOf(TimeProvider.System.GetUtcNow()), "f");
        Load = new LoadClient(new LoadParts(Api, Ledger, Lives), (plan ?? new LoadPlan(seed)) with { Seed = seed });
    }

    public int Seed { get; }

    public Random Random { get; }

    public Issuer Issuer { get; } = new();

    public string KeyFile { get; }

    public ApiClient Api { get; }

    public LoadLedger Ledger { get; }

    public CaseLives Lives { get; }

    public LoadClient Load { get; }

    public string Folder => _folder.FullName;

    public string DataFolder => Path.Combine(_folder.FullName, "data");

    public string DataFile => Path.Combine(DataFolder, "bka.db");

    /// <summary>Lets time pass.</summary>
    public static async Task PassAsync(TimeSpan time)
    {
        using var timer = new PeriodicTimer(time);
        await timer.WaitForNextTickAsync();
    }

    public void Dispose()
    {
        Ledger.Dispose();
        Api.Dispose();
        Issuer.Dispose();
        _folder.Delete(recursive: true);
    }
}
