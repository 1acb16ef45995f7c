using CatchUpSim.Model.Observation;

namespace CatchUpSim.Model.Tests.Observation;

/// <summary>Trajectories of ten years that a reader can draw: the share begins, turns and ends as the names say.</summary>
public sealed class RegimeClassificationTests
{
    [Fact]
    public void A_share_that_stays_near_zero_is_persistent_leadership() =>
        Assert.Equal((MarketRegime.PersistentLeadership, null), RegimeClassification.Classify(Line((0, 0.01), (119, 0.05))));

    [Fact]
    public void A_share_that_crosses_half_and_stays_is_a_leadership_change()
    {
        (MarketRegime regime, int? turning) = RegimeClassification.Classify(Line((0, 0), (60, 0.6), (119, 0.8)));
        Assert.Equal(MarketRegime.LeadershipChange, regime);
        Assert.InRange(turning!.Value, 50, 62);
    }

    [Fact]
    public void A_share_that_crosses_half_and_falls_back_is_a_return_of_the_old_leader()
    {
        (MarketRegime regime, int? turning) = RegimeClassification.Classify(Line((0, 0), (50, 0.7), (100, 0.2), (119, 0.2)));
        Assert.Equal(MarketRegime.ReturnOfTheOldLeader, regime);
        Assert.InRange(turning!.Value, 36, 48);
    }

    [Fact]
    public void A_share_that_settles_between_three_and_five_tenths_is_coexistence() => Assert.Equal(
        MarketRegime.Coexistence, RegimeClassification.Classify(Line((0, 0), (60, 0.4), (119, 0.4))).Regime);

    [Fact]
    public void A_share_that_rises_to_a_fifth_and_falls_below_half_of_that_is_aborted()
    {
        (MarketRegime regime, int? turning) = RegimeClassification.Classify(Line((0, 0), (50, 0.25), (90, 0.05), (119, 0.05)));
        Assert.Equal(MarketRegime.Aborted, regime);
        Assert.InRange(turning!.Value, 50, 60);
    }

    [Fact]
    public void One_month_of_large_orders_makes_no_leader()
    {
        double[] share = Line((0, 0.05), (119, 0.05));
        share[60] = 0.6;
        Assert.Equal(MarketRegime.PersistentLeadership, RegimeClassification.Classify(share).Regime);
    }

    [Theory]
    [InlineData(0.65, 0.65, MarketRegime.Coexistence)] // for less than two years, and both are large
    [InlineData(0.74, 0.73, MarketRegime.Contested)]
    public void A_lead_of_less_than_two_years_at_the_end_is_no_leadership_change_yet(double peak, double end, MarketRegime regime) =>
        Assert.Equal(regime, RegimeClassification.Classify(Line((0, 0.1), (90, 0.1), (105, peak), (119, end))).Regime);

    [Theory]
    [InlineData(0.47)] // below the lead
    [InlineData(0.53)] // in a lead that is new again
    public void Who_shares_the_market_again_after_a_lead_of_years_contests_it(double end)
    {
        double[] share = Line((0, 0), (40, 0.75), (80, 0.75), (100, 0.44), (105, end), (119, end));
        Assert.Equal((MarketRegime.Contested, true), (RegimeClassification.Classify(share).Regime, RegimeClassification.Classify(share).TurningPoint < 40));
    }

    [Theory]
    [InlineData(0.1, MarketRegime.Aborted)]
    [InlineData(0.28, MarketRegime.PersistentLeadership)]
    public void A_rise_to_less_than_half_that_falls_back_is_aborted_when_most_of_it_is_lost(double end, MarketRegime regime) =>
        Assert.Equal(regime, RegimeClassification.Classify(Line((0, 0), (50, 0.45), (100, end), (119, end))).Regime);

    [Fact]
    public void Months_without_a_market_count_as_nothing_and_no_months_as_persistence()
    {
        Assert.Equal([0, 0.5], RegimeClassification.MovingAverage([double.NaN, 1]));
        Assert.Equal((MarketRegime.PersistentLeadership, null), RegimeClassification.Classify([]));
    }

    // Steps: from a month on the share is a constant, so the mean of twelve months climbs by a twelfth of it each month.
    [Theory]
    [InlineData(MarketRegime.LeadershipChange, 47, 0.8, 200, 0.8)] // eight twelfths of 0.8 are above one half
    [InlineData(MarketRegime.ReturnOfTheOldLeader, 47, 0.8, 70, 0.1)]
    [InlineData(MarketRegime.Coexistence, 47, 0.5, 200, 0.5)] // eight twelfths of 0.5 are above three tenths
    [InlineData(MarketRegime.Aborted, 51, 0.25, 64, 0.05)] // twelve twelfths are the peak
    [InlineData(MarketRegime.PersistentLeadership, null, 0.25, 64, 0.2)]
    [InlineData(MarketRegime.PersistentLeadership, null, 0.0625, 64, 0)]
    public void A_share_in_steps_is_dated_to_the_month(MarketRegime regime, int? turning, double high, int until, double low)
    {
        double[] share = [.. Enumerable.Range(0, 120).Select(month => month < 40 ? 0 : month < until ? high : low)];

        Assert.Equal((regime, turning), RegimeClassification.Classify(share));
    }

    [Fact]
    public void A_lead_that_is_won_and_lost_has_four_turning_points_each_in_its_month()
    {
        // The mean of twelve months climbs by a twelfth of 0.8 from month 40 on and falls by a twelfth of 0.7 from month 70 on.
        double[] share = [.. Enumerable.Range(0, 120).Select(month => month < 40 ? 0 : month < 70 ? 0.8 : 0.1)];

        Assert.Equal(
            [(44, Turn.SharesTheMarket), (47, Turn.TakesTheLead), (51, Turn.Peaks), (76, Turn.LosesTheLead)],
            TurningPoint.Of(share).Select(point => (point.Position, point.Turn)));
    }

    [Fact]
    public void Two_waves_have_two_peaks_and_a_third_that_stays_has_none()
    {
        TurningPoint[] points = [.. TurningPoint.Of(Line((0, 0), (24, 0.24), (48, 0), (72, 0.24), (96, 0), (119, 0.2)))];

        Assert.Equal([Turn.Peaks, Turn.Peaks], points.Select(point => point.Turn));
        Assert.All(points, point => Assert.InRange(point.Share, 0.15, 0.24));
        Assert.InRange(points[1].Position - points[0].Position, 47, 49);
    }

    [Fact]
    public void A_share_that_wavers_about_a_level_turns_once()
    {
        double[] share = [.. Enumerable.Range(0, 240).Select(month => 0.5 + (0.05 * Math.Sin(month / 6.0)))];

        Assert.Equal([Turn.SharesTheMarket, Turn.TakesTheLead], TurningPoint.Of(share).Select(point => point.Turn));
    }

    [Fact]
    public void A_flat_line_and_no_line_have_no_turning_point()
    {
        Assert.Empty(TurningPoint.Of(Line((0, 0.2), (119, 0.2))));
        Assert.Empty(TurningPoint.Of([]));
    }

    /// <summary>Straight lines between corners.</summary>
    private static double[] Line(params (int Month, double Share)[] corners)
    {
        var share = new double[corners[^1].Month + 1];
        for (int i = 1; i < corners.Length; i++)
        {
            (int first, double low) = corners[i - 1];
            (int last, double high) = corners[i];
            for (int month = first; month <= last; month++)
            {
                share[month] = low + ((high - low) * (month - first) / (last - first));
            }
        }

        return share;
    }
}
