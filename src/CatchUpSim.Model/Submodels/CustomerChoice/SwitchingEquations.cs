using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Switching costs between two suppliers, the entrant E and the incumbent I (Klemperer 1987; Farrell and Klemperer
/// 2007). They slow the change of shares; by themselves they do not decide where the shares end.
/// </summary>
public static class SwitchingEquations
{
    /// <summary>
    /// Equation (C12): cost of moving a customer to a supplier, S = S_0·codebase·(1 − κ) + retraining, in units of
    /// utility. Compatibility makes the code base portable; people still have to learn.
    /// </summary>
    /// <param name="costPerCodeBase">S_0, utility per unit of code base.</param>
    /// <param name="codeBase">Size of the customer's code base on the present platform (index).</param>
    /// <param name="compatibility">Usable compatibility κ of the new supplier, 0 to 1.</param>
    /// <param name="retraining">Utility lost by retraining staff.</param>
    public static double SwitchingCost(
        double costPerCodeBase, double codeBase, double compatibility, double retraining)
    {
        EquationDomain.RequireFraction(compatibility);
        return SwitchingCost(
            Vector256.Create(costPerCodeBase * codeBase), Vector256.Create(compatibility), Vector256.Create(retraining))[0];
    }

    /// <summary>Equation (C12) for four suppliers side by side, as customers weigh them.</summary>
    /// <param name="codeCost">S_0·codebase, utility.</param>
    /// <param name="compatibility">Usable compatibility κ of the new suppliers, 0 to 1; checked by the caller.</param>
    /// <param name="retraining">Utility lost by retraining staff.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> SwitchingCost(
        Vector256<double> codeCost, Vector256<double> compatibility, Vector256<double> retraining) =>
        (codeCost * (Vector256<double>.One - compatibility)) + retraining;

    /// <summary>
    /// Equation (C13): installed base a buyer of E can draw on, B_E + κ·B_I (units): a compatible entrant shares the
    /// incumbent's network, and the users of an open dominant stack share those of compatible entrants.
    /// </summary>
    public static double EffectiveInstalledBase(double ownBase, double incumbentBase, double compatibility)
    {
        EquationDomain.RequireFraction(compatibility);
        return ownBase + (compatibility * incumbentBase);
    }

    /// <summary>
    /// Equation (C14): probability that a customer of E buys from E again, p_EE = σ((Δ + s)/μ), with σ the logistic
    /// function.
    /// </summary>
    /// <param name="advantage">Δ, utility of E minus utility of I.</param>
    /// <param name="switchingCost">s ≥ 0, in utility.</param>
    /// <param name="scale">μ &gt; 0, dispersion of tastes in utility.</param>
    public static double StayProbability(double advantage, double switchingCost, double scale)
    {
        RequireCostAndScale(switchingCost, scale);
        return Logistic((advantage + switchingCost) / scale);
    }

    /// <summary>
    /// Equation (C15): probability that a customer of I moves to E, p_IE = σ((Δ − s)/μ); arguments as in (C14).
    /// </summary>
    public static double SwitchProbability(double advantage, double switchingCost, double scale)
    {
        RequireCostAndScale(switchingCost, scale);
        return Logistic((advantage - switchingCost) / scale);
    }

    /// <summary>Equation (C16): next share of E, x' = x·p_EE + (1 − x)·p_IE (fraction of customers).</summary>
    public static double NextShare(double share, double stayProbability, double switchProbability) =>
        (share * stayProbability) + ((1 - share) * switchProbability);

    /// <summary>Equation (C17): stationary share of E, p_IE / (1 + p_IE − p_EE).</summary>
    public static double StationaryShare(double advantage, double switchingCost, double scale)
    {
        double switching = SwitchProbability(advantage, switchingCost, scale);
        double leaving = 1 - StayProbability(advantage, switchingCost, scale);
        return switching / (switching + leaving);
    }

    /// <summary>
    /// Equation (C18): fraction of the distance to the stationary share that survives one purchase round,
    /// λ = p_EE − p_IE; λ = tanh(s/2μ) when the suppliers are equally good.
    /// </summary>
    public static double ConvergenceFactor(double advantage, double switchingCost, double scale) =>
        StayProbability(advantage, switchingCost, scale) - SwitchProbability(advantage, switchingCost, scale);

    /// <summary>Equation (C19): purchase rounds until half of the distance is gone, ln ½ / ln λ.</summary>
    public static double HalfLife(double convergenceFactor)
    {
        EquationDomain.RequireNotNegative(convergenceFactor);
        EquationDomain.RequirePositive(1 - convergenceFactor);
        return -Math.Log(2) / Math.Log(convergenceFactor);
    }

    private static double Logistic(double value) => 1 / (1 + Math.Exp(-value));

    private static void RequireCostAndScale(double switchingCost, double scale)
    {
        EquationDomain.RequireNotNegative(switchingCost);
        EquationDomain.RequirePositive(scale);
    }
}
