using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>A round on the table: what a firm seeks this month, before anyone has paid.</summary>
/// <param name="Designer">The firm.</param>
/// <param name="Asked">Value before the money that the firm asks for and funds judge it by, USD million.</param>
/// <param name="PreMoney">Value before the money at which shares are sold, USD million.</param>
/// <param name="Least">Less money than this closes no round, USD million.</param>
/// <param name="Limit">Most money that the round can take, USD million.</param>
/// <param name="IsPublic">Whether the public market pays instead of funds.</param>
/// <param name="IsBridge">Whether present owners keep the firm alive.</param>
/// <param name="IsListing">Whether the shares are listed with this round.</param>
public readonly record struct RoundOffer(
    DesignerId Designer, double Asked, double PreMoney, double Least, double Limit, bool IsPublic, bool IsBridge, bool IsListing);
