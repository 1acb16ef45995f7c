using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Cli.Benchmarking;

/// <summary>Gives a scenario another number of customers.</summary>
internal static class CustomerCounts
{
    /// <summary>The scenario with all groups of customers scaled so that they have a number of customers together.</summary>
    public static Scenario Set(Scenario scenario, int customers)
    {
        long before = scenario.Customers.Sum(group => (long)group.Count);
        if (before == 0)
        {
            throw new BadInputException($"scenario '{scenario.Name}' has no customers");
        }

        return scenario with
        {
            Customers =
            [
                .. scenario.Customers.Select(group => group with
                {
                    Count = (int)Math.Round((double)group.Count * customers / before),
                }),
            ],
        };
    }
}
