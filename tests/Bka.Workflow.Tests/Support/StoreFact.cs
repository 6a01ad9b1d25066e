using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Bka.Workflow.Tests.Support;

/// <summary>
/// A test class that needs a PostgreSQL server: <c>BKA_TEST_POSTGRES</c> holds its connection string. Without one, each
/// of its <see cref="StoreFactAttribute"/> tests is reported as skipped, with the reason.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute : Attribute
{
    public const string Variable = "BKA_TEST_POSTGRES";

    public static string? ConnectionString =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection ? connection : null;

    public static string? Reason => ConnectionString is null
        ? $"NOT PROVED on PostgreSQL: set {Variable} to the connection string of a scratch database."
        : null;
}

/// <summary>A fact of a storage contract: whether it can run is a matter of the concrete class, not of the method.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Bka.Workflow.Tests.Support." + nameof(StoreFactDiscoverer), "Bka.Workflow.Tests")]
public sealed class StoreFactAttribute : FactAttribute;

/// <summary>Finds the facts of a storage contract.</summary>
public sealed class StoreFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        [new StoreTestCase(messages, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)];
}

/// <summary>A test that is skipped when its class needs a server that is not there.</summary>
public sealed class StoreTestCase : XunitTestCase
{
    [Obsolete("Only for xunit, which fills the case in afterwards.")]
    public StoreTestCase()
    {
    }

    public StoreTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method)
    {
    }

    // Consoles often leave the reason out, and the name never.
    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName) =>
        base.GetDisplayName(factAttribute, displayName) + (Unproved is { } reason ? " – " + reason : "");

    protected override string? GetSkipReason(IAttributeInfo factAttribute) => base.GetSkipReason(factAttribute) ?? Unproved;

    private string? Unproved =>
        TestMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsPostgresAttribute).AssemblyQualifiedName).Any()
            ? NeedsPostgresAttribute.Reason
            : null;
}
