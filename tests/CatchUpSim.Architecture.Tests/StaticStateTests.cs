using System.Reflection;

namespace CatchUpSim.Architecture.Tests;

/// <summary>Two runs in one process share nothing that either could change.</summary>
public sealed class StaticStateTests
{
    /// <summary>What is shared on purpose, and why it is harmless.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["PngRenderer.System"] = "the machine's fonts are looked for once; which one is found does not depend on runs",
        ["BaselineTable.Tables"] = "numbers that follow from a scenario's parameters alone; they go with it",
        ["StageRoles.Known"] = "numbers that stand in a scenario's stage under names; they go with it",
    };

    [Fact]
    public void No_static_field_can_be_assigned() => Assert.Equal(
        [],
        StaticFields().Where(field => !field.IsInitOnly && !field.IsLiteral).Select(Name));

    [Fact]
    public void No_static_field_holds_something_that_grows() => Assert.Equal(
        [],
        StaticFields().Where(field => Grows(field.FieldType)).Select(Name).Where(name => !Allowed.ContainsKey(name)));

    [Fact]
    public void Arrays_that_are_shared_are_not_public_in_the_model() => Assert.Equal(
        [],
        SourceTree.Types(typeof(Model.Simulation).Assembly).SelectMany(Fields)
            .Where(field => field.FieldType.IsArray && !field.IsPrivate).Select(Name));

    [Fact]
    public void Every_exemption_is_still_needed() => Assert.Equal(
        [],
        Allowed.Keys.Except(StaticFields().Where(field => Grows(field.FieldType)).Select(Name), StringComparer.Ordinal));

    private static IEnumerable<FieldInfo> StaticFields() =>
        SourceTree.Assemblies().SelectMany(SourceTree.Types).SelectMany(Fields);

    private static IEnumerable<FieldInfo> Fields(Type type) => type
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(field => !field.IsLiteral)
        .Where(field => !field.Name.StartsWith("<>", StringComparison.Ordinal));

    /// <summary>Lists, sets, caches and builders; a dictionary is taken for a table of constants if it is private.</summary>
    private static bool Grows(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var generic
        && (generic == typeof(List<>) || generic == typeof(HashSet<>) || generic == typeof(Lazy<>) || generic == typeof(Queue<>)
            || generic == typeof(Stack<>)
            || type.Namespace?.StartsWith("System.Collections.Concurrent", StringComparison.Ordinal) == true
            || generic == typeof(System.Runtime.CompilerServices.ConditionalWeakTable<,>))
        || type == typeof(System.Text.StringBuilder);

    private static string Name(FieldInfo field) => $"{field.DeclaringType!.Name}.{field.Name}";
}
