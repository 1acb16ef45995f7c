using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Limits;

/// <summary>How often a round comes in time, and what it leaves to the founders.</summary>
[Trait("Length", "WholeRun")]
public sealed class FundingLimitTests
{
    private const int Replications = 150;
    private const int Months = 12;

    [Fact]
    public void A_round_arrives_within_a_year_in_sixty_three_of_a_hundred_firms()
    {
        // Every firm seeks money from the first month on, so that the first year is the whole search. n = 1200.
        Scenario world = LimitScenario.Read("funding");
        Scenario year = world with { End = world.Start.Plus(Months) };
        int firms = 0;
        int[] funded = new int[Months + 1];
        foreach (RunResult run in Enumerable.Range(0, Replications).Select(i => LimitScenario.Run(year, i)))
        {
            for (int firm = 0; firm < run.Firms.Entities.Count; firm++)
            {
                firms++;
                double[] rounds = run.Firms.Series("rounds", firm);
                for (int month = 1; month <= Months; month++)
                {
                    funded[month] += rounds[month] > 0 ? 1 : 0;
                }
            }
        }

        Assert.Equal(8 * Replications, firms);
        Assert.Equal(0.6323336123, FundingEquations.RoundProbability(0.08, Months), 1e-9);
        for (int month = 1; month <= Months; month++)
        {
            double expected = FundingEquations.RoundProbability(0.08, month);
            double deviation = Math.Sqrt(expected * (1 - expected) / firms);
            Assert.Equal(expected, (double)funded[month] / firms, 4 * deviation);
        }
    }

    [Fact]
    public void Five_rounds_of_a_fifth_leave_the_founders_a_third()
    {
        RunResult run = LimitScenario.Run("funding");
        int seen = 0;
        for (int firm = 0; firm < 8; firm++)
        {
            double[] rounds = run.Firms.Series("rounds", firm);
            double[] stake = run.Firms.Series("founder_stake", firm);
            for (int month = 0; month < rounds.Length; month++)
            {
                Assert.Equal(FundingEquations.RemainingStake([.. Enumerable.Repeat(0.2, (int)rounds[month])]), stake[month], 1e-9);
                seen += rounds[month] == 5 ? 1 : 0;
            }
        }

        Assert.True(seen > 0);
        Assert.Equal(0.32768, FundingEquations.RemainingStake([0.2, 0.2, 0.2, 0.2, 0.2]), 1e-12);
    }
}
