using System.CommandLine;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Reporting;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli.Commands;

/// <summary><c>catchupsim validate FILE…</c>: checks scenario files without running them.</summary>
internal static class ValidateCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var files = new Argument<string[]>("FILE") { Description = "Scenario files, or variants in them.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("validate", "Check scenario files and report every error at its line.") { files };
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
                ScenarioDocument<Scenario> document = ScenarioFiles.Read(file);
                int numbers = ParameterCatalogue.Of(document.Scenario).Parameters.Count;
                surroundings.Output.WriteLine($"{file}: valid; {NumberTexts.Counted(numbers, "number")}, {NumberTexts.Counted(document.Variants.Count, "variant")}");
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
}
