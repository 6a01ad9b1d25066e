using System.Globalization;

namespace Bka.Bench.Harness;

/// <summary>The command line.</summary>
internal sealed record BenchOptions
{
    public const string Usage =
        """
        bench [--work w1,w2,w3,w4,w5] [--store sqlite,postgres] [--clients 1,8,64] [--cases 10000,100000,1000000]
              [--year 1000000] [--served 100000] [--pages 10000] [--rounds 5] [--seconds 3] [--warm 8] [--dir PLACE]
              [--who NAME,NAME] [--quick]
          --year    closed cases in w3          --served  cases behind the server in w4
          --pages   cases with open watches behind the pages in w5
          --dir     where SQLite files are laid; a memory file system shows the software's own cost
          --who     only these contenders       --quick   a smoke run: few cases, short rounds, no targets' worth
        PostgreSQL's connection string is read from BKA_BENCH_POSTGRES.
        """;

    public IReadOnlyList<string> Work { get; private set; } = ["w1", "w2", "w3", "w4", "w5"];

    public IReadOnlyList<string> Stores { get; private set; } = ["sqlite"];

    public IReadOnlyList<int> Clients { get; private set; } = [1, 8, 64];

    public IReadOnlyList<int> Cases { get; private set; } = [10_000, 100_000, 1_000_000];

    public int Year { get; private set; } = 1_000_000;

    public int Served { get; private set; } = 100_000;

    public int Pages { get; private set; } = 10_000;

    public int Rounds { get; private set; } = 5;

    public TimeSpan Share { get; private set; } = TimeSpan.FromSeconds(3);

    public TimeSpan WarmUp { get; private set; } = TimeSpan.FromSeconds(8);

    public string Dir { get; private set; } = Path.GetTempPath();

    public IReadOnlyList<string> Who { get; private set; } = [];

    public static string? Postgres => Environment.GetEnvironmentVariable("BKA_BENCH_POSTGRES");

    /// <summary>Says which file system the SQLite files lie on, since it decides which target applies.</summary>
    public bool IsMemory => new DriveInfo(Path.GetFullPath(Dir)).DriveFormat is "tmpfs" or "ramfs";

    public bool Chooses(string name) => Who.Count == 0 || Who.Contains(name);

    public static BenchOptions Parse(string[] args)
    {
        var options = new BenchOptions();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--quick")
            {
                options = options.Quick();
                continue;
            }

            if (i + 1 == args.Length)
            {
                throw new FormatException($"{args[i]} needs a value, or is unknown.{Environment.NewLine}{Usage}");
            }

            options.Read(args[i], args[++i]);
        }

        return options;
    }

    private BenchOptions Quick() => this with
    {
        Clients = [1, 8],
        Cases = [10_000],
        Year = 50_000,
        Served = 10_000,
        Pages = 1_000,
        Rounds = 3,
        Share = TimeSpan.FromSeconds(0.5),
        WarmUp = TimeSpan.FromSeconds(1),
    };

    private void Read(string name, string value)
    {
        switch (name)
        {
            case "--work": Work = Words(value); break;
            case "--store": Stores = Words(value); break;
            case "--clients": Clients = Numbers(value); break;
            case "--cases": Cases = Numbers(value); break;
            case "--year": Year = Number(value); break;
            case "--served": Served = Number(value); break;
            case "--pages": Pages = Number(value); break;
            case "--rounds": Rounds = Number(value); break;
            case "--seconds": Share = Seconds(value); break;
            case "--warm": WarmUp = Seconds(value); break;
            case "--dir": Dir = value; break;
            case "--who": Who = Words(value); break;
            default: throw new FormatException($"Unknown: {name}{Environment.NewLine}{Usage}");
        }
    }

    private static string[] Words(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static int[] Numbers(string value) => [.. Words(value).Select(Number)];

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    private static TimeSpan Seconds(string value)
    {
        return TimeSpan.FromSeconds(double.Parse(value, CultureInfo.InvariantCulture));
    }
}
