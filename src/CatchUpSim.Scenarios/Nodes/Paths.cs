namespace CatchUpSim.Scenarios.Nodes;

/// <summary>Paths of keys, such as <c>designers.firm-a.cash</c>.</summary>
internal static class Paths
{
    public static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    /// <summary>The path without its last part; empty when it has only one.</summary>
    public static string Parent(string path)
    {
        int end = path.LastIndexOfAny(['.', '[']);
        return end < 0 ? string.Empty : path[..end];
    }
}
