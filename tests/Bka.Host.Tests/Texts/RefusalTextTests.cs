using System.Reflection;
using System.Xml.Linq;
using Bka.Contracts;
using Bka.Host.Texts;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Texts;

/// <summary>Every code that a caller can meet has its Swedish sentence, and every sentence its code.</summary>
public class RefusalTextTests
{
    private static readonly Type[] Lists =
        [typeof(RefusalCodes), typeof(MissingCodes), typeof(WarningCodes), typeof(TextFindingCodes)];

    private static readonly string[] Codes =
    [
        .. Lists.SelectMany(list => list.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!),
    ];

    private static readonly XElement[] Written =
        [.. XDocument.Load(Path.Combine(Repository.Root, "src/Bka.Host/Texts/RefusalTexts.resx")).Descendants("data")];

    [Fact]
    public void Codes_WhenRead_EachHasASentence()
    {
        Codes.Length.ShouldBeGreaterThan(100);
        Codes.Where(code => RefusalTexts.Of(code) == code).ShouldBeEmpty();
        foreach (var code in Codes)
        {
            RefusalTexts.Of(code)[^1].ShouldBeOneOf('.', '?');
            char.IsUpper(RefusalTexts.Of(code)[0]).ShouldBeTrue(code);
        }
    }

    [Fact]
    public void Sentences_WhenRead_EachBelongsToOneCode()
    {
        var names = Written.Select(data => (string)data.Attribute("name")!).ToArray();
        names.ShouldBeUnique();
        names.Except(Codes).ShouldBeEmpty();
    }

    [Fact]
    public void Code_WhenItHasNoSentence_IsGivenAsItIs() => RefusalTexts.Of("no-such-code").ShouldBe("no-such-code");
}
