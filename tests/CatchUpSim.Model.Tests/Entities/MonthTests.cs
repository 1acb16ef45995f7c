using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Tests.Entities;

public sealed class MonthTests
{
    [Theory]
    [InlineData(2022, 0)]
    [InlineData(2022, 13)]
    [InlineData(0, 6)]
    public void A_month_outside_of_the_calendar_is_refused(int year, int month) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Month.Of(year, month));

    [Theory]
    [InlineData(1, 1, "0001-01")]
    [InlineData(2022, 12, "2022-12")]
    public void The_edges_of_the_calendar_are_months(int year, int month, string text) =>
        Assert.Equal(text, Month.Of(year, month).ToString());
}
