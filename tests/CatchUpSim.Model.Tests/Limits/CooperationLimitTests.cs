using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Observation;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Limits.LimitScenario;

namespace CatchUpSim.Model.Tests.Limits;

/// <summary>Trust, survival of alliances, shared cost.</summary>
[Trait("Length", "WholeRun")]
public sealed class CooperationLimitTests
{
    [Fact]
    public void Trust_in_alliances_that_always_succeed_follows_its_closed_form()
    {
        int ties = 0;
        Walk("trust", 30, (_, industry) =>
        {
            foreach (DesignerId designer in industry.Designers.All)
            {
                foreach (PartnerId partner in industry.Partners.All)
                {
                    if (industry.AllianceTies.Kind[designer, partner] != AllianceKind.None)
                    {
                        ties++;
                        int age = industry.AllianceTies.Age[designer, partner];
                        Assert.Equal(1 - (0.5 * Math.Pow(0.9, age)), industry.AllianceTies.Trust[designer, partner], 1e-9);
                    }
                }
            }
        });
        Assert.True(ties > 500, $"{ties} observations");
        Assert.Equal(0.8256607800, 1 - (0.5 * Math.Pow(0.9, 10)), 1e-9);
    }

    [Fact]
    public void Seventy_three_of_a_hundred_alliances_outlive_two_years()
    {
        // Everything that began at least two years before the end. An alliance that ends while another one with the
        // same partner begins shows as an age of zero.
        const int Months = 480;
        Dictionary<(DesignerId, PartnerId), int> began = [];
        int lived = 0;
        int ended = 0;
        int over = 0;
        IndustryState last = Walk("alliance-survival", Months, (month, industry) =>
        {
            foreach (DesignerId designer in industry.Designers.All)
            {
                foreach (PartnerId partner in industry.Partners.All)
                {
                    bool holds = industry.AllianceTies.Kind[designer, partner] != AllianceKind.None;
                    bool isNew = holds && industry.AllianceTies.Age[designer, partner] == 0;
                    if ((!holds || isNew) && began.Remove((designer, partner), out int start))
                    {
                        over++;
                        bool counts = start < Months - 24;
                        ended += counts && month - start <= 24 ? 1 : 0;
                        lived += counts && month - start > 24 ? 1 : 0;
                    }

                    if (isNew)
                    {
                        began.Add((designer, partner), month);
                    }
                }
            }
        });
        Assert.Equal(last.AllianceTies.Ended.Values.ToArray().Sum(), over);
        Assert.Equal(last.AllianceTies.Held.Values.ToArray().Sum(), began.Count);

        lived += began.Values.Count(month => month < Months - 24);
        double share = (double)lived / (lived + ended);
        double deviation = Math.Sqrt(0.7266 * 0.2734 / (lived + ended));
        Assert.True(lived + ended > 500, $"{lived} and {ended}");
        Assert.Equal(0.7265826204, share, 4 * deviation);
    }

    [Theory]
    [InlineData("cost-share", 0.125)]
    [InlineData("cost-share#costlier", 0.0625)]
    public void The_partner_pays_the_optimal_share_of_research(string scenario, double share)
    {
        RunResult run = Run(scenario);
        double[] together = run.Firms.Series("rnd_expense", 0);
        double[] alone = run.Firms.Series("rnd_expense", 1);
        IndustryState industry = Walk(scenario, 12);
        Assert.Equal(share, industry.AllianceTies.CoopCostShare[industry.Designer("firm-1")], 1e-12);
        Assert.Equal(0, industry.AllianceTies.CoopCostShare[industry.Designer("firm-2")]);
        Assert.Equal(VerticalCooperation.OptimalCostShare(1, 0.125 / share), share, 1e-12);
        Assert.True(together[^1] < alone[^1]);
    }
}
