using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model;

/// <summary>What happens in one month, in this order (ODD element 3).</summary>
public static class MonthlySchedule
{
    /// <summary>Advances the industry through its present month.</summary>
    public static void AdvanceOneMonth(IndustryState industry, Scenario scenario, RandomStreams random)
    {
        // The world outside the firms
        PolicyControls.Apply(industry, scenario.PolicyControls, random.For(RandomPurpose.Policy));
        DemandWindows.Advance(industry, scenario.DemandWindows, random.For(RandomPurpose.Demand));
        TechnologyFrontier.Advance(industry, scenario.TechnologyFrontier, random.For(RandomPurpose.Technology));

        // What firms believe and decide
        Expectations.Update(industry, scenario.Expectations, random.For(RandomPurpose.Perception));
        StrategyReview.Review(industry, scenario.StrategyReview, random.For(RandomPurpose.Strategy));

        // What firms can build
        Talent.Hire(industry, scenario.Talent, random.For(RandomPurpose.Talent));
        Alliances.Form(industry, scenario.Alliances, random.For(RandomPurpose.Alliances));
        Research.Advance(industry, scenario.Research, random.For(RandomPurpose.Research));
        ProductDevelopment.Advance(industry, scenario.ProductDevelopment, random.For(RandomPurpose.Development));
        EcosystemCompatibility.Advance(industry, scenario.EcosystemCompatibility, random.For(RandomPurpose.Ecosystem));
        FoundryAllocation.Allocate(industry, scenario.FoundryAllocation, random.For(RandomPurpose.Foundry));

        // What customers buy
        Pricing.Review(industry, scenario.Pricing, random.For(RandomPurpose.Pricing));
        CustomerChoice.Choose(industry, scenario.CustomerChoice, random.For(RandomPurpose.Purchase));
        Delivery.Settle(industry, scenario.Delivery, random.For(RandomPurpose.Service));

        // What it pays, and who goes on
        CashFlow.Settle(industry, scenario.CashFlow);
        InvestorAppraisal.Update(industry, scenario.Appraisal);
        FundingDecision.Review(industry, scenario.FundingDecision, random.For(RandomPurpose.FundingChoice));
        Funding.Raise(industry, scenario.Funding, random.For(RandomPurpose.Funding));
        EntryExit.Update(industry, scenario.EntryExit, random.For(RandomPurpose.Entry));

        // What it means in the value chain
        ValueChain.Measure(industry, scenario.ValueChain);
        SupplySecurity.Update(industry, scenario.SupplySecurity, random.For(RandomPurpose.Supply));
    }
}
