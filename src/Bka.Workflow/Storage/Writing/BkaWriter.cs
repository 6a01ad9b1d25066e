using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>Keeps one row for each BKA equal to what the case says of it.</summary>
internal sealed class BkaWriter(ISqlSession sql)
{
    private static readonly Statement Keep = new(
        """
        INSERT INTO bkas (case_id, child_ref, no, template_version, proposal_version, state, approved_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (case_id, child_ref, no) DO UPDATE
          SET proposal_version = excluded.proposal_version, state = excluded.state, approved_on = excluded.approved_on
        """,
        7);

    public void Save(Case? before, Case after)
    {
        if (after.Dossier is not { Files.Count: > 0 } dossier || ReferenceEquals(dossier.Files, before?.Dossier?.Files))
        {
            return;
        }

        foreach (var file in dossier.Files)
        {
            var earlier = before?.FileOf(file.ChildRef).Bkas;
            if (ReferenceEquals(earlier, file.Bkas))
            {
                continue;
            }

            foreach (var bka in file.Bkas)
            {
                if (earlier?.Contains(bka) != true)
                {
                    sql.Write(Keep, after.Id, file.ChildRef, (long)bka.No, (long)bka.TemplateVersion,
                        (long?)bka.ProposalVersion, (long)bka.State, Iso.Day(bka.Approval?.On));
                }
            }
        }
    }
}
