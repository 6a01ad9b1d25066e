using System.Data.Common;
using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.SpotChecks;

namespace Bka.Workflow.Storage.Sql;

/// <summary>What spot checks are drawn from, and what is known of single cases before they are reviewed.</summary>
/// <param name="sql">Where it is read.</param>
internal sealed class PopulationRows(ISqlSession sql)
{
    // That the day is not before the month says that there is one, which is what the index holds. Sorted by an expression, so
    // that a month is sorted rather than every case gone through in the order of its id.
    private static readonly Statement NotOpened = new(
        """
        SELECT case_id, age_decided FROM measures
        WHERE decided_on >= $1 AND substr(decided_on, 1, 7) = $1 AND opened = 0 AND ($2 = '' OR unit = $2)
        ORDER BY case_id || ''
        """,
        2);

    private static readonly Statement UtredningClosed = new(
        """
        SELECT case_id, age_decided FROM measures
        WHERE utredning_closed_on >= $1 AND utredning_closed_on < $3 AND ($2 = '' OR unit = $2)
        ORDER BY case_id || ''
        """,
        3);

    // The facts are written as in the index, which holds these rows alone.
    private static readonly Statement AdultDecided = new(
        $"""
        SELECT l.case_id, l.fact, l.details FROM ledger l JOIN cases c ON c.id = l.case_id
        WHERE l.fact IN ('CaseDecided', 'UrgentlyDecided') AND l.at >= $1 AND c.matter IS NOT NULL
          AND c.state <> {(int)CaseState.Voided} AND ($2 = '' OR c.unit = $2)
          AND EXISTS (SELECT 1 FROM bkas b WHERE b.case_id = c.id)
        """,
        2);

    private static readonly Statement CaseOf = new("SELECT doc FROM cases WHERE id = $1", 1);

    private static readonly Statement ActorsOf = new(
        "SELECT actor, on_behalf_of, fact, details FROM ledger WHERE case_id = $1", 1);

    private static readonly Statement ProtectedOf = new("SELECT ref FROM protected_persons WHERE ref = $1", 1);

    /// <summary>A population as it stands, in ordinal order of the ids.</summary>
    public async ValueTask<IReadOnlyList<FrameEntry>> OfAsync(RoundKey key, bool strata)
    {
        if (key.Population == SpotCheckPopulation.AdultDecided)
        {
            return await AdultsAsync(key);
        }

        FrameEntry Map(DbDataReader row) => new(row.GetString(0), strata ? CodeOf((AgeGroup)row.GetInt64(1)) : null);
        return key.Population == SpotCheckPopulation.NotOpened
            ? await sql.ListAsync(NotOpened, Map, key.Period, key.Unit ?? "")
            : await sql.ListAsync(UtredningClosed, Map, key.Period, key.Unit ?? "", Iso.Day(Months.First(key.Period).AddMonths(1)));
    }

    /// <summary>What is known of a case before it is reviewed; null when there is no such case.</summary>
    public async ValueTask<CaseInsight?> InsightAsync(string caseId)
    {
        if (await sql.FirstAsync(CaseOf, row => StoreDocument.Read<Case>(row.GetString(0)), caseId) is not { } found)
        {
            return null;
        }

        var people = new HashSet<string>(StringComparer.Ordinal);
        people.UnionWith((found.Conflicts ?? []).Where(conflict => conflict.LiftedBecause is null).Select(conflict => conflict.Person));
        people.UnionWith(new[] { found.Caseworker, found.RegisteredBy }.OfType<string>());
        foreach (var row in await sql.ListAsync(ActorsOf, PeopleIn, caseId))
        {
            people.UnionWith(row);
        }

        return new CaseInsight(found.Unit, people, await IsProtectedAsync(found));
    }

    /// <summary>Whether a person is marked as having protected personal data.</summary>
    public async ValueTask<bool> IsProtectedAsync(string personRef) =>
        await sql.FirstAsync(ProtectedOf, row => row.GetString(0), personRef) is not null;

    private async ValueTask<bool> IsProtectedAsync(Case found)
    {
        foreach (var person in found.Children.Select(child => child.Child.Ref).Append(found.SubjectRef).Distinct(StringComparer.Ordinal))
        {
            if (await IsProtectedAsync(person))
            {
                return true;
            }
        }

        return false;
    }

    // Recorded no earlier than the day of the decision. A day more is read, for the months of UTC and of Sweden do not meet.
    private async ValueTask<IReadOnlyList<FrameEntry>> AdultsAsync(RoundKey key)
    {
        var rows = await sql.ListAsync(
            AdultDecided,
            row => (Id: row.GetString(0), Fact: StoreDocument.ReadFact(row.GetString(1), row.GetString(2))),
            Iso.Day(Months.First(key.Period).AddDays(-1)), key.Unit ?? "");
        return
        [
            .. rows.Where(row => DecidedOn(row.Fact) is { } day && Months.Of(day) == key.Period)
                .Select(row => row.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => new FrameEntry(id, null)),
        ];
    }

    private static DateOnly? DecidedOn(Fact fact) => fact switch
    {
        CaseDecided decided => decided.Decision.Made.On,
        UrgentlyDecided decided => decided.Decision.Made.On,
        _ => null,
    };

    // Who wrote, for whom they stood in, and who was given the case without writing a word in it.
    private static string[] PeopleIn(DbDataReader row)
    {
        var given = row.GetString(2) switch
        {
            nameof(CaseworkerAssigned) => ((CaseworkerAssigned)StoreDocument.ReadFact(row.GetString(2), row.GetString(3))).Caseworker,
            nameof(CaseRegistered) => ((CaseRegistered)StoreDocument.ReadFact(row.GetString(2), row.GetString(3))).Caseworker,
            nameof(AdultCaseRegistered) => ((AdultCaseRegistered)StoreDocument.ReadFact(row.GetString(2), row.GetString(3))).Caseworker,
            nameof(CaseImported) => ((CaseImported)StoreDocument.ReadFact(row.GetString(2), row.GetString(3))).Imported.Caseworker,
            _ => null,
        };
        return [.. new[] { row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), given }.OfType<string>()];
    }

    private static string CodeOf(AgeGroup group) => group switch
    {
        AgeGroup.Years0To6 => "0-6",
        AgeGroup.Years7To12 => "7-12",
        AgeGroup.Years13To17 => "13-17",
        AgeGroup.Years18To20 => "18-20",
        AgeGroup.Above20 => "21-",
    };
}
