using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>Knobs of where inputs are produced (§10.4).</summary>
public sealed record RelocationParameters
{
    /// <summary>Gets a value indicating whether production moves.</summary>
    [Key("switch: production moves between places; off: it stays where it is and duties leave inputs alone")]
    public required bool Active { get; init; }

    /// <summary>Gets the part of capital that is due and placed anew.</summary>
    [Parameter("per year", 0, 0.99, "part of the capital of producers that is worn out and placed anew; the rest stays where it is")]
    public required double Pace { get; init; }

    /// <summary>Gets how long producers remember denials.</summary>
    [Parameter("months", 0.5, 240, "mean age of what producers believe about rules that keep them from home customers")]
    public required double Memory { get; init; }

    /// <summary>Gets the weight of cost in the choice of a place.</summary>
    [Parameter("log odds", 0, 100, "weight of delivered cost, relative to cost in the region, in the choice of a place")]
    public required double CostWeight { get; init; }

    /// <summary>Gets the weight of market access.</summary>
    [Parameter("log odds", 0, 100, "weight of the custom of a place, relative to what it would be without rules, in that choice")]
    public required double AccessWeight { get; init; }

    /// <summary>Gets the home country's part of the custom of others than the model's designers.</summary>
    [Parameter("share", 0, 0.5, "custom in the home country besides that of the designers of the model, of all custom of an input")]
    public required double OtherCustom { get; init; }

    /// <summary>Gets the home market's part of the world's demand for cards.</summary>
    [Parameter("share", 0, 0.5, "the home market's part of the world's demand for cards; what home designers sell there makes them customers")]
    public required double MarketPart { get; init; }

    /// <summary>Gets the part of the custom abroad under the tariff lists.</summary>
    [Parameter("share", 0, 1, "part of the custom abroad to which the tariff lists on goods of the home country apply")]
    public required double ListsReach { get; init; }

    /// <summary>Gets how much more the home government refunds of plant than of research.</summary>
    [Parameter("ratio", 0, 10, "subsidy of plant at home, of its cost, relative to the home government's rate on research")]
    public required double SubsidyReach { get; init; }

    /// <summary>Gets the subsidy of plant in the incumbents' country.</summary>
    [Parameter("share", 0, 1, "subsidy of plant in the incumbents' country, of its cost, from that month on")]
    public required IReadOnlyList<DatedValue> Backflow { get; init; }

    /// <summary>Gets what has to move before the log tells of it.</summary>
    [Parameter("share", 0.001, 1, "production that has to change its place before the log tells of it")]
    public required double ToldStep { get; init; }

    /// <summary>Gets the home country.</summary>
    [Key("the home country of the latecomers; to move here is to move inward")]
    public required PlaceParameters Home { get; init; }

    /// <summary>Gets countries near the home market.</summary>
    [Key("countries near the home market; to move here is to re-organise by region")]
    public required PlaceParameters Region { get; init; }

    /// <summary>Gets third countries.</summary>
    [Key("third countries where labour is cheap; to move here is to move outward")]
    public required PlaceParameters ThirdCountries { get; init; }

    /// <summary>Gets the incumbents' country.</summary>
    [Key("the incumbents' country and its closest allies; to move here contracts production towards them")]
    public required PlaceParameters Incumbents { get; init; }

    /// <summary>The terms of a place.</summary>
    public PlaceParameters Of(ProductionPlace place) => place switch
    {
        ProductionPlace.Home => Home,
        ProductionPlace.Region => Region,
        ProductionPlace.ThirdCountries => ThirdCountries,
        _ => Incumbents,
    };
}

/// <summary>What it means to produce at a place.</summary>
public sealed record PlaceParameters
{
    /// <summary>Gets the cost of production.</summary>
    [Parameter("ratio", 0.1, 10, "cost of the simplest input made there at the start; in the region = 1")]
    public required double Cost { get; init; }

    /// <summary>Gets growth of the cost.</summary>
    [Parameter("per year", -0.2, 0.2, "growth of that cost relative to the other places, wages above all")]
    public required double CostGrowth { get; init; }

    /// <summary>Gets what missing skill adds to the cost of complex inputs.</summary>
    [Parameter("share", 0, 5, "what missing skill and suppliers add to the cost of the most complex input")]
    public required double SkillGap { get; init; }

    /// <summary>Gets how far the coalition's rules reach.</summary>
    [Parameter("share", 0, 1, "part of what is made there that obeys the coalition's rules")]
    public required double Control { get; init; }

    /// <summary>Gets the political distance from the home country.</summary>
    [Parameter("index", 0, 1, "political distance from the home country")]
    public required double Distance { get; init; }

    /// <summary>Gets the custom that the coalition keeps from the place.</summary>
    [Parameter("share", 0, 1, "part of the custom abroad that a fully cohesive coalition keeps from what is made there")]
    public required double Exclusion { get; init; }
}
