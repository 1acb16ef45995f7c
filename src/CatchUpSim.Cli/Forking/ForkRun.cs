using CatchUpSim.Cli.Studies;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Model.Checkpoints;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Reporting;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli.Forking;

/// <summary>Continues the worlds of a checkpoint under several decisions, each a study of its own, and compares them.</summary>
/// <param name="surroundings">What it meets.</param>
/// <param name="options">What the user asked for.</param>
internal sealed class ForkRun(Surroundings surroundings, ForkOptions options)
{
    private TextWriter Output => options.IsQuiet ? TextWriter.Null : surroundings.Output;

    /// <summary>Continues all branches.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        if (options.Folder is { } named)
        {
            StudyPlan.RequireName(named);
        }

        // First whether there is a checkpoint: who names none is not helped by a word on what to change in it.
        using ForkSource source = ForkSource.Open(options.Checkpoint);
        RequireChange();
        string folder = options.Folder ?? Path.Combine("output", $"{source.Study.Scenario}-fork-{source.Month}");
        IReadOnlyList<Branch> branches = Plan(source, folder);
        if (source.Heading.Version != CommandLine.Version)
        {
            surroundings.Error.WriteLine($"note: the checkpoint was written by version {source.Heading.Version}, this is {CommandLine.Version}");
        }

        // Held for all branches together: two forks would else share them out between each other.
        using FileStream held = StudyProcedure.Begun(folder, new StudyFolder(folder).Hold);
        int worst = ExitCode.Success;
        foreach (Branch branch in branches)
        {
            Output.WriteLine($"{branch.Group.Name}: {Described(branch.Group)}");
            int code = new StudyRun(surroundings, branch.Options)
            {
                Plan = () => branch.Plan,
                Beginning = position => source.Continue(branch.Fork, position),
            }.Execute();
            worst = Math.Max(worst, code);
            if (code == ExitCode.Interrupted)
            {
                return code;
            }
        }

        Output.WriteLine();
        return Math.Max(worst, new ForkComparison(surroundings, options, source).Execute(
            Path.Combine(folder, ForkComparison.FolderName), [.. branches.Select(branch => new ComparedFork(branch.Group, branch.Plan.Document, branch.Fork))]));
    }

    private void RequireChange()
    {
        if (options.Groups.Count == 0)
        {
            throw new BadInputException("name what shall change from the checkpoint on, with --set path=value or --variant name; what stays as it was is run beside it");
        }
    }

    private static string Described(ForkGroup group) =>
        group.Changes.Count == 0 ? "goes on as before" : string.Join(", ", group.Changes);

    private IReadOnlyList<Branch> Plan(ForkSource source, string folder)
    {
        if (source.Replications.Count == 0)
        {
            throw new BadInputException($"{options.Checkpoint} holds no world");
        }

        Branch[] branches =
        [
            .. options.Groups.Prepend(new ForkGroup(ForkGroup.Unchanged, [])).Select(group => BranchOf(source, group, Path.Combine(folder, group.Name))),
        ];
        StudyPlan.RequireFree(Path.Combine(folder, ForkComparison.FolderName), StudyKind.Comparison);
        string[] obstacles =
        [
            .. branches.SelectMany(branch => branch.Fork.Obstacles().Select(obstacle => $"fork '{branch.Group.Name}': {obstacle}")),
        ];
        return obstacles.Length == 0 ? branches : throw new BadInputException(string.Join("\nerror: ", obstacles));
    }

    private Branch BranchOf(ForkSource source, ForkGroup group, string folder)
    {
        StudyPlan.RequireFree(folder, StudyKind.Run);
        ScenarioDocument<Scenario> document = source.Read(group.Changes);
        StudyPlan.RequireWithin(options.NextCheckpoint, source.Month, document.Scenario.End);
        int worlds = Math.Min(options.Replications ?? int.MaxValue, source.Replications.Count);
        if (options.Contents == StoredContents.All && !source.HasAllFirms)
        {
            throw new BadInputException("--keep all: the checkpoint's records hold the focal firm only; run the study with --keep all");
        }

        var run = new RunOptions
        {
            Scenario = source.Study.Reference,
            Replications = worlds,
            Seed = source.Heading.Seed,
            Overrides = [.. source.Study.Overrides, .. group.Changes],
            Threads = options.Threads,
            Folder = folder,
            Contents = options.Contents ?? (source.HasAllFirms ? null : StoredContents.Focal),
            Checkpoint = options.NextCheckpoint,
            WritesCsv = options.WritesCsv,
            IsQuiet = options.IsQuiet,
        };
        StudyPlan plan = StudyPlan.Of(run, document, source.Heading.Seed, $"{source.Study.Scenario}-{group.Name}") with
        {
            Fork = new ForkHistory(
                source.Path,
                source.Month.ToString(),
                source.Study.ContentHash,
                source.Heading.Version,
                source.Heading.Schema,
                group.Name,
                group.Changes,
                source.Study.Fork),
        };
        return new Branch(group, run, plan, new Fork(source.Document.Scenario, document.Scenario, source.Month));
    }

    private sealed record Branch(ForkGroup Group, RunOptions Options, StudyPlan Plan, Fork Fork);
}
