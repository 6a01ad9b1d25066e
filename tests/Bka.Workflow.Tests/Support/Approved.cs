using Shouldly;

namespace Bka.Workflow.Tests.Support;

/// <summary>
/// Generated files that people read and approve: docs/approved/. A test compares; with BKA_APPROVE=1 it writes instead,
/// and the change is then seen in the review.
/// </summary>
public static class Approved
{
    public static void Matches(string name, string generated)
    {
        var path = Path.Combine(Repository.Root, "docs", "approved", name);
        if (Environment.GetEnvironmentVariable("BKA_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, generated);
        }

        var approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        FirstDifference(approved, generated).ShouldBeNull(
            $"docs/approved/{name} is not what the code gives. Run the tests with BKA_APPROVE=1 and review the change.");
    }

    /// <summary>The first line that differs, with its number; null when the texts are equal.</summary>
    public static string? FirstDifference(string approved, string generated)
    {
        if (approved == generated)
        {
            return null;
        }

        var (old, now) = (approved.Split('\n'), generated.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length))
            .First(i => i >= old.Length || i >= now.Length || old[i] != now[i]);
        return $"line {line + 1}: approved '{old.ElementAtOrDefault(line)}', generated '{now.ElementAtOrDefault(line)}'";
    }
}
