namespace CatchUpSim.Figures;

/// <summary>The title of an axis with its unit.</summary>
internal static class AxisText
{
    /// <summary>Title and unit in one line; a percent sign that the ticks carry is not repeated.</summary>
    public static string Of(Axis axis)
    {
        var unit = axis.Unit == "%" && axis.Format == NumberFormat.Percent ? "" : axis.Unit;
        if (axis.Scale == AxisScale.Logarithmic)
        {
            unit = unit.Length > 0 ? unit + ", log scale" : "log scale";
        }

        return unit.Length > 0 && axis.Title.Length > 0 ? $"{axis.Title} ({unit})" : axis.Title;
    }
}
