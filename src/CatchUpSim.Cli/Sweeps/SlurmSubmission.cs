using System.Globalization;
using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Sweeps;

/// <summary>Has a sweep computed by a Slurm cluster: an array of parts, and a job that joins them when all have ended.</summary>
/// <param name="surroundings">What it meets.</param>
/// <param name="options">What the user asked for.</param>
/// <param name="slurm">What the cluster is asked for.</param>
internal sealed class SlurmSubmission(Surroundings surroundings, SweepOptions options, SlurmOptions slurm)
{
    private TextWriter Output => options.IsQuiet ? TextWriter.Null : surroundings.Output;

    /// <summary>Submits the parts that are neither finished nor on their way.</summary>
    /// <returns>The exit code.</returns>
    public int Submit(SweepStudy study, SweepFolder folder)
    {
        int[] missing = [.. Enumerable.Range(0, slurm.Shards).Where(i => !SweepPart.IsFinished(folder, new SweepShard(i, slurm.Shards), study.Plan))];
        var scripts = new SlurmScripts(options, slurm, folder, study.Plan);
        Directory.CreateDirectory(folder.Parts);
        Directory.CreateDirectory(folder.Logs);
        scripts.Write();
        Output.WriteLine($"scripts: {scripts.ArrayFile}, {scripts.MergeFile}");
        if (slurm.IsDryRun)
        {
            Tell(scripts, missing);
            return ExitCode.Success;
        }

        HashSet<int> underWay = [.. UnderWay(scripts.JobName)];
        int[] wanted = [.. missing.Where(index => !underWay.Contains(index))];
        Output.WriteLine($"{slurm.Shards - missing.Length} of {NumberTexts.Counted(slurm.Shards, "part")} finished, {underWay.Count} under way, {wanted.Length} submitted now");
        if (wanted.Length == 0 && underWay.Count > 0)
        {
            return ExitCode.Success;
        }

        string[] after = wanted.Length == 0 ? []
            : [$"--dependency=afterany:{Sbatch($"--array={SlurmScripts.Indices(wanted, slurm.Nodes)}", scripts.ArrayFile)}"];
        string merge = Sbatch([.. after, scripts.MergeFile]);
        Output.WriteLine($"job {merge} joins them; 'catchupsim status {folder.Path}' shows how far they are, logs are in {folder.Logs}");
        return ExitCode.Success;
    }

    // What would be submitted, for a shell: with the user's own arguments, and with the job that joins what the others leave.
    private void Tell(SlurmScripts scripts, int[] missing)
    {
        string sbatch = string.Join(' ', ["sbatch", "--parsable", .. slurm.Arguments.Select(SlurmScripts.Word)]);
        if (missing.Length > 0)
        {
            Output.WriteLine($"job=$({sbatch} --array={SlurmScripts.Indices(missing, slurm.Nodes)} {SlurmScripts.Word(scripts.ArrayFile)})");
        }

        Output.WriteLine($"{sbatch}{(missing.Length > 0 ? " --dependency=afterany:$job" : string.Empty)} {SlurmScripts.Word(scripts.MergeFile)}");
    }

    // Ids are no proof: after a crash a controller forgets jobs and gives their numbers to others. Names are ours.
    private static IEnumerable<int> UnderWay(string jobName)
    {
        (int code, string output, string error) = OtherProgram.Run("squeue", "--noheader", "--array", $"--name={jobName}", "--format=%K");
        return code != 0 ? throw new BadInputException($"squeue failed: {error}")
            : output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(text => text.All(char.IsAsciiDigit))
                .Select(text => int.Parse(text, CultureInfo.InvariantCulture));
    }

    private string Sbatch(params string[] arguments)
    {
        (int code, string output, string error) = OtherProgram.Run("sbatch", ["--parsable", .. slurm.Arguments, .. arguments]);
        return code == 0 ? output.Trim().Split(';')[0] : throw new BadInputException($"sbatch failed: {error}");
    }
}
