using Xunit;

namespace Bka.Host.Tests.Support;

/// <summary>One host and one data file for a class of tests.</summary>
public class HostFixture : IAsyncLifetime
{
    internal BkaFactory Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    private protected virtual Task<BkaFactory> StartAsync() => BkaFactory.StartAsync();
}

/// <summary>A test that needs PostgreSQL; without one it says so instead of passing.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (string.IsNullOrEmpty(Connection))
        {
            Skip = "Needs PostgreSQL: set BKA_TEST_POSTGRES to a connection string. .ci/run starts one.";
        }
    }

    internal static string? Connection => Environment.GetEnvironmentVariable("BKA_TEST_POSTGRES");
}

/// <summary>A test that needs a browser; without one it says so instead of passing.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (string.IsNullOrEmpty(Program))
        {
            Skip = "Needs Chromium: set BKA_TEST_CHROMIUM to its program, on Debian /usr/bin/chromium.";
        }
    }

    internal static string? Program => Environment.GetEnvironmentVariable("BKA_TEST_CHROMIUM");
}
