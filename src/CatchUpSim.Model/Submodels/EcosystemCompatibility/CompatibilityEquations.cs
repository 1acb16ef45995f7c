namespace CatchUpSim.Model.Submodels;

/// <summary>How the compatibility of a software stack with the incumbent's grows and decays.</summary>
/// <param name="EngineerProductivity">η ≥ 0, share of the missing interfaces closed per month by one engineer.</param>
/// <param name="EngineerElasticity">ν &gt; 0, elasticity of progress to the number of engineers.</param>
/// <param name="ReleaseLoss">ζ ≥ 0, share of compatibility lost per release of the incumbent.</param>
public readonly record struct CompatibilityDynamics(
    double EngineerProductivity, double EngineerElasticity, double ReleaseLoss);

/// <summary>Output (or users) of the incumbent and of the entrant.</summary>
/// <param name="Incumbent">x_I ≥ 0.</param>
/// <param name="Entrant">x_E ≥ 0.</param>
public readonly record struct NetworkOutputs(double Incumbent, double Entrant);

/// <summary>
/// Compatibility κ of a latecomer's software with the incumbent's platform, what it is worth in a market with network
/// effects (Katz and Shapiro 1985, linear case) and how a platform prices its two sides (Armstrong 2006).
/// </summary>
public static class CompatibilityEquations
{
    /// <summary>
    /// Equation (E1): next compatibility κ' = κ + ηE^ν·(1 − κ) − ζ·r·κ, kept within [0, 1].
    /// </summary>
    /// <param name="compatibility">κ in [0, 1].</param>
    /// <param name="engineers">E ≥ 0, software engineers (full-time equivalents, own and partners').</param>
    /// <param name="releaseRate">r ≥ 0, releases of the incumbent per month.</param>
    /// <param name="dynamics">Speed of progress and of decay.</param>
    public static double NextCompatibility(
        double compatibility, double engineers, double releaseRate, in CompatibilityDynamics dynamics)
    {
        EquationDomain.RequireFraction(compatibility);
        double progress = Progress(engineers, dynamics) * (1 - compatibility);
        double decay = Decay(releaseRate, dynamics) * compatibility;

        // A month is long for a very large team: it can close what is missing, not more.
        return Math.Clamp(compatibility + progress - decay, 0, 1);
    }

    /// <summary>
    /// Equation (E2): compatibility that a team of constant size maintains, κ* = ηE^ν/(ηE^ν + ζr) (fraction).
    /// </summary>
    public static double SteadyCompatibility(
        double engineers, double releaseRate, in CompatibilityDynamics dynamics)
    {
        double progress = Progress(engineers, dynamics);
        double decay = Decay(releaseRate, dynamics);
        EquationDomain.RequirePositive(progress + decay);
        return progress / (progress + decay);
    }

    /// <summary>
    /// Equation (E3): share of applications that run, κ^m: an application runs only if each of the m interfaces it uses
    /// is covered, so partial coverage is worth little until it is high.
    /// </summary>
    /// <param name="coverage">κ in [0, 1], share of interfaces covered.</param>
    /// <param name="interfacesPerApplication">m ≥ 0.</param>
    public static double UsableCompatibility(double coverage, double interfacesPerApplication)
    {
        EquationDomain.RequireFraction(coverage);
        EquationDomain.RequireNotNegative(interfacesPerApplication);
        return Math.Pow(coverage, interfacesPerApplication);
    }

    /// <summary>
    /// Equation (E4): cost of porting an application, full cost × (1 − usable compatibility) (money).
    /// </summary>
    public static double PortingCost(double fullCost, double usableCompatibility)
    {
        EquationDomain.RequireNotNegative(fullCost);
        EquationDomain.RequireFraction(usableCompatibility);
        return fullCost * (1 - usableCompatibility);
    }

    /// <summary>
    /// Equation (E14): what n helpers add to the work of a firm's own engineers, a·n/(n + n_½): many find what some have
    /// found, and none of them works where the firm has no engineers of its own.
    /// </summary>
    /// <param name="most">a ≥ 0, share that very many would add.</param>
    /// <param name="helpers">n ≥ 0.</param>
    /// <param name="half">n_½ &gt; 0, helpers who give half of it.</param>
    public static double Help(double most, double helpers, double half)
    {
        EquationDomain.RequireNotNegative(most);
        EquationDomain.RequireNotNegative(helpers);
        EquationDomain.RequirePositive(half);
        return most * helpers / (helpers + half);
    }

    /// <summary>
    /// Equation (E5): output of each of n equal firms with networks of their own, x = A/(n + 1 − θ).
    /// </summary>
    /// <param name="willingnessToPay">A, for the product without a network.</param>
    /// <param name="networkEffect">θ ≥ 0, willingness to pay per expected user.</param>
    /// <param name="firms">n.</param>
    public static double IncompatibleOutput(double willingnessToPay, double networkEffect, int firms) =>
        SymmetricOutput(willingnessToPay, networkEffect, firms, networksShared: 1);

    /// <summary>
    /// Equation (E6): output of each of n equal firms that share one network, x = A/(n + 1 − nθ): compatibility raises
    /// total output.
    /// </summary>
    public static double CompatibleOutput(double willingnessToPay, double networkEffect, int firms) =>
        SymmetricOutput(willingnessToPay, networkEffect, firms, networksShared: firms);

    /// <summary>
    /// Equation (E7): outputs when the entrant's users reach the incumbent's network by a converter of quality κ, and the
    /// incumbent's users the entrant's as far as that converter works both ways, ω: x_I = [(2−θ)A_I − (1−θωκ)A_E]/det,
    /// x_E = [(2−θ)A_E − (1−θκ)A_I]/det, det = (2−θ)² − (1−θκ)(1−θωκ). At ω = 0 compatibility is one-way, at κ = ω = 1
    /// two equal firms sell (E6). A firm whose output would be negative stays out and the other sells A/(2−θ).
    /// </summary>
    /// <param name="incumbentWillingness">A_I ≥ 0.</param>
    /// <param name="entrantWillingness">A_E ≥ 0.</param>
    /// <param name="networkEffect">θ in [0, 1): from 1 on the market tips and outputs are not unique (E8).</param>
    /// <param name="compatibility">κ in [0, 1].</param>
    /// <param name="openness">ω in [0, 1].</param>
    public static NetworkOutputs FulfilledOutputs(
        double incumbentWillingness, double entrantWillingness, double networkEffect, double compatibility, double openness)
    {
        EquationDomain.RequireNotNegative(incumbentWillingness);
        EquationDomain.RequireNotNegative(entrantWillingness);
        EquationDomain.RequireNotNegative(networkEffect);
        EquationDomain.RequirePositive(1 - networkEffect);
        EquationDomain.RequireFraction(compatibility);
        EquationDomain.RequireFraction(openness);
        double ownEffect = 2 - networkEffect;
        double entrantReach = 1 - (networkEffect * compatibility);
        double incumbentReach = 1 - (networkEffect * compatibility * openness);
        double determinant = (ownEffect * ownEffect) - (entrantReach * incumbentReach);
        double incumbent = ((ownEffect * incumbentWillingness) - (incumbentReach * entrantWillingness)) / determinant;
        double entrant = ((ownEffect * entrantWillingness) - (entrantReach * incumbentWillingness)) / determinant;
        if (entrant < 0)
        {
            return new NetworkOutputs(incumbentWillingness / ownEffect, 0);
        }

        return incumbent < 0
            ? new NetworkOutputs(0, entrantWillingness / ownEffect)
            : new NetworkOutputs(incumbent, entrant);
    }

    /// <summary>
    /// Equation (E8): whether one of several equal firms can hold the whole market, θ ≥ 1 (Katz and Shapiro 1985).
    /// </summary>
    public static bool CanTip(double networkEffect) => networkEffect >= 1;

    /// <summary>
    /// Equation (E9): price a single-homing duopoly platform charges one side, p_1 = c_1 + t_1 − α_2: a side that the
    /// other side values is subsidised (Armstrong 2006).
    /// </summary>
    /// <param name="cost">c_1, cost per member of this side (money).</param>
    /// <param name="differentiation">t_1 ≥ 0, transport cost of this side (money).</param>
    /// <param name="benefitToOtherSide">α_2, what a member of the other side gains per member of this side
    /// (money).</param>
    public static double PlatformPrice(double cost, double differentiation, double benefitToOtherSide)
    {
        EquationDomain.RequireNotNegative(differentiation);
        return cost + differentiation - benefitToOtherSide;
    }

    /// <summary>Equation (E10): profit of each platform, (t_1 + t_2 − α_1 − α_2)/2 (money, sides of mass
    /// one).</summary>
    /// <param name="firstDifferentiation">t_1.</param>
    /// <param name="secondDifferentiation">t_2.</param>
    /// <param name="firstBenefit">α_1, gain of side 1 per member of side 2.</param>
    /// <param name="secondBenefit">α_2, gain of side 2 per member of side 1.</param>
    public static double PlatformProfit(
        double firstDifferentiation, double secondDifferentiation, double firstBenefit, double secondBenefit) =>
        (firstDifferentiation + secondDifferentiation - firstBenefit - secondBenefit) / 2;

    private static double SymmetricOutput(
        double willingnessToPay, double networkEffect, int firms, int networksShared)
    {
        EquationDomain.RequireNotNegative(willingnessToPay);
        EquationDomain.RequireNotNegative(networkEffect);
        EquationDomain.RequirePositive(firms);
        double denominator = firms + 1 - (networksShared * networkEffect);
        EquationDomain.RequirePositive(denominator);
        return willingnessToPay / denominator;
    }

    private static double Progress(double engineers, in CompatibilityDynamics dynamics)
    {
        EquationDomain.RequireNotNegative(engineers);
        return dynamics.EngineerProductivity * Math.Pow(engineers, dynamics.EngineerElasticity);
    }

    private static double Decay(double releaseRate, in CompatibilityDynamics dynamics)
    {
        EquationDomain.RequireNotNegative(releaseRate);
        return dynamics.ReleaseLoss * releaseRate;
    }
}
