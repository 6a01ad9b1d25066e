namespace Bka.Host.Pages;

/// <summary>The Swedish pages.</summary>
internal static class BkaPages
{
    public static void AddBkaPages(this IServiceCollection services) => services.AddRazorPages();
}
