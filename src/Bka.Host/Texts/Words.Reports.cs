using Bka.Contracts;

namespace Bka.Host.Texts;

/// <content>Reports and what is written for them.</content>
internal static partial class Words
{
    public static string Of(ReportKind kind) => Member(kind);

    public static string Of(ChildArticle article) => Member(article);

    public static string Of(DevelopmentStatus status) => Member(status);

    public static string Of(ReportNoteKind kind) => Member(kind);
}
