using Bka.Contracts;

namespace Bka.Host.Texts;

/// <content>Reports and what is written for them.</content>
internal static partial class Words
{
    public static string Of(ReportKind kind) => kind switch
    {
        ReportKind.Month => "månadsrapport till enheten",
        ReportKind.Tertial => "tertialrapport till nämnden",
        ReportKind.Year => "årsrapport till nämnden",
        ReportKind.Barnbokslut => "underlag till barnbokslut",
    };

    public static string Of(ChildArticle article) => article switch
    {
        ChildArticle.NonDiscrimination => "artikel 2: ingen diskrimineras",
        ChildArticle.BestInterests => "artikel 3: barnets bästa",
        ChildArticle.LifeAndDevelopment => "artikel 6: liv och utveckling",
        ChildArticle.Views => "artikel 12: barnets åsikter",
    };

    public static string Of(DevelopmentStatus status) => status switch
    {
        DevelopmentStatus.NotStarted => "ej påbörjad",
        DevelopmentStatus.Started => "påbörjad",
        DevelopmentStatus.Done => "genomförd",
    };

    public static string Of(ReportNoteKind kind) => kind switch
    {
        ReportNoteKind.Strength => "styrka",
        ReportNoteKind.Shortcoming => "brist",
    };
}
