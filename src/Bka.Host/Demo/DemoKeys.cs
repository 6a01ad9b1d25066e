using System.Text;

namespace Bka.Host.Demo;

/// <summary>
/// The demo's address and a key for each made-up person, in a file that only its owner can read, for scripts on the same
/// machine. The keys are worth nothing when the demo has ended, and the file is then gone too.
/// </summary>
internal static class DemoKeys
{
    /// <summary>The file's name, in the demo's data folder.</summary>
    public const string FileName = "demo-nycklar";

    /// <summary>Writes the file; an older one, left by a demo that was stopped hard, is replaced.</summary>
    /// <param name="folder">The demo's data folder.</param>
    /// <param name="url">The demo's address.</param>
    /// <param name="keys">Each person's id and key.</param>
    public static void Write(string folder, string url, IEnumerable<(string Person, string Key)> keys)
    {
        var path = Path.Combine(folder, FileName);
        File.Delete(path);
        var text = new StringBuilder("# Bka demo: påhittade personer. Nycklarna gäller tills demon avslutas.\n")
            .Append("BKA_URL=").Append(url).Append('\n');
        foreach (var (person, key) in keys)
        {
            text.Append(person).Append('=').Append(key).Append('\n');
        }

        // Private from its first moment, and never written into a file that somebody else has put there.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Takes the file away.</summary>
    /// <param name="folder">The demo's data folder.</param>
    public static void Remove(string folder) => File.Delete(Path.Combine(folder, FileName));
}
