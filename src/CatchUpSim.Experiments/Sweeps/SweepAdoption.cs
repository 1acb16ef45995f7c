using System.Globalization;
using CatchUpSim.Experiments.Store;

namespace CatchUpSim.Experiments.Sweeps;

/// <summary>
/// Decides whether runs that are stored belong to a plan. A plan may have more points or replications than the store:
/// then the stored runs get the numbers that they have in the plan.
/// </summary>
internal static class SweepAdoption
{
    // What must be equal for a stored run to be a run of the plan; points are compared by their keys.
    private static readonly string[] Decisive = ["seed", "outcomes", "version"];

    /// <summary>Makes a store one of the plan, or refuses it and leaves it as it is.</summary>
    public static void Adopt(SweepDatabase database, SweepPlan plan, SweepTables tables)
    {
        Dictionary<string, string> stored = SweepReading.ReadStudy(database);
        string[] differences = [.. Differences(database, stored, plan)];
        if (differences.Length > 0)
        {
            throw new UnusableStoreException(
                $"{database.Path} holds another study: {string.Join("; ", differences)}. It was left as it is; choose another folder with --out");
        }

        int[] numbers = NewNumbers(database, plan);
        int replications = int.Parse(stored["replications"], CultureInfo.InvariantCulture);
        if (Array.IndexOf(numbers, -1) is >= 0 and var lost)
        {
            throw new UnusableStoreException(
                $"{database.Path} holds another study: its point {lost} is none of this one (factors, design or scenario changed). "
                + "It was left as it is; choose another folder with --out");
        }

        if (replications > plan.Replications)
        {
            throw new UnusableStoreException(
                $"{database.Path} holds {replications} replications, more than the {plan.Replications} asked for. "
                + "It was left as it is; choose another folder with --out");
        }

        if (!IsSame(numbers, plan) || !IsDescribedAlike(database, plan))
        {
            database.Together(() => Renumber(database, plan, tables, numbers));
        }
    }

    private static IEnumerable<string> Differences(SweepDatabase database, Dictionary<string, string> stored, SweepPlan plan)
    {
        string[] now = [plan.Seed.ToString(CultureInfo.InvariantCulture), string.Join(' ', plan.Outcomes), plan.Version];
        for (int i = 0; i < Decisive.Length; i++)
        {
            if (stored.GetValueOrDefault(Decisive[i]) is var before && before != now[i])
            {
                yield return $"{Decisive[i]} '{before}' there, '{now[i]}' here";
            }
        }

        string[] factors = [.. database.Rows("SELECT name, path FROM factors ORDER BY number").Select(row => $"{row[0]} ({row[1]})")];
        string[] wanted = [.. plan.Factors.Select(factor => $"{factor.Name} ({factor.Path})")];
        if (!factors.SequenceEqual(wanted, StringComparer.Ordinal))
        {
            yield return $"factors {string.Join(", ", factors)} there, {string.Join(", ", wanted)} here";
        }
    }

    /// <summary>The number that each stored point has in the plan; -1 for none.</summary>
    private static int[] NewNumbers(SweepDatabase database, SweepPlan plan)
    {
        // A point that is listed twice takes its places in order.
        var places = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (int i = 0; i < plan.PointKeys.Count; i++)
        {
            if (!places.TryGetValue(plan.PointKeys[i], out Queue<int>? queue))
            {
                places.Add(plan.PointKeys[i], queue = new Queue<int>());
            }

            queue.Enqueue(i);
        }

        return
        [
            .. database.Rows("SELECT point_key FROM points ORDER BY point").Select(row =>
                places.TryGetValue((string)row[0], out Queue<int>? queue) && queue.Count > 0 ? queue.Dequeue() : -1),
        ];
    }

    private static bool IsSame(int[] numbers, SweepPlan plan) =>
        numbers.Length == plan.Points.Count && numbers.Select((number, i) => number == i).All(same => same);

    private static bool IsDescribedAlike(SweepDatabase database, SweepPlan plan)
    {
        Dictionary<string, string> stored = SweepReading.ReadStudy(database);
        return stored["replications"] == plan.Replications.ToString(CultureInfo.InvariantCulture)
            && plan.Descriptions.All(pair => stored.GetValueOrDefault(pair.Key) == pair.Value)
            && database.Rows("SELECT name, text FROM sources ORDER BY number")
                .Select(row => KeyValuePair.Create((string)row[0], (string)row[1])).SequenceEqual(plan.Sources);
    }

    private static void Renumber(SweepDatabase database, SweepPlan plan, SweepTables tables, int[] numbers)
    {
        foreach (TableDefinition table in new[] { tables.Runs, tables.Failures })
        {
            // By way of negative numbers, which no run has, so that none meets another on its way.
            foreach (object[] row in database.Rows($"SELECT run, point, replication FROM {table.Name}").ToArray())
            {
                int point = numbers[(int)(long)row[1]];
                long run = ((long)row[2] * plan.Points.Count) + point;
                database.Execute($"UPDATE {table.Name} SET run = $0, point = $1 WHERE run = $2", -1 - run, point, row[0]);
            }

            database.Execute($"UPDATE {table.Name} SET run = -1 - run");
        }

        foreach (TableDefinition table in new[] { tables.Points, tables.Factors, tables.Sources, TableDefinition.Study })
        {
            database.Execute($"DELETE FROM {table.Name}");
        }

        SweepCreation.Describe(database, plan, tables);
    }
}
