using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>Fee and discouragement fall on accelerators, duty on every foreign card.</summary>
public sealed class LevyTests
{
    private static readonly string[] Accelerators = ["inference", "training", "scientific"];

    private static readonly string[] Others = ["graphics", "automotive", "other"];

    [Fact]
    public void The_segments_of_accelerators_are_the_controlled_ones()
    {
        IndustryState industry = ShippedWorld.Beginning();
        Assert.All(Accelerators, name => Assert.True(industry.Segments.IsControlled[industry.Segment(name)]));
        Assert.All(Others, name => Assert.False(industry.Segments.IsControlled[industry.Segment(name)]));
    }

    [Theory]
    [InlineData(0.25, 0.3, 0, 0.55, 0)]
    [InlineData(0, 0.3, 0.1, 0.4, 0.1)]
    [InlineData(0.25, 0, 0.1, 0.35, 0.1)]
    public void A_foreign_card_of_graphics_or_cars_bears_the_duty_alone(
        double fee, double discouragement, double tariff, double accelerator, double other)
    {
        IndustryState industry = ShippedWorld.Beginning();
        industry.PolicyStates.Fee[IndustryState.Policy] = fee;
        industry.PolicyStates.Discouragement[IndustryState.Policy] = discouragement;
        industry.PolicyStates.Tariff[IndustryState.Policy] = tariff;
        Assert.All(Accelerators, name => Assert.Equal(accelerator, IndustryMeasures.Levy(industry, industry.Segment(name)), 12));
        Assert.All(Others, name => Assert.Equal(other, IndustryMeasures.Levy(industry, industry.Segment(name)), 12));
    }
}
