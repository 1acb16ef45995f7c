namespace CatchUpSim.Model.Inputs;

/// <summary>Finds the name that an author who made a typing mistake most probably meant.</summary>
public static class NearestName
{
    /// <summary>The candidate nearest to the name, or null when none is near enough to be a typing mistake.</summary>
    public static string? Among(IEnumerable<string> candidates, string name)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(name);
        string? nearest = null;
        int smallest = Math.Max(1, Math.Min(name.Length / 3, 8)) + 1;
        foreach (string candidate in candidates)
        {
            // Lengths alone bound the distance from below: most candidates need no table.
            if (Math.Abs(candidate.Length - name.Length) >= smallest)
            {
                continue;
            }

            int distance = Distance(name, candidate);
            if (distance < smallest)
            {
                (nearest, smallest) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>What to put behind a complaint about an unknown name: the one that was probably meant, or else all there are.</summary>
    /// <param name="candidates">The names that would be known.</param>
    /// <param name="name">The unknown name.</param>
    /// <param name="most">Most names to list.</param>
    public static string Hint(IReadOnlyCollection<string> candidates, string name, int most = int.MaxValue) =>
        Among(candidates, name) is { } nearest
            ? $"did you mean '{nearest}'?"
            : $"there are: {string.Join(", ", candidates.Take(most))}{(candidates.Count > most ? ", …" : string.Empty)}";

    /// <summary>
    /// The number of letters to insert, delete, replace or exchange with their neighbour to turn one word into the
    /// other
    /// (restricted Damerau–Levenshtein distance).
    /// </summary>
    public static int Distance(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        int[,] cost = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Cheapest(cost, left, right, (i, j));
            }
        }

        return cost[left.Length, right.Length];
    }

    private static int Cheapest(int[,] cost, string left, string right, (int I, int J) at)
    {
        (int i, int j) = at;
        bool same = left[i - 1] == right[j - 1];
        int best = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + (same ? 0 : 1));
        bool exchanged = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return exchanged ? Math.Min(best, cost[i - 2, j - 2] + 1) : best;
    }
}
