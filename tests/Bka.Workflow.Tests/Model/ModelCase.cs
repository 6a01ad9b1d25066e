using Bka.Contracts;
using Bka.Workflow.Tests.Deadlines.Oracle;

namespace Bka.Workflow.Tests.Model;

/// <summary>What the small model remembers of one case. Written from the routine, knowing nothing of the module's rules.</summary>
internal sealed class ModelCase(string id, string caseRef, string subjectRef, bool isAdult)
{
    public string Id => id;

    public string CaseRef => caseRef;

    public string SubjectRef => subjectRef;

    public bool IsAdult => isAdult;

    public string? Own => isAdult ? null : subjectRef;

    public CaseState State { get; set; }

    public int Version { get; set; } = 1;

    public IntakeKind Kind { get; init; } = IntakeKind.Application;

    public DateTimeOffset ReceivedAt { get; init; }

    public DateOnly Received { get; init; }

    public ViolenceSuspicion Violence { get; init; }

    public bool Automatic { get; init; }

    public AdultMatter? Matter { get; init; }

    public string RegisteredBy { get; init; } = "";

    public string? Source { get; init; }

    public string? Caseworker { get; set; }

    public Dictionary<string, ModelChild> Children { get; } = new(StringComparer.Ordinal);

    public bool NoChildren { get; set; }

    public bool? Immediate { get; set; }

    public DateOnly? Opened { get; set; }

    public DateOnly? Closed { get; set; }

    public bool Extended { get; set; }

    public List<(DateOnly On, DateOnly To)> Longer { get; } = [];

    public List<ModelProposal> Proposals { get; } = [];

    public List<ModelDecision> Decisions { get; } = [];

    public List<(int No, CarryOutKind Kind, DateOnly On)> CarriedOut { get; } = [];

    public HashSet<string> Flagged { get; } = new(StringComparer.Ordinal);

    public DateOnly? FollowUpFrom { get; set; }

    public bool FollowUpEnded { get; set; }

    public DateOnly? ReporterAsked { get; set; }

    public bool ReporterTold { get; set; }

    public bool IsOpen => State is not (CaseState.NotOpened or CaseState.JoinedUtredning or CaseState.Closed
        or CaseState.Transferred or CaseState.Voided);

    /// <summary>Ended, with somebody still to be answered, told or talked with: it is still handed over.</summary>
    public bool IsWatchedAfterItsEnd => State is CaseState.NotOpened or CaseState.JoinedUtredning or CaseState.Closed
        && ((ReporterAsked is not null && !ReporterTold && (State != CaseState.Closed || Opened is not null))
            || (State == CaseState.NotOpened && Children.Values.Any(child => child.TalkIsPlanned))
            || (State == CaseState.Closed && Ungiven.Any())
            || (State == CaseState.Closed && Latest is { } latest && !Untold.Any()
                && latest.Children.Any(child => Children[child].TellingIsPlanned.GetValueOrDefault(latest.No))));

    public bool Runs => IsOpen && Opened is not null && Closed is null;

    public ModelProposal? Present => Proposals.LastOrDefault();

    public ModelDecision? Latest => Decisions.LastOrDefault();

    public IEnumerable<string> Untold => Latest is { } latest ? latest.Children.Where(child => !Children[child].Told.Contains(latest.No)) : [];

    public IEnumerable<string> Owed => Decisions.Where(made => made.Urgent)
        .SelectMany(made => made.Children.Where(child => Children[child].Approved.All(version => version < made.Version))).Distinct();

    /// <summary>What was granted and the person does not have, with the day it has waited from.</summary>
    public IEnumerable<(ModelDecision Made, DateOnly From)> Ungiven => Decisions
        .Where(made => made.Gives && LastOf(made) is null or { Kind: CarryOutKind.Interrupted })
        .Select(made => (made, LastOf(made)?.On ?? made.On));

    /// <summary>Nobody yet knows which children an adult's matter affects.</summary>
    public bool Unlisted => isAdult && Children.Count == 0 && !NoChildren;

    /// <summary>The last day in force of the förhandsbedömning, or of the utredning once it is opened.</summary>
    public DateOnly LastDay
    {
        get
        {
            var day = Opened is { } opened
                ? SteppingOracle.Legal(Clock.Utredning, opened)
                : SteppingOracle.Legal(Clock.Forhandsbedomning, Received);
            foreach (var (on, to) in Longer.OrderBy(longer => longer.On))
            {
                day = on <= day && to > day ? to : day;
            }

            return day;
        }
    }

    public (int No, CarryOutKind Kind, DateOnly On)? LastOf(ModelDecision made) =>
        CarriedOut.Any(one => one.No == made.No) ? CarriedOut.Last(one => one.No == made.No) : null;

    public bool HasStance(string child) => Present is { } present && Children[child].Stances.Any(stance => stance.Version == present.Version);

    public bool IsCurrent(ModelBka bka, ModelChild child) => bka.Version == Present?.Version && bka.StancesThen == child.Stances.Count;
}

internal sealed class ModelChild
{
    public string? Born { get; set; }

    public List<(int Version, DateOnly On, bool Heard, bool Unborn)> Stances { get; } = [];

    public bool? LastHeard { get; set; }

    public ModelBka? Bka { get; set; }

    public List<int> Approved { get; } = [];

    public HashSet<int> Told { get; } = [];

    public Dictionary<int, bool> TellingIsPlanned { get; } = [];

    /// <summary>What has been said of talks with the child, and whether a new one was planned.</summary>
    public List<(DateOnly On, bool Planned)> Talks { get; } = [];

    public bool TalkIsPlanned => Talks.OrderBy(talk => talk.On).LastOrDefault().Planned;

    public void TalkedWith(DateOnly on, Hearing hearing)
    {
        LastHeard = hearing.Heard;
        Talks.Add((on, !hearing.Heard && hearing.PlannedOn is not null));
    }

    /// <summary>Nobody is heard before birth, and what was said of the unborn says nothing of the child that is born.</summary>
    public bool MayBe(Hearing hearing) => hearing.Heard ? Born is not null : hearing.Reason != NotHeardReason.Unborn || Born is null;

    /// <summary>The latest stance to a version that still says something; null when there is none.</summary>
    public (int Version, DateOnly On, bool Heard, bool Unborn)? StanceTo(int version) =>
        Stances.LastOrDefault(stance => stance.Version == version) is { Version: > 0 } said && !(said.Unborn && Born is not null) ? said : null;

    /// <summary>Months from the month of birth to that of a day; null for an unborn child.</summary>
    public int? Months(DateOnly day) => Born is null
        ? null
        : ((day.Year - int.Parse(Born[..4], null)) * 12) + day.Month - int.Parse(Born[5..], null);
}

internal sealed class ModelBka
{
    public BkaState State { get; set; }

    public int? Version { get; set; }

    public int StancesThen { get; set; }

    public DateOnly? ApprovedOn { get; set; }

    /// <summary>Who made it ready, and for whom.</summary>
    public string?[] ReadyBy { get; set; } = [];

    /// <summary>Who wrote each part last and for whom, and what.</summary>
    public Dictionary<Part, (string?[] By, int Words)> Written { get; init; } = [];

    public bool IsBy(string person) => ReadyBy.Contains(person) || Written.Values.Any(part => part.By.Contains(person));
}

/// <summary>The answers of a BKA in parts: the best interests, what a person must have seen, the other texts, mere choices.</summary>
internal enum Part
{
    Rest,
    Choices,
    BestInterests,
    SeenByAPerson,
}

internal sealed record ModelProposal(
    int Version, DateOnly On, DecisionOutcome Outcome, ProposalKind Kind, string Text, string[] Children, string[] Known, bool Urgent)
{
    public bool Spent { get; set; }

    /// <summary>The fingerprint it was given; told by the module when it was presented.</summary>
    public string? Hash { get; set; }

    public List<(DateOnly On, bool ToAdults, bool ToChild)> Communicated { get; } = [];

    public bool SaysTheSame(PresentProposal other) => Outcome == other.Outcome && Kind == other.Kind && Text == other.Text
        && Children.ToHashSet(StringComparer.Ordinal).SetEquals(other.ChildRefs);
}

internal sealed record ModelDecision(
    int No, int Version, DateOnly On, DecisionOutcome Outcome, bool Final, bool Urgent, string[] Children)
{
    public bool Gives => Outcome is not (DecisionOutcome.Rejected or DecisionOutcome.WithoutInsats or DecisionOutcome.Recovery or DecisionOutcome.Sanction);
}
