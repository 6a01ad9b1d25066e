using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Checklists;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Checklists;

/// <summary>Enters the municipality's next version; it waits for somebody else.</summary>
internal sealed class ProposeTemplateFeature : ICommandFeature<ProposeTemplate, TemplateEntry>
{
    public CaseAction Action => CaseAction.EditTemplates;

    public void Check(ProposeTemplate command, InputCheck check)
    {
        if (string.IsNullOrWhiteSpace(command.Json))
        {
            check.Fault(MissingCodes.Required, "json");
            return;
        }

        check.NoPersonalNumber(command.Json, "json");
        try
        {
            Templates.Read(command.Json);
        }
        catch (TemplateException wrong)
        {
            foreach (var fault in wrong.Faults)
            {
                check.Fault(fault);
            }
        }
    }

    public async ValueTask<Answer<TemplateEntry>> RunAsync(
        ProposeTemplate command, Circumstances circumstances, IWriteSession session)
    {
        var proposed = Templates.Read(command.Json);
        var faults = Templates.Validate(proposed, (await session.ReleasedTemplatesAsync()).Last);
        return faults.Count > 0
            ? new Refusal(RefusalCodes.InputInvalid, faults)
            : await session.AddTemplateAsync(
                proposed, new Signature(circumstances.Actor.Id, circumstances.Now), circumstances.Actor);
    }
}

/// <summary>Releases a version that somebody else has entered; from now on it is locked.</summary>
internal sealed class ReleaseTemplateFeature : ICommandFeature<ReleaseTemplate, TemplateEntry>
{
    public CaseAction Action => CaseAction.EditTemplates;

    public void Check(ReleaseTemplate command, InputCheck check)
    {
        check.Day(command.ValidFrom, "validFrom");
        check.Holds(command.ValidFrom >= check.Today, MissingCodes.Retroactive, "validFrom");
    }

    public async ValueTask<Answer<TemplateEntry>> RunAsync(
        ReleaseTemplate command, Circumstances circumstances, IWriteSession session)
    {
        if (command.Version == Templates.Shipped.Version)
        {
            return new Refusal(RefusalCodes.TemplateReleased);
        }

        if (await session.FindTemplateAsync(command.Version) is not { } found)
        {
            return new Refusal(RefusalCodes.TemplateNotFound);
        }

        if (found.Entry.Released is not null)
        {
            return new Refusal(RefusalCodes.TemplateReleased);
        }

        if (found.Entry.Proposed!.By == circumstances.Actor.Id)
        {
            return new Refusal(RefusalCodes.FourEyes);
        }

        // Another may have been released while this one waited; what that one added would be lost.
        var faults = TemplateRelease.Faults(found.Template, command.ValidFrom, await session.ReleasedTemplatesAsync());
        if (faults.Count > 0)
        {
            return new Refusal(RefusalCodes.FactsMissing, faults);
        }

        var released = found.Entry with
        {
            Released = new Signature(circumstances.Actor.Id, circumstances.Now),
            ValidFrom = command.ValidFrom,
        };
        session.ReleaseTemplate(released, circumstances.Actor);
        return released;
    }
}
