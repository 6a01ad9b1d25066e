using Xunit;

namespace Bka.Browser.Tests.Support;

/// <summary>Tests that need a browser; without one they say so instead of passing.</summary>
internal static class ChromiumAttribute
{
    /// <summary>The browser's program; null when there is none.</summary>
    public static string? Program { get; } =
        Environment.GetEnvironmentVariable("BKA_TEST_CHROMIUM") is { Length: > 0 } program ? program : null;

    /// <summary>Why a test is skipped; null when it is not.</summary>
    public static string? Skip =>
        Program is null ? "Needs Chromium: set BKA_TEST_CHROMIUM to its program, on Debian /usr/bin/chromium." : null;
}

/// <summary>A test in the browser.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    /// <summary>Skips without a browser.</summary>
    public ChromiumFactAttribute() => Skip = ChromiumAttribute.Skip;
}

/// <summary>A test in the browser, of each of several.</summary>
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips without a browser.</summary>
    public ChromiumTheoryAttribute() => Skip = ChromiumAttribute.Skip;
}
