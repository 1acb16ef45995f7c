using CatchUpSim.Model.Submodels;
using FsCheck.Fluent;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class LabourEquationsTests
{
    private static readonly double[] Weights = [0.4, 1.0, 2.0];

    [Fact]
    public void Without_newcomers_labour_counts_by_experience() =>
        Near.Relative(20.0 + 100.0 + 100.0, LabourEquations.EffectiveLabour([50.0, 100.0, 50.0], Weights, 0.0, 0.7));

    [Fact]
    public void Onboarding_costs_in_proportion_to_the_share_of_newcomers() =>
        Near.Relative(
            220.0 * (1.0 - 0.5 * 40.0 / 200.0),
            LabourEquations.EffectiveLabour([50.0, 100.0, 50.0], Weights, 40.0, 0.5));

    [Fact]
    public void Too_many_graduates_at_once_make_a_team_slower()
    {
        double before = LabourEquations.EffectiveLabour([0.0, 50.0, 50.0], Weights, 0.0, 1.0);
        double after = LabourEquations.EffectiveLabour([30.0, 50.0, 50.0], Weights, 30.0, 1.0);
        Assert.True(after < before);
    }

    [Fact]
    public void Congestion_cannot_make_labour_negative_and_nobody_does_no_work()
    {
        Assert.Equal(0.0, LabourEquations.EffectiveLabour([10.0, 0.0, 0.0], Weights, 30.0, 1.0));
        Assert.Equal(0.0, LabourEquations.EffectiveLabour([0.0, 0.0, 0.0], Weights, 0.0, 1.0));
    }

    [Fact]
    public void The_whole_staff_leaves_at_the_attrition_rate_and_the_restless_leave_more_often()
    {
        double[] leavers = new double[3];
        LabourEquations.SplitAttrition([100.0, 100.0, 100.0], [1.0, 2.0, 3.0], 0.02, leavers);
        Near.Relative(6.0, leavers.Sum());
        Near.Relative(1.0, leavers[0]);
        Near.Relative(3.0, leavers[2]);
    }

    [Fact]
    public void No_class_loses_more_than_it_has() =>
        Properties.Hold(
            Gen.Zip(Properties.UpTo(500.0).ArrayOf(3), Properties.UpTo(5.0).ArrayOf(3)).Zip(Properties.UpTo(1.0)),
            staff =>
            {
                ((double[] headcounts, double[] propensities), double attrition) = staff;
                double[] leavers = new double[3];
                LabourEquations.SplitAttrition(headcounts, propensities, attrition, leavers);
                return leavers.Zip(headcounts).All(pair => pair.First >= 0.0 && pair.First <= pair.Second)
                    && leavers.Sum() <= attrition * headcounts.Sum() * (1.0 + 1e-12) + 1e-9;
            });

    [Fact]
    public void Staff_without_any_propensity_stays()
    {
        double[] leavers = [9.0, 9.0, 9.0];
        LabourEquations.SplitAttrition([10.0, 10.0, 10.0], [0.0, 0.0, 0.0], 0.5, leavers);
        Assert.Equal([0.0, 0.0, 0.0], leavers);
    }

    [Fact]
    public void Matching_takes_the_weighted_geometric_mean_of_both_sides() =>
        Near.Relative(0.3 * 40.0, LabourEquations.Hires(20.0, 80.0, 0.3, 0.5));

    [Fact]
    public void Hires_never_exceed_vacancies_or_candidates() =>
        Properties.Hold(
            Gen.Zip(Properties.UpTo(300.0), Properties.UpTo(300.0)).Zip(
                Gen.Zip(Properties.UpTo(5.0), Properties.UpTo(1.0))),
            market =>
            {
                ((double vacancies, double pool), (double efficiency, double elasticity)) = market;
                double hires = LabourEquations.Hires(vacancies, pool, efficiency, elasticity);
                return hires >= 0.0 && hires <= vacancies && hires <= pool;
            });

    [Fact]
    public void More_vacancies_or_candidates_bring_more_hires()
    {
        double hires = LabourEquations.Hires(20.0, 80.0, 0.2, 0.5);
        Assert.True(LabourEquations.Hires(30.0, 80.0, 0.2, 0.5) > hires);
        Assert.True(LabourEquations.Hires(20.0, 90.0, 0.2, 0.5) > hires);
    }

    [Fact]
    public void Impossible_staff_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => LabourEquations.EffectiveLabour([-1.0, 0.0, 0.0], Weights, 0.0, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => LabourEquations.EffectiveLabour([1.0, 0.0], Weights, 0.0, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => LabourEquations.SplitAttrition([1.0], [1.0], 1.1, new double[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => LabourEquations.Hires(-1.0, 1.0, 0.5, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => LabourEquations.Hires(1.0, 1.0, 0.5, 1.5));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(0)]
    public void Steady_hiring_keeps_the_months_of_onboarding_in_training_and_one_in_as_many_settles_in_a_month(double months)
    {
        double newcomers = 0;
        for (int month = 0; month < 80; month++)
        {
            newcomers = LabourEquations.Newcomers(newcomers, 4, months);
        }

        Assert.Equal(4 * months, newcomers, 1e-9);
        Assert.Equal(months > 1 ? newcomers * (1 - (1 / months)) : 0, LabourEquations.Newcomers(newcomers, 0, months), 1e-9);
    }
}
