using System.CommandLine;
using CatchUpSim.Cli.Studies;
using CatchUpSim.Cli.Sweeps;
using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Commands;

/// <summary><c>catchupsim map DIR --x FACTOR</c>: probabilities of outcome classes over the factors of a sweep.</summary>
internal static class MapCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of a sweep." };
        var x = new Option<string>("--x") { HelpName = "factor", Description = "Factor of the horizontal axis: its name or path.", Required = true };
        var y = new Option<string?>("--y") { HelpName = "factor", Description = "Factor of the vertical axis, for a heat map of each class." };
        Option<string> classes = ChoiceOption.Of("--class", "Which classes.", "fate", "regime");
        var command = new Command("map", "Draw the probabilities of outcome classes over factors of a sweep.") { folder, x, y, classes };
        command.SetAction(parsed => Draw(
            parsed.GetRequiredValue(folder), parsed.GetRequiredValue(x), parsed.GetValue(y), parsed.GetRequiredValue(classes), surroundings.Output));
        return command;
    }

    private static int Draw(string path, string x, string? y, string classes, TextWriter output)
    {
        using SweepStatus status = SweepStatus.Of(path);
        if (status.Readings.Count > 1)
        {
            throw new BadInputException($"{path} holds {status.Readings.Count} parts; join them with 'merge' first");
        }

        SweepReading reading = status.Readings[0];
        if (reading.Completed == 0)
        {
            throw new BadInputException($"{path} holds no run yet");
        }

        StoredFactor across = FactorOf(reading, x, "--x");
        StoredFactor? up = y is null ? null : FactorOf(reading, y, "--y");
        if (up == across)
        {
            throw new BadInputException($"--x and --y name the same factor '{across.Name}'");
        }

        string[] order = classes == "fate" ? Enum.GetNames<FirmFate>() : Enum.GetNames<MarketRegime>();
        ClassMap map = ClassMap.Of(reading, across, up, classes, order);
        Print(map, output);
        string figures = new SweepFolder(path).Figures;
        output.WriteLine(StudyProcedure.Begun(
            figures, () => FigureFile.Write(figures, ClassMapFigure.Describe(SweepHeading.Of(reading, reading.Completed), map, classes))));
        return ExitCode.Success;
    }

    private static StoredFactor FactorOf(SweepReading reading, string named, string option)
    {
        StoredFactor? factor = reading.Factors.FirstOrDefault(known => known.Name == named || known.Path == named);
        string[] names = [.. reading.Factors.SelectMany(known => new[] { known.Name, known.Path }).Distinct(StringComparer.Ordinal)];
        return factor ?? throw new BadInputException($"{option}: the sweep has no factor '{named}'; {NearestName.Hint(names, named)}");
    }

    private static string Value(MapAxis axis, int bin) => $"{axis.Factor.Name} {axis.Labels[bin]} {axis.Factor.Unit}".TrimEnd();

    private static void Print(ClassMap map, TextWriter output)
    {
        output.WriteLine("Shares with 95% intervals over luck:");
        for (int i = 0; i < map.X.Labels.Count; i++)
        {
            for (int j = 0; j < (map.Y?.Labels.Count ?? 1); j++)
            {
                string second = map.Y is null ? string.Empty : $", {Value(map.Y, j)}";
                output.WriteLine($"{Value(map.X, i)}{second} ({NumberTexts.Counted(map.At(i, j, map.Classes[0]).Total, "run")})");
                foreach (string name in map.Classes)
                {
                    output.WriteLine($"  {NumberTexts.Words(name),-24} {NumberTexts.Interval(map.At(i, j, name))}");
                }
            }
        }
    }
}
