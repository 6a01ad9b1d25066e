using Bka.Contracts;

namespace Bka.Workflow.Domain.SelfReports;

/// <summary>
/// What is asked where the municipality has no questions of its own. Mappning is the map of the child's network and
/// resources drawn with the family; SIP is the coordinated individual plan (SoL 10:8).
/// </summary>
internal static class DefaultQuestions
{
    private const string No = SelfReportQuestion.No;
    private const string Yes = SelfReportQuestion.Yes;

    public static IReadOnlyList<SelfReportQuestion> All { get; } =
    [
        new("mappning", "Gjordes en mappning under utredningen?", SelfReportAnswerKind.YesNoNotRelevant, []),
        new("mappning-varfor-inte", "Varför gjordes ingen mappning?", SelfReportAnswerKind.Text, [], After("mappning", No)),
        new("sip-behov", "Fanns behov av en samordnad individuell plan (SIP)?", SelfReportAnswerKind.YesNo, []),
        new("sip-gjord", "Gjordes en SIP?", SelfReportAnswerKind.YesNo, [], After("sip-behov", Yes)),
        new("sip-varfor-inte", "Varför gjordes ingen SIP?", SelfReportAnswerKind.Choice,
        [
            new("samtycke-saknas", "Samtycke saknas"),
            new("annan-huvudman", "En annan huvudman deltar inte"),
            new("planerad", "Den är planerad men inte gjord"),
            new("annat", "Annat skäl"),
        ], After("sip-gjord", No)),
        new("sip-annat-skal", "Vilket annat skäl?", SelfReportAnswerKind.Text, [], After("sip-varfor-inte", "annat")),
        new("muntlig-aterkoppling", "Har du muntligt återkopplat utredningen till barnet?", SelfReportAnswerKind.YesNoNotRelevant, []),
        new("muntlig-varfor-inte", "Varför har barnet inte fått muntlig återkoppling?", SelfReportAnswerKind.Text, [],
            After("muntlig-aterkoppling", No)),
        new("vardnadshavare-aterkoppling", "Har du gått igenom utredningen med vårdnadshavarna?", SelfReportAnswerKind.YesNoNotRelevant, []),
        new("vardnadshavare-varfor-inte", "Varför har vårdnadshavarna inte fått återkoppling?", SelfReportAnswerKind.Text, [],
            After("vardnadshavare-aterkoppling", No)),
    ];

    private static SelfReportCondition After(string question, string value) => new(question, [value]);
}
