namespace Bka.Contracts;

/// <summary>One row of the access log: who was shown whose data, when, and how.</summary>
/// <param name="Seq">Its number; the chain has no gap.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Actor">Who, as an opaque id.</param>
/// <param name="Function">In which function.</param>
/// <param name="Client">Through which case system; null for the module's own pages and jobs.</param>
/// <param name="Act">What was done.</param>
/// <param name="Way">Shown, printed or exported.</param>
/// <param name="CaseId">The case; null for a list.</param>
/// <param name="Shown">How many cases were shown; for a check of the logs, how many rows were checked.</param>
/// <param name="OpeningId">The emergency opening it rests on; null when the reader works with the case.</param>
/// <param name="Refusal">The refusal's code when nothing was shown; for a check of the logs, what is wrong.</param>
/// <param name="Details">Units, the cases of a list, and what ties the row to its request.</param>
public sealed record AccessEntry(
    long Seq,
    DateTimeOffset At,
    string Actor,
    Function Function,
    string? Client,
    AccessAct Act,
    AccessWay Way,
    string? CaseId,
    long Shown,
    string? OpeningId,
    string? Refusal,
    AccessDetails Details);

/// <summary>The rest of a row of the access log.</summary>
/// <param name="Units">The reader's units.</param>
/// <param name="CaseIds">The cases of a list; null for a single case.</param>
/// <param name="Correlation">The same for all that one request left; null when it is not known.</param>
/// <param name="Log">Which log was checked; null for what is no check, and for checks told of before this was.</param>
public sealed record AccessDetails(
    IReadOnlyList<string> Units, IReadOnlyList<string>? CaseIds = null, string? Correlation = null, CheckedLog? Log = null);

/// <summary>The access log of a period, newest first.</summary>
/// <param name="From">First day, Europe/Stockholm.</param>
/// <param name="To">Last day, included; at most 92 days after the first.</param>
/// <param name="Person">One reader, by id; null for all.</param>
/// <param name="CaseIds">These cases, in lists as well; null for all.</param>
/// <param name="Act">What was done; null for all.</param>
/// <param name="OnlyRefused">Only what was refused.</param>
/// <param name="OnlyEmergency">Only what rests on an emergency opening.</param>
/// <param name="Before">Rows before this number; null for the newest.</param>
/// <param name="Limit">How many, 1–200.</param>
/// <param name="CaseRef">
/// All cases of this reference, the case system's or a child's or an adult's, or the case of this id, in lists as well. One
/// that nobody has is refused; a protected person's is one that nobody has, to those who may not know of it.
/// </param>
public sealed record ListAccess(
    DateOnly From,
    DateOnly To,
    string? Person = null,
    IReadOnlyList<string>? CaseIds = null,
    AccessAct? Act = null,
    bool OnlyRefused = false,
    bool OnlyEmergency = false,
    long? Before = null,
    int Limit = 50,
    string? CaseRef = null) : Query<AccessPage>;

/// <summary>A page of the access log.</summary>
/// <param name="Entries">The rows.</param>
/// <param name="Next">What to give as <see cref="ListAccess.Before"/> for the next page; null when this is the last.</param>
/// <param name="CaseIds">The cases asked about, by id; null for all.</param>
public sealed record AccessPage(IReadOnlyList<AccessEntry> Entries, long? Next, IReadOnlyList<string>? CaseIds = null);

/// <summary>Who has read one case, newest first, at most 200 rows: for the head of its unit and whoever reviews logs.</summary>
/// <param name="CaseId">The case.</param>
public sealed record GetCaseAccess(string CaseId) : Query<CaseReaders>;

/// <summary>Who has read one case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Entries">The rows of the last 92 days, newest first.</param>
/// <param name="HasMore">Whether there are older rows among those days: whoever reads the log finds them there.</param>
public sealed record CaseReaders(string CaseId, IReadOnlyList<AccessEntry> Entries, bool HasMore);

/// <summary>A random sample of the reads of a period to look at. The same seed, period, size and last row give the same sample.</summary>
/// <param name="From">First day, Europe/Stockholm.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Seed">What the sample is drawn by, 1–40 characters.</param>
/// <param name="Size">How many, 1–100.</param>
/// <param name="Through">The last row that it is drawn from; null for the last there is now.</param>
public sealed record DrawAccessSample(DateOnly From, DateOnly To, string Seed, int Size = 10, long? Through = null)
    : Query<AccessSample>;

/// <summary>A sample of the access log.</summary>
/// <param name="Population">How many reads by people the period holds.</param>
/// <param name="Entries">Those drawn, oldest first.</param>
/// <param name="Through">The last row it was drawn from; with it the same sample can be drawn again. 0 when there was none.</param>
public sealed record AccessSample(long Population, IReadOnlyList<AccessEntry> Entries, long Through);

/// <summary>What deserves a second look, and how much was read. Nobody is compared with anybody.</summary>
/// <param name="From">First day, Europe/Stockholm.</param>
/// <param name="To">Last day, included.</param>
/// <param name="MostCases">From how many different cases in a day a person's reading is a signal.</param>
public sealed record GetAccessSignals(DateOnly From, DateOnly To, int MostCases = 40) : Query<AccessSignals>;

/// <summary>What deserves a second look.</summary>
/// <param name="Reads">How many rows of reading by people the period holds.</param>
/// <param name="Refused">How many were refused.</param>
/// <param name="UnderEmergency">How many rest on an emergency opening.</param>
/// <param name="TakenOut">How many were printed or exported.</param>
/// <param name="Signals">The signals by day.</param>
public sealed record AccessSignals(
    long Reads, long Refused, long UnderEmergency, long TakenOut, IReadOnlyList<AccessSignal> Signals);

/// <summary>One signal.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="On">The day, Europe/Stockholm.</param>
/// <param name="Person">Who, as an opaque id.</param>
/// <param name="Function">In which function.</param>
/// <param name="Count">How many cases, reads, refusals or openings.</param>
public sealed record AccessSignal(AccessSignalKind Kind, DateOnly On, string Person, Function Function, long Count);

/// <summary>Walks the chain of the access log.</summary>
public sealed record VerifyAccessLog : Query<LedgerVerdict>;

/// <summary>The emergency openings that the reader is to review or follow: those that wait first, the newest first, at most 200.</summary>
/// <param name="OnlyOpen">Only those that nobody has reviewed.</param>
public sealed record ListEmergencyOpenings(bool OnlyOpen = false) : Query<EmergencyOpenings>;

/// <summary>Emergency openings.</summary>
/// <param name="AsOf">Today, Europe/Stockholm.</param>
/// <param name="Openings">The openings.</param>
public sealed record EmergencyOpenings(DateOnly AsOf, IReadOnlyList<EmergencyOpening> Openings);

/// <summary>The emergency opening that the reader has of a case now.</summary>
/// <param name="CaseId">The case.</param>
public sealed record GetMyOpening(string CaseId) : Query<MyOpening>;

/// <summary>The emergency opening that the reader has of a case now.</summary>
/// <param name="Until">When it ends, UTC; null when there is none, or the reader works with the case.</param>
/// <param name="MinutesLeft">Whole minutes left; 0 when there is none.</param>
public sealed record MyOpening(DateTimeOffset? Until, int MinutesLeft);
