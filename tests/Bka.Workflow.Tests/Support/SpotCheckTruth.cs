using Bka.Contracts;
using Bka.Workflow.Domain.SpotChecks;
using Bka.Workflow.Storage.Sql;
using Bka.Workflow.Storage.Writing;
using Dapper;
using Shouldly;

namespace Bka.Workflow.Tests.Support;

/// <summary>What the ledger says of spot checks is what is stored: secrets by their hash, signed reviews by theirs, draws whole.</summary>
internal static class SpotCheckTruth
{
    public static async Task HoldsAsync(BkaModule module)
    {
        await using var read = await module.Store.ReadAsync();
        var locked = (await read.Connection.QueryAsync<(string Hash, string Secret)>(
            "SELECT r.commitment, s.secret FROM spot_check_rounds r JOIN spot_check_secrets s ON s.round_id = r.id")).ToArray();
        locked.ShouldAllBe(row => DrawSeed.HashOf(row.Secret) == row.Hash);
        var reviews = await read.Connection.QueryAsync<string>("SELECT review FROM spot_check_reviews WHERE signed_at IS NOT NULL");
        var told = await read.Connection.QueryAsync<string>("SELECT details FROM ledger WHERE fact = 'SpotCheckReviewSigned'");
        reviews.Select(SignedReview.HashOf).Order(StringComparer.Ordinal)
            .ShouldBe(told.Select(row => StoreDocument.Read<SignedReview>(row).Hash).Order(StringComparer.Ordinal));
        var draws = await read.Connection.QueryAsync<string>("SELECT draw FROM spot_checks");
        draws.Order(StringComparer.Ordinal).ShouldBe(
            (await read.Connection.QueryAsync<string>("SELECT details FROM ledger WHERE fact = 'SpotCheckDrawn'")).Order(StringComparer.Ordinal));
        var remedies = await read.Connection.QueryAsync<(string Remedy, string DueOn, long Done)>("SELECT remedy, due_on, done FROM spot_check_remedies");
        remedies.Select(row => (StoreDocument.Read<Remedy>(row.Remedy), row.DueOn, row.Done))
            .ShouldAllBe(row => Iso.Day(row.Item1.DueOn) == row.DueOn && row.Item1.IsDone == (row.Done == 1));
    }
}
