namespace CatchUpSim.Figures;

/// <summary>A figure after layout: primitives in drawing order, the same for every renderer.</summary>
public sealed record Scene
{
    /// <summary>The description it was made from.</summary>
    public required Figure Figure { get; init; }

    /// <summary>The primitives in drawing order.</summary>
    public required IReadOnlyList<Primitive> Primitives { get; init; }

    /// <summary>Plot area of each panel.</summary>
    public required IReadOnlyList<Box> PlotAreas { get; init; }

    /// <summary>Series of which a part lies outside the axes and was cut off.</summary>
    public IReadOnlyList<string> CutSeries { get; init; } = [];

    /// <summary>Labels for which there was no room.</summary>
    public IReadOnlyList<string> OmittedLabels { get; init; } = [];

    /// <summary>The whole canvas.</summary>
    public Box Canvas => new(0, 0, CatchUpSim.Figures.Figure.Width, Figure.Height);
}
