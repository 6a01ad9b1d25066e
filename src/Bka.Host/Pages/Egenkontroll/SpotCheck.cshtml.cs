using System.Text.Json;
using Bka.Contracts;
using Bka.Host.Http;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>One round: how it was drawn, the drawn cases, what the reviews say and what is done about it.</summary>
internal sealed class SpotCheckModel(IBkaWorkflow bka) : FormPage(bka)
{
    private const string Many = "shortcomings";

    /// <summary>The round.</summary>
    public SpotCheckRoundDetail Detail { get; private set; } = null!;

    /// <summary>What was just done; null for nothing.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>Whether the reader may record remedies and close the round.</summary>
    public bool MayRemedy => Access.Scope(Actor, CaseAction.ManageRemedies).AllowsUnit(Detail.Round.Unit);

    /// <summary>Whether the reader may review.</summary>
    public bool MayReview => Access.Scope(Actor, CaseAction.Review).AllowsUnit(Detail.Round.Unit);

    public override IReadOnlyList<FormField> Fields =>
    [
        new(Many, PageText.SpotChecks["WhichShortcomings"], FieldKind.Ticks, null, [.. Detail.Shortcomings.Select(Choice)]),
        new("what", PageText.SpotChecks["WhatToDo"], FieldKind.Prose, PageText.SpotChecks["NeverAPerson"]),
        new("responsible", PageText.SpotChecks["WhoIsResponsible"], FieldKind.Line, PageText.SpotChecks["UserIdExample"]),
        new("dueOn", PageText.SpotChecks["DueBy"], FieldKind.Day),
    ];

    public Task<IActionResult> OnGetAsync(string drawId) => ShowAsync(drawId);

    /// <summary>The protocol as a file.</summary>
    /// <param name="drawId">The round or the draw.</param>
    public async Task<IActionResult> OnGetProtocolAsync(string drawId)
    {
        var answer = await AskAsync(new GetSpotCheckProtocol(drawId));
        return answer.Refusal is { } refusal
            ? Refused(refusal)
            : File(JsonSerializer.SerializeToUtf8Bytes(answer.Value!, BkaJson.Indented), "application/json", $"stickprov-{answer.Value!.Draw.DrawId}.json");
    }

    public async Task<IActionResult> OnPostAsync(string drawId)
    {
        if (await LoadAsync(drawId) is { } refused)
        {
            return refused;
        }

        var typed = await TypedAsync();
        var refusal = typed.Text("action") switch
        {
            "close" => (await SendAsync(new CloseSpotCheckRound(Detail.Round.RoundId), Key)).Refusal,
            "replace" => await ReplaceAsync(typed),
            _ => await RemedyAsync(typed),
        };
        if (refusal is null)
        {
            Told = typed.Text("action") == "close" ? PageText.SpotChecks["RoundClosed"] : PageText.SpotChecks["Saved"];
            return Redirect("/stickprov/" + drawId);
        }

        Reject(refusal);
        return await ShowAsync(drawId);
    }

    /// <summary>Whether a drawn case waits for the reader: to be begun, or signed.</summary>
    /// <param name="drawn">The case, as the reader sees it.</param>
    public static bool IsLeft(SampledCase drawn) =>
        drawn is { Refusal: null, State: SampledCaseState.NotBegun or SampledCaseState.Begun, Mine: null or { SignedAt: null } };

    /// <summary>The place of a drawn case, for readers who know it by that.</summary>
    /// <param name="caseId">The case.</param>
    public int PlaceOf(string caseId) => Detail.Cases.First(sampled => sampled.SampledCaseId == caseId).Place;

    private async Task<Refusal?> ReplaceAsync(TypedValues typed)
    {
        var command = new ReplaceSampledCase(
            Detail.Round.RoundId, typed.Prose("caseId"), typed.Choice<ReplacementReason>("reason"), typed.Text("text"));
        return typed.Refusal ?? (await SendAsync(command, Key)).Refusal;
    }

    private async Task<Refusal?> RemedyAsync(TypedValues typed)
    {
        var command = new RecordRemedy(
            Detail.Round.RoundId, typed.Prose("what"), typed.Prose("responsible"), typed.Day("dueOn"),
            [.. typed.Texts(Many).Select(text => text.Split(':', 2)).Select(parts => new Shortcoming(parts[^1], parts[0]))]);
        return typed.Refusal ?? (await SendAsync(command, Key)).Refusal;
    }

    private (string Value, string Text) Choice(ShortcomingState state)
    {
        var (question, caseId) = (state.Shortcoming.Question, state.Shortcoming.SampledCaseId);
        var text = state.Critical
            ? PageText.SpotChecks["ShortcomingCriticalAt", question, Words.Of(state.Mark), PlaceOf(caseId)]
            : PageText.SpotChecks["ShortcomingAt", question, Words.Of(state.Mark), PlaceOf(caseId)];
        return ($"{question}:{caseId}", state.Remedies.Count == 0 ? PageText.SpotChecks["LacksRemedy", text] : text);
    }

    private async Task<IActionResult?> LoadAsync(string drawId)
    {
        var answer = await AskAsync(new GetSpotCheckRound(drawId));
        if (answer.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        Detail = answer.Value!;
        return null;
    }

    private async Task<IActionResult> ShowAsync(string drawId) => await LoadAsync(drawId) ?? Page();
}
