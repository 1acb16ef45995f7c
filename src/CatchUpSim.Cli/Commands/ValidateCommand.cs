using System.CommandLine;
using CatchUpSim.Cli.Patterns;
using CatchUpSim.Cli.Sweeps;
using CatchUpSim.Experiments.Patterns;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Reporting;
using CatchUpSim.Scenarios;
using CatchUpSim.Scenarios.Patterns;

namespace CatchUpSim.Cli.Commands;

/// <summary><c>catchupsim validate FILE…</c>: checks files without running them.</summary>
internal static class ValidateCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Scenario files or variants in them, studies, patterns or files of causes.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("validate", "Check scenarios, studies, patterns and files of causes, and report every error at its line.") { files };
        command.SetAction(parsed => Validate(parsed.GetValue(files) ?? [], surroundings));
        return command;
    }

    private static int Validate(string[] files, Surroundings surroundings)
    {
        int code = ExitCode.Success;
        foreach (string file in files)
        {
            try
            {
                surroundings.Output.WriteLine($"{file}: {Checked(file)}");
            }
            catch (InvalidScenarioException invalid)
            {
                foreach (ScenarioError error in invalid.Errors)
                {
                    surroundings.Error.WriteLine(error);
                }

                code = ExitCode.BadInput;
            }
        }

        return code;
    }

    // Most files are scenarios, and what comes through a pipe can be read once only: others are looked at again.
    private static string Checked(string file)
    {
        try
        {
            return Describe(ScenarioFiles.Read(file));
        }
        catch (InvalidScenarioException) when (FileKinds.Of(ScenarioReference.Parse(file).File) is var kind and not FileKind.Scenario)
        {
            return kind switch
            {
                FileKind.Study => Describe(SweepStudy.Read(file)),
                FileKind.Pattern => Describe(PatternBinding.Bind(PatternReader.Read(file))),
                _ => $"valid; {NumberTexts.Counted(CauseReader.Read(file).Count, "cause")}, whose changes are checked with the scenario that is explained",
            };
        }
    }

    private static string Describe(ScenarioDocument<Scenario> document) =>
        $"valid; {NumberTexts.Counted(ParameterCatalogue.Of(document.Scenario).Parameters.Count, "number")}, "
        + NumberTexts.Counted(document.Variants.Count, "variant");

    private static string Describe(SweepStudy study) =>
        $"valid; {NumberTexts.Counted(study.Plan.Factors.Count, "factor")}, {NumberTexts.Counted(study.Plan.Points.Count, "point")}, "
        + NumberTexts.Counted(study.Plan.Total, "run");

    private static string Describe(Pattern pattern) => $"valid; {NumberTexts.Counted(pattern.Statements.Count, "statement")}";
}
