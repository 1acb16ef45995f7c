using CatchUpSim.Experiments.Attribution;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Tests.Attribution;

public sealed class CoalitionRunsTests
{
    [Fact]
    public void Replications_are_averaged_and_the_residual_is_rounding()
    {
        CoalitionRuns runs = Take(replications: 3, (replication, coalition) => replication + ((coalition & 1) * 2) + ((coalition >> 1) * (coalition & 1)));
        CauseAttribution share = runs.Attributions[0];
        Assert.Equal(3, share.Full.Count);
        Assert.Equal(1 + 3, share.Full.Mean, 12);
        Assert.Equal(1, share.Baseline.Mean, 12);
        Assert.Equal(2.5, share.Contributions[0].Mean, 12);
        Assert.Equal(0.5, share.Contributions[1].Mean, 12);
        Assert.Equal(0, share.Residual, 12);

        // Every replication gives the same contribution, so that the interval has no width.
        Assert.Equal(0, share.Contributions[0].HalfWidth, 12);
    }

    [Fact]
    public void A_replication_with_a_failed_coalition_is_left_out()
    {
        CoalitionRuns runs = Take(replications: 2, (replication, coalition) => replication == 0 && coalition == 2 ? null : coalition);
        Assert.Equal(1, runs.BrokenReplications);
        Assert.Equal(1, runs.Attributions[0].Full.Count);
    }

    [Fact]
    public void A_replication_of_which_several_coalitions_fail_is_one_and_the_hash_is_that_of_the_last_full_world()
    {
        CoalitionRuns runs = Take(replications: 3, (replication, coalition) => replication == 1 && coalition <= 2 ? null : coalition);
        Assert.Equal((1, 2), (runs.BrokenReplications, runs.Attributions[0].Full.Count));
        Assert.Equal("hash-8", runs.FullHash);
    }

    [Fact]
    public void A_date_that_is_never_reached_counts_as_one_month_after_the_end()
    {
        AttributedOutcome volume = AttributedOutcome.Of("months_to_volume", 60);
        RunSummary never = new SyntheticRuns().Run(0).Summary with { MonthsToVolume = double.NaN };
        Assert.Equal((61, true), volume.Read(never));
        Assert.Equal((33, false), volume.Read(never with { MonthsToVolume = 33 }));
        Assert.True(double.IsNaN(AttributedOutcome.Of("spins_first_product", 60).Never));
    }

    [Fact]
    public void The_interval_of_a_market_share_stays_between_nothing_and_all()
    {
        CauseAttribution share = Take(replications: 10, (replication, _) => replication == 0 ? 0.3 : 0).Attributions[0];
        Assert.True(share.Full.Lower < 0);

        // Mean 0.03, standard error 0.03 and Student's 2.262 at nine degrees of freedom: Wilson's interval of 24.27 runs.
        (double lower, double upper) = share.IntervalOf(share.Full);
        Assert.Equal(0.0042178, lower, 6);
        Assert.Equal(0.1842262, upper, 6);
    }

    [Theory]
    [InlineData("final_share", true)]
    [InlineData("group_peak_share", true)]
    [InlineData("hollowing_out", false)]
    [InlineData("survived", false)]
    public void Fractions_that_may_be_negative_are_no_shares_of_a_market(string outcome, bool isShare) =>
        Assert.Equal(isShare, AttributedOutcome.Of(outcome, 60).IsMarketShare);

    [Fact]
    public void A_market_share_that_never_varies_and_what_is_no_share_have_Students_interval()
    {
        CauseAttribution same = Take(replications: 3, (_, _) => 0.2).Attributions[0];
        CauseAttribution large = Take(replications: 3, (replication, _) => 3 + replication).Attributions[0];

        Assert.All([same, large], each => Assert.Equal((each.Full.Lower, each.Full.Upper), each.IntervalOf(each.Full)));
    }

    private static CoalitionRuns Take(int replications, Func<int, int, double?> share)
    {
        var runs = new CoalitionRuns(new Scenario[4], [.. Enumerable.Range(0, replications)], 1, [AttributedOutcome.Of("final_share", 60)]);
        for (int number = 0; number < runs.Count; number++)
        {
            // Coalitions come with the full world first.
            double? value = share(number / 4, 3 - (number % 4));
            RunResult result = new SyntheticRuns().Run(number);
            runs.Accept(value is { } final
                ? new RunRecord(number, result with { Summary = result.Summary with { FinalShare = final } }, null)
                : new RunRecord(number, null, new FailedRun(number, 1, string.Empty, string.Empty, "identity", "broken")));
        }

        return runs;
    }
}
