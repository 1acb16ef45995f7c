using System.CommandLine;
using CatchUpSim.Cli.Sweeps;
using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Commands;

/// <summary><c>catchupsim status DIR</c>: how far a sweep is and what its runs say so far.</summary>
internal static class StatusCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of a sweep." };
        var command = new Command("status", "Show how far a sweep is, its speed, and its outcomes so far.") { folder };
        command.SetAction(parsed => Show(parsed.GetRequiredValue(folder), surroundings));
        return command;
    }

    private static int Show(string path, Surroundings surroundings)
    {
        using SweepStatus status = SweepStatus.Of(path);
        status.Write(surroundings.Output, DateTimeOffset.UtcNow);
        SweepReading first = status.Readings[0];
        var heading = SweepHeading.Of(first, status.Readings.Sum(reading => reading.Completed));
        if (heading.Runs > 0)
        {
            surroundings.Output.WriteLine("Figure of the classes so far: " + FigureFile.TryWrite(
                new SweepFolder(path).Figures,
                SoFarFigure.Describe(heading, SweepSummary.Shares(status.Readings, "fate"), SweepSummary.Shares(status.Readings, "regime"))));
        }

        return ExitCode.Success;
    }
}
