using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CatchUpSim.Cli;

/// <summary>Puts an example below the help of every command.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, string> ByCommand = new(StringComparer.Ordinal)
    {
        ["run"] = """
              catchupsim run scenarios/firm-a.yaml
              catchupsim run scenarios/firm-a.yaml --replications 1000 --seed 7 --out output/firm-a-7
              catchupsim run scenarios/firm-a.yaml#VARIANT --set funding.round-cost=0.1 --csv
            """,
        ["fork"] = """
              catchupsim fork output/firm-a/checkpoint-2022-10.worlds --as own-stack --set designers.firm-a.strategy.ecosystem=proprietary --as no-class-stop --set policy-controls.events.foundry-class-stop=absent
            The checkpoint comes from:
              catchupsim run scenarios/firm-a.yaml --seed 7 --checkpoint 2022-10
            """,
        ["explain"] = """
              catchupsim explain output/firm-a --replication 17
              catchupsim explain output/firm-a --across --replications 50 --outcome survived
            """,
        ["validate"] = "  catchupsim validate scenarios/firm-a.yaml my-scenario.yaml",
        ["schema"] = "  catchupsim schema > scenarios/catchupsim.schema.json",
        ["list"] = "  catchupsim list",
        ["parameters"] = """
              catchupsim parameters funding
              catchupsim parameters designers.firm-a --scenario scenarios/firm-a.yaml
            """,
        ["bench"] = """
              catchupsim bench
              catchupsim bench --quick
            """,
    };

    private static readonly string RootExample = "  catchupsim run scenarios/firm-a.yaml";

    /// <summary>Adds the examples to the help option, which all commands share.</summary>
    public static void AddTo(RootCommand root, TextWriter output)
    {
        foreach (Option option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
            {
                option.Action = new ExampleAction(help, output);
            }
        }
    }

    private sealed class ExampleAction(HelpAction help, TextWriter output) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            int code = help.Invoke(parseResult);
            output.WriteLine("Example:");
            output.WriteLine(ByCommand.GetValueOrDefault(parseResult.CommandResult.Command.Name, RootExample));
            return code;
        }
    }
}
