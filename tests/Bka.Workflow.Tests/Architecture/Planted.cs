namespace Bka.Workflow.Tests.Architecture;

/// <summary>Types that break a rule on purpose, so that the rule is seen to catch them.</summary>
public static class Planted
{
    public record Open;

    public sealed record Settable
    {
        public string Name { get; set; } = "";
    }

    public sealed record PrivatelySettable
    {
        public string Name { get; private set; } = "";

        public void Rename(string name) => Name = name;
    }

    public record struct MutableStruct(int Number);

    public sealed record Good(string Name)
    {
        public int Number { get; init; }
    }

    /// <summary>One member says what it means.</summary>
    public enum HalfDocumented
    {
        /// <summary>It does.</summary>
        First,
        Second,
    }
}
