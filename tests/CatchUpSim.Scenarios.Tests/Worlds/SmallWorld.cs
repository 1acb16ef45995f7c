using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Scenarios.Tests.Worlds;

/// <summary>A scenario of one page that has every kind of key a scenario may have.</summary>
public sealed record SmallWorld
{
    [Key("what the world is")]
    public string? Description { get; init; }

    [Key("first month")]
    public required Month Start { get; init; }

    [Key("firm in focus", References = "designers")]
    public required string Focal { get; init; }

    [Parameter("months", 1, 600, "length of a run")]
    public required int Months { get; init; }

    [Key("rates of exchange")]
    public IReadOnlyList<ExchangeRate>? ExchangeRates { get; init; }

    [Key("parts of the market")]
    public required IReadOnlyList<SmallSegment> Segments { get; init; }

    [Key("firms")]
    public required IReadOnlyList<SmallDesigner> Designers { get; init; }

    [Key("the labour market")]
    public required SmallTalent Talent { get; init; }

    [Key("dated events")]
    public IReadOnlyList<SmallEvent>? Events { get; init; }

    public IEnumerable<(string Path, string Message)> Validate() =>
        Talent.WageFloor > Talent.WageCeiling
            ? [("talent.wage-floor", "is above the ceiling"), ("designers.nobody.cash", "is nowhere")]
            : [];
}

public sealed record SmallSegment : INamedDefinition
{
    public required string Name { get; init; }

    [Parameter("share", 0, 1, "part of the market")]
    public required double Weight { get; init; }
}

public sealed record SmallDesigner : INamedDefinition
{
    public required string Name { get; init; }

    [Parameter("USD million", 0, 100_000, "cash")]
    public required double Cash { get; init; }

    [Parameter("persons", 1, 100_000, "staff")]
    public required int Staff { get; init; }

    [Parameter("per year", -1, 10, "growth of staff")]
    public double? Growth { get; init; }

    [Key("whether it is at home")]
    public required bool Home { get; init; }

    [Key("temper")]
    public Temper? Temper { get; init; }

    [Parameter("share", 0, 1, "fit")]
    [Key("fit to the segments", References = "segments")]
    public required IReadOnlyDictionary<string, double> Fit { get; init; }

    [Parameter("USD", 1, 1e6, "price of a card")]
    public IReadOnlyList<DatedValue>? Price { get; init; }

    [Key("segments it enters", References = "segments")]
    public IReadOnlyList<string>? Order { get; init; }
}

public enum Temper
{
    Cautious,
    VeryBold,
}

public sealed record SmallTalent
{
    [Parameter("USD thousand per year", 0, 1000, "lowest wage")]
    public required double WageFloor { get; init; }

    [Parameter("USD thousand per year", 0, 1000, "highest wage")]
    public required double WageCeiling { get; init; }

    [Parameter("index", 0, 10, "steps of a career")]
    public required IReadOnlyList<double> Steps { get; init; }
}

public sealed record SmallEvent
{
    [Key("month of the event")]
    public required Month Month { get; init; }

    [Parameter("share", 0, 1, "strength")]
    public required double Strength { get; init; }
}
