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

    /// <summary>Gets the shares of roles in a first staff.</summary>
    [Parameter("share", 0, 1, "shares of the roles in a first staff: architecture, logic, physical, software, sales")]
    public required IReadOnlyDictionary<string, double> RoleShares { get; init; }

    /// <summary>Gets the share of mid-level people among the first staff that is not veteran.</summary>
    [Parameter("share", 0, 1, "share of experienced people among the first staff that is not veteran")]
    public required double MidShare { get; init; }

    /// <summary>Gets the months of sales that sellers have in stock at the start.</summary>
    [Parameter("months", 0, 24, "months of sales that sellers have in stock at the start")]
    public required double FirstStock { get; init; }

    /// <summary>Gets the first aspiration.</summary>
    [Parameter("share", 0.0001, 1, "market share that a newcomer aspires to")]
    public required double FirstAspiration { get; init; }

    /// <summary>Gets the service quality of every firm at the start.</summary>
    [Parameter("index", 0, 1, "quality of service that every firm begins with")]
    public required double FirstService { get; init; }

    /// <summary>Gets the reputation of firms that sold before the start.</summary>
    [Parameter("index", 0, 1, "reputation of firms that sold before the start; others have none")]
    public required double FirstReputation { get; init; }
}
