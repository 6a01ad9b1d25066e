using Bka.Host.Cli;

return await CommandLine.RunAsync(args, TimeProvider.System, Console.Out, Console.Error);
