using Bka.Faults.Load;
using Bka.Faults.Processes;

namespace Bka.Faults.Runs;

/// <summary>Several of the product's hosts on one PostgreSQL schema.</summary>
internal sealed class HostRow : IAsyncDisposable
{
    private readonly ServedHost[] _hosts;
    private readonly ApiClient _api;
    private readonly HostSettings _settings;
    private readonly string _postgres;

    private HostRow(ServedHost[] hosts, ApiClient api, HostSettings settings, string postgres) =>
        (_hosts, _api, _settings, _postgres) = (hosts, api, settings, postgres);

    /// <summary>Those that are up.</summary>
    public IReadOnlyList<Uri> Up => [.. _hosts.Select(host => host.Address).OfType<Uri>()];

    public int Count => _hosts.Length;

    /// <summary>How long each start took until the first authorised answer.</summary>
    public List<TimeSpan> Ready { get; } = [];

    /// <summary>Starts them all at once, on an empty schema or on one that others use.</summary>
    public static async Task<HostRow> StartAsync(int hosts, ApiClient api, HostSettings settings, string postgres)
    {
        var started = await Task.WhenAll(Enumerable.Range(0, hosts).Select(_ => ServedHost.StartAsync(settings, null, postgres)));
        var row = new HostRow(started, api, settings, postgres);
        row.Ready.AddRange(await Task.WhenAll(started.Select(host => host.ReadyAsync(api))));
        return row;
    }

    public ServedHost this[int number] => _hosts[number];

    /// <summary>Kills one as <c>kill -9</c> does.</summary>
    public Task KillAsync(int number) => _hosts[number].KillAsync();

    /// <summary>Starts the one that was killed anew.</summary>
    public async Task RestartAsync(int number)
    {
        await _hosts[number].DisposeAsync();
        _hosts[number] = await ServedHost.StartAsync(_settings, null, _postgres);
        Ready.Add(await _hosts[number].ReadyAsync(_api));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }
    }
}
