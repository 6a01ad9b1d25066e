using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Bka.Workflow.Tests.Architecture;

/// <summary>The house rules that are read from types. Each answers with the types or members that break it.</summary>
public static class TypeRules
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>A class is sealed or static, unless it is an abstract base.</summary>
    public static IEnumerable<string> ClassesAreSealed(IEnumerable<Type> types) =>
        types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !IsGenerated(type))
            .Select(type => type.FullName!);

    /// <summary>Nothing changes after it is made: properties are read-only or init, structs and public fields read-only.</summary>
    public static IEnumerable<string> NothingIsMutable(IEnumerable<Type> types) => types.Where(type => !IsGenerated(type)).SelectMany(type =>
        type.GetProperties(Declared)
            .Where(property => property.SetMethod is { } set && !IsGenerated(property)
                && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(property => $"{type.FullName}.{property.Name}")
            .Concat(type.GetFields(Declared)
                .Where(field => field is { IsPublic: true, IsInitOnly: false, IsLiteral: false, IsSpecialName: false })
                .Select(field => $"{type.FullName}.{field.Name}"))
            .Concat(type is { IsValueType: true, IsEnum: false } && !type.IsDefined(typeof(IsReadOnlyAttribute), false)
                ? [type.FullName!]
                : []));

    /// <summary>Every member of every public enum has a summary.</summary>
    public static IEnumerable<string> EnumMembersAreDocumented(IEnumerable<Type> types, XDocument documentation)
    {
        var documented = documentation.Descendants("member")
            .Where(member => member.Element("summary")?.Value.Trim().Length > 0)
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);
        return types.Where(type => type.IsEnum).SelectMany(type => Enum.GetNames(type)
            .Where(name => !documented.Contains($"F:{type.FullName!.Replace('+', '.')}.{name}"))
            .Select(name => $"{type.Name}.{name}"));
    }

    private static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute), false) || member.Name.Contains('<', StringComparison.Ordinal)
        || (member.DeclaringType is { } outer && IsGenerated(outer));
}
