using CatchUpSim.Model.Observation;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Limits;

/// <summary>How often a round comes in time, and what it leaves to the founders.</summary>
public sealed class FundingLimitTests
{
    private const int Replications = 40;

    [Fact]
    public void A_round_arrives_within_a_year_in_sixty_three_of_a_hundred_firms()
    {
        int firms = 0;
        int funded = 0;
        foreach (RunResult run in Enumerable.Range(0, Replications).Select(i => LimitScenario.Run("funding", i)))
        {
            for (int firm = 0; firm < 8; firm++)
            {
                firms++;
                funded += run.Firms.Series("rounds", firm)[12] > 0 ? 1 : 0;
            }
        }

        double expected = FundingEquations.RoundProbability(0.08, 12);
        Assert.Equal(0.6323336123, expected, 1e-9);
        Assert.Equal(expected, (double)funded / firms, 4 * Math.Sqrt(expected * (1 - expected) / firms));
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
