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
              catchupsim run scenarios/niche-entry.yaml#own-stack --set designers.firm-a.cash="USD 200 m" --csv
            """,
        ["compare"] = """
              catchupsim compare scenarios/niche-entry.yaml
              catchupsim compare scenarios/firm-a.yaml my-scenario.yaml#own-stack --seed 7 --outcome final_share
              catchupsim compare scenarios/niche-entry.yaml --precision 0.02 --outcome survived
            """,
        ["ablate"] = "  catchupsim ablate scenarios/firm-a.yaml --replications 200 --seed 7",
        ["fork"] = """
              catchupsim fork output/firm-a/checkpoint-2022-10.worlds --as own-stack --set designers.firm-a.strategy.ecosystem=proprietary --as no-class-stop --set policy-controls.events.foundry-class-stop=absent --set policy-controls.events.foundry-due-diligence=absent
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
        ["patterns"] = """
              catchupsim patterns
              catchupsim patterns --only SF10,SF11 --replications 100 --out output/compatibility
              catchupsim patterns --list
            """,
        ["bench"] = """
              catchupsim bench
              catchupsim bench --quick
            """,
        ["sweep"] = """
              catchupsim sweep studies/money-and-stack.yaml
              catchupsim sweep studies/money-and-stack.yaml --shard 1/4 --out output/divided
              catchupsim sweep studies/money-and-stack.yaml --executor slurm --nodes 8 --cpus 16
            """,
        ["status"] = "  catchupsim status output/money-and-stack",
        ["rerun"] = "  catchupsim rerun output/money-and-stack --run 17",
        ["merge"] = """
              catchupsim merge output/divided
              catchupsim merge part-1-of-2.db part-2-of-2.db --out output/whole
            """,
        ["map"] = """
              catchupsim map output/money-and-stack --x cash
              catchupsim map output/money-and-stack --x cash --y stack --class regime
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
