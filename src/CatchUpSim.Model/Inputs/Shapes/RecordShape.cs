using System.Reflection;
using System.Runtime.CompilerServices;

namespace CatchUpSim.Model.Inputs;

/// <summary>The keys of a section or definition of a scenario file, read from the record that holds it.</summary>
public sealed class RecordShape
{
    private readonly Dictionary<string, KeyShape> byName;
    private readonly FieldInfo? name;

    internal RecordShape(Type type, IReadOnlyList<KeyShape> keys, FieldInfo? name, KeyShape? body)
    {
        Type = type;
        Keys = keys;
        Body = body;
        this.name = name;
        byName = keys.ToDictionary(key => key.Name, StringComparer.Ordinal);
    }

    /// <summary>Gets the record type.</summary>
    public Type Type { get; }

    /// <summary>Gets the keys in order of declaration.</summary>
    public IReadOnlyList<KeyShape> Keys { get; }

    /// <summary>Gets the key whose value stands for the whole definition, if the record has one.</summary>
    public KeyShape? Body { get; }

    /// <summary>Reads the shape of a scenario from its record type, with everything below it.</summary>
    /// <exception cref="InvalidOperationException">A property breaks the rules for scenario records.</exception>
    public static RecordShape Of(Type type) => new ShapeReading().Read(type);

    /// <summary>The shape of a scenario's record type, read once.</summary>
    public static RecordShape OfScenario<TScenario>()
        where TScenario : class => KnownShape<TScenario>.Value;

    /// <summary>The key of that name, or null.</summary>
    public KeyShape? Find(string key) => byName.GetValueOrDefault(key);

    /// <summary>A new record whose properties are still to be set.</summary>
    public object Create(string? entryName)
    {
        object record = RuntimeHelpers.GetUninitializedObject(Type);
        if (entryName is not null)
        {
            name?.SetValue(record, entryName);
        }

        return record;
    }
}

/// <summary>One key of a scenario file and where its record keeps the value.</summary>
/// <remarks>
/// Values are read and set through fields: the runtime compiles a piece of code for every property that is used by
/// reflection more than once, which would double the time to read a scenario in a fresh process.
/// </remarks>
/// <param name="Name">The key as written in the file.</param>
/// <param name="Field">The field behind the property.</param>
/// <param name="Value">The kind of value.</param>
public sealed record KeyShape(string Name, FieldInfo Field, ValueShape Value)
{
    /// <summary>Gets a value indicating whether a scenario must state the key.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Gets a value indicating whether the value stands for the whole definition.</summary>
    public bool IsBody { get; init; }

    /// <summary>Gets unit, range and text of a number, or of every number of a list or mapping of numbers.</summary>
    public ParameterAttribute? Parameter { get; init; }

    /// <summary>Gets what the key is, in one line.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Gets the section whose entries this key must name; empty when it names none.</summary>
    public string References { get; init; } = string.Empty;
}

/// <summary>Holds the shape of one record type; immutable, and made at the first use.</summary>
internal static class KnownShape<TScenario>
    where TScenario : class
{
    public static readonly RecordShape Value = RecordShape.Of(typeof(TScenario));
}
