using System.Text.Json;
using Bka.Contracts;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Host.Pages.Watches;

/// <summary>One thing that has happened with a watch.</summary>
/// <param name="When">When, as it is printed.</param>
/// <param name="Order">What it is sorted by.</param>
/// <param name="Text">What happened.</param>
/// <param name="By">Who did it; null for what came by itself.</param>
/// <param name="Note">What they wrote; null for nothing.</param>
internal sealed record WatchEvent(string When, DateTimeOffset Order, string Text, string? By = null, string? Note = null);

/// <summary>A watch's history: its own days, its alerts, and those steps of the case that concern it.</summary>
internal static class WatchEvents
{
    private static readonly Dictionary<Clock, string> Extensions = new()
    {
        [Clock.Forhandsbedomning] = "ForhandsbedomningExtensionDecided",
        [Clock.Utredning] = "UtredningExtensionDecided",
    };

    /// <summary>The history, newest first.</summary>
    /// <param name="deadline">The watch.</param>
    /// <param name="alerts">Its alerts.</param>
    /// <param name="entries">What has happened in the case.</param>
    public static IReadOnlyList<WatchEvent> Of(DeadlineView deadline, IReadOnlyList<AlertRow> alerts, IReadOnlyList<HistoryEntry> entries)
    {
        var found = new List<WatchEvent> { OfDay(deadline.Explanation.Start, PageText.Watches["EventStart"]) };
        if (deadline.StoppedOn is { } stopped)
        {
            found.Add(OfDay(stopped, PageText.Watches["EventStop"]));
        }

        foreach (var alert in alerts)
        {
            found.Add(new(Show.Moment(alert.RaisedAt), alert.RaisedAt, PageText.Watches["EventRaised", Words.Of(alert.Threshold), Words.Of(alert.To)]));
            if (alert.Ended is { } end)
            {
                found.Add(new(Show.Moment(end.At), end.At, PageText.Watches["EventEnded", Words.EndOf(end.Why)]));
            }
        }

        found.AddRange(entries.Select(entry => OfEntry(entry, deadline)).OfType<WatchEvent>());
        return [.. found.OrderByDescending(one => one.Order)];
    }

    private static WatchEvent? OfEntry(HistoryEntry entry, DeadlineView deadline)
    {
        using var document = JsonDocument.Parse(entry.Details);
        var details = document.RootElement;
        return entry.Fact switch
        {
            "AlertAcknowledged" or "AlertSnoozed" when RuleOf(details) is { } rule && WatchAddress.NameOf(rule) == deadline.Watch => OfNote(entry, details),
            "CaseworkerAssigned" => By(entry, PageText.Watches["EventAssigned", Text(details, "caseworker")]),
            _ when Extensions.GetValueOrDefault(deadline.Clock) == entry.Fact => By(entry, Words.Fact(entry.Fact)),
            _ => null,
        };
    }

    private static WatchEvent OfNote(HistoryEntry entry, JsonElement details)
    {
        var note = details.GetProperty("note");
        var reason = Enum.Parse<AlertReason>(note.GetProperty("reason").GetString()!);
        return By(entry, PageText.Watches["EventAcknowledged", Words.Fact(entry.Fact), Words.Of(reason)]) with { Note = Text(note, "text") };
    }

    private static WatchEvent By(HistoryEntry entry, string text) => new(Show.Moment(entry.At), entry.At, text, entry.Actor);

    // A day has no hour: it stands before what happened in it.
    private static WatchEvent OfDay(DateOnly day, string text) =>
        new(Show.Day(day), MunicipalTime.ToInstant(day.ToDateTime(TimeOnly.MinValue)), text);

    private static string? RuleOf(JsonElement details) => details.TryGetProperty("alert", out var alert) ? Text(alert, "rule") : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
