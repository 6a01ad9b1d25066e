using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;
using Case = Bka.Workflow.Domain.Cases.Case;

namespace Bka.Workflow.Tests.Architecture;

public class TypeRuleTests
{
    private static readonly Type[] Contracts = typeof(Actor).Assembly.GetTypes();

    // The deadlines room keeps lazily found time zone data, which is why private state is allowed where it is read-only.
    private static readonly Type[] Domain =
    [
        .. typeof(Case).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("Bka.Workflow.Domain.", StringComparison.Ordinal) == true),
    ];

    [Fact]
    public void Domain_WhenRead_IsThere() => Domain.ShouldContain(typeof(CaseFold));

    [Fact]
    public void Classes_WhenRead_AreSealedOrStatic()
    {
        TypeRules.ClassesAreSealed(Domain).ShouldBeEmpty();
        TypeRules.ClassesAreSealed(Contracts).ShouldBeEmpty();
    }

    [Fact]
    public void Classes_WhenOpen_AreCaught() => TypeRules.ClassesAreSealed([typeof(Planted.Open)]).ShouldNotBeEmpty();

    [Fact]
    public void Types_WhenRead_AreImmutable()
    {
        TypeRules.NothingIsMutable(Domain.Where(type => !type.IsNestedPrivate)).ShouldBeEmpty();
        TypeRules.NothingIsMutable(Contracts).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(typeof(Planted.Settable))]
    [InlineData(typeof(Planted.PrivatelySettable))]
    [InlineData(typeof(StrongBox<int>))]
    [InlineData(typeof(Planted.MutableStruct))]
    public void Types_WhenMutable_AreCaught(Type type) => TypeRules.NothingIsMutable([type]).ShouldNotBeEmpty();

    [Fact]
    public void Types_WhenInitOnly_AreLeftAlone() => TypeRules.NothingIsMutable([typeof(Planted.Good)]).ShouldBeEmpty();

    [Fact]
    public void EnumMembers_WhenRead_AreDocumented()
    {
        var documentation = Documentation("Bka.Contracts");
        TypeRules.EnumMembersAreDocumented(Contracts.Where(type => type.IsPublic), documentation).ShouldBeEmpty();
        TypeRules.EnumMembersAreDocumented(Domain.Where(type => type.IsPublic), Documentation("Bka.Workflow")).ShouldBeEmpty();
    }

    [Fact]
    public void EnumMembers_WhenOneIsUndocumented_AreCaught() => TypeRules
        .EnumMembersAreDocumented([typeof(Planted.HalfDocumented)], Documentation("Bka.Workflow.Tests"))
        .ShouldBe(["HalfDocumented.Second"]);

    [Fact]
    public void Contracts_WhenRead_AreTheApprovedOnes() => Approved.Matches("contracts.txt", PublicApi.Of(Contracts));

    [Fact]
    public void PublicApi_WhenAMemberIsAdded_Changes() => PublicApi.Of([typeof(Planted.Good)])
        .ShouldNotBe(PublicApi.Of([typeof(Planted.Settable)]));

    private static XDocument Documentation(string assembly) =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, assembly + ".xml"));
}
