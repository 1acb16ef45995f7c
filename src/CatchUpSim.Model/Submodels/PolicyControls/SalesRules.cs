using System.Runtime.InteropServices;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>What the foreign coalition keeps out of the home market under each sales regime (§6.3).</summary>
internal static class SalesRules
{
    private const string LicenceRule = "licence limit";

    private const int Nothing = 0;
    private const int Licence = 1;
    private const int FirstThresholds = 2;

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
    /// The rule that decides on sales, as <see cref="PolicyStates.SalesRule"/> has it: nothing is kept out while they are open; a
    /// permissive regime licenses what stays below the licence limit, and all parts where no event has set one; any other regime
    /// keeps to the thresholds.
    /// </summary>
    public static int CodeOf(IndustryState industry, ControlThreshold? thresholds)
    {
        PolicyStates policy = industry.PolicyStates;
        return policy.Regime[IndustryState.Policy] switch
        {
            SalesRegime.Open => Nothing,
            SalesRegime.PermissiveWithFee => policy.LicenceLimit[IndustryState.Policy] > 0 ? Licence : Nothing,
            _ => thresholds is null ? Nothing : FirstThresholds + policy.ThresholdSet[IndustryState.Policy],
        };
    }

    /// <summary>What the rule of a code catches; null for nothing.</summary>
    public static ControlThreshold? Of(int code, IndustryState industry, ControlThreshold? thresholds) => code switch
    {
        Nothing => null,
        Licence => new ControlThreshold(
            LicenceRule, [new ControlCondition { MinimumPerformance = industry.PolicyStates.LicenceLimit[IndustryState.Policy] }]),
        _ => thresholds,
    };
}
