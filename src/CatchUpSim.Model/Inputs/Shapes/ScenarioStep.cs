using System.Reflection;

namespace CatchUpSim.Model.Inputs;

/// <summary>
/// One step down a scenario record; what it contains is never changed, a changed copy is made instead.
/// </summary>
internal abstract record ScenarioStep
{
    /// <summary>A copy of the container in which the part that this step leads to is replaced.</summary>
    public abstract object Replace(object container, Func<object, object> change);
}

/// <summary>Down into a property of a record.</summary>
internal sealed record PropertyStep(FieldInfo Field) : ScenarioStep
{
    private static readonly MethodInfo ShallowCopy =
        typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!;

    public override object Replace(object container, Func<object, object> change)
    {
        object copy = ShallowCopy.Invoke(container, null)!;
        Field.SetValue(copy, change(Field.GetValue(container)!));
        return copy;
    }
}

/// <summary>Down into an item of a list.</summary>
internal sealed record ItemStep(int Index) : ScenarioStep
{
    public override object Replace(object container, Func<object, object> change)
    {
        System.Collections.IEnumerable items = (System.Collections.IEnumerable)container;
        object[] all = [.. items.Cast<object>()];
        all[Index] = change(all[Index]);
        Array copy = Array.CreateInstance(ItemTypeOf(container), all.Length);
        all.CopyTo(copy, 0);
        return copy;
    }

    private static Type ItemTypeOf(object list) => list.GetType().GetInterfaces()
        .First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        .GetGenericArguments()[0];
}

/// <summary>Down to a number of a mapping of names to numbers.</summary>
internal sealed record NameStep(string Name) : ScenarioStep
{
    public override object Replace(object container, Func<object, object> change)
    {
        OrderedDictionary<string, double> copy =
            new((IReadOnlyDictionary<string, double>)container, StringComparer.Ordinal);
        copy[Name] = (double)change(copy[Name]);
        return copy;
    }
}

/// <summary>Down to a number of a dated series.</summary>
internal sealed record DatedStep(int Index) : ScenarioStep
{
    public override object Replace(object container, Func<object, object> change)
    {
        DatedValue[] copy = [.. (IReadOnlyList<DatedValue>)container];
        copy[Index] = copy[Index] with { Value = (double)change(copy[Index].Value) };
        return copy;
    }
}
