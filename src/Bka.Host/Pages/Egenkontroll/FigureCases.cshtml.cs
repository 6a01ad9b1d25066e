using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>The cases behind a figure, those that the reader may read.</summary>
internal sealed class FigureCasesModel(IBkaWorkflow bka, TimeProvider time) : BkaPage(bka)
{
    private string _figure = "";

    /// <summary>What is asked for.</summary>
    public FigureFilter Filter { get; private set; } = null!;

    /// <summary>The cases; null when the question cannot be read.</summary>
    public FigureCases? Found { get; private set; }

    /// <summary>What is wrong; null when nothing is.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The address of a side, from its first page or after a case.</summary>
    /// <param name="side">The side.</param>
    /// <param name="after">The cursor; null for the first page.</param>
    public string AddressOf(FigureSide side, string? after = null) =>
        $"/statistik/{_figure}{Filter.Query}{(side == FigureSide.Denominator ? "&sida=namnare" : "")}{(after is null ? "" : "&efter=" + after)}";

    public async Task<IActionResult> OnGetAsync(string id, string? sida, string? efter)
    {
        Filter = FigureFilter.Of(Request.Query, MunicipalTime.DayOf(time.GetUtcNow()));
        _figure = id;
        var faults = new List<Missing>();
        if (Filter.Read(faults) is not { } query)
        {
            Refusal = new Refusal(RefusalCodes.InputInvalid, faults);
            return Page();
        }

        var side = sida == "namnare" ? FigureSide.Denominator : FigureSide.Numerator;
        var answer = await AskAsync(new GetFigureCases(
            id, query.From, query.To, query.Unit, query.Sex, query.Age, query.KnownOn, side, Given(efter)));
        if (answer.Refusal is { Code: not RefusalCodes.InputInvalid } refusal)
        {
            return Refused(refusal);
        }

        (Found, Refusal) = (answer.Value, answer.Refusal is { } form ? new Refusal(form.Code, [.. form.Missing.Select(FigureFilter.InForm)]) : null);
        return Page();
    }
}
