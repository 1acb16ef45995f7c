using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>Months of policy in the shipped world, with one dated event and nothing by chance.</summary>
internal static class PolicyMonths
{
    /// <summary>When the event takes place: the first month after the start.</summary>
    public static readonly Month RuleMonth = Month.Of(2020, 10);

    /// <summary>The best card of the first incumbent.</summary>
    public static ProductId TopCard(IndustryState industry) =>
        new(industry.Designer("incumbent-1").Index * IndustrySizes.ProductsPerDesigner);

    /// <summary>A rule for cards.</summary>
    public static PolicyControlsParameters Rule(SalesRegime regime, ThresholdDefinition threshold) => With(new PolicyEventDefinition
    {
        Name = "rule", Text = "a rule", Month = RuleMonth, Regime = regime, Thresholds = [threshold],
    });

    /// <summary>A rule for cards that can process as much, TPP.</summary>
    public static PolicyControlsParameters Rule(SalesRegime regime, double processing) =>
        Rule(regime, new ThresholdDefinition { MinimumProcessing = processing });

    public static PolicyControlsParameters With(PolicyEventDefinition dated) => ShippedWorld.FirmA.PolicyControls with
    {
        Events = [dated],
        RegimeChange = 0,
        RuleTweak = 0,
    };

    public static void Advance(IndustryState industry, PolicyControlsParameters parameters, int months)
    {
        for (int i = 0; i < months; i++)
        {
            industry.Month = industry.Month.Next;
            PolicyControls.Apply(industry, parameters, ShippedWorld.Stream(RandomPurpose.Policy));
        }
    }
}
