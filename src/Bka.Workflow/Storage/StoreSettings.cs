using Bka.Workflow.Domain.SpotChecks;
using Bka.Workflow.Domain.Watches;

namespace Bka.Workflow.Storage;

/// <summary>What every store is told, whatever database lies beneath.</summary>
/// <param name="HashChain">Whether ledger rows are chained.</param>
/// <param name="Watches">What is watched.</param>
/// <param name="SpotChecks">By when spot checks are drawn and reviewed.</param>
internal sealed record StoreSettings(bool HashChain, WatchTable Watches, SpotCheckDays SpotChecks);
