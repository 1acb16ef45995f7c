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
    public const string ReportName = StudyFolder.ReportName;

    /// <summary>Name of the folder of figures.</summary>
    public const string FiguresName = StudyFolder.FiguresName;

    private readonly HeldFolder _held;

    private StudyOutput(StudyFolder folder, HeldFolder held)
    {
        Folder = folder;
        _held = held;
    }

    /// <summary>Gets the folder.</summary>
    public StudyFolder Folder { get; }

    /// <summary>Gets a value indicating whether an older study still lies in the folder, because this one has nothing to put in its place.</summary>
    public bool KeepsOlder => _held.KeepsOlder;

    /// <summary>Gets the path of the report.</summary>
    public string ReportPath => Path.Combine(Folder.Path, ReportName);

    /// <summary>
    /// Prepares a folder for a study that begins, and holds it until this is disposed. An older study in it stays until the new one
    /// has results; a folder that holds anything else, or into which another process writes, is refused.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="beginning">Manifest of the study that begins; it marks the folder as ours from now on, unless an older study does.</param>
    /// <exception cref="IOException">The folder holds something else, or cannot be written.</exception>
    public static StudyOutput Begin(string path, Manifest beginning)
    {
        ArgumentNullException.ThrowIfNull(beginning);
        var folder = new StudyFolder(path);
        return new StudyOutput(folder, HeldFolder.Take(folder, TextOf(beginning with { Interrupted = true, Finished = null })));
    }

    /// <summary>Lets go of the folder.</summary>
    public void Dispose() => _held.Dispose();

    /// <summary>Removes an older study, once: to be called when there are results, before the first of them is put in its place.</summary>
    public void MakeRoom() => _held.MakeRoom();

    /// <summary>Writes the manifest, replacing an older one.</summary>
    public void Write(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        WholeFile.Write(Folder.Manifest, TextOf(manifest));
    }

    /// <summary>Draws all figures of a study, in parallel, and writes each as SVG and PNG.</summary>
    public IReadOnlyList<RenderedFigure> WriteFigures(Study study) => WriteFigures(StudyFigures.All(study));

    /// <summary>Draws figures, in parallel, and writes each as SVG and PNG.</summary>
    public IReadOnlyList<RenderedFigure> WriteFigures(IReadOnlyList<Figure> figures)
    {
        MakeRoom();
        string folder = Path.Combine(Folder.Path, FiguresName);
        var rendered = new RenderedFigure[figures.Count];
        Parallel.For(0, figures.Count, i =>
        {
            Scene scene = FigureLayout.Arrange(figures[i]);
            rendered[i] = new RenderedFigure(figures[i], SvgRenderer.Render(scene));
            FigureFile.Write(folder, rendered[i], PngRenderer.Render(scene));
        });
        return rendered;
    }

    /// <summary>Writes the report.</summary>
    public void WriteReport(Study study, Manifest manifest, IReadOnlyList<RenderedFigure> figures) =>
        WriteReport(StudyReport.Render(study, manifest, figures));

    /// <summary>Writes a report that is rendered already.</summary>
    public void WriteReport(string page) => WholeFile.Write(ReportPath, page);

    private static string TextOf(Manifest manifest) => manifest.ToJson() + "\n";
}
