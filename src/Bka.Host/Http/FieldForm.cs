namespace Bka.Host.Http;

/// <summary>What a field of an address takes, in a Swedish sentence for whoever wrote something else.</summary>
internal static class FieldForm
{
    /// <summary>The sentence; null when nothing more can be said than that it could not be read.</summary>
    /// <param name="type">The field's type; null when it is not known.</param>
    public static string? Of(Type? type) => (type is null ? null : Nullable.GetUnderlyingType(type) ?? type) switch
    {
        null => null,
        var day when day == typeof(Day) => "Fältet tar ett datum, åååå-mm-dd.",
        var number when number == typeof(int) || number == typeof(long) => "Fältet tar ett heltal.",
        var flag when flag == typeof(bool) => "Fältet tar true eller false.",
        { IsGenericType: true } code when code.GetGenericTypeDefinition() == typeof(Code<>) =>
            $"Fältet tar något av {string.Join(", ", CodeConverters.NamesOf(code.GetGenericArguments()[0]))}.",
        _ => null,
    };
}
