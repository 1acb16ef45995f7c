using System.Text;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>A figure with its drawing.</summary>
/// <param name="Figure">The description.</param>
/// <param name="Svg">The drawing.</param>
public sealed record RenderedFigure(Figure Figure, string Svg);

/// <summary>The folder exists and is none of ours, so it is left alone.</summary>
/// <param name="message">Which folder, and what to do.</param>
public sealed class ForeignFolderException(string message) : IOException(message);

/// <summary>The folder with everything a study leaves behind.</summary>
public sealed class StudyFolder
{
    /// <summary>Name of the manifest.</summary>
    public const string ManifestFile = "manifest.json";

    /// <summary>Name of the report.</summary>
    public const string ReportFile = "report.html";

    /// <summary>Name of the folder of figures.</summary>
    public const string FiguresFolder = "figures";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly string[] OwnFiles = [ReportFile, "study.db*", "*.csv", "*.log"];

    private StudyFolder(string path) => Path = path;

    /// <summary>Gets the folder's path.</summary>
    public string Path { get; }

    /// <summary>Gets the path of the manifest.</summary>
    public string ManifestPath => System.IO.Path.Combine(Path, ManifestFile);

    /// <summary>Gets the path of the report.</summary>
    public string ReportPath => System.IO.Path.Combine(Path, ReportFile);

    /// <summary>
    /// Opens a folder for a study that begins. An older study in it goes; a folder that holds anything else and no manifest
    /// of ours is refused. Files that no study writes stay.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="beginning">Manifest of the study that begins; it marks the folder as ours from now on.</param>
    /// <exception cref="ForeignFolderException">The folder holds files and no manifest of ours.</exception>
    public static StudyFolder Open(string path, Manifest beginning)
    {
        ArgumentNullException.ThrowIfNull(beginning);
        var folder = new StudyFolder(path);
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            if (!File.Exists(folder.ManifestPath) || Manifest.Parse(File.ReadAllText(folder.ManifestPath)) is null)
            {
                throw new ForeignFolderException(
                    $"The folder '{path}' holds files of another origin; choose another one or empty it.");
            }

            folder.Clear();
        }

        Directory.CreateDirectory(path);
        folder.Write(beginning with { Interrupted = true, Finished = null });
        return folder;
    }

    /// <summary>Writes the manifest, replacing an older one.</summary>
    public void Write(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);

        // Written beside and moved, so that a killed process leaves a whole manifest.
        string draft = ManifestPath + ".tmp";
        File.WriteAllText(draft, manifest.ToJson() + "\n", Utf8);
        File.Move(draft, ManifestPath, overwrite: true);
    }

    /// <summary>Draws all figures of a study, in parallel, and writes each as SVG and PNG.</summary>
    public IReadOnlyList<RenderedFigure> WriteFigures(Study study)
    {
        string folder = System.IO.Path.Combine(Path, FiguresFolder);
        Directory.CreateDirectory(folder);
        IReadOnlyList<Figure> figures = StudyFigures.All(study);
        var rendered = new RenderedFigure[figures.Count];
        Parallel.For(0, figures.Count, i =>
        {
            Scene scene = FigureLayout.Arrange(figures[i]);
            rendered[i] = new RenderedFigure(figures[i], SvgRenderer.Render(scene));
            string name = System.IO.Path.Combine(folder, figures[i].FileName);
            File.WriteAllText(name + ".svg", rendered[i].Svg, Utf8);
            File.WriteAllBytes(name + ".png", PngRenderer.Render(scene));
        });
        return rendered;
    }

    /// <summary>Writes the report.</summary>
    public void WriteReport(Study study, Manifest manifest, IReadOnlyList<RenderedFigure> figures) =>
        File.WriteAllText(ReportPath, StudyReport.Render(study, manifest, figures), Utf8);

    private void Clear()
    {
        foreach (string file in OwnFiles.SelectMany(pattern => Directory.GetFiles(Path, pattern)))
        {
            File.Delete(file);
        }

        string figures = System.IO.Path.Combine(Path, FiguresFolder);
        if (Directory.Exists(figures))
        {
            foreach (string file in Directory.GetFiles(figures, "*.svg").Concat(Directory.GetFiles(figures, "*.png")))
            {
                File.Delete(file);
            }
        }
    }
}
