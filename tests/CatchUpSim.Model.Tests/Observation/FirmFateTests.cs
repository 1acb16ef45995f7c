using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Model.Tests.Observation;

/// <summary>Lives of two years in a line each: what becomes of the firm, and in which month.</summary>
public sealed class FirmFateTests
{
    private const int Months = 24;

    private static readonly Month Start = Month.Of(2020, 9);

    [Theory]
    [InlineData(DesignerStatus.Bankrupt, FirmFate.Bankrupt)]
    [InlineData(DesignerStatus.Acquired, FirmFate.Acquired)]
    public void A_firm_that_leaves_in_month_ten_has_left_in_month_ten(DesignerStatus status, FirmFate fate)
    {
        RunSummary summary = Live((state, month) => state.Designers.Status[default] = month >= 10 ? status : DesignerStatus.Active);

        Assert.Equal((fate, 10.0, false), (summary.Fate, summary.ExitMonth, summary.Survived));
    }

    [Fact]
    public void A_firm_without_volume_is_unproven() => Assert.Equal(FirmFate.Unproven, Live((_, _) => { }).Fate);

    [Theory]
    [InlineData(0.019, FirmFate.NicheSurvivor)]
    [InlineData(0.02, FirmFate.Challenger)]
    [InlineData(0.49, FirmFate.Challenger)]
    [InlineData(0.51, FirmFate.Leader)]
    public void A_firm_in_business_is_what_its_share_at_the_end_makes_it(double share, FirmFate fate)
    {
        RunSummary summary = Live((state, month) =>
        {
            state.MarketPositions.TotalShare[default] = share * month / Months;
            state.MarketPositions.TotalShare[new DesignerId(1)] = 0.5;
            if (month == 7)
            {
                state.Reach(default, Milestone.VolumeProduction, "volume");
            }
        });

        Assert.Equal((fate, 7.0, (double)Months), (summary.Fate, summary.MonthsToVolume, summary.PeakShareMonth));
        Assert.Equal(double.NaN, summary.ExitMonth);
    }

    [Fact]
    public void The_peak_is_dated_where_the_share_turned() => Assert.Equal(
        15, Live((state, month) => state.MarketPositions.TotalShare[default] = 0.1 - (0.001 * Math.Abs(month - 15))).PeakShareMonth);

    [Fact]
    public void A_group_of_latecomers_that_has_led_for_less_than_two_years_has_not_changed_the_leadership_yet()
    {
        // From nothing to four fifths: the mean passes one half in month 17, too late for a lead of two years.
        RunSummary summary = Live((state, month) =>
        {
            state.MarketPositions.Sales[default, default] = month >= 10 ? 8 : 0;
            state.MarketPositions.Sales[new DesignerId(1), default] = month >= 10 ? 2 : 10;
        });

        Assert.Equal(0.8, summary.GroupFinalShare, tolerance: 1e-12);
        Assert.Equal((MarketRegime.Contested, 17), (summary.Regime, summary.TurningPoint));
    }

    private static RunSummary Live(Action<IndustryState, int> month)
    {
        var sizes = new IndustrySizes
        {
            Designers = 2, Segments = 1, Foundries = 1, Lines = 1, Customers = 1, Partners = 1, Investors = 1, Inputs = 1,
        };
        string[] one = ["one"];
        var names = new IndustryNames(["firm", "incumbent"], one, one, one, one, one, one);
        var state = new IndustryState(sizes, names, ShippedWorld.FirmA.Mechanisms, Start, default);
        state.Designers.Status[default] = DesignerStatus.Active;
        state.Designers.Status[new DesignerId(1)] = DesignerStatus.Active;
        state.Designers.Founded[default] = Start.Index;
        state.Designers.IsHome[default] = true;
        state.Designers.IsLatecomer[default] = true;
        var recorder = new Recorder(state, Months, Recording.All);
        recorder.Record(state);
        for (int i = 1; i <= Months; i++)
        {
            state.Month = Start.Plus(i);
            month(state, i);
            recorder.Record(state);
        }

        return SummaryReading.Read(state, recorder);
    }
}
