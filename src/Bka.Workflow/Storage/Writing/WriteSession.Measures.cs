namespace Bka.Workflow.Storage.Writing;

/// <summary>What the figures ask, written anew.</summary>
internal sealed partial class WriteSession
{
    public async ValueTask<(int Cases, bool IsCaughtUp)> RebuildMeasuresAsync(int most)
    {
        var gone = await _measureRebuild.RunAsync(most);
        _measures.Forget();
        return gone;
    }
}
