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
        Scene scene = FigureLayout.Arrange(figure);
        return Write(folder, new RenderedFigure(figure, SvgRenderer.Render(scene)), PngRenderer.Render(scene));
    }

    /// <summary>Puts a figure that is drawn already into a folder.</summary>
    /// <returns>The path of the PNG.</returns>
    public static string Write(string folder, RenderedFigure rendered, byte[] png)
    {
        ArgumentNullException.ThrowIfNull(rendered);
        Directory.CreateDirectory(folder);
        string name = Path.Combine(folder, rendered.Figure.FileName);
        WholeFile.Write(name + ".svg", rendered.Svg);
        WholeFile.Write(name + ".png", png);
        return name + ".png";
    }
}
