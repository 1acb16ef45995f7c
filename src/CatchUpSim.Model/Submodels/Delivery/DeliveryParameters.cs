using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>Parameters of <see cref="Delivery"/>.</summary>
public sealed record DeliveryParameters
{
    /// <summary>Gets the share of waiting orders cancelled in a month.</summary>
    [Parameter("per month", 0, 1, "share of unserved orders that is cancelled in a month")]
    public required double Cancellation { get; init; }

    /// <summary>Gets how long a stock that cannot be made again is to last.</summary>
    [Parameter("months", 0, 60, "months over which a firm spreads a stock that it cannot have made again; 0 is who comes first")]
    public required double LastStockMonths { get; init; }

    /// <summary>Gets the months over which shares are averaged.</summary>
    [Parameter("months", 1, 60, "months over which sales are averaged for market shares")]
    public required double ShareMonths { get; init; }

    /// <summary>Gets the months over which firms average their orders.</summary>
    [Parameter("months", 1, 60, "months over which firms average their orders for a forecast")]
    public required double ForecastMonths { get; init; }

    /// <summary>Gets the cards that one field engineer can look after.</summary>
    [Parameter("cards per person", 1, 1000000, "cards in use that one field engineer can look after")]
    public required double CardsPerEngineer { get; init; }

    /// <summary>Gets the speed with which service quality shows.</summary>
    [Parameter("share", 0, 1, "share of a month's experience in the quality of service")]
    public required double ServiceLearning { get; init; }

    /// <summary>Gets the dispersion of field failures.</summary>
    [Parameter("share", 0, 1, "standard deviation of a month's service experience, by field failures")]
    public required double FieldFailures { get; init; }
}
