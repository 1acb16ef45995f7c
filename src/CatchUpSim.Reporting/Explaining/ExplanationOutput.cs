using CatchUpSim.Experiments.Store;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>Writes an explanation into its folder: text, figures, page.</summary>
public static class ExplanationOutput
{
    /// <summary>Name of the folder of explanations in the folder of a study.</summary>
    public const string FolderName = StudyFolder.ExplanationsName;

    /// <summary>Name of the page.</summary>
    public const string PageName = "explanation.html";

    /// <summary>Name of the text.</summary>
    public const string TextName = "explanation.txt";

    /// <summary>What prevents an explanation from being written into a folder, or null when nothing does. Writes nothing.</summary>
    public static string? Obstacle(string folder)
    {
        var place = new StudyFolder(folder);
        return StudyManifest.KindIn(place.Manifest) is { } kind ? place.Taken(kind)
            : place.Obstacle(PageName, $"an explanation (it has no {PageName} of ours)");
    }

    /// <summary>Writes all files.</summary>
    public static void Write(string folder, ExplanationText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Directory.CreateDirectory(folder);
        (RenderedFigure Rendered, byte[] Png)[] figures = [.. text.Attributions.Select(attribution => Drawn(WaterfallFigure.Describe(text, attribution)))];

        // The page comes first: it makes the folder one of ours, were the program ended before the last file.
        WholeFile.Write(Path.Combine(folder, PageName), ExplanationPage.Render(text, [.. figures.Select(figure => figure.Rendered)]));
        WholeFile.Write(Path.Combine(folder, TextName), text.ToPlainText());
        foreach ((RenderedFigure rendered, byte[] png) in figures)
        {
            FigureFile.Write(folder, rendered, png);
        }
    }

    private static (RenderedFigure Rendered, byte[] Png) Drawn(Figure figure)
    {
        Scene scene = FigureLayout.Arrange(figure);
        return (new RenderedFigure(figure, SvgRenderer.Render(scene)), PngRenderer.Render(scene));
    }
}
