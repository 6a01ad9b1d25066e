namespace Bka.Host.Cli;

/// <summary>Tells how far a long piece of work has come, once a second, and nothing when it takes less.</summary>
/// <param name="output">Where.</param>
/// <param name="what">What is counted, in Swedish.</param>
/// <param name="time">The clock.</param>
internal sealed class Progress(TextWriter output, string what, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private long _told = time.GetTimestamp();
    private int _done;

    /// <summary>Counts what has been done.</summary>
    /// <param name="steps">How much more.</param>
    public async Task StepAsync(int steps)
    {
        _done += steps;
        if (time.GetElapsedTime(_told) >= Interval)
        {
            _told = time.GetTimestamp();
            await output.WriteLineAsync($"  … {_done} {what}");
        }
    }

    /// <summary>Waits for one long piece of work and tells once a second that it goes on.</summary>
    /// <typeparam name="T">What it comes to.</typeparam>
    /// <param name="work">The work.</param>
    /// <param name="output">Where.</param>
    /// <param name="what">What is done, in Swedish.</param>
    /// <param name="time">The clock.</param>
    public static async Task<T> WaitAsync<T>(Task<T> work, TextWriter output, string what, TimeProvider time)
    {
        for (var seconds = 1; ; seconds++)
        {
            try
            {
                return await work.WaitAsync(Interval, time);
            }
            catch (TimeoutException) when (!work.IsCompleted)
            {
                await output.WriteLineAsync($"  … {what}, {seconds} s");
            }
        }
    }
}
