using System.Collections.Concurrent;
using Bka.Contracts;
using Bka.Host.Outgoing;
using Bka.Host.Outgoing.Notices;
using Bka.Workflow;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bka.Host.Tests.Support;

/// <summary>
/// The real host on a port of its own, on a data file of its own, with a clock that the test sets and a caller for
/// every function. Everything it logs is kept.
/// </summary>
internal sealed class BkaFactory : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private readonly BkaFactorySettings _settings;
    private readonly HttpClientHandler _handler = new() { UseCookies = false, AllowAutoRedirect = false };
    private WebApplication _app = null!;
    private HttpClient _http = null!;

    private BkaFactory(BkaFactorySettings settings) => _settings = settings;

    public FakeClock Clock { get; } = new(FakeClock.Evening);

    public LogStore Log { get; } = new();

    public IServiceProvider Services => _app.Services;

    public Uri Address => _http.BaseAddress!;

    public string DataFolder => _folder.Path;

    public static async Task<BkaFactory> StartAsync(BkaFactorySettings? settings = null)
    {
        var factory = new BkaFactory(settings ?? new BkaFactorySettings());
        await factory.StartHostAsync();
        return factory;
    }

    public Caller As(Function function, params string[] units) => As(new Actor(function + "-1", function, units));

    public Caller As(Actor actor) => new(_http, TestTokens.For(actor, Clock.GetUtcNow()));

    public Caller WithToken(string? token) => new(_http, token);

    public Caller Lead(params string[] units) => As(Function.LeadSocialWorker, units);

    public Caller Head(params string[] units) => As(Function.UnitHead, units);

    public Caller System(string client = "treserva") => As(new Actor("system", Function.SystemClient, [], client));

    /// <summary>Stops the host and starts another on the same data.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartHostAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _handler.Dispose();
        _folder.Dispose();
    }

    private async Task StartHostAsync()
    {
        _app = HostApp.Build(new HostSetup(
            "http://127.0.0.1:0",
            _settings.Environment,
            Clock,
            _settings.Store ?? (options => options.UseSqlite(_folder.File("bka.db"))),
            TestTokens.Settings,
            _settings.Demo,
            services =>
            {
                services.AddLogging(logging => logging.ClearProviders().AddProvider(Log));
                _settings.Services?.Invoke(services);
            },
            _settings.Notices,
            _settings.Heartbeat,
            _settings.Webhooks));
        _settings.Map?.Invoke(_app);
        await _app.StartAsync();
        _http = new HttpClient(_handler, disposeHandler: false) { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    private async Task StopAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

/// <summary>What a test wants otherwise than usual.</summary>
internal sealed record BkaFactorySettings
{
    public string Environment { get; init; } = "Production";

    public Action<BkaOptions>? Store { get; init; }

    public Identity.DemoPeople? Demo { get; init; }

    public Action<IServiceCollection>? Services { get; init; }

    public Action<WebApplication>? Map { get; init; }

    public NoticeSettings? Notices { get; init; }

    public HeartbeatSettings? Heartbeat { get; init; }

    public WebhookSettings? Webhooks { get; init; }
}

/// <summary>Keeps every log line, with its scopes' and arguments' text.</summary>
internal sealed class LogStore : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new Keeper(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Keeper(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var arguments = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(", ", pairs) : "";
            lines.Enqueue($"{logLevel} {category} {eventId.Id}: {formatter(state, exception)} [{arguments}] {exception}");
        }
    }
}
