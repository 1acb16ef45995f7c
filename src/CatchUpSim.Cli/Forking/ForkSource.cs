using CatchUpSim.Cli.Commands;
using CatchUpSim.Experiments.Checkpoints;
using CatchUpSim.Model;
using CatchUpSim.Model.Checkpoints;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Reporting;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli.Forking;

/// <summary>A checkpoint with the study that it comes from: scenario, seed, worlds.</summary>
internal sealed class ForkSource : IDisposable
{
    private readonly CheckpointFile _file;

    private ForkSource(string path, CheckpointFile file)
    {
        Path = path;
        _file = file;
        Study = Manifest.Parse(file.Heading.Manifest)
            ?? throw new CheckpointRefusedException($"{path} holds no manifest of its study");
        Month = Month.TryParse(file.Heading.Month, out Month month) ? month
            : throw new CheckpointRefusedException($"{path} does not say at which month its worlds stand");
        Document = Read([]);
        if (!string.Equals(Document.ContentHash, file.Heading.ScenarioHash, StringComparison.Ordinal))
        {
            throw new CheckpointRefusedException(
                $"{path} was written by version {file.Heading.Version}, which read its scenario differently; run the study anew");
        }
    }

    /// <summary>Gets the file as the user named it.</summary>
    public string Path { get; }

    /// <summary>Gets the manifest of the study.</summary>
    public Manifest Study { get; }

    /// <summary>Gets the month at whose end the worlds stand.</summary>
    public Month Month { get; }

    /// <summary>Gets the scenario of the study.</summary>
    public ScenarioDocument<Scenario> Document { get; }

    /// <summary>Gets what the file says about itself.</summary>
    public CheckpointHeading Heading => _file.Heading;

    /// <summary>Gets the replications whose worlds it holds.</summary>
    public IReadOnlyList<int> Replications => _file.Replications;

    /// <summary>Gets a value indicating whether the records hold every firm.</summary>
    public bool HasAllFirms => string.Equals(_file.Heading.Recording, "all", StringComparison.Ordinal);

    /// <summary>Opens a checkpoint.</summary>
    /// <exception cref="CheckpointRefusedException">It cannot be used.</exception>
    public static ForkSource Open(string path)
    {
        CheckpointFile file = CheckpointFile.Open(path);
        try
        {
            return new ForkSource(path, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The scenario of the study with further changes.</summary>
    /// <exception cref="InvalidScenarioException">A change is wrong.</exception>
    public ScenarioDocument<Scenario> Read(IReadOnlyList<string> changes)
    {
        try
        {
            return ScenarioFiles.Reader().Read(
                ScenarioReference.Parse(Study.Reference),
                [.. Study.Overrides, .. changes],
                [.. Study.Files.Select(file => new SourceText(file.Name, file.Text))]);
        }
        catch (InvalidScenarioException invalid)
        {
            throw new InvalidScenarioException([.. invalid.Errors.Select(AsAsked)]);
        }
    }

    /// <summary>The world at a position, ready to go on.</summary>
    public RunInProgress Continue(Fork fork, int position)
    {
        int replication = _file.Replications[position];
        return Checkpoint.Read(_file.World(replication), fork, Heading.Seed, replication);
    }

    // The reader knows changes of both kinds as settings; who forks has asked for a variant by its own option.
    private static ScenarioError AsAsked(ScenarioError error)
    {
        const string variant = $"{ForkGroup.SetOption} #";
        return !error.File.StartsWith(variant, StringComparison.Ordinal) ? error
            : error with { File = $"{ForkGroup.VariantOption} {error.File[variant.Length..]}", Path = string.Empty };
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
