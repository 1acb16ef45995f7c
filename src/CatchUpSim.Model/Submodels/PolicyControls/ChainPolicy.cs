using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// What governments do after the last dated event: now and then the sales regime changes by a Markov
/// chain, the other policies follow it, and thresholds and the home quota are tweaked.
/// </summary>
internal static class ChainPolicy
{
    public static void Step(IndustryState industry, PolicyControlsParameters parameters, Draws draws)
    {
        PolicyStates policy = industry.PolicyStates;
        PolicyId now = IndustryState.Policy;
        policy.ThresholdScale[now] *= 1 + AnnualRates.MonthlyGrowth(parameters.ThresholdGrowth);
        if (draws.NextEvent(parameters.RegimeChange))
        {
            Span<double> row = stackalloc double[RegimeChain.Count];
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = parameters.Transitions[((int)policy.Regime[now] * RegimeChain.Count) + i];
            }

            SalesRegime next = RegimeChain.Next(row, draws.NextUniform());
            if (next != policy.Regime[now])
            {
                policy.Regime[now] = next;
                industry.Chronicle.Write(industry.Month, "governments", EventKind.Policy, "sales regime", $"becomes {next}");
            }
        }
        else
        {
            // The draw that a change would use is consumed, so that a tweak meets the same luck with or without one.
            draws.NextUniform();
        }

        RegimeResponse.Follow(industry, parameters);
        if (draws.NextEvent(parameters.RuleTweak))
        {
            double step = parameters.TweakSize * ((2 * draws.NextUniform()) - 1);
            policy.ThresholdScale[now] = Math.Clamp(policy.ThresholdScale[now] * (1 + step), 0.1, 1000);
            double pull = policy.Regime[now] >= SalesRegime.Restrictive ? 1 : -1;
            policy.ProcurementQuota[now] = Math.Clamp(policy.ProcurementQuota[now] * (1 + (pull * Math.Abs(step) / 2)), 0, 0.95);
        }
    }
}
