namespace CatchUpSim.Figures.Tests;

public sealed class TicksTests
{
    [Fact]
    public void A_linear_axis_has_four_to_seven_ticks_around_its_values()
    {
        for (var trial = 0; trial < 2000; trial++)
        {
            var low = Math.Sin(trial * 1.7) * Math.Pow(10, (trial % 17) - 8);
            var high = low + (Math.Abs(Math.Cos(trial * 0.9)) + 0.01) * Math.Pow(10, (trial % 13) - 6);
            var range = Ticks.For(Axis.Linear("x", "units"), low, high, 7);
            if (high - low < Math.Max(Math.Abs(low), Math.Abs(high)) * 1e-7)
            {
                continue;
            }

            Assert.InRange(range.Ticks.Count, 4, 7);
            Assert.True(range.Minimum <= low + ((high - low) * 1e-6) && range.Maximum >= high - ((high - low) * 1e-6));
            Assert.Equal(range.Ticks.Count, range.Ticks.Select(tick => tick.Value).Distinct().Count());
        }
    }

    [Fact]
    public void An_amount_starts_at_zero() => Assert.Equal(0, Ticks.For(Axis.Amount("x", "units"), 70, 90, 7).Minimum);

    [Fact]
    public void Limits_that_are_given_are_kept()
    {
        var range = Ticks.For(Axis.Probability("p"), 0.2, 0.3, 6);
        Assert.Equal((0, 1), (range.Minimum, range.Maximum));
        Assert.Equal(["0%", "20%", "40%", "60%", "80%", "100%"], range.Ticks.Select(tick => tick.Label));
    }

    [Fact]
    public void An_axis_with_given_limits_has_ticks_enough_to_read_a_value_by()
    {
        for (var trial = 0; trial < 2000; trial++)
        {
            var low = Math.Sin(trial * 1.7) * Math.Pow(10, (trial % 9) - 4);
            var high = low + ((Math.Abs(Math.Cos(trial * 0.9)) + 0.01) * Math.Pow(10, (trial % 7) - 3));
            var range = Ticks.For(Axis.Linear("x", "units") with { Minimum = low, Maximum = high }, low, high, 3);
            Assert.InRange(range.Ticks.Count, 2, 3);
            Assert.All(range.Ticks, tick => Assert.InRange(tick.Value, low - ((high - low) * 1e-6), high + ((high - low) * 1e-6)));
        }
    }

    [Fact]
    public void One_axis_writes_its_large_ticks_in_one_way() =>
        Assert.Equal(
            ["0", "5M", "10M", "15M", "20M", "25M"],
            Ticks.For(Axis.Amount("x", "units"), 0, 24e6, 7).Ticks.Select(tick => tick.Label));

    [Fact]
    public void A_logarithmic_axis_has_ticks_at_powers_of_ten()
    {
        var range = Ticks.For(Axis.Logarithmic("x", "units"), 3, 40000, 7);
        Assert.Equal(["10", "100", "1,000", "10,000"], range.Ticks.Select(tick => tick.Label));
        Assert.True(range.Minimum <= 3 && range.Maximum >= 40000);
    }

    [Theory]
    [InlineData(5, 10000, 4, "10 100 1,000 10,000")]
    [InlineData(5, 100000, 4, "10 1,000 100,000")]
    [InlineData(0.1, 20000, 4, "0.1 10 1,000")]
    [InlineData(20, 400, 5, "20 50 100 200 500")]
    public void A_logarithmic_axis_leaves_powers_out_only_where_there_is_no_room_for_all(double low, double high, int most, string expected) =>
        Assert.Equal(expected, string.Join(' ', Ticks.For(Axis.Logarithmic("x", "units"), low, high, most).Ticks.Select(tick => tick.Label)));

    [Fact]
    public void A_time_axis_has_years_and_a_short_one_months()
    {
        Assert.Equal(["2020", "2022", "2024", "2026", "2028", "2030"], Labels(2020, 2030.5, 7));
        Assert.Equal(["2020", "2025", "2030", "2035"], Labels(2019.5, 2037, 4));
        Assert.Equal(["2025", "Apr", "Jul", "Oct", "2026", "Apr"], Labels(2025, 2026.4, 7));

        static IEnumerable<string> Labels(double low, double high, int most) =>
            Ticks.For(Axis.Time(), low, high, most).Ticks.Select(tick => tick.Label);
    }

    [Theory]
    [InlineData(1234567.0, 1.0, NumberFormat.Number, "1,234,567")]
    [InlineData(-0.25, 0.05, NumberFormat.Number, "−0.25")]
    [InlineData(-0.0000001, 1.0, NumberFormat.Number, "0")]
    [InlineData(0.125, 0.125, NumberFormat.Percent, "12.5%")]
    [InlineData(1500.0, 500.0, NumberFormat.Compact, "1.5k")]
    [InlineData(20e6, 5e6, NumberFormat.Number, "20M")]
    [InlineData(3e9, 1e9, NumberFormat.Compact, "3bn")]
    [InlineData(2.5e18, 5e17, NumberFormat.Number, "2.5e18")]
    [InlineData(4e-9, 1e-9, NumberFormat.Number, "4e−9")]
    [InlineData(0.0, 5e17, NumberFormat.Number, "0")]
    public void Numbers_are_written_for_readers(double value, double step, NumberFormat format, string expected) =>
        Assert.Equal(expected, NumberText.Write(value, step, format));

    [Fact]
    public void Months_lie_on_fractional_years()
    {
        Assert.Equal(2027, CalendarTime.Start(2027, 1));
        Assert.Equal(2027.5, CalendarTime.Start(2027, 7));
        Assert.Equal(2028, CalendarTime.AfterMonths(2027, 7, 6));
        Assert.Equal(2027 + (0.5 / 12), CalendarTime.Middle(2027, 1));
    }
}
