using System.Reflection;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Inputs;

/// <summary>Reads record types into shapes and refuses a property that no scenario file could express.</summary>
internal sealed class ShapeReading
{
    private readonly Dictionary<Type, RecordShape?> known = [];
    private readonly NullabilityInfoContext nullability = new();

    public RecordShape Read(Type type)
    {
        if (known.TryGetValue(type, out RecordShape? shape))
        {
            return shape ?? throw Broken(type, "contains itself; a scenario file has a fixed depth");
        }

        known[type] = null;
        bool named = typeof(INamedDefinition).IsAssignableFrom(type);
        FieldInfo? name = named ? FieldBehind(type.GetProperty(nameof(INamedDefinition.Name))!) : null;
        List<KeyShape> keys = [];
        KeyShape? body = null;
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!property.CanWrite || (named && property.Name == nameof(INamedDefinition.Name)))
            {
                continue;
            }

            KeyShape key = ReadKey(property);
            keys.Add(key);
            body = key.IsBody ? key : body;
        }

        if (body is not null && (keys.Count > 1 || !named))
        {
            throw Broken(type, "has a [Body], so it must be a named definition without other keys");
        }

        return known[type] = new RecordShape(type, keys, name, body);
    }

    private KeyShape ReadKey(PropertyInfo property)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        object[] attributes = property.GetCustomAttributes(inherit: false);
        ParameterAttribute? parameter = attributes.OfType<ParameterAttribute>().FirstOrDefault();
        KeyAttribute? key = attributes.OfType<KeyAttribute>().FirstOrDefault();
        ValueShape value = ReadValue(type, property);
        if (HoldsNumbers(value) != parameter is not null)
        {
            throw Broken(property, parameter is null
                ? "is a number and needs [Parameter] with unit and range"
                : "carries [Parameter] but is no number");
        }

        return new KeyShape(KebabCase.Of(property.Name), FieldBehind(property), value)
        {
            IsRequired = property.PropertyType.IsValueType
                ? type == property.PropertyType
                : nullability.Create(property).WriteState == NullabilityState.NotNull,
            IsBody = attributes.OfType<BodyAttribute>().Any(),
            Parameter = parameter,
            Text = key?.Text ?? parameter?.Text ?? string.Empty,
            References = key?.References ?? string.Empty,
        };
    }

    private ValueShape ReadValue(Type type, PropertyInfo property)
    {
        if (ReadScalar(type) is { } scalar)
        {
            return scalar;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            Type item = type.GetGenericArguments()[0];
            return item == typeof(DatedValue) ? new DatedSeriesShape()
                : ReadScalar(item) is { } scalarItem ? new SequenceShape(scalarItem, item)
                : !IsRecord(item) ? throw Broken(property, $"is a list of {item.Name}, which no scenario file can hold")
                : typeof(INamedDefinition).IsAssignableFrom(item) ? new NamedEntriesShape(Read(item))
                : new SequenceShape(new SectionShape(Read(item)), item);
        }

        return type == typeof(IReadOnlyDictionary<string, double>) ? new NumbersByNameShape()
            : IsRecord(type) ? new SectionShape(Read(type))
            : throw Broken(property, $"is a {type.Name}, which no scenario file can hold");
    }

    private static FieldInfo FieldBehind(PropertyInfo property) =>
        property.DeclaringType!.GetField(
            $"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw Broken(property, "has accessors of its own; write { get; init; }");

    private static ValueShape? ReadScalar(Type type) =>
        type == typeof(double) ? new NumberShape(IsWhole: false)
        : type == typeof(int) ? new NumberShape(IsWhole: true)
        : type == typeof(bool) ? new SwitchShape()
        : type == typeof(string) ? new TextShape()
        : type == typeof(Month) ? new MonthShape()
        : type.IsEnum ? new ChoiceShape(ReadChoices(type))
        : null;

    private static KeyValuePair<string, object>[] ReadChoices(Type type) =>
        [.. Enum.GetNames(type).Select(name => KeyValuePair.Create(KebabCase.Of(name), Enum.Parse(type, name)))];

    private static bool HoldsNumbers(ValueShape value) =>
        value is NumberShape or NumbersByNameShape or DatedSeriesShape or SequenceShape { Item: NumberShape };

    // Every record class has a compiler-made copying method of this name.
    private static bool IsRecord(Type type) =>
        type is { IsClass: true, IsSealed: true } && type.GetMethod("<Clone>$") is not null;

    private static InvalidOperationException Broken(MemberInfo member, string fault) =>
        new($"Design of the scenario records: {member.DeclaringType?.Name}.{member.Name} {fault}.");
}
