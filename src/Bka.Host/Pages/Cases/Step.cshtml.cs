using System.Globalization;
using System.Security.Cryptography;
using Bka.Contracts;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Cases;

/// <summary>One step on a case: a form, its check by the same table as any other call, and back to the case.</summary>
internal sealed class StepModel(IBkaWorkflow bka, TimeProvider time) : BkaPage(bka)
{
    private static readonly string[] DaysDone = ["decidedOn", "closedOn"];

    private readonly Dictionary<string, string> _typed = [];

    public StepForm Form { get; private set; } = null!;

    public CaseView Case { get; private set; } = null!;

    /// <summary>Why the step was not taken; null until tried.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The version that the reader has seen.</summary>
    public long SeenVersion { get; private set; }

    /// <summary>Makes a form sent twice harmless.</summary>
    public string Key { get; private set; } = "";

    [TempData]
    public string? Done { get; set; }

    [TempData]
    public string? Warned { get; set; }

    /// <summary>What is asked in this case.</summary>
    public IEnumerable<StepField> Fields => Form.Fields.Where(asked => asked.IsAsked?.Invoke(Case) != false);

    public async Task<IActionResult> OnGetAsync(string caseId, string step)
    {
        if (await LoadAsync(caseId, step) is { } refused)
        {
            return refused;
        }

        var permitted = await AskAsync(new GetPermitted(caseId));
        if (permitted.Value?.Steps.FirstOrDefault(open => open.Trigger == Form.Trigger) is not { Open: true } found)
        {
            var steps = permitted.Value?.Steps.FirstOrDefault(closed => closed.Trigger == Form.Trigger);
            return Refused(permitted.Refusal ?? new Refusal(steps?.RefusalCode ?? RefusalCodes.StepNotOpen, steps?.Missing ?? []));
        }

        _typed["utredningCaseId"] = permitted.Value.RunningUtredningCaseId ?? "";
        (SeenVersion, Key) = (permitted.Value.Version, RandomNumberGenerator.GetHexString(32, lowercase: true));
        foreach (var day in DaysDone)
        {
            _typed[day] = Show.Day(MunicipalTime.DayOf(time.GetUtcNow()));
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string caseId, string step)
    {
        if (await LoadAsync(caseId, step) is { } refused)
        {
            return refused;
        }

        var posted = await Request.ReadFormAsync(HttpContext.RequestAborted);
        var typed = new TypedValues(posted);
        (Key, SeenVersion) = (typed.Text("key") ?? RandomNumberGenerator.GetHexString(32, lowercase: true), VersionIn(posted));
        var command = Form.Read(typed) with { CaseId = caseId };
        Refusal = typed.Refusal;
        if (Refusal is null)
        {
            var answer = await SendAsync(command, Key, SeenVersion);
            if (answer.Value is { } changed)
            {
                (Done, Warned) = (Form.Trigger.ToString(), string.Join(',', changed.Warnings));
                return Redirect("/arenden/" + caseId);
            }

            Refusal = AtFields(answer.Refusal!);
        }

        // After a conflict the reader is shown the change, and may then save upon it.
        SeenVersion = Refusal.Code == RefusalCodes.VersionConflict ? Case.Summary.Version : SeenVersion;
        foreach (var field in Form.Fields)
        {
            _typed[field.Item] = posted[field.Item].ToString();
        }

        Response.StatusCode = Http.Problems.StatusOf(Refusal.Code);
        return Page();
    }

    /// <summary>What was typed in a field.</summary>
    /// <param name="item">The field.</param>
    public string ValueOf(string item) => _typed.GetValueOrDefault(item, "");

    /// <summary>What is wrong with a field, in words; null when nothing is.</summary>
    /// <param name="item">The field.</param>
    public string? FaultOf(string item) =>
        Refusal?.Missing.FirstOrDefault(missing => missing.Item == item) is { } fault ? TextOf(fault) : null;

    /// <summary>A fault in the words of its field.</summary>
    /// <param name="missing">The fault.</param>
    public string TextOf(Missing missing) => (missing.Code, Form.Fields.FirstOrDefault(asked => asked.Item == missing.Item)?.Kind) switch
    {
        (MissingCodes.Malformed, FieldKind.Moment) => Words.WriteMoment,
        (MissingCodes.Malformed, _) => Words.WriteDay,
        _ => RefusalTexts.Of(missing.Code),
    };

    private async Task<IActionResult?> LoadAsync(string caseId, string step)
    {
        var found = await AskAsync(new GetCase(caseId));
        if (found.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        Case = found.Value!;
        Form = StepForms.Find(step)!;
        return Form is null ? Refused(new Refusal(RefusalCodes.NoSuchAddress)) : null;
    }

    private static long VersionIn(IFormCollection posted) =>
        long.TryParse(posted["version"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    // A fault in the hearing as a whole is shown at its first question.
    private static Refusal AtFields(Refusal refusal) => new(
        refusal.Code, [.. refusal.Missing.Select(missing => missing.Item == "hearing" ? missing with { Item = "hearing.heard" } : missing)]);
}
