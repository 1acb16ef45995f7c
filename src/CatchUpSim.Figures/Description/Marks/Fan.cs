namespace CatchUpSim.Figures;

/// <summary>Quantiles of an ensemble at each position.</summary>
public sealed record FanQuantiles
{
    /// <summary>Horizontal positions, ascending.</summary>
    public required IReadOnlyList<double> X { get; init; }

    /// <summary>5% quantile.</summary>
    public required IReadOnlyList<double> Percentile05 { get; init; }

    /// <summary>25% quantile.</summary>
    public required IReadOnlyList<double> Percentile25 { get; init; }

    /// <summary>Median.</summary>
    public required IReadOnlyList<double> Median { get; init; }

    /// <summary>75% quantile.</summary>
    public required IReadOnlyList<double> Percentile75 { get; init; }

    /// <summary>95% quantile.</summary>
    public required IReadOnlyList<double> Percentile95 { get; init; }
}

/// <summary>The marks of a fan chart.</summary>
public static class Fan
{
    /// <summary>Most sample worlds drawn behind a fan.</summary>
    public const int MostSampleWorlds = 12;

    /// <summary>Outer band, inner band and median line of one ensemble.</summary>
    public static IReadOnlyList<Mark> Of(
        FanQuantiles quantiles, SeriesStyle style, string name, string endLabel = "") =>
    [
        new BandMark
        {
            X = quantiles.X, Lower = quantiles.Percentile05, Upper = quantiles.Percentile95,
            Style = style, Opacity = BandMark.LightOpacity, Name = $"{name}, 5–95%",
        },
        new BandMark
        {
            X = quantiles.X, Lower = quantiles.Percentile25, Upper = quantiles.Percentile75,
            Style = style, Opacity = BandMark.DarkOpacity, Name = $"{name}, 25–75%",
        },
        new LineMark
        {
            X = quantiles.X, Y = quantiles.Median, Style = style, EndLabel = endLabel, Name = $"{name}, median",
        },
    ];

    /// <summary>Thin lines of single worlds, at most twelve; further ones are not drawn.</summary>
    public static IReadOnlyList<Mark> SampleWorlds(
        IReadOnlyList<double> x, IReadOnlyList<IReadOnlyList<double>> worlds, SeriesStyle style)
    {
        var thin = style with { Width = 0.7, Opacity = 0.45, Dash = LineDash.Solid };
        return [.. worlds.Take(MostSampleWorlds).Select(y => new LineMark { X = x, Y = y, Style = thin })];
    }
}
