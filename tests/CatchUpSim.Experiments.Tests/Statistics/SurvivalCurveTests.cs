using CatchUpSim.Experiments.Statistics;

namespace CatchUpSim.Experiments.Tests.Statistics;

public sealed class SurvivalCurveTests
{
    // Remission times in weeks under 6-mercaptopurine (Freireich et al. 1963), the textbook example of the estimator.
    private static readonly int[] Weeks = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];

    private static readonly bool[] Relapsed =
    [
        true, true, true, false, true, false, true, false, false, true, true, false, false, false, true, true,
        false, false, false, false, false,
    ];

    [Theory]
    [InlineData(6, 21, 0.8571)]
    [InlineData(7, 17, 0.8067)]
    [InlineData(10, 15, 0.7529)]
    [InlineData(13, 12, 0.6902)]
    [InlineData(16, 11, 0.6275)]
    [InlineData(22, 7, 0.5378)]
    [InlineData(23, 6, 0.4482)]
    public void The_curve_is_that_of_the_textbook(int week, int atRisk, double survival)
    {
        SurvivalPoint point = SurvivalCurve.Estimate(Weeks, Relapsed, 40).Points[week];

        Assert.Equal(atRisk, point.AtRisk);
        Assert.Equal(survival, point.Survival, 4);
    }

    [Fact]
    public void The_interval_is_that_of_the_log_log_scale()
    {
        // R, survfit(conf.type = "log-log"): week 6 0.620 to 0.952, week 23 0.188 to 0.680.
        SurvivalCurve curve = SurvivalCurve.Estimate(Weeks, Relapsed, 40);

        Assert.Equal(0.620, curve.Points[6].Lower, 3);
        Assert.Equal(0.952, curve.Points[6].Upper, 3);
        Assert.Equal(0.188, curve.Points[23].Lower, 3);
        Assert.Equal(0.680, curve.Points[23].Upper, 3);
    }

    [Fact]
    public void Without_censoring_the_curve_is_the_share_still_there()
    {
        SurvivalCurve curve = SurvivalCurve.Estimate([2, 2, 5, 9], [true, true, true, true], 10);

        Assert.Equal([1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.25, 0], curve.Points.Select(point => point.Survival));
    }

    [Fact]
    public void While_nobody_left_the_interval_still_has_a_width()
    {
        SurvivalPoint point = SurvivalCurve.Estimate([10, 10], [false, false], 5).Points[4];

        Assert.Equal(1, point.Survival);
        Assert.Equal(1, point.Upper);
        Assert.InRange(point.Lower, 0.01, 0.99);
    }
}
