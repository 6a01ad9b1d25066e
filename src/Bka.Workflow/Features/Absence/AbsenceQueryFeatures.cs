using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Absence;

/// <summary>Who is away, and who will be.</summary>
internal sealed class GetAbsencesFeature(IAbsenceReader absences) : IQueryFeature<GetAbsences, AbsenceList>
{
    public CaseAction Action => CaseAction.ReadAbsence;

    public void Check(GetAbsences query, InputCheck check)
    {
        check.Unit(query.Unit, required: false);
        if (query.AsOf is { } day)
        {
            check.Day(day, "asOf");
        }
    }

    public async Task<Answer<AbsenceList>> AnswerAsync(GetAbsences query, Circumstances circumstances)
    {
        if (query.Unit is not null && !circumstances.Scope.AllowsUnit(query.Unit))
        {
            return new Refusal(RefusalCodes.OtherUnit);
        }

        var day = query.AsOf ?? circumstances.Today;
        var entries = await absences.ListAsync(day, query.Unit, circumstances.Scope);
        var table = await absences.FromAsync(day);
        return new AbsenceList(day, [.. entries.Select(entry => new AbsenceRow(
            entry,
            entry.From <= day && (entry.To is null || day < entry.To),
            table.StandInFor(entry.Person, entry.Unit, day)))]);
    }
}

/// <summary>What breaks if somebody is away: answers with the list, and changes nothing.</summary>
internal sealed class PreviewAbsenceFeature(ICaseloadReader caseloads, IAbsenceReader absences, BkaOptions options)
    : IQueryFeature<PreviewAbsence, AbsencePreview>
{
    public CaseAction Action => CaseAction.ReadAbsence;

    public void Check(PreviewAbsence query, InputCheck check)
    {
        check.Ref(query.Person, "person");
        check.Unit(query.Unit, required: false);
        check.Ref(query.Substitute, "substitute", required: false);
        check.Day(query.From, "from");
        if (query.To is { } back)
        {
            check.Day(back, "to");
            check.Holds(back > query.From, MissingCodes.BadRange, "to");
        }
    }

    public async Task<Answer<AbsencePreview>> AnswerAsync(PreviewAbsence query, Circumstances circumstances)
    {
        if (query.Unit is not null && !circumstances.Scope.AllowsUnit(query.Unit))
        {
            return new Refusal(RefusalCodes.OtherUnit);
        }

        var load = await caseloads.OfAsync(query.Person, query.Unit, circumstances.Scope);
        Case[] cases = [.. load.Select(loaded => loaded.Case)];
        var table = await absences.FromAsync(query.From);
        var obstacles = query.Substitute is { } substitute
            ? Obstacles(substitute, query, table, cases).Concat(await UnknownAsync(substitute))
            : [];
        var away = new AwayFrom(query.Person, query.Unit, query.From, query.To);
        var warnings = AbsenceWarnings.Of(away, await caseloads.UnitsOfAsync(query.Person), table, circumstances.Scope);
        return new AbsencePreview(
            circumstances.Today,
            cases.Count(subject => CaseStates.IsOpen(subject.State)),
            [.. AbsenceImpact.Of(cases, query.From, query.To, circumstances.Today, options.Watches)],
            [.. obstacles],
            [.. warnings]);
    }

    private async ValueTask<SubstituteObstacle[]> UnknownAsync(string substitute) =>
        (await caseloads.UnitsOfAsync(substitute)).Count == 0 ? [new SubstituteObstacle(ObstacleCodes.Unknown)] : [];

    private static IEnumerable<SubstituteObstacle> Obstacles(
        string substitute, PreviewAbsence query, AbsenceTable table, IReadOnlyList<Case> cases)
    {
        if (substitute == query.Person)
        {
            yield return new SubstituteObstacle(ObstacleCodes.SamePerson);
        }

        foreach (var away in table.Of(substitute).Where(period => period.Overlaps(query.From, query.To)))
        {
            yield return new SubstituteObstacle(ObstacleCodes.Away, From: away.From, To: away.To);
        }

        foreach (var subject in cases.Where(subject => subject.HasConflict(substitute)))
        {
            yield return new SubstituteObstacle(ObstacleCodes.Conflict, subject.Id, subject.CaseRef);
        }

        foreach (var subject in cases.Where(subject => WroteWhatWaits(substitute, subject)))
        {
            yield return new SubstituteObstacle(ObstacleCodes.WroteBka, subject.Id, subject.CaseRef);
        }
    }

    private static bool WroteWhatWaits(string person, Case subject) => (subject.Dossier?.Files ?? []).Any(file =>
        file.Bka is { State: BkaState.Ready } bka && bka.Authors.Contains(person, StringComparer.Ordinal));
}
