using Bka.Samples.Embedded;

var folder = Directory.CreateTempSubdirectory("bka-embedded-");
try
{
    await CaseSystem.RunAsync(Path.Combine(folder.FullName, "case-system.db"), TimeProvider.System, Console.Out);
}
finally
{
    folder.Delete(recursive: true);
}
