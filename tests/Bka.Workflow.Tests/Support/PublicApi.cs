using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Bka.Workflow.Tests.Support;

/// <summary>What others compile against, as text: a change of it is seen in the review.</summary>
public static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(IEnumerable<Type> types)
    {
        var page = new StringBuilder();
        foreach (var type in types.Where(type => type.IsVisible).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            page.Append(Kind(type)).Append(' ').Append(NameOf(type)).Append(Base(type)).Append('\n');
            foreach (var member in Members(type))
            {
                page.Append("    ").Append(member).Append('\n');
            }
        }

        return page.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => string.Create(
                CultureInfo.InvariantCulture, $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}"));
        }

        var constants = type.GetFields(Declared).OrderBy(field => field.Name, StringComparer.Ordinal)
            .Select(field => $"const {field.Name} = \"{field.GetRawConstantValue()}\"");
        var constructors = type.GetConstructors(Declared)
            .Select(constructor => $"new({Parameters(constructor)})").Order(StringComparer.Ordinal);
        var properties = type.GetProperties(Declared).OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => $"{NameOf(property)} {property.Name} {{ get;{(property.SetMethod is null ? "" : " init;")} }}");
        var methods = type.GetMethods(Declared).OrderBy(method => method.Name, StringComparer.Ordinal)
            .Where(method => !method.IsDefined(typeof(CompilerGeneratedAttribute)) && !IsAccessor(method) && method.Name != "ToString")
            .Select(method => $"{NameOf(method.ReturnType)} {method.Name}({Parameters(method)})");
        return [.. constants, .. constructors, .. properties, .. methods];
    }

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{NameOf(parameter)} {parameter.Name}" + (parameter.HasDefaultValue
            ? " = " + Convert.ToString(parameter.DefaultValue ?? "default", CultureInfo.InvariantCulture)
            : "")));

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract record",
        _ => "record",
    };

    private static string Base(Type type) =>
        type.BaseType is { } above && above != typeof(object) && above != typeof(Enum) ? " : " + NameOf(above) : "";

    private static string NameOf(PropertyInfo property) =>
        NameOf(property.PropertyType) + Mark(property.PropertyType, Nullability.Create(property).ReadState);

    private static string NameOf(ParameterInfo parameter) =>
        NameOf(parameter.ParameterType) + Mark(parameter.ParameterType, Nullability.Create(parameter).ReadState);

    private static string Mark(Type type, NullabilityState state) =>
        state == NullabilityState.Nullable && !type.IsValueType ? "?" : "";

    private static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return NameOf(inner) + "?";
        }

        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
            : type.Name;
    }
}
