using System.Globalization;
using Bka.Contracts;
using Bka.Host.Identity;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Settings;

/// <summary>The delegationsordning: what holds on a day, what waits for somebody else, and what has been.</summary>
internal sealed class DelegationModel(IBkaWorkflow bka) : FormPage(bka)
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>The table on the day asked for.</summary>
    public DelegationInForce InForce { get; private set; } = null!;

    /// <summary>Every row ever proposed, newest first.</summary>
    public IReadOnlyList<DelegationEntry> History { get; private set; } = [];

    /// <summary>The day asked for, as typed.</summary>
    public string? AsOf { get; private set; }

    /// <summary>The unit asked for, as typed.</summary>
    public string? OfUnit { get; private set; }

    /// <summary>Whether the day could not be read.</summary>
    public bool DayIsWrong { get; private set; }

    /// <summary>The proposal that was not settled; null when it was the form below that was refused.</summary>
    public string? Unsettled { get; private set; }

    /// <summary>What was just done; null for nothing.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>Whether the reader may propose and confirm.</summary>
    public bool MayEdit => !Access.Scope(User.ToActor(), CaseAction.EditDelegation).IsEmpty;

    /// <summary>The rows that wait for somebody else.</summary>
    public IEnumerable<DelegationEntry> Waiting => History.Where(entry => entry is { Confirmed: null, Withdrawn: null });

    public override IReadOnlyList<FormField> Fields =>
    [
        new("decision", PageText.Settings["DelegationWhichDecision"], FieldKind.Choice, Choices: Choices<DecisionType>(Words.Of)),
        new("lowest", PageText.Settings["DelegationLowestLabel"], FieldKind.Choice, PageText.Settings["DelegationLowestHint"], Deciding),
        new("besides", PageText.Settings["DelegationBesidesLabel"], FieldKind.Choice, PageText.Settings["DelegationBesidesHint"], Deciding),
        new("boardDecision", PageText.Settings["DelegationBoardDecision"], FieldKind.Line, PageText.Settings["DelegationBoardDecisionHint"]),
        Unit(PageText.Settings["DelegationUnitOptional"], PageText.Settings["DelegationUnitHint"]),
        new("validFrom", PageText.Settings["DelegationValidFrom"], FieldKind.Day, PageText.Settings["DelegationValidFromHint"]),
        new("validTo", PageText.Settings["DelegationValidTo"], FieldKind.Day),
    ];

    public Task<IActionResult> OnGetAsync(string? dag, string? enhet) => ShowAsync(dag, enhet);

    public async Task<IActionResult> OnPostAsync(string? dag, string? enhet)
    {
        var typed = await TypedAsync();
        var (action, proposal) = (typed.Text("action"), typed.Prose("proposalId"));
        var answer = action switch
        {
            "confirm" => await SendAsync(new ConfirmDelegation(proposal), Key),
            "withdraw" => await SendAsync(new WithdrawDelegation(proposal, typed.Prose("reasons")), Key),
            _ => await ProposeAsync(typed),
        };
        if (answer.Refusal is not { } refusal)
        {
            Told = action switch
            {
                "confirm" => PageText.Settings["DelegationConfirmed"],
                "withdraw" => PageText.Settings["DelegationWithdrawn"],
                _ => PageText.Settings["DelegationProposed"],
            };
            return Redirect("/installningar/delegation");
        }

        Reject(refusal);
        Unsettled = action is "confirm" or "withdraw" ? proposal : null;
        return await ShowAsync(dag, enhet);
    }

    private static IReadOnlyList<(string, string)> Deciding =>
        [.. Enum.GetValues<Function>().Where(DelegationRow.MayEverDecide).Select(function => (function.ToString(), Words.Capital(Words.Of(function))))];

    private async Task<Answer<DelegationEntry>> ProposeAsync(TypedValues typed)
    {
        var command = new ProposeDelegation(
            typed.Choice<DecisionType>("decision"), typed.Choice<Function>("lowest"), typed.Prose("boardDecision"),
            typed.Day("validFrom"), typed.OptionalDay("validTo"), typed.OptionalChoice<Function>("besides"), typed.Text("unit"));
        return typed.Refusal is { } unreadable ? unreadable : await SendAsync(command, Key);
    }

    private async Task<IActionResult> ShowAsync(string? day, string? unit)
    {
        (AsOf, OfUnit) = (Given(day), Given(unit));
        DayIsWrong = !DateOnly.TryParseExact(AsOf, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && AsOf is not null;
        var inForce = await AskAsync(new GetDelegation(AsOf is null || DayIsWrong ? null : read, OfUnit));
        var history = await AskAsync(new GetDelegationHistory());
        if ((inForce.Refusal ?? history.Refusal) is { } refusal)
        {
            return Refused(refusal);
        }

        (InForce, History) = (inForce.Value!, history.Value!.Entries);
        return Page();
    }
}
