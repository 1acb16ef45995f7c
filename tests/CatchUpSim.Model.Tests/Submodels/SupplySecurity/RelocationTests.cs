using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>What moves production, and what its moves change; all inputs are made in all four places at first.</summary>
public sealed class RelocationTests
{
    private static readonly double[] First = [0.1, 0.3, 0.1, 0.5];
    private static readonly InputId Memory = new(1);
    private static readonly PlaceId Home = new((int)ProductionPlace.Home);
    private static readonly PlaceId Region = new((int)ProductionPlace.Region);
    private static readonly PlaceId Third = new((int)ProductionPlace.ThirdCountries);
    private static readonly PlaceId Incumbents = new((int)ProductionPlace.Incumbents);

    /// <summary>Nothing has a reason to move: no duty, no subsidy, no denial, no exclusion, no disturbance.</summary>
    private static SupplySecurityParameters Still => MoneyParameters.SupplySecurity with
    {
        DisturbanceRate = 0,
        Contagion = 0,
        Coalition = MoneyParameters.Coalition with { Monitoring = 1 },
        Tariffs = MoneyParameters.SupplySecurity.Tariffs with { Answer = 0, ExcludedCards = 0 },
    };

    private static IndustryState Run(
        SupplySecurityParameters parameters, Action<IndustryState>? policy = null, int months = 60)
    {
        IndustryState industry = Create();
        industry.InputGoods.CapitalShare.Values.Fill(0.5);
        foreach (InputId input in industry.InputGoods.All)
        {
            First.CopyTo(industry.InputGoods.PlaceShare.Row(input));
            First.CopyTo(industry.InputGoods.FirstPlaceShare.Row(input));
            First.CopyTo(industry.InputGoods.NeutralPlaceShare.Row(input));
            First.CopyTo(industry.InputGoods.ToldPlaceShare.Row(input));
        }

        policy?.Invoke(industry);
        for (int i = 0; i < months; i++)
        {
            SupplySecurity.Update(industry, parameters, Stream(RandomPurpose.Supply));
            industry.Month = industry.Month.Next;
        }

        Assert.Null(Invariants.Places(industry));
        return industry;
    }

    private static SupplySecurityParameters With(RelocationParameters relocation) => Still with { Relocation = relocation };

    private static double Moved(IndustryState industry, PlaceId place) =>
        industry.InputGoods.PlaceShare[Memory, place] - First[place.Index];

    [Fact]
    public void Without_a_reason_nothing_moves()
    {
        IndustryState industry = Run(Still);
        Assert.All((PlaceId[])[Home, Region, Third, Incumbents], place => Assert.Equal(0, Moved(industry, place), 1e-12));
        Assert.Equal(0.8, industry.InputGoods.Distance[Memory], 1e-12);
        Assert.Equal(0, industry.InputGoods.ReachChange[Memory], 1e-12);
        Assert.Equal(0, industry.ChainPositions.InputPriceChange[Latecomer], 1e-12);
    }

    [Fact]
    public void A_tariff_on_the_incumbents_goods_moves_production_to_all_other_places()
    {
        IndustryState industry = Run(Still, state => state.PolicyStates.Tariff[IndustryState.Policy] = 0.5);
        Assert.True(Moved(industry, Incumbents) < -0.02);
        Assert.All((PlaceId[])[Home, Region, Third], place => Assert.True(Moved(industry, place) > 0));
        Assert.True(industry.ChainPositions.InputPriceChange[Latecomer] > 0.1);
        Assert.Equal(0, industry.ChainPositions.InputPriceChange[Abroad], 1e-12);
    }

    [Fact]
    public void A_tariff_on_goods_of_the_home_country_moves_production_outward_and_hollows_it_out()
    {
        IndustryState industry = Run(With(MoneyParameters.Relocation with { ListsReach = 1 }));
        Assert.True(Moved(industry, Home) < -0.01);
        Assert.All((PlaceId[])[Incumbents, Region, Third], place => Assert.True(Moved(industry, place) > 0));
        Assert.Equal(Moved(industry, Home), -industry.PolicyStates.HollowingOut[IndustryState.Policy], 1e-12);
    }

    [Fact]
    public void A_subsidy_at_home_moves_production_inward_and_misallocates_where_home_is_dear()
    {
        RelocationParameters relocation = MoneyParameters.Relocation with { SubsidyReach = 4 };
        relocation = relocation with { Home = relocation.Home with { Cost = 1.3 } };
        IndustryState industry = Run(With(relocation), state => state.PolicyStates.SubsidyRate[IndustryState.Policy] = 0.1);
        Assert.True(Moved(industry, Home) > 0.02);
        Assert.All((PlaceId[])[Incumbents, Region, Third], place => Assert.True(Moved(industry, place) < 0));
        Assert.True(industry.PolicyStates.Misallocation[IndustryState.Policy] > 0.005);
        Assert.Equal(0.3 * Moved(industry, Home) / 1.03, industry.PolicyStates.Misallocation[IndustryState.Policy], 1e-12);
    }

    [Fact]
    public void A_subsidy_of_the_incumbents_contracts_production_towards_them_from_its_month_on()
    {
        RelocationParameters relocation = MoneyParameters.Relocation with { Backflow = [new DatedValue(Month.Of(2022, 8), 0.25)] };
        Assert.Equal(0, Moved(Run(With(relocation), months: 11), Incumbents), 1e-12);
        IndustryState industry = Run(With(relocation));
        Assert.True(Moved(industry, Incumbents) > 0.02);
        Assert.Equal(Moved(industry, Incumbents), industry.PolicyStates.Contraction[IndustryState.Policy], 1e-12);
    }

    [Fact]
    public void Lost_access_to_home_customers_moves_production_to_the_region_and_home_and_a_stop_hits_less()
    {
        IndustryState moved = Run(Still, state => state.PolicyStates.MemorySupply[IndustryState.Policy] = 0.2);
        IndustryState stays = Run(
            With(MoneyParameters.Relocation with { Active = false }), state => state.PolicyStates.MemorySupply[IndustryState.Policy] = 0.2);
        Assert.True(Moved(moved, Incumbents) < -0.02);
        Assert.True(Moved(moved, Region) > 0);
        Assert.True(Moved(moved, Home) > Moved(moved, Region));
        Assert.True(moved.InputGoods.Supply[Memory] > stays.InputGoods.Supply[Memory] + 0.02);
        Assert.True(moved.InputGoods.Distance[Memory] < stays.InputGoods.Distance[Memory]);
        Assert.True(moved.ChainPositions.SupplyLoss[Latecomer] < stays.ChainPositions.SupplyLoss[Latecomer]);
        Assert.True(moved.ChainPositions.Vulnerability[Latecomer] < stays.ChainPositions.Vulnerability[Latecomer]);
        Assert.Contains(moved.Chronicle.Entries, entry => entry is { Kind: EventKind.Relocation, Actor: "memory" });
    }

    [Fact]
    public void Producers_move_ahead_of_a_stop_that_home_designers_fear()
    {
        IndustryState industry = Run(Still, state => state.Beliefs.NodeRisk.Values.Fill(0.5));
        Assert.True(Moved(industry, Incumbents) < 0);
        Assert.True(Moved(industry, Home) > 0);
    }

    [Fact]
    public void A_coalition_that_shuts_goods_of_the_home_country_out_moves_production_away_the_more_it_holds_together()
    {
        RelocationParameters relocation = MoneyParameters.Relocation;
        relocation = relocation with { Home = relocation.Home with { Exclusion = 0.5 } };
        IndustryState loose = Run(With(relocation) with { Coalition = MoneyParameters.Coalition with { Reciprocity = 0.8 } });
        IndustryState tight = Run(With(relocation));
        Assert.True(Moved(tight, Home) < Moved(loose, Home));
        Assert.True(Moved(tight, Region) > 0);
    }

    [Fact]
    public void Equipment_out_of_reach_helps_home_foundries()
    {
        IndustryState industry = Run(Still, state => state.PolicyStates.ToolAccess[IndustryState.Policy] = 0.3);
        Assert.True(industry.PolicyStates.ToolReachChange[IndustryState.Policy] < -0.02);
    }

    [Fact]
    public void Distance_and_concentration_follow_the_places()
    {
        IndustryState industry = Run(Still, state => state.PolicyStates.MemorySupply[IndustryState.Policy] = 0.2);
        double distance = (0.6 * Moved(industry, Region)) + (0.3 * Moved(industry, Third)) + (0.9 * Moved(industry, Incumbents));
        Assert.Equal(0.8 * (1 + (distance / 0.66)), industry.InputGoods.Distance[Memory], 1e-12);
        double[] shares = industry.InputGoods.PlaceShare.Row(Memory).ToArray();
        Assert.Equal(0.4 * shares.Sum(share => share * share) / 0.36, industry.InputGoods.Concentration[Memory], 1e-12);
    }

    [Fact]
    public void Switched_off_or_without_known_places_nothing_is_touched()
    {
        IndustryState off = Run(
            With(MoneyParameters.Relocation with { Active = false }), state => state.PolicyStates.Tariff[IndustryState.Policy] = 0.5);
        Assert.Equal(First, off.InputGoods.PlaceShare.Row(Memory).ToArray());
        Assert.Equal(0, off.InputGoods.ExpectedDenial[Memory]);
        Assert.Equal(0, off.ChainPositions.InputPriceChange[Latecomer]);

        IndustryState unknown = Run(Still, state =>
        {
            state.InputGoods.FirstPlaceShare.Values.Clear();
            state.InputGoods.PlaceShare.Values.Clear();
            state.PolicyStates.Tariff[IndustryState.Policy] = 0.5;
        });
        Assert.All(unknown.InputGoods.PlaceShare.Values.ToArray(), share => Assert.Equal(0, share));
        Assert.Equal(0.8, unknown.InputGoods.Distance[Memory]);
        Assert.Equal(0, unknown.PolicyStates.Misallocation[IndustryState.Policy]);
    }

    [Fact]
    public void Shares_of_places_that_do_not_sum_to_one_break_an_identity()
    {
        IndustryState industry = Create();
        industry.InputGoods.PlaceShare[Memory, Home] = 0.5;
        Assert.Equal("places of production", Invariants.Places(industry)?.Identity);
        industry.InputGoods.PlaceShare[Memory, Region] = 0.6;
        industry.InputGoods.PlaceShare[Memory, Third] = -0.1;
        Assert.Equal("memory", Invariants.Places(industry)?.Entity);
    }
}
