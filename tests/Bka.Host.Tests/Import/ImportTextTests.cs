using System.Reflection;
using Bka.Host.Texts;
using Bka.Workflow.Features.Import;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Import;

public class ImportTextTests
{
    [Fact]
    public void EveryCode_WhenAskedFor_HasASwedishText()
    {
        ImportCodes.All.Where(code => string.IsNullOrWhiteSpace(ImportTexts.Find(code))).ShouldBeEmpty();
        ImportCodes.All.ShouldAllBe(code =>
            code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
    }

    [Fact]
    public void CodeList_WhenCompared_HoldsEveryConstantOnce() => typeof(ImportCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral)
        .Select(field => (string)field.GetRawConstantValue()!)
        .ShouldBe(ImportCodes.All, ignoreOrder: true);

    [Fact]
    public void Text_WhenFaultHasAColumn_NamesIt()
    {
        ImportTexts.Of(new ImportFault(3, "inkom", ImportCodes.DateInvalid))
            .ShouldBe("Datumet i inkom finns inte. Skriv åååå-mm-dd.");
        ImportCodes.All.ShouldAllBe(code => !ImportTexts.Of(new ImportFault(3, "inkom", code)).Contains('{'));
    }

    [Fact]
    public void Text_WhenFaultIsTheRowsOwn_NeedsNoColumn() =>
        new[]
        {
            ImportCodes.NotUtf8, ImportCodes.WrongHeader, ImportCodes.TooManyColumns, ImportCodes.TooFewColumns,
            ImportCodes.BadQuote, ImportCodes.TooLong,
        }.ShouldAllBe(code => !ImportTexts.Find(code)!.Contains("{column}"));
}
