namespace CatchUpSim.Model.Inputs;

/// <summary>How entities differ at the start.</summary>
public sealed record InitializationParameters
{
    /// <summary>Gets the dispersion of tastes.</summary>
    [Parameter("log points", 0, 2, "standard deviation of the logarithm of a customer's weights on performance and price")]
    public required double TasteDispersion { get; init; }

    /// <summary>Gets the trust at the start.</summary>
    [Parameter("index", 0, 1, "trust of customers in a vendor they already buy from")]
    public required double FirstTrust { get; init; }

    /// <summary>Gets the trust in strangers.</summary>
    [Parameter("index", 0, 1, "trust of customers in a vendor they do not know, for a firm of full prominence")]
    public required double StrangerTrust { get; init; }

    /// <summary>Gets the share of customers that have qualified a vendor per share of the installed base.</summary>
    [Parameter("ratio", 0, 100, "customers that have qualified a vendor at the start, relative to its share of the installed base, at most all")]
    public required double QualifiedRatio { get; init; }

    /// <summary>Gets the dispersion of designers' first levels.</summary>
    [Parameter("log points", 0, 1, "standard deviation of the logarithm of designers' first level and skills, for what their team really can")]
    public required double TeamDispersion { get; init; }

    /// <summary>Gets the price of a month of market sales in cards.</summary>
    [Parameter("USD thousand", 0.1, 200, "mean price at which the installed base at the start was bought")]
    public required double InstalledPrice { get; init; }

    /// <summary>Gets the people looking for work.</summary>
    [Parameter("persons", 0, 10000000, "people looking for work in the trade at the start")]
    public required double LabourPool { get; init; }

    /// <summary>Gets the shares of the pool by experience.</summary>
    [Parameter("share", 0, 1, "shares of graduates, mid and veteran people in the pool")]
    public required IReadOnlyDictionary<string, double> PoolShares { get; init; }

    /// <summary>Gets the shares of roles in a first staff and in the pool.</summary>
    [Parameter("share", 0, 1, "shares of the roles in a first staff and in the pool: architecture, logic, physical, software, sales")]
    public required IReadOnlyDictionary<string, double> RoleShares { get; init; }

    /// <summary>Gets the pay at the start.</summary>
    [Parameter("USD million", 0.0001, 1, "loaded cost of a mid-level person per month at the start")]
    public required double Pay { get; init; }

    /// <summary>Gets the pay of the classes relative to a mid-level person.</summary>
    [Parameter("ratio", 0.1, 10, "pay of graduates, mid and veteran people relative to a mid-level person")]
    public required IReadOnlyDictionary<string, double> PayRatios { get; init; }

    /// <summary>Gets the first aspiration.</summary>
    [Parameter("share", 0.0001, 1, "market share that a newcomer aspires to")]
    public required double FirstAspiration { get; init; }
}
