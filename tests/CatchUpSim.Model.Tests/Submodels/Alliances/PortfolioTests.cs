using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryPeople;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>The structure of a firm's alliances (§8.5), and that it matters for whom the firm asks next.</summary>
public sealed class PortfolioTests
{
    [Fact]
    public void Coverage_is_the_sum_of_what_the_best_ally_brings_to_each_stage()
    {
        Assert.Equal(0, PortfolioEquations.Coverage([0, 0, 0]));
        Assert.Equal(1.75, PortfolioEquations.Coverage([1, 0.5, 0.25]), 12);
        Assert.Equal(5, PortfolioEquations.Coverage([1, 1, 1, 1, 1]), 12);
    }

    [Fact]
    public void A_partner_adds_only_what_is_not_yet_covered()
    {
        Assert.Equal(0.75, PortfolioEquations.CoverageGain([1, 0.5], [0, 0]), 12);
        Assert.Equal(0.25, PortfolioEquations.CoverageGain([1, 0.5], [0.5, 0.6]), 12);
        Assert.Equal(0, PortfolioEquations.CoverageGain([1, 0.5], [1, 0.5]));
        Assert.Equal(0, PortfolioEquations.CoverageGain([], []));
    }

    [Fact]
    public void Redundancy_counts_allies_who_do_what_another_does()
    {
        Assert.Equal(0, PortfolioEquations.Redundancy(0, 0));
        Assert.Equal(0, PortfolioEquations.Redundancy(4, 4));
        Assert.Equal(0.75, PortfolioEquations.Redundancy(1, 4), 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => PortfolioEquations.Redundancy(-1, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => PortfolioEquations.Redundancy(1, -1));
    }

    [Fact]
    public void Density_is_the_share_of_pairs_in_one_segment()
    {
        Assert.Equal(0, PortfolioEquations.Density([1, 0], 1));
        Assert.Equal(1, PortfolioEquations.Density([5, 0], 5), 12);
        Assert.Equal(4.0 / 12, PortfolioEquations.Density([2, 2], 4), 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => PortfolioEquations.Density([0], -1));
    }

    [Fact]
    public void A_portfolio_on_paper_is_measured_as_it_is_counted_by_hand()
    {
        // Partners 0, 1, 2, 4 and 5: university, institute, vendor, server maker, university; segments 0, 1, 0, 0, 1.
        IndustryState industry = Ready();
        foreach (int partner in (int[])[0, 1, 2, 4, 5])
        {
            industry.AllianceTies.Kind[StartUp, new PartnerId(partner)] = AllianceKind.JointLaboratory;
            industry.Partners.Reach.Row(new PartnerId(partner)).Fill(0.1 * partner);
        }

        industry.Strategies.MaximumAlliances[StartUp] = 0;
        Alliances.Form(
            industry, PeopleParameters.Alliances with { DissolutionRate = 0 }, Chance.For(RandomPurpose.Alliances));
        Assert.Equal([0.5, 0.5, 0.5, 0.5, 0.5], industry.AllianceTies.Covered.Row(StartUp).ToArray());
        Assert.Equal(4, industry.AllianceTies.Breadth[StartUp]);
        Assert.Equal(3, industry.AllianceTies.Depth[StartUp]);
        Assert.Equal(0.2, industry.AllianceTies.Redundancy[StartUp], 12);
        Assert.Equal(0.4, industry.AllianceTies.Density[StartUp], 12);

        // A firm that is closed loses its ties at once.
        industry.Designers.Status[StartUp] = DesignerStatus.Bankrupt;
        industry.AllianceTies.Kind.Row(StartUp).Clear();
        Alliances.Form(industry, PeopleParameters.Alliances, Chance.For(RandomPurpose.Alliances));
        Assert.Equal(0, PortfolioEquations.Coverage(industry.AllianceTies.Covered.Row(StartUp)));
        Assert.Equal(0, industry.AllianceTies.Depth[StartUp]);
    }

    [Fact]
    public void Who_brings_what_no_ally_brings_is_asked_first_and_with_weight_zero_not()
    {
        double Share(double weight)
        {
            IndustryState industry = Ready();
            industry.Workforces.Headcount[StartUp] = 600;
            industry.Workforces.ResearchHeadcount[StartUp] = 540;
            industry.AllianceTies.Covered.Row(StartUp)[0] = 1;
            foreach (PartnerId partner in industry.Partners.All)
            {
                // Universities bring what is covered already, institutes what nobody brings; they are alike otherwise.
                industry.Partners.Skill.Row(partner).Fill(0.4);
                bool isInstitute = industry.Partners.Kind[partner] == PartnerKind.Institute;
                industry.Partners.Reach.Row(partner)[isInstitute ? 1 : 0] = 1;
            }

            AllianceDecisionParameters parameters = PeopleParameters.Alliances.Decision with
            {
                CoverageWeight = weight, BestDistance = 0.3, PartnerTemperature = 0.1,
            };
            int institutes = 0;
            int asked = 0;
            Span<int> accepted = stackalloc int[AllianceDecision.LargestCampaign];
            for (int month = 0; month < 120; month++)
            {
                industry.Month = Month.Of(2020, 9).Plus(month);
                int count = AllianceDecision.Propose(
                    industry, StartUp, parameters, Chance.For(RandomPurpose.Alliances), accepted);
                asked += Math.Min(1, count);
                institutes += count > 0 && industry.Partners.Kind[new PartnerId(accepted[0])] == PartnerKind.Institute ? 1 : 0;
            }

            Assert.True(asked > 20);
            return (double)institutes / asked;
        }

        Assert.InRange(Share(0), 0.3, 0.7);
        Assert.True(Share(5) > 0.85);
    }

    [Fact]
    public void Portfolios_of_the_shipped_world_are_recorded_and_broaden_when_what_is_missing_counts()
    {
        RunResult run = Simulation.Run(ShippedWorld.FirmA.Until(2024, 12), 1, 0, Recording.Focal);
        double Last(RunResult result, string name) => result.Firms[
            result.Firms.Outcomes.ToList().IndexOf(name), result.Firms.Months - 1, 0];
        double held = Last(run, "alliances");
        Assert.True(held > 3);
        Assert.InRange(Last(run, "portfolio_coverage"), 1, 5);
        Assert.InRange(Last(run, "portfolio_breadth"), 1, held);
        Assert.InRange(Last(run, "portfolio_depth"), 2, PortfolioEquations.Stages);
        Assert.InRange(Last(run, "portfolio_redundancy"), 0, 1);
        Assert.InRange(Last(run, "portfolio_density"), 0, 1);

        double Coverage(double weight)
        {
            Scenario scenario = ShippedWorld.FirmA.Until(2022, 3);
            scenario = scenario with
            {
                Alliances = scenario.Alliances with { Decision = scenario.Alliances.Decision with { CoverageWeight = weight } },
            };
            return Enumerable.Range(0, 8).Average(r =>
                Last(Simulation.Run(scenario, 1, r, Recording.Focal), "portfolio_coverage"));
        }

        Assert.True(Coverage(20) > Coverage(0));
    }

    private static IndustryState Ready()
    {
        IndustryState industry = Build();
        industry.Month = Month.Of(2021, 1);
        return industry;
    }
}
