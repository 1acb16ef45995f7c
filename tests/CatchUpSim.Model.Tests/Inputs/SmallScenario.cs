using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Tests.Inputs;

/// <summary>A scenario with every kind of value.</summary>
public sealed record SmallScenario
{
    [Parameter("months", 1, 600, "length")]
    public required int Months { get; init; }

    [Key("first month")]
    public required Month Start { get; init; }

    [Key("firms")]
    public required IReadOnlyList<SmallFirm> Firms { get; init; }

    [Key("wages")]
    public SmallWages? Wages { get; init; }

    [Key("rates")]
    public IReadOnlyList<ExchangeRate>? ExchangeRates { get; init; }

    public double Twice => Months * 2;

    public static SmallScenario Example() => new()
    {
        Months = 36,
        Start = Month.Of(2020, 9),
        Firms =
        [
            new SmallFirm
            {
                Name = "firm-a",
                Cash = 300,
                Fit = new Dictionary<string, double>(StringComparer.Ordinal) { ["training"] = 0.5 },
            },
            new SmallFirm
            {
                Name = "rival",
                Cash = 200,
                Fit = new Dictionary<string, double>(StringComparer.Ordinal),
                Price = [new DatedValue(Month.Of(2021, 1), 9)],
            },
        ],
        Wages = new SmallWages { Steps = [1, 2.5] },
        ExchangeRates = [new ExchangeRate { Name = "CNY", PerDollar = [new DatedValue(Month.Of(2020, 1), 7)] }],
    };
}

public sealed record SmallFirm : INamedDefinition
{
    public required string Name { get; init; }

    [Parameter("USD million", 0, 1000, "cash")]
    public required double Cash { get; init; }

    [Parameter("share", 0, 1, "fit")]
    [Key("fit to the segments", References = "segments")]
    public required IReadOnlyDictionary<string, double> Fit { get; init; }

    [Parameter("USD thousand", 0, 100, "price")]
    public IReadOnlyList<DatedValue>? Price { get; init; }
}

public sealed record SmallWages
{
    [Parameter("index", 0, 10, "steps")]
    public required IReadOnlyList<double> Steps { get; init; }
}
