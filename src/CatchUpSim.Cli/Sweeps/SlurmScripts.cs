using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Experiments.Sweeps;

namespace CatchUpSim.Cli.Sweeps;

/// <summary>The two scripts of a sweep on Slurm: one computes a part, the other joins all of them.</summary>
internal sealed class SlurmScripts(SweepOptions options, SlurmOptions slurm, SweepFolder folder, SweepPlan plan)
{
    private readonly string _folder = Path.GetFullPath(folder.Path);

    /// <summary>Gets the name of the jobs; the same study in the same folder always has the same.</summary>
    public string JobName => "catchupsim-" + Hash()[..12];

    /// <summary>Gets the script of a part.</summary>
    public string ArrayFile => Path.Combine(_folder, "slurm", "part.sh");

    /// <summary>Gets the script that joins the parts.</summary>
    public string MergeFile => Path.Combine(_folder, "slurm", "merge.sh");

    private string Logs => Path.Combine(_folder, Path.GetFileName(folder.Logs));

    /// <summary>Array indices as Slurm writes them, with the number of tasks that may run at once: <c>0-3,7%2</c>.</summary>
    public static string Indices(IReadOnlyList<int> indices, int atOnce)
    {
        var ranges = new List<string>();
        for (int i = 0; i < indices.Count; i++)
        {
            int first = indices[i];
            while (i + 1 < indices.Count && indices[i + 1] == indices[i] + 1)
            {
                i++;
            }

            ranges.Add(first == indices[i] ? Text(first) : $"{Text(first)}-{Text(indices[i])}");
        }

        return $"{string.Join(',', ranges)}%{Text(atOnce)}";
    }

    /// <summary>A word of a command line as a shell reads it: quoted where it would be read otherwise.</summary>
    public static string Word(string text) =>
        text.Length > 0 && text.All(sign => char.IsAsciiLetterOrDigit(sign) || "-_./=:,%@+".Contains(sign, StringComparison.Ordinal)) ? text : Quoted(text);

    /// <summary>Writes both scripts.</summary>
    public void Write()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(ArrayFile)!);
        WholeFile.Write(ArrayFile, Part());
        WholeFile.Write(MergeFile, Merge());
    }

    private string Part() => $$"""
        #!/bin/bash
        #SBATCH --job-name={{JobName}}
        #SBATCH --cpus-per-task={{Text(slurm.Processors)}}
        #SBATCH --requeue
        #SBATCH --open-mode=append
        #SBATCH --output={{Quoted(Path.Combine(Logs, "%A_%a.log"))}}
        #SBATCH --signal=B:TERM@120
        # One part of the study. A lost node makes Slurm start it again elsewhere; a crash is retried here; two minutes
        # before the time limit it is stopped in order and queued again. Each attempt goes on from what is stored.
        for attempt in 1 2 3; do
          {{Command()}} sweep {{Quoted(Path.GetFullPath(options.Study))}} --out {{Quoted(_folder)}} --shards {{Text(slurm.Shards)}}{{Further()}} --threads "${SLURM_CPUS_PER_TASK:-1}" &
          child=$!
          trap 'kill -TERM "$child" 2>/dev/null' TERM
          wait "$child"; code=$?
          while kill -0 "$child" 2>/dev/null; do wait "$child"; code=$?; done
          case $code in
            0|1|2) exit "$code" ;;
            130)
              if [ "${SLURM_RESTART_COUNT:-0}" -lt 5 ]; then
                scontrol requeue "${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}" && sleep 60
              fi
              exit "$code" ;;
          esac
          echo "attempt $attempt ended with $code" >&2
        done
        exit "$code"

        """.ReplaceLineEndings("\n");

    private string Merge() => $"""
        #!/bin/bash
        #SBATCH --job-name={JobName}-merge
        #SBATCH --requeue
        #SBATCH --open-mode=append
        #SBATCH --output={Quoted(Path.Combine(Logs, "merge_%j.log"))}
        # Joins the parts, whatever became of them; tells which are missing.
        exec {Command()} merge {Quoted(_folder)}{(options.WritesCsv ? " --csv" : string.Empty)}

        """.ReplaceLineEndings("\n");

    private string Further() => options.TimeLimit is { } limit
        ? $" --time-limit {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)}" : string.Empty;

    // The program as it was started here: its own executable, or the runtime with its assembly.
    private static string Command()
    {
        string assembly = Path.Combine(AppContext.BaseDirectory, "catchupsim.dll");
        string process = Environment.ProcessPath ?? "dotnet";
        return Path.GetFileNameWithoutExtension(process) == "catchupsim" ? Quoted(process) : $"{Quoted(process)} {Quoted(assembly)}";
    }

    private string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        [_folder, plan.Version, Text(plan.Replications), Text(slurm.Shards), plan.Seed.ToString(CultureInfo.InvariantCulture), .. plan.PointKeys]))));

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
