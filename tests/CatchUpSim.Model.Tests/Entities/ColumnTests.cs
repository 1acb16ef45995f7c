using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Tests.Entities;

public sealed class ColumnTests
{
    [Fact]
    public void A_number_that_is_not_finite_is_found_wherever_it_stands_and_named_by_its_column()
    {
        for (int rows = 1; rows <= 19; rows++)
        {
            for (int place = 0; place < rows; place++)
            {
                var segments = new Segments(rows);
                Assert.Null(segments.FirstNotFinite());
                segments.Sales.Values[place] = double.NaN;
                Assert.Same(segments.Sales, segments.FirstNotFinite());
                Assert.Equal(place, segments.Sales.FirstNotFinite());
                Assert.Equal(-1, segments.Demand.FirstNotFinite());
            }
        }
    }

    [Fact]
    public void Infinity_is_not_finite_and_the_largest_number_is()
    {
        var segments = new Segments(8);
        segments.Demand.Values.Fill(double.MaxValue);
        Assert.Null(segments.FirstNotFinite());
        segments.Demand.Values[3] = double.NegativeInfinity;
        Assert.Equal(3, segments.Demand.FirstNotFinite());
    }
}
