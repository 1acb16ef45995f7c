using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class ExportThresholdsTests
{
    [Theory]
    [InlineData(312.0, 16.0, 4992.0)]
    [InlineData(624.0, 8.0, 4992.0)]
    [InlineData(1979.0, 8.0, 15_832.0)]
    [InlineData(148.0, 16.0, 2368.0)]
    [InlineData(320.0, 16.0, 5120.0)]
    public void A_published_rate_is_two_operations_per_multiply_accumulate(
        double publishedTops, double bitLength, double expected) =>
        Near.Relative(expected, ExportThresholds.TotalProcessingPerformance(publishedTops / 2.0, bitLength));

    [Theory]
    [InlineData(15_832.0, 19.4, 1)]
    [InlineData(2368.0, 2.909, 3)]
    public void Performance_density_is_performance_per_die_area(double performance, double expected, int decimals) =>
        Near.Printed(expected, ExportThresholds.PerformanceDensity(performance, 814.0), decimals);

    [Theory]
    [InlineData(4800.0, 600.0, true)]
    [InlineData(4799.999, 600.0, false)]
    [InlineData(4800.0, 599.999, false)]
    public void The_rule_of_2022_needs_performance_and_bandwidth_at_or_above_both_limits(
        double performance, double bandwidth, bool isCaught) =>
        Assert.Equal(isCaught, DatedRules.October2022.Catches(new ControlledFigures(performance, 6.0, bandwidth)));

    [Theory]
    [InlineData(4800.0, 0.0, true)]
    [InlineData(4799.999, 5.919, false)]
    [InlineData(1600.0, 5.92, true)]
    [InlineData(1599.999, 5.92, false)]
    [InlineData(1600.0, 5.919, false)]
    public void The_rule_of_2023_needs_performance_or_density_at_or_above_the_limit(
        double performance, double density, bool isCaught) =>
        Assert.Equal(isCaught, DatedRules.October2023.Catches(new ControlledFigures(performance, density)));

    [Theory]
    [InlineData(2400.0, 1.6, true)]
    [InlineData(2399.999, 1.6, false)]
    [InlineData(2400.0, 1.599, false)]
    [InlineData(4799.999, 1.6, true)]
    [InlineData(4800.0, 1.6, false)]
    [InlineData(1600.0, 3.2, true)]
    [InlineData(1599.999, 3.2, false)]
    [InlineData(1600.0, 5.919, true)]
    [InlineData(1600.0, 5.92, false)]
    public void The_notification_route_lies_between_its_inclusive_minimum_and_exclusive_maximum(
        double performance, double density, bool isCaught) =>
        Assert.Equal(
            isCaught,
            DatedRules.October2023Notification.Catches(new ControlledFigures(performance, density)));

    [Fact]
    public void A_part_weakened_for_export_escapes_both_prongs_of_the_rule_of_2023()
    {
        double performance = ExportThresholds.TotalProcessingPerformance(74.0, 16.0);
        double density = ExportThresholds.PerformanceDensity(performance, 814.0);
        ControlledFigures product = new(performance, density);

        Assert.False(DatedRules.October2023.Catches(product));
        Assert.False(DatedRules.October2023Notification.Catches(product));
    }

    [Theory]
    [InlineData(2.0, false)]
    [InlineData(2.0000001, true)]
    public void The_memory_rule_catches_only_what_is_above_its_density(double density, bool isCaught) =>
        Assert.Equal(
            isCaught,
            DatedRules.December2024Memory.Catches(
                new ControlledFigures(0.0, 0.0, MemoryBandwidthDensity: density)));

    [Fact]
    public void A_condition_from_a_scenario_binds_only_where_the_scenario_states_a_limit()
    {
        ControlCondition stated = ControlCondition.From(new ThresholdDefinition
        {
            MinimumProcessing = 1600.0,
            MinimumDensity = 3.2,
            MaximumDensity = 5.92,
        });

        Assert.Equal(DatedRules.October2023Notification.Alternatives[1], stated);
        Assert.True(ControlCondition.From(new ThresholdDefinition()).IsMetBy(new ControlledFigures(0.0, 0.0)));
    }

    [Fact]
    public void A_control_without_alternatives_catches_nothing() =>
        Assert.False(new ControlThreshold("none", []).Catches(new ControlledFigures(1e6, 1e3, 1e4, 1e3)));

    [Theory]
    [InlineData(16.0, 16.0, null, true)]
    [InlineData(16.1, 16.0, null, false)]
    [InlineData(7.0, 16.0, 29.9, false)]
    [InlineData(7.0, 16.0, 30.0, true)]
    [InlineData(7.0, 0.0, null, false)]
    public void A_foundry_presumes_control_at_16_nm_unless_few_transistors_are_attested(
        double node, double coarsest, double? attested, bool isPresumed) =>
        Assert.Equal(isPresumed, ExportThresholds.IsPresumedControlled(node, coarsest, attested));

    [Fact]
    public void The_part_of_class_one_has_the_transistors_of_its_public_specification()
    {
        double perArea = ShippedWorld.FirmA.PolicyControls.TransistorsPerArea;
        Assert.Equal(54.2, ExportThresholds.Transistors(perArea, 1, 826), 0.1);
        Near.Relative(15, ExportThresholds.Transistors(50, 0.5, 600));
    }

    [Fact]
    public void Impossible_figures_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ExportThresholds.TotalProcessingPerformance(-1.0, 8.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExportThresholds.TotalProcessingPerformance(1.0, 0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExportThresholds.PerformanceDensity(4800.0, 0.0));
    }
}
