using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>Whom a designer needs: weights of the research roles and shares of sales staff.</summary>
public sealed record RoleNeeds
{
    /// <summary>Gets need of architects before the stage of projects counts.</summary>
    [Parameter("ratio", 0, 10, "need of architects before the stage of projects counts")]
    public required double Architecture { get; init; }

    /// <summary>Gets need of logic and verification engineers.</summary>
    [Parameter("ratio", 0, 10, "need of logic and verification engineers")]
    public required double Logic { get; init; }

    /// <summary>Gets need of physical-design engineers.</summary>
    [Parameter("ratio", 0, 10, "need of physical-design engineers")]
    public required double Physical { get; init; }

    /// <summary>Gets need of software engineers.</summary>
    [Parameter("ratio", 0, 10, "need of software engineers")]
    public required double Software { get; init; }

    /// <summary>Gets share of sales and field staff before a product is on sale.</summary>
    [Parameter("share", 0, 0.9, "share of sales and field staff before a product is on sale")]
    public required double SalesBefore { get; init; }

    /// <summary>Gets share of sales and field staff with a product on sale.</summary>
    [Parameter("share", 0, 0.9, "share of sales and field staff with a product on sale")]
    public required double SalesAfter { get; init; }

    /// <summary>Gets extra need of the roles that the stage of a project asks for.</summary>
    [Parameter("ratio", 0, 10, "extra need of the roles that the stage of a project asks for")]
    public required double StageTilt { get; init; }
}
