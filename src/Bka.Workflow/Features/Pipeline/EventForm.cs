using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Events;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>How an event is written.</summary>
/// <param name="options">Knows the installation's name.</param>
internal sealed class EventForm(BkaOptions options)
{
    private const string Version = "1.0";
    private const string Json = "application/json";

    /// <summary>A ledger row told in full; null when it is not told.</summary>
    /// <param name="row">The row.</param>
    /// <param name="after">The case after it; null when it changed none.</param>
    /// <param name="reads">Which cases the reader may read.</param>
    public CloudEvent? Of(FeedRow row, Case? after, AccessScope reads)
    {
        var data = after is null ? null : CaseData.Of(after, options.Watches, withRefs: reads.Allows(after.AccessFacts()));
        return Bell(row) is { } bell && data is not null
            ? bell with { Datacontenttype = Json, Dataschema = CaseData.Schema, Data = data }
            : Bell(row);
    }

    /// <summary>The same event without data: what happened, and to which case.</summary>
    /// <param name="row">The row.</param>
    public CloudEvent? Bell(FeedRow row) => EventTable.Find(row.Fact, row.CaseVersion is not null) is { } type
        ? new CloudEvent(
            Version, row.Seq.ToString(CultureInfo.InvariantCulture), options.EventSource, type, row.At, row.CaseId,
            row.CaseVersion, null, null, null)
        : null;
}
