using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Decisions;

/// <summary>Parameters of <see cref="PriceDecision"/>.</summary>
public sealed record PriceDecisionParameters
{
    /// <summary>Gets the ratio of the penetrating price.</summary>
    [Parameter("ratio", 0.1, 1, "penetrating price relative to the usual mark-up price")]
    public required double Penetrate { get; init; }

    /// <summary>Gets the ratio of the skimming price.</summary>
    [Parameter("ratio", 1, 3, "skimming price relative to the usual mark-up price")]
    public required double Skim { get; init; }

    /// <summary>Gets the weight of users won against margin.</summary>
    [Parameter("ratio", 0, 10, "worth of a user won relative to a month's margin, for a firm without users")]
    public required double BaseWeight { get; init; }

    /// <summary>Gets the weight of cash when the runway is short.</summary>
    [Parameter("ratio", 0, 10, "additional weight of margin when the runway is short")]
    public required double CashWeight { get; init; }

    /// <summary>Gets the temperature.</summary>
    [Parameter("utility", 0, 100, "temperature of the logit choice; 0 is best reply")]
    public required double Temperature { get; init; }
}

/// <summary>What a firm knows when it sets a price.</summary>
/// <param name="Usual">Mark-up price, USD thousand.</param>
/// <param name="Reference">Price that buyers are used to, USD thousand.</param>
/// <param name="Share">Own share in the product's main segment.</param>
/// <param name="Response">Fall of the logarithm of volume when the price rises by the reference price.</param>
public readonly record struct PriceSituation(double Usual, double Reference, double Share, double Response);

/// <summary>Price: penetrate, follow the mark-up, or skim.</summary>
public static class PriceDecision
{
    // Assumption: months of runway below which cash begins to weigh.
    private const double EnoughRunway = 12;

    // No price wins more buyers than this times those of the usual one. Far below any that a firm has in mind when its costs are near what
    // buyers are used to; without it a price far above that overflows, and what is lost on buyers without number cannot be compared.
    private const double LargestLogVolume = 100;

    private static readonly string[] Options = ["penetrate", "mark-up", "skim"];

    /// <summary>The chosen price relative to the usual one.</summary>
    /// <param name="industry">State.</param>
    /// <param name="product">The product.</param>
    /// <param name="situation">What the firm knows.</param>
    /// <param name="parameters">Options, weights and temperature.</param>
    /// <param name="inclination">Uniform number in [0, 1): what sways the firm beside the utilities.</param>
    public static double Choose(
        IndustryState industry, ProductId product, PriceSituation situation, PriceDecisionParameters parameters, double inclination)
    {
        DesignerId designer = IndustryState.OwnerOf(product);
        Span<double> ratios = [parameters.Penetrate, 1, parameters.Skim];
        Span<double> utilities = stackalloc double[Options.Length];
        double pressure = Math.Clamp((EnoughRunway - industry.Accounts.Runway[designer]) / EnoughRunway, 0, 1);
        for (int i = 0; i < utilities.Length; i++)
        {
            utilities[i] = Utility(situation, ratios[i], industry.Products.UnitCost[product], pressure, parameters);
        }

        int chosen = LogitChoice.Choose(utilities, parameters.Temperature, inclination);
        bool changes = (int)industry.Products.PriceChoice[product] != chosen + 1;
        industry.Products.PriceChoice[product] = chosen + 1;
        if (changes && industry.Chronicle.KeepsReviews(designer))
        {
            industry.Chronicle.Write(industry.Month, designer, new DecisionRecord(
                "price",
                Options,
                utilities.ToArray(),
                chosen,
                [
                    new Signal("product", industry.Products.Number[product]),
                    new Signal("usual price (USD thousand)", situation.Usual),
                    new Signal("unit cost (USD thousand)", industry.Products.UnitCost[product]),
                    new Signal("own share", situation.Share),
                    new Signal("runway (months)", industry.Accounts.Runway[designer]),
                ],
                !double.IsNaN(industry.Strategies.PriceRatio[designer])));
        }

        return ratios[chosen];
    }

    /// <summary>Equation (DP1): margin times expected volume, plus the worth of the users that the volume brings.</summary>
    public static double Utility(
        PriceSituation situation, double ratio, double unitCost, double pressure, PriceDecisionParameters parameters)
    {
        double change = (ratio - 1) * situation.Usual / Math.Max(situation.Reference, 1e-9);
        double volume = Math.Exp(Math.Min(LargestLogVolume, -situation.Response * change));
        double margin = ((ratio * situation.Usual) - unitCost) / Math.Max(situation.Usual, 1e-9);
        double users = parameters.BaseWeight * (1 - situation.Share) * volume;
        return (volume * margin * (1 + (parameters.CashWeight * pressure))) + users;
    }
}
