using System.Text;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>A figure with its drawing.</summary>
/// <param name="Figure">The description.</param>
/// <param name="Svg">The drawing.</param>
public sealed record RenderedFigure(Figure Figure, string Svg);

/// <summary>Writes what a reader of a study needs into its folder: manifest, figures, report.</summary>
public sealed class StudyOutput : IDisposable
{
    /// <summary>Name of the report.</summary>
    public const string ReportName = "report.html";

    /// <summary>Name of the folder of figures.</summary>
    public const string FiguresName = "figures";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly FileStream _held;

    private StudyOutput(StudyFolder folder)
    {
        Folder = folder;
        _held = folder.Prepare();
    }

    /// <summary>Gets the folder.</summary>
    public StudyFolder Folder { get; }

    /// <summary>Gets the path of the report.</summary>
    public string ReportPath => Path.Combine(Folder.Path, ReportName);

    /// <summary>
    /// Prepares a folder for a study that begins, and holds it until this is disposed. An older study in it goes; a folder that holds
    /// anything else, or into which another process writes, is refused.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="beginning">Manifest of the study that begins; it marks the folder as ours from now on.</param>
    /// <exception cref="IOException">The folder holds something else, or cannot be written.</exception>
    public static StudyOutput Begin(string path, Manifest beginning)
    {
        ArgumentNullException.ThrowIfNull(beginning);
        var output = new StudyOutput(new StudyFolder(path));
        try
        {
            output.Write(beginning with { Interrupted = true, Finished = null });
            return output;
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    /// <summary>Lets go of the folder.</summary>
    public void Dispose() => _held.Dispose();

    /// <summary>Writes the manifest, replacing an older one.</summary>
    public void Write(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);

        // Written beside and moved, so that a killed process leaves a whole manifest.
        string draft = Folder.Manifest + ".tmp";
        File.WriteAllText(draft, manifest.ToJson() + "\n", Utf8);
        File.Move(draft, Folder.Manifest, overwrite: true);
    }

    /// <summary>Draws all figures of a study, in parallel, and writes each as SVG and PNG.</summary>
    public IReadOnlyList<RenderedFigure> WriteFigures(Study study) => WriteFigures(StudyFigures.All(study));

    /// <summary>Draws figures, in parallel, and writes each as SVG and PNG.</summary>
    public IReadOnlyList<RenderedFigure> WriteFigures(IReadOnlyList<Figure> figures)
    {
        string folder = Path.Combine(Folder.Path, FiguresName);
        Directory.CreateDirectory(folder);
        var rendered = new RenderedFigure[figures.Count];
        Parallel.For(0, figures.Count, i =>
        {
            Scene scene = FigureLayout.Arrange(figures[i]);
            rendered[i] = new RenderedFigure(figures[i], SvgRenderer.Render(scene));
            string name = Path.Combine(folder, figures[i].FileName);
            WriteWhole(name + ".svg", Utf8.GetBytes(rendered[i].Svg));
            WriteWhole(name + ".png", PngRenderer.Render(scene));
        });
        return rendered;
    }

    /// <summary>Writes the report.</summary>
    public void WriteReport(Study study, Manifest manifest, IReadOnlyList<RenderedFigure> figures) =>
        WriteReport(StudyReport.Render(study, manifest, figures));

    /// <summary>Writes a report that is rendered already.</summary>
    public void WriteReport(string page) => WriteWhole(ReportPath, Utf8.GetBytes(page));

    // What does not fit on the disk is not left there in part, where it would pass for a figure or a report.
    private static void WriteWhole(string path, byte[] bytes)
    {
        try
        {
            File.WriteAllBytes(path, bytes);
        }
        catch (IOException)
        {
            File.Delete(path);
            throw;
        }
    }
}
