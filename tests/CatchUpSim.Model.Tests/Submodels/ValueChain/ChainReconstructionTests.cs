using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;
using static CatchUpSim.Model.Tests.Submodels.SellingLatecomers;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>When the global chain counts as reconstructed (§9.5).</summary>
public sealed class ChainReconstructionTests
{
    [Fact]
    public void Reconstruction_needs_two_years_of_another_supplier_and_a_free_chain()
    {
        Assert.True(ChainReconstruction.IsReconstructed(24, hasFreeChain: true));
        Assert.False(ChainReconstruction.IsReconstructed(23, hasFreeChain: true));
        Assert.False(ChainReconstruction.IsReconstructed(24, hasFreeChain: false));
    }

    [Fact]
    public void A_chain_is_free_if_no_link_of_it_is_captive_or_excluded()
    {
        Assert.True(ChainReconstruction.IsFree([GovernanceType.Modular, GovernanceType.Relational]));
        Assert.False(ChainReconstruction.IsFree([]));
        Assert.False(ChainReconstruction.IsFree([GovernanceType.Modular, GovernanceType.Captive]));
        Assert.False(ChainReconstruction.IsFree([GovernanceType.Modular, GovernanceType.Excluded]));
    }

    [Fact]
    public void Months_of_a_large_supplier_count_without_a_break_and_those_of_incumbents_not_at_all()
    {
        IndustryState industry = Selling();
        industry.MarketPositions.TotalShare.Values.Fill(0.3);
        Advance(industry, 3);
        Assert.Equal(3, industry.ChainPositions.SupplierMonths[Latecomer]);
        Assert.Equal(0, industry.ChainPositions.SupplierMonths[Abroad]);
        industry.MarketPositions.TotalShare[Latecomer] = 0.2;
        Advance(industry, 1);
        Assert.Equal(0, industry.ChainPositions.SupplierMonths[Latecomer]);
        Assert.Equal(4, industry.ChainPositions.SupplierMonths[Twin]);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void The_chain_is_reconstructed_from_the_first_month_with_a_large_supplier_and_a_free_chain_of_its_own_or_of_another_latecomer(
        bool isOwnFree, bool isOtherFree)
    {
        IndustryState industry = Selling();
        SetShares(industry);
        Strengthen(industry, Latecomer, isOwnFree ? 1 : 0.1);
        Strengthen(industry, Twin, isOtherFree ? 1 : 0.1);
        Advance(industry, 30);
        Assert.Equal((isOwnFree, isOtherFree), (IsFree(industry, Latecomer), IsFree(industry, Twin)));
        int expected = isOwnFree || isOtherFree ? industry.Month.Index - 30 + ChainReconstruction.SupplierMonths : 0;
        Assert.Equal(expected, industry.ChainPositions.Reconstructed[Latecomer]);
        Assert.Equal(0, industry.ChainPositions.Reconstructed[Twin]);
    }

    [Fact]
    public void A_free_chain_of_a_firm_that_is_gone_or_of_an_incumbent_counts_for_nothing()
    {
        IndustryState industry = Selling();
        SetShares(industry);
        Strengthen(industry, Latecomer, 0.1);
        Strengthen(industry, Twin, 1);
        Strengthen(industry, Abroad, 1);
        Advance(industry, 1);
        Assert.True(IsFree(industry, Twin));
        industry.Designers.Status[Twin] = DesignerStatus.Withdrawn;
        Advance(industry, 30);
        Assert.Equal(0, industry.ChainPositions.Reconstructed[Latecomer]);
    }

    /// <summary>One supplier above a fifth of the market, and one that is large enough to be heard but not a large supplier.</summary>
    private static void SetShares(IndustryState industry)
    {
        industry.MarketPositions.TotalShare[Latecomer] = 0.3;
        industry.MarketPositions.TotalShare[Twin] = 0.19;
    }

    private static bool IsFree(IndustryState industry, DesignerId firm) =>
        ChainReconstruction.IsFree(industry.ChainPositions.Governance.Row(firm));

    private static void Strengthen(IndustryState industry, DesignerId firm, double level)
    {
        industry.Capabilities.Skill.Row(firm).Fill(level);
        industry.Designers.Reputation[firm] = level;
        industry.FoundryTies.YearlyWafers.Row(firm).Fill(level * 1000);
    }

    private static void Advance(IndustryState industry, int months)
    {
        for (int month = 0; month < months; month++)
        {
            industry.Month = industry.Month.Next;
            ValueChain.Measure(industry, MoneyParameters.ValueChain);
        }
    }
}
