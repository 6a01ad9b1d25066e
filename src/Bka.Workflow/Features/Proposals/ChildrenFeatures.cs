using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Features.Pipeline;

namespace Bka.Workflow.Features.Proposals;

/// <summary>V2: every affected child is listed, or a person confirms that there is none.</summary>
internal sealed class IdentifyChildrenFeature(CaseSteps steps) : CaseFeature<IdentifyChildren>(steps)
{
    protected override Trigger Trigger => Trigger.IdentifyChildren;

    public override void Check(IdentifyChildren command, InputCheck check)
    {
        check.Holds(command.Children is { Count: <= InputCheck.MostChildren }, MissingCodes.TooLong, "children");
        check.Holds(command.NoChildren == (command.Children is { Count: 0 }), MissingCodes.Required, "children");
        check.Text(command.Confirmation, "confirmation", required: command.NoChildren);
        var refs = (command.Children ?? []).Select(child => child?.ChildRef).ToArray();
        check.Holds(refs.Distinct(StringComparer.Ordinal).Count() == refs.Length, MissingCodes.Duplicate, "children");
        foreach (var child in command.Children ?? [])
        {
            check.Holds(child is not null, MissingCodes.Required, "children");
            check.Child(child?.ChildRef, child?.Born, child?.Sex ?? Sex.Unknown, "children");
            check.Known(child?.Relation ?? ChildRelation.Household, "children.relation");
            check.Holds(child?.Relation != ChildRelation.Expected || child.Born is null, MissingCodes.Malformed, "children.born");
        }
    }

    protected override Fact Accept(Case subject, IdentifyChildren command, Acceptance acceptance) => new ChildrenListed(
        [.. command.Children.Select(child => new LinkedChild(Of(child), child.Relation))],
        command.NoChildren
            ? new NoChildren(command.Confirmation!, acceptance.Circumstances.Actor.Id, acceptance.Circumstances.Today)
            : null);

    private static Child Of(AffectedChild child) =>
        new(child.ChildRef, BirthMonth.TryParse(child.Born, out var born) ? born : null, child.Sex);
}

/// <summary>An expected child is born.</summary>
internal sealed class RecordBirthFeature(CaseSteps steps) : CaseFeature<RecordBirth>(steps)
{
    protected override Trigger Trigger => Trigger.RecordBirth;

    public override void Check(RecordBirth command, InputCheck check)
    {
        check.Holds(command.Born is not null, MissingCodes.Required, "born");
        check.Child(command.ChildRef, command.Born, command.Sex, null);
    }

    protected override Fact Accept(Case subject, RecordBirth command, Acceptance acceptance)
    {
        _ = BirthMonth.TryParse(command.Born, out var born);
        return new ChildBorn(command.ChildRef, born, command.Sex);
    }
}
