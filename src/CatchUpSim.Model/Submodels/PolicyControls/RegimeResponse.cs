using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// What the other policies do after the last dated event. Each regime has its usual levels; what the dated events left is
/// taken to be the level under the regime in which they ended, so that nothing moves before the regime does.
/// </summary>
public static class RegimeResponse
{
    private const double LargestNode = 90;

    private const double LargestScrutiny = 5;

    /// <summary>Equation (PC12): x* = clip(x_d + (u_r − u_d), 0, x̄), the level to which a policy goes under regime r.</summary>
    /// <param name="recorded">x_d: level that the dated events left.</param>
    /// <param name="usual">u_r: usual level under the regime.</param>
    /// <param name="usualThen">u_d: usual level under the regime in which the dated events ended.</param>
    /// <param name="highest">x̄: highest possible level.</param>
    /// <returns>Level, in the unit of the policy.</returns>
    public static double Target(double recorded, double usual, double usualThen, double highest) =>
        Math.Clamp(recorded + (usual - usualThen), 0, highest);

    /// <summary>Equation (PC13): x ← x + (x* − x)/L; under a constant regime the distance falls by 1 − 1/L each month.</summary>
    /// <param name="level">x: present level.</param>
    /// <param name="target">x*: level of the regime (PC12).</param>
    /// <param name="lag">L: mean lag, months; at least 1.</param>
    /// <returns>Level of the next month.</returns>
    public static double Next(double level, double target, double lag)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lag, 1);
        return level + ((target - level) / lag);
    }

    /// <summary>Moves every policy that follows the regime by a month: law at once, the rest by and by.</summary>
    internal static void Follow(IndustryState industry, PolicyControlsParameters parameters)
    {
        PolicyStates policy = industry.PolicyStates;
        RegimeLevelsParameters levels = parameters.RegimeLevels;
        var now = new Situation(
            parameters.Events, (int)RecordedRegime(parameters.Events), (int)policy.Regime[IndustryState.Policy]);

        Move(policy.Fee, now.Target(levels.Fee, e => e.Fee, 0, 1), 1);
        Move(policy.NodeCutoff, now.Target(levels.NodeCutoff, e => e.NodeCutoff, 0, LargestNode), 1);
        Move(policy.PresumptionNode, now.Target(levels.PresumptionNode, e => e.PresumptionNode, 0, LargestNode), 1);
        Move(policy.Scrutiny, now.Target(levels.Scrutiny, e => e.Scrutiny, 0, LargestScrutiny), levels.Lag);
        Move(policy.MemorySupply, now.Target(levels.MemorySupply, e => e.MemorySupply, 1, 1), levels.Lag);
        Move(policy.ToolAccess, now.Target(levels.ToolAccess, e => e.ToolAccess, 1, 1), levels.Lag);
        Move(policy.Discouragement, now.Target(levels.Discouragement, e => e.Discouragement, 0, 1), levels.Lag);
        Move(policy.ProcurementPremium, now.Target(levels.ProcurementPremium, e => e.ProcurementPremium, 0, 1), levels.Lag);
        Move(policy.ProcurementQuota, now.Target(levels.ProcurementQuota, e => e.ProcurementQuota, 0, 1), levels.Lag);
    }

    private static void Move(Column<PolicyId, double> column, double target, double lag)
    {
        ref double level = ref column[IndustryState.Policy];
        level = Next(level, target, lag);
    }

    private static SalesRegime RecordedRegime(IReadOnlyList<PolicyEventDefinition> events) =>
        (SalesRegime)Recorded(events, e => (double?)e.Regime, (double)SalesRegime.Open);

    /// <summary>What the dated events left of a policy; of two of one month the later in the list, as when they are applied.</summary>
    private static double Recorded(
        IReadOnlyList<PolicyEventDefinition> events, Func<PolicyEventDefinition, double?> key, double neutral)
    {
        double level = neutral;
        Month? latest = null;
        for (int i = 0; i < events.Count; i++)
        {
            if (key(events[i]) is { } value && (latest is not { } month || events[i].Month >= month))
            {
                level = value;
                latest = events[i].Month;
            }
        }

        return level;
    }

    /// <summary>Where the dated events ended and which regime rules now.</summary>
    private readonly record struct Situation(IReadOnlyList<PolicyEventDefinition> Events, int Then, int Now)
    {
        public double Target(
            IReadOnlyList<double> usual, Func<PolicyEventDefinition, double?> key, double neutral, double highest) =>
            RegimeResponse.Target(Recorded(Events, key, neutral), usual[Now], usual[Then], highest);
    }
}
