using System.CommandLine;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli.Commands;

/// <summary><c>catchupsim schema</c>: the JSON Schema of scenario files, for completion in editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("schema", "Print the JSON Schema of scenario files, for completion in editors.");
        command.SetAction(_ =>
        {
            surroundings.Output.Write(JsonSchemaWriter.Write(RecordShape.Of(typeof(Scenario))));
            return ExitCode.Success;
        });
        return command;
    }
}
