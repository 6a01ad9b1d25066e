using Bka.Contracts;
using static Bka.Contracts.CaseState;
using static Bka.Contracts.DecisionOutcome;

namespace Bka.Workflow.Tests.Model;

/// <summary>The model from the proposal on: T9–T19 and V2–V6.</summary>
internal sealed partial class SmallModel
{
    // T9, T11, V2: who the children are, what is proposed, what each child thinks.
    private static Action? Asking(ModelCase c, Actor actor, CaseCommand step, DateOnly today)
    {
        switch (step)
        {
            case IdentifyChildren s when In(c, AdultBegins, Inquiry, Proposing, After)
                && (!s.NoChildren || (c.IsAdult && ModelPeople.IsPerson(actor) && c.Children.Count == 0))
                && s.Children.All(child => (child.Relation == ChildRelation.Self) == (child.ChildRef == c.Own)):
                return () => List(c, s);

            case RecordBirth s when c.IsOpen && c.Children.TryGetValue(s.ChildRef, out var child) && child.Born is null:
                return () => child.Born = s.Born;

            case RecordHearing s when (c.IsOpen || c.State == NotOpened) && c.Children.TryGetValue(s.ChildRef, out var child) && s.On >= c.Received
                && child.MayBe(s.Hearing):
                return () => child.TalkedWith(s.On, s.Hearing);

            case PresentProposal s when (In(c, Inquiry, Proposing) || c.State is ChildrenIdentified or BkaInProgress
                    || (In(c, After) && (c.Runs || (c.IsAdult && c.Latest is { Urgent: true })))) && IsSound(c, s, today):
                return () =>
                {
                    c.State = ProposalMade;
                    c.Proposals.Add(new ModelProposal(c.Proposals.Count + 1, s.PresentedOn, s.Outcome, s.Kind, s.Text,
                        [.. s.ChildRefs], [.. c.Children.Keys], Urgent: false));
                };

            case RecordStance s when In(c, Proposing, After) && !IsAnswered(c) && c.Present is { } present && present.Children.Contains(s.ChildRef)
                && s.ProposalVersion == present.Version && s.EstablishedOn >= present.On && c.Children[s.ChildRef].MayBe(s.Hearing):
                return () =>
                {
                    c.Children[s.ChildRef].Stances.Add((present.Version, s.EstablishedOn, s.Hearing.Heard, s.Hearing.Reason == NotHeardReason.Unborn));
                    c.State = c.State == ProposalMade && present.Children.All(c.HasStance) ? StanceRecorded : c.State;
                };

            case RecordKommunicering s when In(c, Proposing) && c.Present is { } present && s.ProposalVersion == present.Version && s.CommunicatedOn >= present.On
                && (s.ToAdults || s.ToChild):
                return () => present.Communicated.Add((s.CommunicatedOn, s.ToAdults, s.ToChild));

            default:
                return null;
        }
    }

    private static void List(ModelCase c, IdentifyChildren s)
    {
        foreach (var child in s.Children)
        {
            c.Children.TryAdd(child.ChildRef, new ModelChild());
            c.Children[child.ChildRef].Born = child.Born;
        }

        c.NoChildren = s.NoChildren;
        c.State = c.State == AdultReceived ? ChildrenIdentified : c.State;
        string[] listed = [.. s.Children.Select(child => child.ChildRef)];
        for (var i = 0; i < c.Decisions.Count; i++)
        {
            c.Decisions[i] = c.Decisions[i] is { Urgent: true, Children.Length: 0 } made ? made with { Children = listed } : c.Decisions[i];
        }

        for (var i = 0; i < c.Proposals.Count; i++)
        {
            c.Proposals[i] = c.Proposals[i] is { Urgent: true, Children.Length: 0 } made ? made with { Children = listed, Known = listed } : c.Proposals[i];
        }
    }

    // Every child is affected or it is said why not; the case's own, and one whose BKA is owed, always are.
    private static bool IsSound(ModelCase c, PresentProposal s, DateOnly today) => s.Documented && !c.Unlisted
        && s.ChildRefs.All(c.Children.ContainsKey) && (c.IsAdult || s.ChildRefs.Contains(c.Own))
        && ((s.NotAffected is not null && !c.IsAdult) || c.Children.Keys.All(s.ChildRefs.Contains))
        && c.Owed.All(s.ChildRefs.Contains)
        && IsPossible(c, s.Outcome) && (s.Kind == ProposalKind.Final || (c.Runs && s.Outcome is Granted or PartlyGranted))
        && s.PresentedOn >= (c.Opened ?? c.Received) && !IsGrown(c, today)
        && (c.Present is not { } present || (s.PresentedOn >= present.On
            && (present.Spent || present.Known.Length < c.Children.Count || !present.SaysTheSame(s))));

    private static bool IsPossible(ModelCase c, DecisionOutcome outcome) => outcome switch
    {
        Granted or PartlyGranted or Rejected => true,
        WithoutInsats or Placement => !c.IsAdult,
        _ => c.IsAdult,
    };

    // Past the whole month of the birthday: only then is it sure.
    private static bool IsGrown(ModelCase c, DateOnly day) => c.Own is { } own && c.Children[own].Months(day) > 18 * 12;

    // What was decided in order is not asked about again.
    private static bool IsAnswered(ModelCase c) => c.Present is { Urgent: false } present && c.Latest?.Version == present.Version;

    // T10: the BKA of each child.
    private static Action? Writing(ModelCase c, string[] persons, Actor actor, CaseCommand step, DateOnly today)
    {
        if (step is not (AnswerBka or CompleteBka or ApproveBka or ReturnBka or ReopenBka)
            || !c.Children.TryGetValue(((IChildCommand)step).ChildRef, out var child))
        {
            return null;
        }

        // In the name of the one who handles the case, when they stand in for them.
        string?[] by = [actor.Id, persons.FirstOrDefault(person => person == c.Caseworker && person != actor.Id)];
        var (bka, affected) = (child.Bka, c.Present?.Children.Contains(((IChildCommand)step).ChildRef) == true);
        switch (step)
        {
            case AnswerBka s when (In(c, Inquiry, Proposing) || (In(c, After) && !IsAnswered(c)) || c.State is ChildrenIdentified or BkaInProgress)
                && !(bka is { State: BkaState.Approved } && c.IsCurrent(bka, child))
                && (ModelPeople.IsPerson(actor) || !ModelCommands.PartsOf(s).ContainsKey(Part.SeenByAPerson)):
                return () =>
                {
                    c.State = c.State == ChildrenIdentified ? BkaInProgress : c.State;
                    child.Bka = bka is null or { State: BkaState.Approved } ? new ModelBka { Written = new(bka?.Written ?? []) } : bka;
                    child.Bka.State = BkaState.Draft;
                    Write(child.Bka, s, by);
                };

            case CompleteBka when In(c, Proposing, After) && affected && !IsAnswered(c) && bka is { State: BkaState.Draft } && IsFull(c, child, bka):
                return () =>
                {
                    (bka.State, bka.Version, bka.StancesThen) = (BkaState.Ready, c.Present!.Version, child.Stances.Count);
                    bka.ReadyBy = by;
                };

            case ApproveBka when In(c, Proposing, After) && affected && bka is { State: BkaState.Ready } && c.IsCurrent(bka, child) && !persons.Any(bka.IsBy):
                return () =>
                {
                    (bka.State, bka.ApprovedOn) = (BkaState.Approved, today);
                    child.Approved.Add(bka.Version!.Value);
                };

            case ReturnBka when In(c, Proposing, After) && affected && bka is { State: BkaState.Ready } && bka.Version == c.Present!.Version:
                return () => bka.State = BkaState.Draft;

            case ReopenBka when In(c, Proposing, After) && !IsAnswered(c) && bka is { State: BkaState.Approved }:
                return () => child.Bka = new ModelBka { Written = new(bka.Written) };

            default:
                return null;
        }
    }

    // Saving what already stands writes nothing.
    private static void Write(ModelBka bka, AnswerBka s, string?[] by)
    {
        foreach (var (part, words) in ModelCommands.PartsOf(s))
        {
            if (words == 0)
            {
                bka.Written.Remove(part);
            }
            else if (!bka.Written.TryGetValue(part, out var written) || written.Words != words)
            {
                bka.Written[part] = (by, words);
            }
        }
    }

    // After an urgent decision the stance may be missing, not how the child was heard; and what it said, if it was, unless
    // money is granted.
    private static bool IsFull(ModelCase c, ModelChild child, ModelBka bka)
    {
        var simplified = c.Matter == AdultMatter.FinancialAssistance && c.Present!.Outcome == Granted;
        var said = child.Stances.LastOrDefault(stance => stance.Version == c.Present!.Version);
        var heard = said == default ? child.LastHeard : said.Heard;
        var asked = c.Present!.Urgent
            ? said != default || heard == false || (heard == true && simplified)
            : child.StanceTo(c.Present.Version) is not null;
        return asked && bka.Written.ContainsKey(Part.Rest)
            && bka.Written.ContainsKey(Part.BestInterests) && (!c.Automatic || bka.Written.ContainsKey(Part.SeenByAPerson));
    }

    // T12, T13: the decision, its remittal, and what cannot wait.
    private static Action? Deciding(ModelCase c, CaseCommand step)
    {
        switch (step)
        {
            case MakeDecision s when In(c, Proposing) && c.Present is { } present && Rests(c, present, s):
                return () =>
                {
                    present.Spent = true;
                    var final = present.Kind == ProposalKind.Final;
                    c.Decisions.Add(new ModelDecision(c.Decisions.Count + 1, present.Version, s.DecidedOn, present.Outcome, final, false, present.Children));
                    c.Closed = final && c.Runs ? s.DecidedOn : c.Closed;
                    c.State = final ? Decided : c.Extended ? UtredningExtended : InUtredning;
                };

            case RemitProposal when In(c, Proposing):
                return () => (c.Present!.Spent, c.State) = (true, c.IsAdult ? BkaInProgress : c.Extended ? UtredningExtended : InUtredning);

            case DecideUrgently s when c.IsOpen && s.DecidedOn >= c.Received && s.DecidedOn >= (c.Present?.On ?? s.DecidedOn) && IsPossible(c, s.Outcome)
                && s.Outcome is not (WithoutInsats or Recovery or Sanction) && (s.Outcome != Rejected || c.IsAdult)
                && (s.ChildRefs is not { } named || (named.All(c.Children.ContainsKey) && (c.IsAdult ? c.Children.Keys.All(named.Contains) : named.Contains(c.Own)))):
                return () =>
                {
                    string[] affected = [.. s.ChildRefs ?? [.. c.Children.Keys]];
                    c.Proposals.Add(new ModelProposal(c.Proposals.Count + 1, s.DecidedOn, s.Outcome, ProposalKind.Final, s.Text, affected,
                        [.. c.Children.Keys], Urgent: true)
                    { Spent = true });
                    c.Decisions.Add(new ModelDecision(c.Decisions.Count + 1, c.Proposals.Count, s.DecidedOn, s.Outcome, false, true, affected));
                    c.State = Decided;
                    foreach (var child in s.TalkPlannedOn is null ? [] : affected)
                    {
                        c.Children[child].LastHeard = false;
                    }
                };

            default:
                return null;
        }
    }

    private static bool Rests(ModelCase c, ModelProposal present, MakeDecision s) =>
        s.ProposalVersion == present.Version && s.ProposalHash == present.Hash && s.DecidedOn >= present.On
        && c.Children.Keys.All(present.Known.Contains) && !IsGrown(c, s.DecidedOn)
        && present.Children.Select(child => c.Children[child]).All(child => child.Bka is { State: BkaState.Approved } bka && c.IsCurrent(bka, child)
            && s.DecidedOn >= bka.ApprovedOn && child.StanceTo(present.Version) is { } stance && s.DecidedOn >= stance.On)
        && (present.Outcome == Granted || s.KommuniceringException is not null
            || (present.Communicated.Any(note => note.On <= s.DecidedOn && note.ToAdults)
                && (!IsFifteen(c, s.DecidedOn) || present.Communicated.Any(note => note.On <= s.DecidedOn && note.ToChild))));

    private static bool IsFifteen(ModelCase c, DateOnly day) => c.Own is { } own && c.Children[own].Months(day) >= 15 * 12;
}
