using System.Text.Json;
using Bka.Contracts;
using Bka.Workflow.Domain.Checklists;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;
using Shouldly;

namespace Bka.Workflow.Tests.Support;

/// <summary>
/// The versions of the template are what the ledger tells of them, their texts are those whose hash it holds, and each
/// that is released has every statutory question.
/// </summary>
internal static class TemplateTruth
{
    public static async Task HoldsAsync(BkaModule module)
    {
        await using var read = await module.Store.ReadAsync();
        var told = (await read.Connection.QueryAsync<(string Fact, string Details)>(
            "SELECT fact, details FROM ledger WHERE fact LIKE 'Template%' ORDER BY seq")).ToArray();
        var folded = new SortedDictionary<int, TemplateEntry>();
        foreach (var (fact, details) in told)
        {
            var entry = StoreDocument.Read<TemplateEntry>(details);
            folded.ContainsKey(entry.Version).ShouldBe(fact == "TemplateReleased");
            (entry.Released is not null).ShouldBe(fact == "TemplateReleased");
            folded[entry.Version] = entry;
        }

        var reader = module.Get<ITemplateReader>();
        Texts((await reader.ListAsync()).Reverse()).ShouldBe(Texts(folded.Values));
        foreach (var entry in folded.Values)
        {
            TemplateText.HashOf((await reader.FindAsync(entry.Version))!.Template).ShouldBe(entry.Hash);
        }

        var shelf = await reader.ReleasedAsync();
        shelf.All.Skip(1).Select(template => (template.Version, template.ValidFrom))
            .ShouldBe(folded.Values.Where(entry => entry.Released is not null).Select(entry => (entry.Version, entry.ValidFrom)));
        shelf.All.ShouldAllBe(template => Templates.Shipped.Questions.All(statutory =>
            template.Find(statutory.Key)!.RequiredWhen.Equals(statutory.RequiredWhen)));
    }

    private static string[] Texts(IEnumerable<TemplateEntry> entries) => [.. entries.Select(entry => JsonSerializer.Serialize(entry))];
}
