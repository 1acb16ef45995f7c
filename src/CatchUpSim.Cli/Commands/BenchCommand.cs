using System.CommandLine;
using CatchUpSim.Cli.Benchmarking;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Cli.Commands;

/// <summary><c>catchupsim bench</c>: measures the speed and memory of this machine against the targets.</summary>
internal static class BenchCommand
{
    private const string MiniMarket = "scenarios/limits/mini-market.yaml";

    public static Command Create(Surroundings surroundings)
    {
        var scenario = new Option<string>("--scenario")
        {
            Description = "Scenario whose runs are measured.",
            DefaultValueFactory = _ => ScenarioFiles.Standard,
        };
        var market = new Option<string>("--mini-market")
        {
            Description = "Scenario of the bare market whose customers are measured.",
            DefaultValueFactory = _ => MiniMarket,
        };
        var quick = new Option<bool>("--quick") { Description = "Measure 1,000 replications instead of 10,000, and say so." };
        var command = new Command("bench", "Measure speed and memory on this machine.") { scenario, market, quick };
        command.SetAction(parsed =>
        {
            string name = parsed.GetRequiredValue(scenario);
            Scenario standard = ScenarioFiles.Read(name).Scenario;
            Scenario bare = ScenarioFiles.Read(parsed.GetRequiredValue(market)).Scenario;
            IEnumerable<Measurement> figures = new Benchmark(surroundings.Run, standard, bare).Measure(name, parsed.GetValue(quick));
            BenchTable.Write(surroundings.Output, figures.TakeWhile(_ => !surroundings.Cancellation.IsCancellationRequested));
            return surroundings.Cancellation.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Success;
        });
        return command;
    }
}
