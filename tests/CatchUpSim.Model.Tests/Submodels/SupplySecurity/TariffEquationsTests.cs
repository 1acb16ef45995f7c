using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class TariffEquationsTests
{
    private static readonly TariffList[] Lists =
    [
        new(34.0, 0.25, 0.338),
        new(16.0, 0.25, 0.374),
        new(200.0, 0.25, 0.049),
        new(120.0, 0.075, 0.065),
    ];

    [Fact]
    public void The_four_lists_average_to_the_tariff_of_the_dossier() =>
        Near.Printed(19.3243243243, 100.0 * TariffEquations.AverageAdditionalTariff(Lists), 10);

    [Fact]
    public void Reading_approved_applications_as_value_lowers_it_to_the_other_figure() =>
        Near.Printed(
            17.3232432432,
            100.0 * TariffEquations.AverageAdditionalTariff(Lists, appliesExclusions: true),
            10);

    [Fact]
    public void The_tariff_without_trade_is_zero() =>
        Assert.Equal(0.0, TariffEquations.AverageAdditionalTariff([]));

    [Fact]
    public void Impossible_lists_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => TariffEquations.AverageAdditionalTariff([new TariffList(-1.0, 0.25, 0.0)]));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => TariffEquations.AverageAdditionalTariff([new TariffList(1.0, 0.25, 1.1)]));
    }
}
