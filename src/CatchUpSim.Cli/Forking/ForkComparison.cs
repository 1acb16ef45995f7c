using CatchUpSim.Cli.Comparing;
using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Figures;
using CatchUpSim.Model.Checkpoints;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli.Forking;

/// <summary>
/// Forks side by side with the unchanged continuation: a comparison like any other, except that its worlds begin at a
/// checkpoint. All have the same past and the same luck, so a decision without effect makes a difference of exactly zero.
/// The worlds are continued once more for it, replication by replication, so that memory holds one of them at a time.
/// </summary>
/// <param name="surroundings">What it meets.</param>
/// <param name="options">What the user asked for.</param>
/// <param name="source">The checkpoint.</param>
internal sealed class ForkComparison(Surroundings surroundings, ForkOptions options, ForkSource source)
{
    /// <summary>Name of the folder of the comparison, beside those of the forks.</summary>
    public const string FolderName = "comparison";

    /// <summary>Compares forks; the first one is the unchanged continuation.</summary>
    /// <param name="folder">Where the comparison goes.</param>
    /// <param name="forks">The forks.</param>
    /// <returns>The exit code.</returns>
    public int Execute(string folder, IReadOnlyList<ComparedFork> forks)
    {
        bool sharesEnd = forks.All(fork => fork.Document.Scenario.End == forks[0].Document.Scenario.End);
        ComparisonForm form = ComparisonForm.Comparison with
        {
            Plan = (_, started) => PlanOf(folder, forks, sharesEnd, started),
            Figures = study => FiguresOf(study, sharesEnd),
        };
        return new CompareRun(surroundings, OptionsOf(folder), form).Execute();
    }

    // Month by month only worlds that end together can be compared.
    private static IReadOnlyList<Figure> FiguresOf(ComparisonStudy study, bool sharesEnd) => sharesEnd
        ? ComparisonFigures.All(study)
        : [DifferencesFigure.Describe(study), FlipsFigure.Fates(study), FlipsFigure.Regimes(study)];

    private static ComparedWorld WorldOf(ComparedFork fork, string reference, string month) => new(
        fork.Group.Name,
        reference,
        fork.Document.Scenario.Title,
        fork.Group.Changes.Count == 0 ? $"goes on as before after {month}" : $"from {month} on: {string.Join(", ", fork.Group.Changes)}",
        fork.Document.ContentHash);

    private CompareOptions OptionsOf(string folder)
    {
        int worlds = Math.Min(options.Replications ?? int.MaxValue, source.Replications.Count);
        return new CompareOptions
        {
            Scenarios = [source.Study.Reference],
            Replications = worlds,
            Most = worlds,
            Seed = source.Heading.Seed,
            Overrides = source.Study.Overrides,
            Threads = options.Threads,
            Folder = folder,
            WritesCsv = options.WritesCsv,
            IsQuiet = options.IsQuiet,
        };
    }

    private ComparePlan PlanOf(string folder, IReadOnlyList<ComparedFork> forks, bool sharesEnd, DateTimeOffset started)
    {
        var list = new WorldList(
            [.. forks.Select(fork => fork.Document)],
            [.. forks.Select(fork => WorldOf(fork, source.Study.Reference, source.Month.ToString()))],
            Baseline: 0);
        ComparePlan plan = ComparePlan.OfWorlds("fork", list, OptionsOf(folder), sharesEnd, started);
        return plan with
        {
            Heading = plan.Heading with
            {
                Description = $"Worlds of {source.Path}, saved at the end of {source.Month}, continued under several decisions.",
                Command = CommandOf(forks),
            },
            World = (fork, position) => Continue(forks[fork], position),
        };
    }

    private RunResult Continue(ComparedFork fork, int position) => source.Continue(fork.Fork, position).Finish(surroundings.Cancellation);

    private string CommandOf(IReadOnlyList<ComparedFork> forks) => string.Join(' ',
    [
        $"catchupsim fork {source.Path}",
        .. forks.Skip(1).Select(fork => string.Join(' ',
        [
            $"{ForkGroup.NameOption} {fork.Group.Name}",
            .. fork.Group.Changes.Select(change => change.StartsWith('#') ? $"{ForkGroup.VariantOption} {change[1..]}" : $"{ForkGroup.SetOption} {change}"),
        ])),
    ]);
}

/// <summary>A fork that is compared.</summary>
/// <param name="Group">Its name and changes.</param>
/// <param name="Document">Its scenario.</param>
/// <param name="Fork">How it goes on.</param>
internal sealed record ComparedFork(ForkGroup Group, ScenarioDocument<Scenario> Document, Fork Fork);
