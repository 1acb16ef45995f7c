namespace CatchUpSim.Figures;

/// <summary>Maps values of an axis to positions of the scene.</summary>
internal sealed record PlotScale(AxisScale Kind, TickedRange Range, double Start, double End)
{
    /// <summary>Position of a value; not a number where the scale has no place for it.</summary>
    public double Map(double value)
    {
        var (low, high, at) = (Range.Minimum, Range.Maximum, value);
        if (Kind == AxisScale.Logarithmic)
        {
            if (!(value > 0))
            {
                return double.NaN;
            }

            (low, high, at) = (Math.Log10(low), Math.Log10(high), Math.Log10(value));
        }

        return Start + ((at - low) / (high - low) * (End - Start));
    }

    /// <summary>Position of zero, or of the end of the axis nearest to zero.</summary>
    public double MapZero() => Kind == AxisScale.Logarithmic
        ? Start
        : Map(Math.Clamp(0, Range.Minimum, Range.Maximum));

    /// <summary>Length of a step of values in the scene.</summary>
    public double Length(double step) => Math.Abs((End - Start) * step / (Range.Maximum - Range.Minimum));
}
