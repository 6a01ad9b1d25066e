using System.Globalization;
using Bka.Bench;
using Bka.Bench.Harness;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
BenchOptions options;
try
{
    options = BenchOptions.Parse(args);
}
catch (FormatException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}

foreach (var store in options.Stores)
{
    if (store == "postgres" && BenchOptions.Postgres is null)
    {
        Console.WriteLine("postgres: skipped, BKA_BENCH_POSTGRES holds no connection string.");
        continue;
    }

    var works = new Works(options, store, Console.Out);
    foreach (var work in options.Work)
    {
        await (work switch
        {
            "w1" => works.CaseLife(),
            "w2" => works.Sweep(),
            "w3" => works.Year(),
            "w4" => works.Http(),
            "w5" => works.Pages(),
            _ => throw new NotSupportedException($"No such work: {work}"),
        });
    }
}

return 0;
