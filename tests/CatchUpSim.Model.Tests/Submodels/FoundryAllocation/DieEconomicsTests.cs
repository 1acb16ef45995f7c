using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class DieEconomicsTests
{
    private const double WaferDiameter = 300.0;
    private const double Clustering = 3.0;

    [Theory]
    [InlineData(100.0, 640.2151)]
    [InlineData(400.0, 143.3930)]
    [InlineData(610.0, 88.8954)]
    [InlineData(800.0, 64.7953)]
    public void Dies_per_wafer_are_those_of_the_dossier(double area, double expected) =>
        Near.Printed(expected, DieEconomics.DiesPerWafer(WaferDiameter, area), 4);

    [Theory]
    [InlineData(100.0, 0.09, 0.913931, 0.914548, 0.915142, 0.917431)]
    [InlineData(400.0, 0.09, 0.697676, 0.705244, 0.711780, 0.735294)]
    [InlineData(610.0, 0.09, 0.577527, 0.592179, 0.604012, 0.645578)]
    [InlineData(800.0, 0.09, 0.486752, 0.508147, 0.524487, 0.581395)]
    [InlineData(100.0, 0.5, 0.606531, 0.619272, 0.629738, 0.666667)]
    [InlineData(400.0, 0.5, 0.135335, 0.186911, 0.216000, 0.333333)]
    [InlineData(610.0, 0.5, 0.047359, 0.097557, 0.121926, 0.246914)]
    [InlineData(800.0, 0.5, 0.018316, 0.060232, 0.078717, 0.200000)]
    public void Yields_are_those_of_the_dossier(
        double area, double density, double poisson, double murphy, double binomial, double seeds)
    {
        Near.Printed(poisson, DieEconomics.PoissonYield(area, density), 6);
        Near.Printed(murphy, DieEconomics.MurphyYield(area, density), 6);
        Near.Printed(binomial, DieEconomics.NegativeBinomialYield(area, density, Clustering), 6);
        Near.Printed(seeds, DieEconomics.SeedsYield(area, density), 6);
    }

    [Theory]
    [InlineData(3000.0, 57.22)]
    [InlineData(3984.0, 75.98)]
    [InlineData(5992.0, 114.28)]
    [InlineData(9346.0, 178.25)]
    [InlineData(16_988.0, 324.00)]
    public void The_cost_of_a_good_die_by_node_is_that_of_the_dossier(double waferPrice, double expected)
    {
        double dies = DieEconomics.DiesPerWafer(WaferDiameter, 600.0);
        double yield = DieEconomics.NegativeBinomialYield(600.0, 0.1, Clustering);
        Near.Printed(expected, DieEconomics.CostPerGoodDie(waferPrice, dies, yield), 2);
    }

    [Fact]
    public void More_clustered_defects_spoil_fewer_dies() =>
        Properties.Hold(
            FsCheck.Fluent.Gen.Zip(Properties.UpTo(900.0), Properties.UpTo(1.0)),
            die =>
            {
                (double area, double density) = die;
                double poisson = DieEconomics.PoissonYield(area, density);
                double seeds = DieEconomics.SeedsYield(area, density);
                double murphy = DieEconomics.MurphyYield(area, density);
                double binomial = DieEconomics.NegativeBinomialYield(area, density, Clustering);
                const double Rounding = 1e-12;
                return poisson <= murphy + Rounding
                    && poisson <= binomial + Rounding
                    && murphy <= seeds + Rounding
                    && binomial <= seeds + Rounding;
            });

    [Fact]
    public void The_negative_binomial_yield_runs_from_Seeds_to_Poisson()
    {
        Near.Relative(
            DieEconomics.SeedsYield(600.0, 0.2),
            DieEconomics.NegativeBinomialYield(600.0, 0.2, 1.0));
        Near.Relative(
            DieEconomics.PoissonYield(600.0, 0.2),
            DieEconomics.NegativeBinomialYield(600.0, 0.2, 1e7),
            1e-6);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1e-10)]
    [InlineData(1e-7)]
    public void Without_defects_nearly_every_die_is_good(double density)
    {
        Near.Relative(1.0, DieEconomics.MurphyYield(600.0, density), 1e-5);
        Near.Relative(1.0, DieEconomics.NegativeBinomialYield(600.0, density, Clustering), 1e-5);
    }

    [Theory]
    [InlineData(0.20, 0.32)]
    [InlineData(0.30, 0.22)]
    [InlineData(0.40, 0.16)]
    [InlineData(0.50, 0.12)]
    public void Reported_yields_of_a_laggard_imply_the_defect_densities_of_the_dossier(double yield, double expected)
    {
        double density = DieEconomics.ImpliedDefectDensity(665.0, yield, Clustering);
        Near.Printed(expected, density, 2);
        Near.Relative(yield, DieEconomics.NegativeBinomialYield(665.0, density, Clustering));
    }

    [Fact]
    public void A_die_larger_than_the_wafer_yields_none() =>
        Assert.Equal(0.0, DieEconomics.DiesPerWafer(WaferDiameter, 90_000.0));

    [Fact]
    public void One_perfectly_mounted_chiplet_is_the_undivided_die()
    {
        ChipletDesign undivided = new(1, 1.0, 0.0);
        Near.Relative(
            DieEconomics.NegativeBinomialYield(800.0, 0.3, Clustering),
            DieEconomics.ChipletYield(800.0, 0.3, Clustering, undivided));
        Assert.False(DieEconomics.AreChipletsCheaper(800.0, 0.3, Clustering, undivided));
    }

    [Fact]
    public void Four_chiplets_pay_on_a_dirty_process_and_not_on_a_clean_one()
    {
        ChipletDesign design = new(4, 0.98, 0.10);
        double dirty = Math.Pow(1.0 + 0.8 / 3.0, -3.0) * Math.Pow(0.98, 4.0) * 0.9;
        Near.Relative(dirty, DieEconomics.ChipletYield(800.0, 0.4, Clustering, design));
        Assert.True(DieEconomics.AreChipletsCheaper(800.0, 0.4, Clustering, design));
        Assert.False(DieEconomics.AreChipletsCheaper(800.0, 0.01, Clustering, design));
    }

    [Fact]
    public void Impossible_dies_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DieEconomics.DiesPerWafer(WaferDiameter, 0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => DieEconomics.PoissonYield(-1.0, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DieEconomics.NegativeBinomialYield(1.0, 0.1, 0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => DieEconomics.CostPerGoodDie(1.0, 1.0, 0.0));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => DieEconomics.ChipletYield(800.0, 0.1, 3.0, new ChipletDesign(0, 1.0, 0.0)));
    }
}
