using System.Globalization;
using System.Text;
using System.Text.Json;
using CatchUpSim.Experiments.Patterns;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting.Patterns;

/// <summary>Writes the results of patterns into a folder: manifest, tables, figures, report.</summary>
public sealed class PatternOutput : IDisposable
{
    private const string TableName = "patterns.csv";
    private const string JsonName = "patterns.json";

    // What marks the folder until there is more to say.
    private const string Beginning = $"{{\"program\": \"{StudyFolder.ManifestMark}\", \"study\": \"{StudyManifest.PatternsName}\", \"interrupted\": true}}\n";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly StudyFolder _folder;

    private readonly HeldFolder _held;

    private PatternOutput(StudyFolder folder, HeldFolder held)
    {
        _folder = folder;
        _held = held;
    }

    /// <summary>Gets a value indicating whether older results still lie in the folder, because there are none yet to put in their place.</summary>
    public bool KeepsOlder => _held.KeepsOlder;

    /// <summary>Gets the path of the report.</summary>
    public string ReportPath => Path.Combine(_folder.Path, StudyOutput.ReportName);

    /// <summary>
    /// Prepares a folder and holds it until this is disposed; one that holds anything but an older study, or into which another process
    /// writes, is refused. Older results stay until there are new ones.
    /// </summary>
    /// <exception cref="IOException">The folder holds something else, or cannot be written.</exception>
    public static PatternOutput Begin(string path)
    {
        var folder = new StudyFolder(path);
        return new PatternOutput(folder, HeldFolder.Take(folder, Beginning));
    }

    /// <summary>Lets go of the folder.</summary>
    public void Dispose() => _held.Dispose();

    /// <summary>Writes everything.</summary>
    /// <returns>The figures.</returns>
    public IReadOnlyList<RenderedFigure> Write(PatternReport report)
    {
        _held.MakeRoom();
        WholeFile.Write(Path.Combine(_folder.Path, TableName), Csv(report));
        WholeFile.Write(Path.Combine(_folder.Path, JsonName), Json(report) + "\n");
        string figures = Path.Combine(_folder.Path, StudyOutput.FiguresName);
        Directory.CreateDirectory(figures);
        var drawn = new List<RenderedFigure>();
        foreach (Figure figure in report.Patterns.Select(pattern => PatternFigure.Of(pattern, report.Heading)).OfType<Figure>())
        {
            Scene scene = FigureLayout.Arrange(figure);
            drawn.Add(new RenderedFigure(figure, SvgRenderer.Render(scene)));
            FigureFile.Write(figures, drawn[^1], PngRenderer.Render(scene));
        }

        WholeFile.Write(ReportPath, PatternHtml.Render(report, drawn));
        WholeFile.Write(_folder.Manifest, Manifest(report) + "\n");
        return drawn;
    }

    private static string Manifest(PatternReport report) => JsonSerializer.Serialize(
        new
        {
            program = StudyFolder.ManifestMark,
            study = StudyManifest.PatternsName,
            version = report.Heading.Version,
            seed = report.Heading.Seed,
            replications = report.Heading.Replications,
            interrupted = report.Heading.IsInterrupted,
            worlds = report.Patterns.SelectMany(pattern => pattern.Pattern.Statements).SelectMany(statement => statement.Sides)
                .Select(side => side.World).DistinctBy(world => world.Key, StringComparer.Ordinal).Select(world => new { world.Name, hash = world.Key }),
        },
        Indented);

    private static string Csv(PatternReport report)
    {
        var text = new StringBuilder("pattern,verdict,statement,statistic,value,lower,upper,unit,expected_low,expected_high,confidence,runs,readings,statement_verdict\r\n");
        foreach (PatternResult pattern in report.Patterns)
        {
            foreach (StatementResult result in pattern.Statements)
            {
                Statement statement = result.Statement;
                string[] cells =
                [
                    pattern.Pattern.Id, PatternTexts.Of(pattern.Verdict), statement.Says, PatternTexts.Of(statement.Statistic, statement),
                    Exact(result.Estimate.Value), Exact(result.Estimate.Lower), Exact(result.Estimate.Upper), statement.Unit,
                    Exact(statement.Expected.Low), Exact(statement.Expected.High), Exact(statement.Expected.Confidence),
                    Exact(result.Estimate.Runs), Exact(result.Estimate.Readings), PatternTexts.Of(result.Verdict),
                ];
                text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");
            }
        }

        return text.ToString();
    }

    private static string Json(PatternReport report) => JsonSerializer.Serialize(
        report.Patterns.Select(pattern => new
        {
            id = pattern.Pattern.Id,
            title = pattern.Pattern.Title,
            basis = pattern.Pattern.Basis,
            verdict = PatternTexts.Of(pattern.Verdict),
            understanding = pattern.Pattern.Understanding,
            statements = pattern.Statements.Select(result => new
            {
                says = result.Statement.Says,
                measure = result.Statement.Measure.Name,
                statistic = PatternTexts.Of(result.Statement.Statistic, result.Statement),
                value = Finite(result.Estimate.Value),
                lower = Finite(result.Estimate.Lower),
                upper = Finite(result.Estimate.Upper),
                unit = result.Statement.Unit,
                // Programs read this file, and know a minus by the hyphen.
                expected = PatternTexts.Expected(result.Statement.Expected).Replace('−', '-'),
                runs = result.Estimate.Runs,
                verdict = PatternTexts.Of(result.Verdict),
            }),
        }),
        Indented);

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private static string Exact(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : string.Empty;

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;
}
