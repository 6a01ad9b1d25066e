using System.Globalization;
using System.Security.Cryptography;
using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Deadlines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bka.Host.Pages.Cases.Steps;

/// <summary>One step on a case: a form, its check by the same table as any other call, and back to the case.</summary>
internal sealed class StepModel(IBkaWorkflow bka, TimeProvider time) : BkaPage(bka)
{
    public StepForm Form { get; private set; } = null!;

    public FormContext Context { get; private set; } = null!;

    /// <summary>What stands in the form.</summary>
    public FormValues Values { get; private set; } = new();

    /// <summary>Why the step was not taken; null until tried.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Why the step cannot be taken now, so that no form is shown; null when it can.</summary>
    public Refusal? Closed { get; private set; }

    /// <summary>What there is to ask about the texts before they are saved.</summary>
    public TextFindingsOfForm Findings { get; private set; } = TextFindingsOfForm.None;

    /// <summary>What others did since the form was opened.</summary>
    public IReadOnlyList<HistoryEntry> Meanwhile { get; private set; } = [];

    /// <summary>The version that the reader has seen.</summary>
    public long SeenVersion { get; private set; }

    /// <summary>What tells the step of one child from that of another.</summary>
    public string DraftMark => Context.Child?.ChildRef is { } child ? CaseAddress.PlaceOf(Context.Case, child)?.ToString(CultureInfo.InvariantCulture) ?? "" : "";

    /// <summary>Makes a form sent twice harmless.</summary>
    public string Key { get; private set; } = "";

    [TempData]
    public string? Done { get; set; }

    [TempData]
    public string? Warned { get; set; }

    /// <summary>What is asked in this case.</summary>
    public IEnumerable<FormField> Fields => Form.Fields.Where(asked => asked.IsAsked?.Invoke(Context) != false);

    public async Task<IActionResult> OnGetAsync(string caseId, string step, string? barn)
    {
        if (await LoadAsync(caseId, step, barn) is { } refused)
        {
            return refused;
        }

        if (Context.Permitted.Steps.FirstOrDefault(one => one.Trigger == Form.Trigger) is not { Open: true } open)
        {
            var closed = Context.Permitted.Steps.FirstOrDefault(one => one.Trigger == Form.Trigger);
            Closed = new Refusal(closed?.RefusalCode ?? RefusalCodes.StepNotOpen, closed?.Missing ?? []);
            Response.StatusCode = Http.Problems.StatusOf(Closed.Code);
            return Page();
        }

        (SeenVersion, Key) = (Context.Permitted.Version, NewKey());
        foreach (var field in Fields)
        {
            Values.Set(field.Item, field.Start?.Invoke(Context));
            if (field.Kind == FieldKind.ChildRows)
            {
                ChildRows.Fill(Values, field.Item, Context.Case.Children);
            }
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string caseId, string step, string? barn)
    {
        if (await LoadAsync(caseId, step, barn) is { } refused)
        {
            return refused;
        }

        var posted = await Request.ReadFormAsync(HttpContext.RequestAborted);
        var typed = new TypedValues(posted);
        (Values, Key, SeenVersion) = (new FormValues(posted), typed.Text("key") ?? NewKey(), VersionIn(posted));
        var command = Form.Read(typed) with { CaseId = caseId };
        Refusal = typed.Refusal;
        if (Refusal is null && await AsksFirstAsync(typed))
        {
            return Again();
        }

        if (Refusal is null)
        {
            var answer = await SendAsync(command, Key, SeenVersion);
            if (answer.Value is { } changed)
            {
                (Done, Warned) = (Form.Trigger.ToString(), string.Join(',', changed.Warnings));
                return Redirect(CaseAddress.Of(caseId));
            }

            Refusal = AtFields(answer.Refusal!);
        }

        // After a conflict the reader is shown the change, and may then save upon it.
        if (Refusal.Code == RefusalCodes.VersionConflict)
        {
            Meanwhile = await SinceAsync(caseId, SeenVersion);
            SeenVersion = Context.Case.Summary.Version;
        }

        Response.StatusCode = Http.Problems.StatusOf(Refusal.Code);
        return Again();
    }

    /// <summary>A field as it is shown.</summary>
    /// <param name="field">The field.</param>
    public FieldView ViewOf(FormField field) => new(
        field,
        Values,
        field.ChoicesIn?.Invoke(Context) ?? field.Choices ?? [],
        Refusal?.Missing.FirstOrDefault(missing => missing.Item == field.Item) is { } fault ? TextOf(fault) : null,
        Findings.At(field.Item));

    /// <summary>A fault in the words of its field.</summary>
    /// <param name="missing">The fault.</param>
    public string TextOf(Missing missing) => (missing.Code, Form.Fields.FirstOrDefault(asked => asked.Item == missing.Item)?.Kind) switch
    {
        (MissingCodes.Malformed, _) when missing.Item == "legalBasis" => Words.WriteLagrum,
        (MissingCodes.Malformed, FieldKind.Moment) => Words.WriteMoment,
        (MissingCodes.Malformed, FieldKind.Month or FieldKind.ChildRows) => Words.WriteMonth,
        (MissingCodes.Malformed, FieldKind.Day or FieldKind.Line) => Words.WriteDay,
        _ => MissingLines.TextOf(missing, Context.Case),
    };

    private async Task<bool> AsksFirstAsync(TypedValues typed)
    {
        var texts = Fields.Where(field => field.IsMotivering && typed.Text(field.Item) is not null)
            .ToDictionary(field => field.Item, field => typed.Prose(field.Item));
        if (TextFindingsOfForm.MarkOf(texts) == typed.Text(TextFindingsOfForm.Mark))
        {
            return false;
        }

        Findings = await FindingsAsync(texts, Context.Case.Summary.CaseId, typed.Text("childRef"));
        return Findings.Any;
    }

    // What the page shows anew is what the reader now has seen.
    private PageResult Again()
    {
        foreach (var field in Fields.Where(field => field.Kind == FieldKind.Hidden))
        {
            Values.Set(field.Item, field.Start?.Invoke(Context));
        }

        return Page();
    }

    private async Task<IActionResult?> LoadAsync(string caseId, string step, string? barn)
    {
        var (found, permitted) = (await AskAsync(new GetCase(caseId)), await AskAsync(new GetPermitted(caseId)));
        if ((found.Refusal ?? permitted.Refusal) is { } refusal)
        {
            return Refused(refusal);
        }

        Form = StepForms.Find(step)!;
        if (Form is null)
        {
            return Refused(new Refusal(RefusalCodes.NoSuchAddress));
        }

        var (subject, hears) = (found.Value!, Form.Fields.Any(field => field.Item == "hearing.heard"));
        var template = hears ? (await AskAsync(new GetTemplate())).Value : null;
        var related = Form.Trigger == Trigger.ReuseBka
            ? (await AskAsync(new FindCases(ChildRef: subject.Summary.SubjectRef))).Value?.Cases.Where(other => other.CaseId != caseId)
            : null;
        Context = new FormContext(
            subject, permitted.Value!, MunicipalTime.DayOf(time.GetUtcNow()), CaseAddress.ChildAt(subject, barn),
            template?.LocalReasons ?? [], [.. related ?? []]);
        return null;
    }

    private static string NewKey() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static long VersionIn(IFormCollection posted) =>
        long.TryParse(posted["version"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    // A fault in the hearing as a whole is shown at its first question; one in a row of children at the rows.
    private static Refusal AtFields(Refusal refusal) => new(refusal.Code, [.. refusal.Missing.Select(missing => missing.Item switch
    {
        "hearing" => missing with { Item = "hearing.heard" },
        { } item when item.StartsWith("children.", StringComparison.Ordinal) => missing with { Item = "children" },
        _ => missing,
    })]);
}
