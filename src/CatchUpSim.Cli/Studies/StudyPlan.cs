using System.Globalization;
using CatchUpSim.Cli.Commands;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli.Studies;

/// <summary>A study that can start: the scenario was read, the seed is chosen, the folder is free.</summary>
internal sealed record StudyPlan
{
    /// <summary>Gets the options.</summary>
    public required RunOptions Options { get; init; }

    /// <summary>Gets the scenario.</summary>
    public required ScenarioDocument<Scenario> Document { get; init; }

    /// <summary>Gets the seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Gets what is told of the study before its first number.</summary>
    public required StudyHeading Heading { get; init; }

    /// <summary>Gets the checkpoint from which the study goes on, or null.</summary>
    public ForkHistory? Fork { get; init; }

    /// <summary>Reads and checks all that a study needs; writes nothing.</summary>
    /// <exception cref="InvalidScenarioException">The scenario is wrong.</exception>
    /// <exception cref="BadInputException">The folder cannot be used.</exception>
    public static StudyPlan Of(RunOptions options, DateTimeOffset now)
    {
        ScenarioDocument<Scenario> document = ScenarioFiles.Read(options.Scenario, options.Overrides);
        string name = NameOf(document.Scenario, ScenarioReference.Parse(options.Scenario));
        string folder = options.Folder ?? Path.Combine("output", name);
        RequireFree(folder, StudyKind.Run);
        RequireWithin(options.Checkpoint, document.Scenario.Start, document.Scenario.End);
        ulong seed = StudyProcedure.SeedOf(options.Seed, folder, Deciding(document, options.Recording, 0), now);
        return Of(options, document, seed, name) with { Folder = folder };
    }

    /// <summary>The plan of a study whose scenario was read already, with the folder that the options name.</summary>
    public static StudyPlan Of(RunOptions options, ScenarioDocument<Scenario> document, ulong seed, string name) => new()
    {
        Options = options,
        Document = document,
        Seed = seed,
        Folder = options.Folder ?? string.Empty,
        Heading = new StudyHeading
        {
            Name = name,
            Description = document.Scenario.Description,
            FocalFirm = TitlesOf(document.Scenario).GetValueOrDefault(document.Scenario.Focal, document.Scenario.Focal),
            Titles = TitlesOf(document.Scenario),
            Seed = seed,
            Replications = options.Replications,
            Version = CommandLine.Version,
            Start = document.Scenario.Start,
            End = document.Scenario.End,
            Segments = [.. document.Scenario.Segments.Select(segment => segment.Name)],
            PolicyEvents = document.Scenario.PolicyControls.Events,
            Changes = Changes(options, document),
        },
    };

    /// <summary>Requires that a folder has a name.</summary>
    /// <exception cref="BadInputException">It has none.</exception>
    public static void RequireName(string folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            throw new BadInputException("--out is empty");
        }
    }

    /// <summary>Checks that a study can be written into a folder.</summary>
    /// <exception cref="BadInputException">It cannot.</exception>
    public static void RequireFree(string folder, StudyKind kind)
    {
        RequireName(folder);
        if (new StudyFolder(folder).Obstacle(kind) is { } obstacle)
        {
            throw new BadInputException(obstacle);
        }
    }

    /// <summary>Checks that worlds pass the month at which they are to be saved.</summary>
    /// <exception cref="BadInputException">They do not.</exception>
    public static void RequireWithin(Month? checkpoint, Month start, Month end)
    {
        if (checkpoint is { } month && (month < start || month >= end))
        {
            throw new BadInputException($"--checkpoint: {month} is not between {start} and {end.Plus(-1)}, the last month but one");
        }
    }

    /// <summary>The manifest of a study that begins.</summary>
    public Manifest Manifest(DateTimeOffset started) => new()
    {
        Scenario = Heading.Name,
        Files = [.. Document.Texts.Select(text => ScenarioText.Of(text.File, text.Text))],
        Overrides = Options.Overrides,
        Options = OptionTexts(),
        Seed = Seed,
        Fork = Fork,
        Replications = Options.Replications,
        Environment = RunEnvironment.Of(typeof(CommandLine).Assembly),
        Started = started,
    };

    /// <summary>What decides its runs.</summary>
    public JournalHeading Deciding() => Deciding(Document, Options.Recording, Seed);

    /// <summary>What the store says of the study as a whole; nothing that depends on time or threads.</summary>
    public IEnumerable<KeyValuePair<string, string>> StudyTable(int completed, int failed) =>
    [
        new("scenario", Heading.Name),
        new("title", Document.Scenario.Title),
        new("content_hash", Document.ContentHash),
        new("overrides", string.Join('\n', Options.Overrides)),
        new("seed", Seed.ToString(CultureInfo.InvariantCulture)),
        new("focal_firm", Document.Scenario.Focal),
        new("start", Document.Scenario.Start.ToString()),
        new("end", Document.Scenario.End.ToString()),
        new("replications", Options.Replications.ToString(CultureInfo.InvariantCulture)),
        new("completed", completed.ToString(CultureInfo.InvariantCulture)),
        new("failed", failed.ToString(CultureInfo.InvariantCulture)),
        new("kept", KebabCase.Of(Options.StoredContents.ToString())),
        new("version", CommandLine.Version),
    ];

    private static JournalHeading Deciding(ScenarioDocument<Scenario> document, Recording recording, ulong seed) =>
        StudyJournal.Deciding([document.ContentHash], recording, seed);

    private Dictionary<string, string> OptionTexts() => new(StringComparer.Ordinal)
    {
        ["scenario"] = Options.Scenario,
        ["threads"] = Options.Threads.ToString(CultureInfo.InvariantCulture),
        ["keep"] = KebabCase.Of(Options.StoredContents.ToString()),
        ["csv"] = Options.WritesCsv ? "yes" : "no",
        ["seed_picked"] = Options.Seed is null ? "yes" : "no",
        ["scenario_values_hash"] = Document.ContentHash,
    };

    internal static Dictionary<string, string> TitlesOf(Scenario scenario)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string title) in scenario.Designers.Select(firm => (firm.Name, firm.Title))
            .Concat(scenario.Segments.Select(segment => (segment.Name, segment.Title))))
        {
            titles[name] = title;
        }

        return titles;
    }

    private static string NameOf(Scenario scenario, ScenarioReference reference) =>
        reference.Variant is { } variant ? $"{scenario.Name}-{variant}" : scenario.Name;

    private static IReadOnlyList<ParameterChange> Changes(RunOptions options, ScenarioDocument<Scenario> document)
    {
        ScenarioReference reference = ScenarioReference.Parse(options.Scenario);
        if (reference.Variant is null && options.Overrides.Count == 0)
        {
            return [];
        }

        // From the texts that were read, which may lie on no disk any more.
        Scenario plain = ScenarioFiles.Reader().Read(reference with { Variant = null }, texts: document.Texts).Scenario;
        ParameterCatalogue<Scenario> before = ParameterCatalogue.Of(plain);
        return
        [
            .. ParameterCatalogue.Of(document.Scenario).Parameters
                .Select(now => new ParameterChange(now.Path, Text(before.TryFind(now.Path)), Text(now)))
                .Where(change => !string.Equals(change.From, change.To, StringComparison.Ordinal)),
        ];
    }

    private static string Text(Parameter<Scenario>? parameter) =>
        parameter is null ? string.Empty : $"{parameter.Value.ToString("R", CultureInfo.InvariantCulture)} {parameter.Unit}";
}
