using Bka.Faults.Processes;
using Xunit;

namespace Bka.Host.Tests.Faults;

/// <summary>The runs under faults come one after the other: each has processes and load enough of its own.</summary>
[CollectionDefinition(Name)]
public class FaultCollection
{
    public const string Name = "faults";
}

/// <summary>A run that starts a PostgreSQL server of its own; without the server's programs it says so instead of passing.</summary>
public sealed class ServerFactAttribute : FactAttribute
{
    public ServerFactAttribute()
    {
        if (PostgresCluster.Programs is null)
        {
            Skip = "Needs PostgreSQL's server programs: initdb and postgres, on Debian the package postgresql.";
        }
    }
}
