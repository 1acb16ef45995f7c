using CatchUpSim.Cli.Studies;
using CatchUpSim.Experiments.Designs;
using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli.Sweeps;

/// <summary>A study file with the plan that follows from it.</summary>
/// <param name="Document">The study.</param>
/// <param name="Plan">Its points and all that identifies its runs.</param>
internal sealed record SweepStudy(StudyDocument Document, SweepPlan Plan)
{
    // Beyond this number points are only checked when their runs come.
    private const int MostCheckedPoints = 10_000;

    private const int MostComplaints = 20;

    /// <summary>Reads a study file and checks every point.</summary>
    /// <exception cref="InvalidScenarioException">Something is wrong with it.</exception>
    public static SweepStudy Read(string file) => Of(StudyReader.Read(file), file);

    /// <summary>Reads a study from the texts that a database keeps.</summary>
    public static SweepStudy Read(SweepReading stored)
    {
        IReadOnlyList<SourceText> texts = [.. stored.Sources.Select(source => new SourceText(source.Key, source.Value))];
        return Of(StudyReader.Read(texts), texts[0].File, stored.Sources);
    }

    /// <summary>What computes the runs.</summary>
    public SweepRuns Runs(Surroundings surroundings, TimeSpan? timeLimit) =>
        new(Plan, Document.Scenarios.With, surroundings.SweepRun, timeLimit, surroundings.Cancellation);

    private static SweepStudy Of(StudyDocument document, string file, IReadOnlyList<KeyValuePair<string, string>>? sources = null)
    {
        StudyDefinition definition = document.Definition;
        DesignFactor[] factors = [.. document.Factors.Select(FactorOf)];
        IReadOnlyList<DesignPoint> points = PointsOf(document, factors);
        CheckPoints(document, factors, points);
        return new SweepStudy(document, new SweepPlan
        {
            Factors = factors,
            Points = points,
            PointKeys = [.. points.Select(point => SweepPlan.KeyOf(document.Scenarios.HashBehind(point.Values), factors, point.Values))],
            Replications = definition.Replications,
            Seed = (ulong)definition.Seed,
            Outcomes =
            [
                .. RunSummary.Columns.Select(column => column.Name)
                    .Where(name => definition.Outcomes is null || definition.Outcomes.Contains(name, StringComparer.Ordinal)),
            ],
            Version = ModelFingerprint.Text,
            Descriptions = Descriptions(document),
            Sources = sources ?? Sources(document, file),
        });
    }

    private static IReadOnlyList<DesignPoint> PointsOf(StudyDocument document, DesignFactor[] factors)
    {
        StudyDefinition definition = document.Definition;
        var kind = Enum.Parse<DesignKind>(definition.Design.Kind.ToString());
        int count = ExperimentalDesign.CountOf(kind, factors, definition.Design.Points ?? 0);
        if (count > ExperimentalDesign.MostPoints || (long)count * definition.Replications > SweepPlan.MostRuns)
        {
            throw document.Refuse(
                [$"the design has {count} points or more, with {NumberTexts.Counted(definition.Replications, "replication")} each; a study has at most {SweepPlan.MostRuns} runs and {ExperimentalDesign.MostPoints} points"]);
        }

        if (kind == DesignKind.Sobol && factors.Length > SobolSequence.LargestDimension)
        {
            throw document.Refuse([$"a Sobol sequence has at most {SobolSequence.LargestDimension} factors here, not {factors.Length}"]);
        }

        return ExperimentalDesign.Points(kind, factors, count, (ulong)definition.Seed);
    }

    private static void CheckPoints(StudyDocument document, DesignFactor[] factors, IReadOnlyList<DesignPoint> points)
    {
        string[] faults =
        [
            .. points.Take(MostCheckedPoints).SelectMany(point => document.Scenarios.FaultsAt(point.Values)
                .Select(fault => $"point {point.Number} ({string.Join(", ", factors.Select((factor, i) => $"{factor.Name} = {factor.Shown(point.Values[i])}"))}): {fault}"))
                .Take(MostComplaints),
        ];
        if (faults.Length > 0)
        {
            throw document.Refuse(faults);
        }
    }

    private static DesignFactor FactorOf(StudyFactor factor) => new()
    {
        Name = factor.Name,
        Path = factor.Path,
        Unit = factor.Unit,
        IsRange = factor.Range is not null,
        From = factor.Range?.From ?? 0,
        To = factor.Range?.To ?? 0,
        IsWhole = factor.Kind == FactorKind.WholeNumber,
        Levels = factor.Levels,
        Words = factor.Words,
    };

    private static KeyValuePair<string, string>[] Descriptions(StudyDocument document) =>
    [
        new("name", document.Definition.Name),
        new("title", document.Definition.Title),
        new("description", document.Definition.Description ?? string.Empty),
        new("scenario", document.Definition.Scenario),
        new("scenario_values_hash", document.Scenario.ContentHash),
        new("focal_firm", document.Scenario.Scenario.Focal),
        new("focal_title", StoryNames.TitleOf(document.Scenario.Scenario, document.Scenario.Scenario.Focal)),
        new("design", KebabCase.Of(document.Definition.Design.Kind.ToString())),
    ];

    // Names are relative to the study, so that a study means the same wherever its folder stands.
    private static KeyValuePair<string, string>[] Sources(StudyDocument document, string file)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return
        [
            KeyValuePair.Create(Path.GetFileName(file), document.Source.Text),
            .. document.Scenario.Texts.Select(text =>
                KeyValuePair.Create(Path.GetRelativePath(folder, text.File).Replace('\\', '/'), text.Text)),
        ];
    }
}
