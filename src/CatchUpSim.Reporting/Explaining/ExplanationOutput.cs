using System.Text;
using CatchUpSim.Experiments.Attribution;
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

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes all files.</summary>
    public static void Write(string folder, ExplanationText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Directory.CreateDirectory(folder);
        var figures = new List<RenderedFigure>();
        foreach (CauseAttribution attribution in text.Attributions)
        {
            Figure figure = WaterfallFigure.Describe(text, attribution);
            Scene scene = FigureLayout.Arrange(figure);
            figures.Add(new RenderedFigure(figure, SvgRenderer.Render(scene)));
            string name = Path.Combine(folder, figure.FileName);
            File.WriteAllText(name + ".svg", figures[^1].Svg, Utf8);
            File.WriteAllBytes(name + ".png", PngRenderer.Render(scene));
        }

        File.WriteAllText(Path.Combine(folder, TextName), text.ToPlainText(), Utf8);
        File.WriteAllText(Path.Combine(folder, PageName), ExplanationPage.Render(text, figures), Utf8);
    }
}
