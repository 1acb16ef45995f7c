using CatchUpSim.Experiments.Designs;

namespace CatchUpSim.Experiments.Tests.Designs;

public sealed class ExperimentalDesignTests
{
    private static readonly DesignFactor Range = new() { Name = "share", Path = "a.share", IsRange = true, From = 10, To = 20, Levels = [10, 15, 20] };

    private static readonly DesignFactor Whole = new() { Name = "count", Path = "a.count", IsRange = true, IsWhole = true, From = 1, To = 4, Levels = [1, 4] };

    private static readonly DesignFactor Words = new() { Name = "stack", Path = "a.stack", Levels = [0, 1], Words = ["own", "dual"] };

    [Fact]
    public void A_full_factorial_design_has_every_combination_once()
    {
        IReadOnlyList<DesignPoint> points = ExperimentalDesign.Points(DesignKind.FullFactorial, [Range, Whole, Words], 0, 1);

        Assert.Equal(12, points.Select(point => string.Join(' ', point.Values)).Distinct().Count());
        Assert.Equal([10, 1, 0], points[0].Values);
        Assert.Equal([10, 1, 1], points[1].Values);
        Assert.Equal([20, 4, 1], points[^1].Values);
    }

    [Fact]
    public void A_Latin_hypercube_meets_every_stratum_of_every_factor_once()
    {
        IReadOnlyList<DesignPoint> points = ExperimentalDesign.Points(DesignKind.LatinHypercube, [Range, Range with { Name = "other" }], 50, 3);

        Assert.All([0, 1], factor => Assert.Equal(
            Enumerable.Range(0, 50), points.Select(point => (int)((point.Values[factor] - 10) / 10 * 50)).Order()));
        Assert.NotEqual(points.Select(point => point.Values[0]), points.Select(point => point.Values[1]));
    }

    [Fact]
    public void A_Latin_hypercube_gives_every_word_and_whole_number_the_same_number_of_points()
    {
        IReadOnlyList<DesignPoint> points = ExperimentalDesign.Points(DesignKind.LatinHypercube, [Whole, Words], 40, 3);

        Assert.All([1, 2, 3, 4], number => Assert.Equal(10, points.Count(point => point.Values[0] == number)));
        Assert.All([0, 1], word => Assert.Equal(20, points.Count(point => point.Values[1] == word)));
    }

    [Fact]
    public void A_random_design_stays_within_its_ranges_and_depends_on_its_seed()
    {
        IReadOnlyList<DesignPoint> points = ExperimentalDesign.Points(DesignKind.Random, [Range, Whole], 1000, 3);

        Assert.All(points, point => Assert.InRange(point.Values[0], 10, 20));
        Assert.Equal(15, points.Average(point => point.Values[0]), tolerance: 0.4);
        Assert.Equal(points.Select(point => point.Values), ExperimentalDesign.Points(DesignKind.Random, [Range, Whole], 1000, 3).Select(point => point.Values));
        Assert.NotEqual(points[0].Values, ExperimentalDesign.Points(DesignKind.Random, [Range, Whole], 1000, 4)[0].Values);
    }

    [Fact]
    public void Messages_show_a_value_without_its_rounding_error_and_the_identity_keeps_every_bit()
    {
        const double Computed = 0.7 + (0.3 * 2 / 3);

        Assert.Equal(("0.9", "0.1", "68000.5", "1E-07"), (Range.Shown(0.8999999999999999), Range.Shown(0.1), Range.Shown(68000.5), Range.Shown(1e-7)));
        Assert.Equal("dual", Words.Shown(1));
        Assert.Equal(Computed.ToString("R", System.Globalization.CultureInfo.InvariantCulture), Range.TextOf(Computed));
        Assert.Equal("0.8999999999999999", Range.TextOf(0.8999999999999999));
    }

    [Fact]
    public void A_listed_design_takes_the_values_side_by_side() => Assert.Equal(
        [[10, 0], [15, 1]],
        ExperimentalDesign.Points(DesignKind.Listed, [Range with { Levels = [10, 15] }, Words], 0, 1).Select(point => point.Values));

    [Fact]
    public void A_design_of_too_many_points_is_counted_without_being_made() => Assert.Equal(
        ExperimentalDesign.MostPoints + 1,
        ExperimentalDesign.CountOf(DesignKind.FullFactorial, [.. Enumerable.Repeat(Range, 40)], 0));
}
