using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>Knobs of stocks and disturbances in the submodel <see cref="SupplySecurity"/>.</summary>
public sealed record SupplySecurityParameters
{
    /// <summary>Gets the input that stands for design tools.</summary>
    [Key("the input that stands for design tools", References = "inputs")]
    public required string DesignTools { get; init; }

    /// <summary>Gets the input that stands for high-bandwidth memory.</summary>
    [Key("the input that stands for high-bandwidth memory", References = "inputs")]
    public required string Memory { get; init; }

    /// <summary>Gets the input that stands for fabrication equipment.</summary>
    [Key("the input that stands for fabrication equipment; it limits foundries and not the cards of the month", References = "inputs")]
    public required string Equipment { get; init; }

    /// <summary>Gets the input that stands for wafers of foreign foundries.</summary>
    [Key("the input that stands for wafers of foreign foundries", References = "inputs")]
    public required string Wafers { get; init; }

    /// <summary>Gets chance of a disturbance of an input with one source only.</summary>
    [Parameter("probability per year", 0, 1, "chance of a disturbance of an input with one source only")]
    public required double DisturbanceRate { get; init; }

    /// <summary>Gets supply lost when an input is disturbed.</summary>
    [Parameter("share", 0, 1, "supply lost when an input is disturbed")]
    public required double DisturbanceDepth { get; init; }

    /// <summary>Gets mean duration of a disturbance.</summary>
    [Parameter("months", 0.5, 60, "mean duration of a disturbance")]
    public required double DisturbanceMonths { get; init; }

    /// <summary>Gets chance that one disturbed input disturbs another.</summary>
    [Parameter("probability", 0, 1, "chance that a link passes a shock on from an input that is hit")]
    public required double Contagion { get; init; }

    /// <summary>Gets other inputs to which the supply of an input is linked.</summary>
    [Parameter("count", 0, 20, "other inputs with which the suppliers of an input have links that pass shocks on")]
    public required double Links { get; init; }

    /// <summary>Gets how fast stocks are brought to their norm.</summary>
    [Parameter("per month", 0, 1, "part of a missing stock that is ordered in a month")]
    public required double RestockPace { get; init; }

    /// <summary>Gets how much more than usual suppliers can deliver at most.</summary>
    [Parameter("share", 0, 5, "how much more than usual suppliers can deliver at most")]
    public required double SurgeLimit { get; init; }

    /// <summary>Gets extra stock in rush orders, per believed annual risk of losing supply.</summary>
    [Parameter("ratio", 0, 50, "extra stock relative to the norm, per believed annual probability of losing supply")]
    public required double RushOrdering { get; init; }

    /// <summary>Gets extra stock of goods that are both centrally exported and concentrated.</summary>
    [Parameter("ratio", 0, 10, "extra stock of goods of the most exposed category, relative to the norm")]
    public required double StrategicStock { get; init; }

    /// <summary>Gets cost of holding stocks, of their value.</summary>
    [Parameter("share per year", 0, 2, "capital, space, ageing and loss of stocks of inputs, of their value")]
    public required double HoldingCost { get; init; }

    /// <summary>Gets supply lost when the home country restricts raw materials fully and others answer.</summary>
    [Parameter("share", 0, 1, "supply of foreign inputs lost when home restrictions on raw materials are answered in kind")]
    public required double Retaliation { get; init; }

    /// <summary>Gets centrality that counts as complete.</summary>
    [Parameter("index", 0.1, 20, "export centrality that counts as complete, mean of all goods = 1")]
    public required double CentralityScale { get; init; }

    /// <summary>Gets stock that counts as full cover.</summary>
    [Parameter("months", 0.5, 120, "stock that counts as full cover")]
    public required double CoverMonths { get; init; }

    /// <summary>Gets tariffs and exclusions.</summary>
    [Key("tariff lists, exclusions and retaliation")]
    public required TariffParameters Tariffs { get; init; }

    /// <summary>Gets the foreign coalition.</summary>
    [Key("the foreign coalition and what loosens it")]
    public required CoalitionParameters Coalition { get; init; }

    /// <summary>Gets where inputs are produced.</summary>
    [Key("where inputs are produced, and what moves their production")]
    public required RelocationParameters Relocation { get; init; }
}

/// <summary>Knobs of tariffs.</summary>
public sealed record TariffParameters
{
    /// <summary>Gets part of the average additional tariff of the lists that the home country answers on cards.</summary>
    [Parameter("share", 0, 2, "part of the average tariff of the lists that the home country puts on foreign cards in answer")]
    public required double Answer { get; init; }

    /// <summary>Gets share of the tariff on cards from which importers are excluded.</summary>
    [Parameter("share", 0, 1, "share of card imports that is excluded from the tariff")]
    public required double ExcludedCards { get; init; }

    /// <summary>Gets a value indicating whether approved applications count as exempted value.</summary>
    [Key("whether the approved share of applications counts as exempted value of the lists")]
    public required bool AppliesExclusions { get; init; }

    /// <summary>Gets the lists.</summary>
    [Key("tariff lists")]
    public required IReadOnlyList<TariffListDefinition> Lists { get; init; }
}

/// <summary>A list of goods under an additional tariff.</summary>
public sealed record TariffListDefinition : INamedDefinition
{
    /// <summary>Gets the name: the entry's key in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Gets trade under the list.</summary>
    [Parameter("USD million", 0, 10000000, "trade under the list per year")]
    public required double Trade { get; init; }

    /// <summary>Gets additional tariff.</summary>
    [Parameter("share", 0, 2, "additional tariff")]
    public required double Rate { get; init; }

    /// <summary>Gets share of the applications for exclusion that was approved.</summary>
    [Parameter("share", 0, 1, "share of the applications for exclusion that was approved")]
    public required double Approved { get; init; }
}

/// <summary>Knobs of the coalition that denies technology.</summary>
public sealed record CoalitionParameters
{
    /// <summary>Gets weight of benefit in cohesion.</summary>
    [Parameter("ratio", 0, 5, "weight of benefit in cohesion")]
    public required double BenefitWeight { get; init; }

    /// <summary>Gets weight of threat in cohesion.</summary>
    [Parameter("ratio", 0, 5, "weight of threat in cohesion")]
    public required double ThreatWeight { get; init; }

    /// <summary>Gets weight of dependence on the target.</summary>
    [Parameter("ratio", 0, 5, "weight of dependence on the target")]
    public required double DependenceWeight { get; init; }

    /// <summary>Gets weight of competition among members.</summary>
    [Parameter("ratio", 0, 5, "weight of competition among members")]
    public required double CompetitionWeight { get; init; }

    /// <summary>Gets threat seen when the home designers have closed the gap and rule their market.</summary>
    [Parameter("share", 0, 1, "weight of home designers' market share in the threat; the rest is their closeness to the frontier")]
    public required double ThreatFromShare { get; init; }

    /// <summary>Gets how far home restrictions on raw materials remind members of their dependence.</summary>
    [Parameter("ratio", 0, 2, "dependence added by a full home restriction on raw materials")]
    public required double CounterPressure { get; init; }

    /// <summary>Gets reciprocity offered to members.</summary>
    [Parameter("share", 0, 1, "lever: reciprocity offered to members, which makes them depend on the target")]
    public required double Reciprocity { get; init; }

    /// <summary>Gets diversification of sources.</summary>
    [Parameter("share", 0, 1, "lever: supply moved to sources outside the coalition")]
    public required double Diversification { get; init; }

    /// <summary>Gets participation in standards.</summary>
    [Parameter("share", 0, 1, "lever: participation in common standards, which lowers the threat that members see")]
    public required double Standards { get; init; }

    /// <summary>Gets how fast cohesion follows its causes.</summary>
    [Parameter("per quarter", 0, 1, "part of the distance to its cause that cohesion closes in a quarter")]
    public required double Adjustment { get; init; }

    /// <summary>Gets share of flows that the coalition can check.</summary>
    [Parameter("share", 0, 1, "share of the flows that the coalition can check")]
    public required double Monitoring { get; init; }

    /// <summary>Gets the members.</summary>
    [Key("members of the coalition")]
    public required IReadOnlyList<CoalitionMemberDefinition> Members { get; init; }
}

/// <summary>A member of the coalition.</summary>
public sealed record CoalitionMemberDefinition : INamedDefinition
{
    /// <summary>Gets the name: the entry's key in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Gets share of the critical supply that it controls.</summary>
    [Parameter("share", 0, 1, "share of the critical supply that it controls")]
    public required double Control { get; init; }

    /// <summary>Gets benefit that it expects of the coalition.</summary>
    [Parameter("share", 0, 1, "benefit that it expects of the coalition")]
    public required double Benefit { get; init; }

    /// <summary>Gets how strongly it feels the threat.</summary>
    [Parameter("ratio", 0, 3, "how strongly it feels the threat")]
    public required double ThreatSensitivity { get; init; }

    /// <summary>Gets its economic dependence on the target.</summary>
    [Parameter("share", 0, 1, "its economic dependence on the target")]
    public required double Dependence { get; init; }

    /// <summary>Gets its rivalry with other members.</summary>
    [Parameter("share", 0, 1, "its rivalry with other members")]
    public required double Competition { get; init; }
}
