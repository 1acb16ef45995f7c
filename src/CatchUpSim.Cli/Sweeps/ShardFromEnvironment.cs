using System.Globalization;
using CatchUpSim.Experiments.Sweeps;

namespace CatchUpSim.Cli.Sweeps;

/// <summary>Which part a cluster asks for: array tasks of Slurm and indexed jobs of Kubernetes say it in the environment.</summary>
internal static class ShardFromEnvironment
{
    private static readonly string[] Variables = ["SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX"];

    /// <summary>Reads the part from the environment; both count from 0.</summary>
    /// <param name="count">Number of parts.</param>
    /// <param name="read">Reads a variable.</param>
    /// <exception cref="BadInputException">None is set, or one is no part, or two contradict each other.</exception>
    public static SweepShard Read(int count, Func<string, string?> read)
    {
        (string Name, string Text)[] set = [.. Variables.Select(name => (Name: name, Text: read(name) ?? string.Empty)).Where(pair => pair.Text.Length > 0)];
        if (set.Length == 0)
        {
            throw new BadInputException($"--shards needs {string.Join(" or ", Variables)} in the environment; without a cluster name the part yourself, such as --shard 1/{count}");
        }

        if (set.Select(pair => pair.Text).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            throw new BadInputException($"{string.Join(" and ", set.Select(pair => $"{pair.Name}={pair.Text}"))} contradict each other");
        }

        return int.TryParse(set[0].Text, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < count
            ? new SweepShard(index, count)
            : throw new BadInputException($"{set[0].Name}={set[0].Text} is no whole number from 0 to {count - 1}");
    }
}
