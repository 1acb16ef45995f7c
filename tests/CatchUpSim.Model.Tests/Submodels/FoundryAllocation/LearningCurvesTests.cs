using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class LearningCurvesTests
{
    [Theory]
    [InlineData(0.20, 0.3219280949)]
    [InlineData(0.15, 0.2344652536)]
    public void Learning_rates_convert_to_the_exponents_of_the_dossier(double rate, double expected) =>
        Near.Printed(expected, LearningCurves.LearningExponent(rate), 10);

    [Theory]
    [InlineData(1.0)]
    [InlineData(7.0)]
    [InlineData(5000.0)]
    public void Every_doubling_of_output_saves_the_learning_rate(double units)
    {
        double exponent = LearningCurves.LearningExponent(0.2);
        double before = LearningCurves.UnitCost(100.0, units, exponent);
        Near.Relative(0.8 * before, LearningCurves.UnitCost(100.0, 2.0 * units, exponent));
    }

    [Fact]
    public void The_first_unit_costs_what_it_costs() =>
        Assert.Equal(100.0, LearningCurves.UnitCost(100.0, 1.0, 0.32));

    [Fact]
    public void Defects_fall_from_the_start_to_the_mature_density_by_one_e_fold_per_time_constant()
    {
        Assert.Equal(0.32, LearningCurves.DefectDensityAfterMonths(0.32, 0.14, 0.0, 30.0), 15);
        Near.Relative(0.14 + 0.18 / Math.E, LearningCurves.DefectDensityAfterMonths(0.32, 0.14, 30.0, 30.0));
        Near.Relative(0.14, LearningCurves.DefectDensityAfterMonths(0.32, 0.14, 1000.0, 30.0));
    }

    [Theory]
    [InlineData(0.0, 0.32)]
    [InlineData(1000.0, 0.32)]
    [InlineData(2000.0, 0.256)]
    [InlineData(4000.0, 0.2048)]
    public void Defects_fall_with_wafers_beyond_the_reference_volume(double wafers, double expected) =>
        Near.Relative(
            expected,
            LearningCurves.DefectDensityAfterWafers(0.32, wafers, 1000.0, LearningCurves.LearningExponent(0.2)));

    [Theory]
    [InlineData(0, 0, 0.333, 1)]
    [InlineData(100, 0, 0.333, 2)]
    [InlineData(0, 300, 1.0 / 3, 2)]
    [InlineData(100, 300, 1.0 / 3, 3)]
    [InlineData(100, 300, 0, 2)]
    public void Three_cards_of_others_teach_as_much_as_one_of_its_own(double own, double others, double spillover, double expected) =>
        Near.Relative(expected, LearningCurves.Experience(own, others, spillover, 100));

    [Fact]
    public void Impossible_learning_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningCurves.LearningExponent(1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningCurves.UnitCost(1.0, 0.5, 0.3));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => LearningCurves.DefectDensityAfterMonths(0.3, 0.1, 1.0, 0.0));
    }
}
