namespace Bka.Workflow.Domain.Cases;

/// <summary>Folds what happens beside the decisions: who the children are, conflicts, the reporter, the adult's matter.</summary>
internal static class SideFold
{
    /// <summary>The case after such a fact; null when the fact is another's.</summary>
    /// <param name="before">The case before.</param>
    /// <param name="fact">What happened.</param>
    public static Case? Apply(Case before, Fact fact) => fact switch
    {
        ChildrenListed f => Listed(before, f),
        ChildBorn f => Born(before, f),
        ConflictFlagged f => before with { Conflicts = [.. before.Conflicts ?? [], f.Conflict] },
        ConflictLifted f => before with
        {
            Conflicts =
            [
                .. (before.Conflicts ?? []).Select(conflict => conflict.Person == f.Person && conflict.LiftedBecause is null
                    ? conflict with { LiftedBecause = f.Reasons }
                    : conflict),
            ],
        },
        ReporterAskedForFeedback f => before with { ReporterFeedback = new ReporterFeedback(f.On) },
        ReporterAnswered f => before with
        {
            ReporterFeedback = before.ReporterFeedback! with { AnsweredOn = f.On, Unsuitable = f.Unsuitable },
        },
        EvictionRecorded f => before with
        {
            Adult = before.Adult! with
            {
                EvictionOn = f.Contact.EvictionOn,
                EvictionContacts = [.. before.Adult.EvictionContacts, f.Contact],
            },
        },
        ConcernRaised f => before with
        {
            Adult = before.Adult! with { RaisedConcerns = [.. before.Adult.RaisedConcerns, f.RaisedCaseId] },
        },
        _ => null,
    };

    // Nobody is taken away: a child once listed keeps its file. The case's own child is corrected in its place.
    private static Case Listed(Case before, ChildrenListed fact)
    {
        var own = fact.Children.FirstOrDefault(child => child.Child.Ref == before.Child?.Ref);
        var others = fact.Children.Where(child => child != own).ToArray();
        var kept = (before.Linked ?? []).Select(
            linked => others.FirstOrDefault(child => child.Child.Ref == linked.Child.Ref) ?? linked).ToList();
        kept.AddRange(others.Where(child => kept.All(linked => linked.Child.Ref != child.Child.Ref)));
        return before with
        {
            Child = own?.Child ?? before.Child,
            Linked = kept.Count == 0 ? null : kept,
            Adult = before.Adult is null ? null : before.Adult with { NoChildren = fact.NoChildren },
            Dossier = WithThoseListed(before.Dossier, others),
        };
    }

    // What could not wait until anyone knew which children there were has affected those who are then listed.
    private static Dossier? WithThoseListed(Dossier? dossier, LinkedChild[] listed) =>
        dossier?.Decisions.Any(decision => decision is { Urgent: not null, Children.Count: 0 }) != true
            ? dossier
            : dossier with
            {
                Proposals =
                [
                    .. dossier.Proposals.Select(proposal => proposal is { IsUrgent: true, ChildRefs.Count: 0 }
                        ? proposal with { ChildRefs = [.. listed.Select(child => child.Child.Ref)], ThoughtOf = [.. listed.Select(child => child.Child.Ref)] }
                        : proposal),
                ],
                Decisions =
                [
                    .. dossier.Decisions.Select(decision => decision is { Urgent: not null, Children.Count: 0 }
                        ? decision with
                        {
                            Children = [.. listed.Select(child => new DecidedChild(child.Child.Ref, child.Child.Born?.AgeOn(decision.Made.On), null))],
                        }
                        : decision),
                ],
            };

    private static Case Born(Case before, ChildBorn fact)
    {
        Child Change(Child child) => child.Ref == fact.ChildRef ? child with { Born = fact.Born, Sex = fact.Sex } : child;
        return before with
        {
            Child = before.Child is null ? null : Change(before.Child),
            Linked = before.Linked is null ? null : [.. before.Linked.Select(linked => linked with { Child = Change(linked.Child) })],
        };
    }
}
