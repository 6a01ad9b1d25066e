using System.Globalization;
using System.Text.Json;
using Bka.Faults;
using Bka.Faults.Crashing;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
try
{
    if (args is ["host", ..])
    {
        return await TrapHost.RunAsync(FaultOptions.Parse(args.AsSpan(1)));
    }

    var summary = await FaultTable.RunAsync(args);
    Console.WriteLine(args.Contains("--json") ? JsonSerializer.Serialize(summary) : summary.Line);
    return 0;
}
catch (FormatException misuse)
{
    await Console.Error.WriteLineAsync(misuse.Message);
    return 2;
}
catch (FaultException broken)
{
    await Console.Error.WriteLineAsync($"BROKEN: {string.Join(' ', args)}\n{broken}");
    return 1;
}
