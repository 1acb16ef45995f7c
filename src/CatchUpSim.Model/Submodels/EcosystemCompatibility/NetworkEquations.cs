namespace CatchUpSim.Model.Submodels;

/// <summary>A market of two products between which a converter stands (Katz and Shapiro 1985).</summary>
/// <param name="IncumbentWillingness">A_I ≥ 0, willingness to pay without a network.</param>
/// <param name="EntrantWillingness">A_E ≥ 0.</param>
/// <param name="NetworkEffect">θ in [0, 1), willingness to pay per unit of expected network.</param>
/// <param name="Compatibility">κ in [0, 1], quality of the entrant's converter.</param>
/// <param name="Openness">ω in [0, 1], part of it that works the other way, too; 0: only the entrant's users gain.</param>
public readonly record struct ConverterMarket(
    double IncumbentWillingness, double EntrantWillingness, double NetworkEffect, double Compatibility, double Openness);

/// <summary>
/// What firms sell while given networks are expected, and how expectations follow. Where expectations are fulfilled, outputs
/// are those of <see cref="CompatibilityEquations.FulfilledOutputs"/>.
/// </summary>
public static class NetworkEquations
{
    /// <summary>
    /// Equation (E11): outputs of two firms that are best replies to each other while the networks y_I and y_E are expected:
    /// x_i = A_i + θ·y_i − z, z = Σ(A_i + θ·y_i)/3. A firm whose output would be negative stays out and the other sells
    /// half of its willingness.
    /// </summary>
    public static NetworkOutputs Replies(in ConverterMarket market, in NetworkOutputs expected)
    {
        EquationDomain.RequireNotNegative(market.IncumbentWillingness);
        EquationDomain.RequireNotNegative(market.EntrantWillingness);
        EquationDomain.RequireNotNegative(market.NetworkEffect);
        EquationDomain.RequirePositive(1 - market.NetworkEffect);
        double incumbent = market.IncumbentWillingness + (market.NetworkEffect * expected.Incumbent);
        double entrant = market.EntrantWillingness + (market.NetworkEffect * expected.Entrant);
        double total = (incumbent + entrant) / 3;
        if (entrant < total)
        {
            return new NetworkOutputs(incumbent / 2, 0);
        }

        return incumbent < total ? new NetworkOutputs(0, entrant / 2) : new NetworkOutputs(incumbent - total, entrant - total);
    }

    /// <summary>
    /// Equation (E12): networks that outputs make through the converter, y_I = x_I + ωκ·x_E and y_E = x_E + κ·x_I.
    /// </summary>
    public static NetworkOutputs Networks(in ConverterMarket market, in NetworkOutputs outputs)
    {
        EquationDomain.RequireFraction(market.Compatibility);
        EquationDomain.RequireFraction(market.Openness);
        return new NetworkOutputs(
            outputs.Incumbent + (market.Openness * market.Compatibility * outputs.Entrant),
            outputs.Entrant + (market.Compatibility * outputs.Incumbent));
    }

    /// <summary>
    /// Equation (E13): next expectation of the networks, one part in the lag of the way to those (E12) that the replies
    /// (E11) make.
    /// </summary>
    /// <param name="market">The market.</param>
    /// <param name="expected">Networks expected so far.</param>
    /// <param name="lag">Mean lag of the expectation, at least one month.</param>
    public static NetworkOutputs NextExpectation(in ConverterMarket market, in NetworkOutputs expected, double lag)
    {
        EquationDomain.RequirePositive(lag);
        NetworkOutputs made = Networks(market, Replies(market, expected));
        return new NetworkOutputs(
            Expectations.Next(expected.Incumbent, made.Incumbent, lag),
            Expectations.Next(expected.Entrant, made.Entrant, lag));
    }
}
