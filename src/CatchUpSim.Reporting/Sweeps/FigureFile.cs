using CatchUpSim.Experiments.Store;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>Writes a single figure as SVG and PNG.</summary>
public static class FigureFile
{
    /// <summary>Draws a figure into a folder.</summary>
    /// <returns>The path of the PNG, or why there is none: what is printed matters more than its drawing.</returns>
    public static string TryWrite(string folder, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        try
        {
            return Write(folder, figure);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"(the figure could not be written: {error.Message})";
        }
    }

    /// <summary>Draws a figure into a folder.</summary>
    /// <returns>The path of the PNG.</returns>
    public static string Write(string folder, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        Directory.CreateDirectory(folder);
        Scene scene = FigureLayout.Arrange(figure);
        string name = Path.Combine(folder, figure.FileName);
        WholeFile.Write(name + ".svg", SvgRenderer.Render(scene));
        WholeFile.Write(name + ".png", PngRenderer.Render(scene));
        return name + ".png";
    }
}
