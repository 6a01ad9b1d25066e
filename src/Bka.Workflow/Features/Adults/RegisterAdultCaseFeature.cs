using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Adults;

/// <summary>V1: an adult's matter that may affect children (SoL 3:1).</summary>
internal sealed class RegisterAdultCaseFeature : ICommandFeature<RegisterAdultCase, CaseChanged>
{
    public CaseAction Action => CaseAction.Register;

    public void Check(RegisterAdultCase command, InputCheck check)
    {
        check.Ref(command.CaseRef, "caseRef");
        check.Ref(command.AdultRef, "adultRef");
        check.Unit(command.Unit);
        check.Ref(command.Caseworker, "caseworker", required: false);
        check.Known(command.Matter, "matter");
        check.Known(command.Channel, "channel");
        check.MomentDone(command.ReceivedAt, "receivedAt");
        if (command.EvictionOn is { } eviction)
        {
            check.Day(eviction, "evictionOn");
        }

        if (command.ContinuesCaseId is { } continues)
        {
            check.Id(continues, "continuesCaseId");
        }
    }

    public async ValueTask<Answer<CaseChanged>> RunAsync(
        RegisterAdultCase command, Circumstances circumstances, IWriteSession session)
    {
        if (Registration.Refusal(command.Unit, command.Caseworker, circumstances) is { } refusal)
        {
            return refusal;
        }

        var id = CaseId.Of(command.CaseRef, command.AdultRef);
        if (await session.LoadAsync(id) is not null)
        {
            return new Refusal(RefusalCodes.AlreadyRegistered);
        }

        if (command.ContinuesCaseId is { } continues
            && (await session.LoadAsync(continues))?.Case is not { Child: not null })
        {
            return new Refusal(RefusalCodes.FactsMissing, [new Missing(MissingCodes.NotAChildsCase, Item: "continuesCaseId")]);
        }

        var fact = Registered(command, circumstances);
        var after = CaseFold.Apply(id, null, fact, CaseState.AdultReceived);
        session.Save(new CaseChange(null, after, fact, circumstances.Actor, circumstances.Now));
        return new CaseChanged(after.Id, after.Version, after.State, []);
    }

    private static AdultCaseRegistered Registered(RegisterAdultCase command, Circumstances circumstances)
    {
        var receivedOn = MunicipalTime.DayOf(command.ReceivedAt);
        return new AdultCaseRegistered(
            command.CaseRef,
            new Adult
            {
                Ref = command.AdultRef,
                Matter = command.Matter,
                IsPreparedAutomatically = command.PreparedAutomatically,
                EvictionOn = command.EvictionOn,
                EvictionContacts = command.EvictionOn is { } eviction ? [new EvictionContact(receivedOn, eviction, "")] : [],
                ContinuesCaseId = command.ContinuesCaseId,
            },
            command.Unit,
            command.Caseworker,
            circumstances.Actor.Id,
            circumstances.Actor.Client,
            new Domain.Cases.Intake(
                IntakeKind.Application, command.ReceivedAt.ToUniversalTime(), receivedOn, command.Channel,
                ViolenceSuspicion.No, circumstances.Now));
    }
}
