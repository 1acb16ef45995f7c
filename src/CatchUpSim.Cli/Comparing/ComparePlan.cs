using System.Globalization;
using CatchUpSim.Cli.Studies;
using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli.Comparing;

/// <summary>A comparison that can start: the scenarios were read, the seed is chosen, the folder is free.</summary>
internal sealed record ComparePlan
{
    /// <summary>Gets the options.</summary>
    public required CompareOptions Options { get; init; }

    /// <summary>Gets the worlds.</summary>
    public required WorldList List { get; init; }

    /// <summary>Gets the folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Gets what is told of the comparison before its first number.</summary>
    public required ComparisonHeading Heading { get; init; }

    /// <summary>Gets what is asked.</summary>
    public required ComparisonQuestions Questions { get; init; }

    /// <summary>Gets what computes a replication in a world, by their positions, unless worlds begin at their first month.</summary>
    public Func<int, int, RunResult>? World { get; init; }

    /// <summary>Reads and checks all that a comparison needs; writes nothing.</summary>
    /// <exception cref="InvalidScenarioException">A scenario is wrong.</exception>
    /// <exception cref="BadInputException">Something else is wrong.</exception>
    public static ComparePlan Of(CompareOptions options, DateTimeOffset now)
    {
        // A misspelt outcome is told before any file is read.
        _ = OutcomesOf(options);
        return OfWorlds("compare", WorldList.Read(options), options, followsPaths: true, now);
    }

    /// <summary>The plan for worlds that were read already.</summary>
    /// <exception cref="BadInputException">Something is wrong.</exception>
    public static ComparePlan OfWorlds(string command, WorldList list, CompareOptions options, bool followsPaths, DateTimeOffset now)
    {
        ComparedOutcome[] outcomes = OutcomesOf(options);

        // A decision table where there is something to decide.
        ComparedOutcome[] ranking =
            list.Worlds.Count < 3 ? [] : [.. outcomes.Where(outcome => outcome.Preference != Preference.None)];
        return Of(command, list, options, new ComparisonQuestions(ranking, followsPaths), now).Showing(outcomes);
    }

    /// <summary>Reads and checks all that an ablation needs; writes nothing.</summary>
    /// <exception cref="InvalidScenarioException">The scenario is wrong.</exception>
    /// <exception cref="BadInputException">Something else is wrong.</exception>
    public static ComparePlan OfAblation(CompareOptions options, DateTimeOffset now) =>
        Of("ablate", WorldList.Ablations(options), options, new ComparisonQuestions([], FollowsPaths: false), now)
            .Showing([.. Ablation.Outcomes]);

    private static ComparePlan Of(
        string command, WorldList list, CompareOptions options, ComparisonQuestions questions, DateTimeOffset now)
    {
        Scenario baseline = list.BaselineScenario;
        string name = $"{command}-{baseline.Name}";
        string folder = options.Folder ?? Path.Combine("output", name);
        StudyPlan.RequireFree(folder, StudyKind.Comparison);
        ulong seed = StudyProcedure.SeedOf(options.Seed, folder, Deciding(list, 0), now);
        return new ComparePlan
        {
            Options = options,
            List = list,
            Folder = folder,
            Questions = questions,
            Heading = new ComparisonHeading
            {
                Name = name,
                Description = baseline.Description,
                FocalFirm = StudyPlan.TitlesOf(baseline).GetValueOrDefault(baseline.Focal, baseline.Focal),
                Seed = seed,
                Replications = options.Replications,
                Version = CommandLine.Version,
                Start = baseline.Start,
                End = baseline.End,
                Changes = [.. list.Documents.Select(document => ScenarioDifference.Between(baseline, document.Scenario))],
                Outcomes = [],
                Command = Command(command, options, seed),
            },
        };
    }

    /// <summary>What decides its runs.</summary>
    public JournalHeading Deciding() => Deciding(List, Heading.Seed);

    private static JournalHeading Deciding(WorldList list, ulong seed) =>
        StudyJournal.Deciding(list.Worlds.Select(world => world.ContentHash), Recording.Focal, seed);

    private ComparePlan Showing(ComparedOutcome[] outcomes) => this with
    {
        Heading = Heading with
        {
            Outcomes = outcomes,
            Precision = Options.Precision is { } half ? new PrecisionGoal(outcomes[0], half, Options.Most) : null,
        },
    };

    /// <summary>The manifest of a comparison that begins.</summary>
    public Manifest Manifest(DateTimeOffset started) => new()
    {
        Scenario = Heading.Name,
        Files =
        [
            .. List.Documents.SelectMany(document => document.Texts.Reverse()).DistinctBy(text => text.File, StringComparer.Ordinal)
                .Select(text => ScenarioText.Of(text.File, text.Text)),
        ],
        Worlds = [.. List.Worlds.Select(world => new ManifestWorld(world.Name, world.Reference, world.ContentHash))],
        Overrides = Options.Overrides,
        Options = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["command"] = Heading.Command,
            ["baseline"] = List.Worlds[List.Baseline].Name,
            ["outcomes"] = string.Join(' ', Heading.Outcomes.Select(outcome => outcome.Name)),
            ["precision"] = Options.Precision?.ToString(CultureInfo.InvariantCulture) ?? "none",
            ["most"] = Options.Most.ToString(CultureInfo.InvariantCulture),
            ["threads"] = Options.Threads.ToString(CultureInfo.InvariantCulture),
            ["csv"] = Options.WritesCsv ? "yes" : "no",
            ["seed_picked"] = Options.Seed is null ? "yes" : "no",
        },
        Seed = Heading.Seed,
        Replications = Options.Replications,
        Environment = RunEnvironment.Of(typeof(CommandLine).Assembly),
        Started = started,
    };

    /// <summary>What the store says of the comparison as a whole; nothing that depends on time or threads.</summary>
    public IEnumerable<KeyValuePair<string, string>> StudyTable(ComparisonSummary summary) =>
    [
        new("comparison", Heading.Name),
        new("baseline", List.Worlds[List.Baseline].Name),
        new("overrides", string.Join('\n', Options.Overrides)),
        new("seed", Heading.Seed.ToString(CultureInfo.InvariantCulture)),
        new("focal_firm", List.Documents[List.Baseline].Scenario.Focal),
        new("start", Heading.Start.ToString()),
        new("end", Heading.End.ToString()),
        new("replications", summary.Replications.ToString(CultureInfo.InvariantCulture)),
        new("complete_in_all_worlds", summary.Complete.ToString(CultureInfo.InvariantCulture)),
        new("failed", summary.Failures.Count.ToString(CultureInfo.InvariantCulture)),
        new("version", CommandLine.Version),
    ];

    private static ComparedOutcome[] OutcomesOf(CompareOptions options)
    {
        IReadOnlyList<string> names = options.Outcomes.Count > 0 ? options.Outcomes
            : options.Precision is not null ? ["survived", .. ComparisonQuestions.UsualRanking.Where(name => name != "survived")]
            : ComparisonQuestions.UsualRanking;
        return [.. names.Distinct(StringComparer.Ordinal).Select(Find)];
    }

    private static ComparedOutcome Find(string name)
    {
        if (ComparedOutcome.Find(name) is { } outcome)
        {
            return outcome;
        }

        string[] names = [.. ComparedOutcome.All.Select(each => each.Name)];
        throw new BadInputException($"--outcome: no outcome is called '{name}'; {NearestName.Hint(names, name)}");
    }

    private static string Command(string command, CompareOptions options, ulong seed)
    {
        string[] parts =
        [
            $"catchupsim {command}",
            .. options.Scenarios,
            $"--replications {options.Replications.ToString(CultureInfo.InvariantCulture)}",
            $"--seed {seed.ToString(CultureInfo.InvariantCulture)}",
            options.Baseline is { } baseline ? $"--baseline {baseline}" : string.Empty,
            .. options.Outcomes.Select(outcome => $"--outcome {outcome}"),
            options.Precision is { } half ? string.Create(CultureInfo.InvariantCulture, $"--precision {half} --most {options.Most}") : string.Empty,
            .. options.Overrides.Select(setting => $"--set {setting}"),
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }
}
