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
        var record = new Record(parameters.Events);
        var now = new Situation((int)record.Regime.Level, (int)policy.Regime[IndustryState.Policy]);

        Move(policy.Fee, now.Target(levels.Fee, record.Fee.Level, 1), 1);
        Move(policy.NodeCutoff, now.Target(levels.NodeCutoff, record.NodeCutoff.Level, LargestNode), 1);
        Move(policy.PresumptionNode, now.Target(levels.PresumptionNode, record.PresumptionNode.Level, LargestNode), 1);
        Move(policy.Scrutiny, now.Target(levels.Scrutiny, record.Scrutiny.Level, LargestScrutiny), levels.Lag);
        Move(policy.MemorySupply, now.Target(levels.MemorySupply, record.MemorySupply.Level, 1), levels.Lag);
        Move(policy.ToolAccess, now.Target(levels.ToolAccess, record.ToolAccess.Level, 1), levels.Lag);
        Move(policy.Discouragement, now.Target(levels.Discouragement, record.Discouragement.Level, 1), levels.Lag);
        Move(policy.ProcurementPremium, now.Target(levels.ProcurementPremium, record.ProcurementPremium.Level, 1), levels.Lag);
        Move(policy.ProcurementQuota, now.Target(levels.ProcurementQuota, record.ProcurementQuota.Level, 1), levels.Lag);
    }

    private static void Move(Column<PolicyId, double> column, double target, double lag)
    {
        ref double level = ref column[IndustryState.Policy];
        level = Next(level, target, lag);
    }

    /// <summary>The regime in which the dated events ended and the one that rules now.</summary>
    private readonly record struct Situation(int Then, int Now)
    {
        public double Target(IReadOnlyList<double> usual, double recorded, double highest) =>
            RegimeResponse.Target(recorded, usual[Now], usual[Then], highest);
    }

    /// <summary>What the dated events left of a policy; of two of one month the later in the list, as when they are applied.</summary>
    private struct DatedLevel(double neutral)
    {
        private int _month = int.MinValue;

        public double Level { get; private set; } = neutral;

        public void Take(double? level, Month month)
        {
            if (level is { } value && month.Index >= _month)
            {
                Level = value;
                _month = month.Index;
            }
        }
    }

    /// <summary>What the dated events left of all policies that follow the regime, and of the regime.</summary>
    private readonly ref struct Record
    {
        public readonly DatedLevel Regime = new((double)SalesRegime.Open);
        public readonly DatedLevel Fee = new(0);
        public readonly DatedLevel NodeCutoff = new(0);
        public readonly DatedLevel PresumptionNode = new(0);
        public readonly DatedLevel Scrutiny = new(0);
        public readonly DatedLevel MemorySupply = new(1);
        public readonly DatedLevel ToolAccess = new(1);
        public readonly DatedLevel Discouragement = new(0);
        public readonly DatedLevel ProcurementPremium = new(0);
        public readonly DatedLevel ProcurementQuota = new(0);

        public Record(IReadOnlyList<PolicyEventDefinition> events)
        {
            for (int i = 0; i < events.Count; i++)
            {
                PolicyEventDefinition dated = events[i];
                Regime.Take((double?)dated.Regime, dated.Month);
                Fee.Take(dated.Fee, dated.Month);
                NodeCutoff.Take(dated.NodeCutoff, dated.Month);
                PresumptionNode.Take(dated.PresumptionNode, dated.Month);
                Scrutiny.Take(dated.Scrutiny, dated.Month);
                MemorySupply.Take(dated.MemorySupply, dated.Month);
                ToolAccess.Take(dated.ToolAccess, dated.Month);
                Discouragement.Take(dated.Discouragement, dated.Month);
                ProcurementPremium.Take(dated.ProcurementPremium, dated.Month);
                ProcurementQuota.Take(dated.ProcurementQuota, dated.Month);
            }
        }
    }
}
