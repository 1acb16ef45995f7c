using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Inputs;

/// <summary>A firm that designs accelerators, as it is when it enters the simulation.</summary>
public sealed record DesignerDefinition : INamedDefinition
{
    /// <summary>Gets the name: the entry's key in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the name as figures show it.</summary>
    [Key("the name as figures show it")]
    public required string Title { get; init; }

    /// <summary>Gets whether the firm stands under the home government.</summary>
    [Key("whether the firm stands under the home government")]
    public required bool Home { get; init; }

    /// <summary>Gets month of founding; the firm is absent before.</summary>
    [Key("month of founding; the firm is absent before")]
    public required Month Founded { get; init; }

    /// <summary>Gets cash at founding or at the start.</summary>
    [Parameter("USD million", 0, 200000, "cash at founding or at the start")]
    public required double Cash { get; init; }

    /// <summary>Gets performance of the best accelerator it could design, leader of 2020-09 = 1.</summary>
    [Parameter("performance index", 0.001, 100, "performance of the best accelerator it could design, leader of 2020-09 = 1")]
    public required double Level { get; init; }

    /// <summary>Gets skill in architecture, verification, physical-design, software and systems, the best firm of 2020-09 = 1.</summary>
    [Parameter("index", 0, 2, "skill in architecture, verification, physical-design, software and systems, the best firm of 2020-09 = 1")]
    public required IReadOnlyDictionary<string, double> Skills { get; init; }

    /// <summary>Gets staff in the modelled business.</summary>
    [Parameter("persons", 1, 100000, "staff in the modelled business")]
    public required double Staff { get; init; }

    /// <summary>Gets share of veterans in the first staff.</summary>
    [Parameter("share", 0, 1, "share of veterans in the first staff")]
    public required double VeteranShare { get; init; }

    /// <summary>Gets how visible the firm is to customers before it sells anything.</summary>
    [Parameter("index", 0, 1, "how visible the firm is to customers before it sells anything")]
    public required double Prominence { get; init; }

    /// <summary>Gets maturity of its own programming interfaces.</summary>
    [Parameter("share", 0, 1, "maturity of its own programming interfaces")]
    public required double OwnStack { get; init; }

    /// <summary>Gets interfaces of the dominant stack that run on its products.</summary>
    [Parameter("share", 0, 1, "interfaces of the dominant stack that run on its products")]
    public required double Coverage { get; init; }

    /// <summary>Gets performance that code written for the dominant stack reaches.</summary>
    [Parameter("share", 0, 1, "performance that code written for the dominant stack reaches")]
    public required double Portability { get; init; }

    /// <summary>Gets the applications that run since before the simulation.</summary>
    [Parameter("count", 0, 1000000, "applications that run on its products since before the simulation")]
    public required double Applications { get; init; }

    /// <summary>Gets the months of work in the technology generation of the start.</summary>
    [Parameter("months", 0, 600, "months of work in the technology generation of the start")]
    public required double Experience { get; init; }

    /// <summary>Gets depreciated research spending.</summary>
    [Parameter("USD million", 0, 100000, "depreciated research spending")]
    public required double KnowledgeStock { get; init; }

    /// <summary>Gets share of the installed base and of customers at the start.</summary>
    [Parameter("share", 0, 1, "share of the installed base and of customers at the start")]
    [Key("share of the installed base and of customers at the start", References = "segments")]
    public required IReadOnlyDictionary<string, double> InstalledShare { get; init; }

    /// <summary>Gets revenue outside the modelled market.</summary>
    [Parameter("USD million per month", 0, 100000, "revenue outside the modelled market")]
    public required double ForeignRevenue { get; init; }

    /// <summary>Gets growth of that revenue until demand growth fades.</summary>
    [Parameter("per year", -0.5, 1, "growth of that revenue until demand growth fades")]
    public required double ForeignGrowth { get; init; }

    /// <summary>Gets operating margin on that revenue before research.</summary>
    [Parameter("share", 0, 0.9, "operating margin on that revenue before research")]
    public required double ForeignMargin { get; init; }

    /// <summary>Gets time to respond to a new technology generation.</summary>
    [Parameter("months", 0, 120, "time to respond to a new technology generation")]
    public required double RespondMonths { get; init; }

    /// <summary>Gets intended time between products.</summary>
    [Parameter("months", 6, 96, "intended time between products")]
    public required double ReleaseInterval { get; init; }

    /// <summary>Gets share held by founders and staff at founding.</summary>
    [Parameter("share", 0, 1, "share held by founders and staff at founding")]
    public required double FounderStake { get; init; }

    /// <summary>Gets products sold at the start.</summary>
    [Key("products sold at the start")]
    public required IReadOnlyList<ProductDefinition> Products { get; init; }

    /// <summary>Gets what the scenario fixes about its decisions.</summary>
    [Key("what the scenario fixes about its decisions")]
    public required StrategyDefinition Strategy { get; init; }
}
