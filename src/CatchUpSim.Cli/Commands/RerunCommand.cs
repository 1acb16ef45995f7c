using System.CommandLine;
using System.Globalization;
using CatchUpSim.Cli.Sweeps;
using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Commands;

/// <summary><c>catchupsim rerun DIR --run NUMBER</c>: one run of a sweep, alone, from what the database keeps.</summary>
internal static class RerunCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of a sweep." };
        Option<int?> run = NumberOptions.WholeOrNone("--run", "Number of the run, as in the tables.", SweepPlan.MostRuns, smallest: 0);
        run.Required = true;
        Option<double?> limit = NumberOptions.Seconds("--time-limit", "Longest time of the run.");
        var command = new Command("rerun", "Compute one run of a sweep alone and compare it with the stored one.") { folder, run, limit };
        command.SetAction(parsed => Rerun(
            new SweepFolder(parsed.GetRequiredValue(folder)),
            parsed.GetValue(run)!.Value,
            parsed.GetValue(limit) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            surroundings));
        return command;
    }

    private static int Rerun(SweepFolder folder, int run, TimeSpan? limit, Surroundings surroundings)
    {
        using SweepReading reading = Open(folder);
        SweepStudy study = SweepStudy.Read(reading);
        if (run >= study.Plan.Total)
        {
            throw new BadInputException($"--run: there are runs 0 to {study.Plan.Total - 1}, not {run}");
        }

        TextWriter output = surroundings.Output;
        if (reading.Study["version"] is var stored && stored != study.Plan.Version)
        {
            output.WriteLine($"note: the sweep was made by version {stored}; this is {study.Plan.Version}");
        }

        int point = study.Plan.PointOf(run);
        output.WriteLine($"run {run}: point {point} ({study.Plan.TextOf(point)}), replication {study.Plan.ReplicationOf(run)}, seed {study.Plan.Seed}");
        SweepRow now = study.Runs(surroundings, limit).Compute(run) ?? throw new OperationCanceledException();
        Describe(output, study.Plan, now);
        return Compare(output, reading.Find(run), now);
    }

    private static SweepReading Open(SweepFolder folder)
    {
        try
        {
            folder.RefuseOthers();
            return File.Exists(folder.Database) ? SweepReading.Open(folder.Database)
                : throw new BadInputException($"{folder.Path} holds no study.db; join its parts with 'merge' first");
        }
        catch (UnusableStoreException unusable)
        {
            throw new BadInputException(unusable.Message);
        }
    }

    private static void Describe(TextWriter output, SweepPlan plan, SweepRow row)
    {
        if (row.Failure is { } failure)
        {
            output.WriteLine($"  failed: {failure}");
            return;
        }

        output.WriteLine($"  fate {NumberTexts.Words(row.Fate)}, regime {NumberTexts.Words(row.Regime)}");
        for (int i = 0; i < row.Outcomes.Count; i++)
        {
            string unit = RunSummary.Columns.First(column => column.Name == plan.Outcomes[i]).Unit;
            output.WriteLine(double.IsNaN(row.Outcomes[i])
                ? $"  {plan.Outcomes[i]}: no value in this run"
                : $"  {plan.Outcomes[i]} = {row.Outcomes[i].ToString("R", CultureInfo.InvariantCulture)} {unit}");
        }
    }

    private static int Compare(TextWriter output, SweepRow? stored, SweepRow now)
    {
        if (stored is null)
        {
            output.WriteLine("The sweep has not come to this run yet.");
            return ExitCode.Success;
        }

        bool isSame = stored.EndsLike(now);
        output.WriteLine((stored.Failure, isSame) switch
        {
            (null, true) => "It ends like the stored run, bit by bit.",
            (null, false) => $"It does not end like the stored run: {stored.Fate}, {stored.Regime}.",
            (_, true) => "It fails as it failed in the sweep.",
            ({ } before, false) => $"It does not fail as it did in the sweep: {before}",
        });
        return isSame ? ExitCode.Success : ExitCode.Failure;
    }
}
