using System.Runtime.InteropServices;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>What the foreign coalition keeps out of the home market under each sales regime (§6.3).</summary>
internal static class SalesRules
{
    private const string LicenceRule = "licence limit";

    /// <summary>The thresholds that the latest dated event set; null before the first.</summary>
    public static ControlThreshold? Thresholds(IndustryState industry, PolicyControlsParameters parameters)
    {
        int set = industry.PolicyStates.ThresholdSet[IndustryState.Policy];
        if (set < 0 || parameters.Events[set].Thresholds is not { Count: > 0 } alternatives)
        {
            return null;
        }

        var conditions = new ControlCondition[alternatives.Count];
        for (int i = 0; i < conditions.Length; i++)
        {
            conditions[i] = ControlCondition.From(alternatives[i]);
        }

        return new ControlThreshold(parameters.Events[set].Name, ImmutableCollectionsMarshal.AsImmutableArray(conditions));
    }

    /// <summary>
    /// The rule that decides on sales: nothing is kept out while they are open; a permissive regime licenses what stays below the
    /// licence limit, and all parts where no event has set one; any other regime keeps to the thresholds.
    /// </summary>
    public static ControlThreshold? Of(IndustryState industry, ControlThreshold? thresholds)
    {
        double limit = industry.PolicyStates.LicenceLimit[IndustryState.Policy];
        return industry.PolicyStates.Regime[IndustryState.Policy] switch
        {
            SalesRegime.Open => null,
            SalesRegime.PermissiveWithFee when limit <= 0 => null,
            SalesRegime.PermissiveWithFee => new ControlThreshold(LicenceRule, [new ControlCondition { MinimumPerformance = limit }]),
            _ => thresholds,
        };
    }
}
