using System.Text;

namespace Bka.Host.Cli;

/// <summary>Whether a file is UTF-8 from beginning to end.</summary>
internal static class Utf8Check
{
    private const int ChunkSize = 64 * 1024;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The line of the first byte that is not UTF-8; null when all are.</summary>
    /// <param name="file">The file; read from its beginning to its end.</param>
    public static int? FirstBadLine(Stream file)
    {
        file.Position = 0;
        var decoder = Strict.GetDecoder();
        var bytes = new byte[ChunkSize];
        var chars = new char[Strict.GetMaxCharCount(ChunkSize)];
        var line = 1;
        int read;
        do
        {
            read = file.Read(bytes);
            var chunk = bytes.AsSpan(0, read);
            try
            {
                decoder.GetChars(chunk, chars, flush: read == 0);
            }
            catch (DecoderFallbackException bad)
            {
                return line + chunk[..Math.Clamp(bad.Index, 0, read)].Count((byte)'\n');
            }

            line += chunk.Count((byte)'\n');
        }
        while (read > 0);

        return null;
    }
}
