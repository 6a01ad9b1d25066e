using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Storage.Writing;

/// <summary>
/// The cases a writer has lately read and written, so that the next step on one of them need not read it again. It
/// holds only while the ledger ends where this writer left it: every change of a case is a ledger row, and whoever
/// writes holds the head. What was undone, or a head that others have moved, forgets everything.
/// </summary>
internal sealed class KnownCases
{
    private const int Most = 4096;

    // A case in which decisions are prepared holds long texts: few of them fill the room of many that have none.
    private const int WeightOfDossier = 32;
    private const int Unread = -1;
    private readonly Dictionary<string, Entry> _cases = new(StringComparer.Ordinal);

    // Counts, for each child, how often a utredning has begun or ended to run: what the child's cases knew of that
    // before no longer holds.
    private readonly Dictionary<string, int> _rounds = new(StringComparer.Ordinal);

    private int _weight;

    /// <summary>The case with all a step needs to know; null when it must be read.</summary>
    public LoadedCase? Find(string caseId) =>
        _cases.TryGetValue(caseId, out var entry) && entry.Round == RoundOf(entry.Case)
            ? new LoadedCase(entry.Case, entry.Running)
            : null;

    /// <summary>The case alone, as last written; null when it must be read.</summary>
    public Case? Document(string caseId) => _cases.TryGetValue(caseId, out var entry) ? entry.Case : null;

    public void Read(LoadedCase loaded)
    {
        MakeRoom();
        Keep(new Entry(loaded.Case, loaded.RunningUtredningCaseId, RoundOf(loaded.Case)));
    }

    public void Written(Case? before, Case after)
    {
        MakeRoom();
        var round = RoundOf(after);
        var known = _cases.TryGetValue(after.Id, out var entry) && entry.Round == round ? entry : null;
        if ((before?.HasRunningUtredning ?? false) != after.HasRunningUtredning)
        {
            _rounds[after.SubjectRef] = ++round;
        }

        Keep(known is null ? new Entry(after, null, Unread) : new Entry(after, known.Running, round));
    }

    public void Forget()
    {
        _weight = 0;
        _cases.Clear();
        _rounds.Clear();
    }

    private int RoundOf(Case subject) => _rounds.GetValueOrDefault(subject.SubjectRef);

    private void Keep(Entry entry)
    {
        _weight += WeightOf(entry.Case) - (_cases.TryGetValue(entry.Case.Id, out var earlier) ? WeightOf(earlier.Case) : 0);
        _cases[entry.Case.Id] = entry;
    }

    private static int WeightOf(Case subject) => subject.Dossier is null ? 1 : WeightOfDossier;

    private void MakeRoom()
    {
        if (_weight >= Most || _rounds.Count >= Most)
        {
            Forget();
        }
    }

    private sealed record Entry(Case Case, string? Running, int Round);
}
