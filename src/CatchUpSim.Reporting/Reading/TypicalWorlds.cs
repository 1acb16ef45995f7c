namespace CatchUpSim.Reporting;

/// <summary>What decides which worlds of a study are typical.</summary>
/// <param name="Replication">Number of the replication; decides ties.</param>
/// <param name="Survived">Whether the focal firm is in business at the end.</param>
/// <param name="FinalShare">Its share of the market then.</param>
/// <param name="ExitMonth">Month of its exit since the start; not a number for survivors.</param>
public readonly record struct WorldEnd(int Replication, bool Survived, double FinalShare, double ExitMonth);

/// <summary>
/// The worlds that stand for a study: of those in which the focal firm survives the one with the median final share, of the others the
/// one with the median month of exit.
/// </summary>
public static class TypicalWorlds
{
    /// <summary>The typical ones of some worlds; null where the firm survives, or fails, in none of them.</summary>
    /// <typeparam name="T">What is known of a world.</typeparam>
    /// <param name="worlds">The worlds.</param>
    /// <param name="read">How each of them ends.</param>
    public static (T? Survivor, T? Failed) Of<T>(IEnumerable<T> worlds, Func<T, WorldEnd> read)
        where T : class
    {
        ILookup<bool, (T World, WorldEnd End)> bySurvival = worlds.Select(world => (World: world, End: read(world))).ToLookup(each => each.End.Survived);
        return (Middle(bySurvival[true], end => end.FinalShare), Middle(bySurvival[false], end => end.ExitMonth));
    }

    private static T? Middle<T>(IEnumerable<(T World, WorldEnd End)> worlds, Func<WorldEnd, double> order)
        where T : class
    {
        T[] sorted = [.. worlds.OrderBy(each => order(each.End)).ThenBy(each => each.End.Replication).Select(each => each.World)];
        return sorted.Length == 0 ? null : sorted[(sorted.Length - 1) / 2];
    }
}
