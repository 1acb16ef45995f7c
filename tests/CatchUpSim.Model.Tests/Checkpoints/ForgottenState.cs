using System.Collections;
using System.Reflection;

namespace CatchUpSim.Model.Tests.Checkpoints;

/// <summary>
/// Compares two objects field by field, private ones included, down to the last bit, and names what differs. It knows
/// nothing of the model, so it finds state that was added after it was written.
/// </summary>
internal static class ForgottenState
{
    private const BindingFlags Fields =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Paths of what differs, such as <c>Industry.Month.Index</c>.</summary>
    /// <param name="left">One object.</param>
    /// <param name="right">The other one.</param>
    /// <param name="rebuilt">Fields, as <c>Type.field</c>, whose contents are computed anew every month.</param>
    public static IReadOnlyList<string> Between(object left, object right, IReadOnlyCollection<string> rebuilt)
    {
        List<string> differences = [];
        Compare(left, right, string.Empty, new Walk(rebuilt, differences, new HashSet<object>(ReferenceEqualityComparer.Instance)));
        return differences;
    }

    private static void Compare(object? left, object? right, string path, Walk walk)
    {
        if (ReferenceEquals(left, right) || walk.Differences.Count > 20)
        {
            return;
        }

        if (left is null || right is null)
        {
            walk.Differences.Add(path);
        }
        else if (left is IList first && right is IList second)
        {
            CompareLists(first, second, path, walk);
        }
        else if (left.GetType() != right.GetType() || IsPlain(left.GetType()))
        {
            if (!SameBits(left, right))
            {
                walk.Differences.Add(path);
            }
        }
        else if (left is not Delegate and not Type && (left.GetType().IsValueType || walk.Seen.Add(left)))
        {
            CompareFields(left, right, path, walk);
        }
    }

    private static void CompareLists(IList left, IList right, string path, Walk walk)
    {
        if (left.Count != right.Count)
        {
            walk.Differences.Add($"{path}.Count");
            return;
        }

        for (int i = 0; i < left.Count; i++)
        {
            Compare(left[i], right[i], $"{path}[{i}]", walk);
        }
    }

    private static void CompareFields(object left, object right, string path, Walk walk)
    {
        for (Type? type = left.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(Fields))
            {
                if (!walk.Rebuilt.Contains($"{type.Name}.{field.Name}"))
                {
                    Compare(field.GetValue(left), field.GetValue(right), $"{path}.{field.Name}", walk);
                }
            }
        }
    }

    private static bool IsPlain(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string);

    private static bool SameBits(object left, object right) => (left, right) switch
    {
        (double first, double second) => BitConverter.DoubleToInt64Bits(first) == BitConverter.DoubleToInt64Bits(second),
        (float first, float second) => BitConverter.SingleToInt32Bits(first) == BitConverter.SingleToInt32Bits(second),
        _ => left.Equals(right),
    };

    private sealed record Walk(IReadOnlyCollection<string> Rebuilt, List<string> Differences, HashSet<object> Seen);
}
