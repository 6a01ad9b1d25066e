using System.Text;
using System.Text.Json;

namespace Bka.Faults.Load;

/// <summary>
/// What the client meant to do and what it was answered, written outside the system under test: each intent is on disk
/// before it is sent, each answer before anything builds on it. Waiting writers share one flush.
/// </summary>
internal sealed class LoadLedger(string file) : IDisposable
{
    private readonly FileStream _stream = new(file, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
    private readonly Lock _append = new();
    private readonly SemaphoreSlim _flush = new(1, 1);
    private long _appended;
    private long _flushed;

    public Task IntendAsync(Sent sent) => WriteAsync("I " + JsonSerializer.Serialize(sent));

    public Task AnsweredAsync(Sent sent, string answer) => WriteAsync("A " + JsonSerializer.Serialize(new Acked(sent.Key, answer)));

    /// <summary>Everything written so far, read back from the file.</summary>
    public LoadRecord Read()
    {
        var (intents, answers) = (new Dictionary<string, Sent>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line[0] == 'I')
            {
                var sent = JsonSerializer.Deserialize<Sent>(line.AsSpan(2))!;
                intents.Add(sent.Key, sent);
            }
            else
            {
                var acked = JsonSerializer.Deserialize<Acked>(line.AsSpan(2))!;
                answers.Add(acked.Key, acked.Answer);
            }
        }

        return new LoadRecord(intents, answers);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _flush.Dispose();
    }

    private async Task WriteAsync(string line)
    {
        long mine;
        lock (_append)
        {
            _stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
            mine = ++_appended;
        }

        await _flush.WaitAsync();
        try
        {
            if (_flushed < mine)
            {
                lock (_append)
                {
                    _flushed = _appended;
                    _stream.Flush(flushToDisk: true);
                }
            }
        }
        finally
        {
            _flush.Release();
        }
    }

    private sealed record Acked(string Key, string Answer);
}

/// <summary>The client's own account of a run.</summary>
/// <param name="Intents">What it sent, by key.</param>
/// <param name="Answers">What it was answered, by key.</param>
internal sealed record LoadRecord(IReadOnlyDictionary<string, Sent> Intents, IReadOnlyDictionary<string, string> Answers);
