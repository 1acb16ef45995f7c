using System.Runtime.CompilerServices;

namespace CatchUpSim.Model.Submodels;

/// <summary>What a firm knows about a possible partner.</summary>
/// <param name="Complementarity">In [0, 1] (A2).</param>
/// <param name="Trust">In [0, 1].</param>
/// <param name="CommonPartners">Number of partners both firms have.</param>
/// <param name="Degree">Number of alliances of the partner.</param>
/// <param name="Status">Reputation of the partner (index).</param>
/// <param name="Rivalry">Overlap in the same segments, in [0, 1].</param>
/// <param name="Distance">Technological distance, in [0, 1].</param>
/// <param name="CoverageGain">What it adds to the coverage of the portfolio, in [0, 1] (A14).</param>
public readonly record struct PartnerProfile(
    double Complementarity,
    double Trust,
    double CommonPartners,
    double Degree,
    double Status,
    double Rivalry,
    double Distance,
    double CoverageGain);

/// <summary>Weights a_1 … a_8 of a proposal, each zero or positive, and the best distance.</summary>
/// <param name="Complementarity">a_1.</param>
/// <param name="Trust">a_2.</param>
/// <param name="CommonPartners">a_3.</param>
/// <param name="Degree">a_4.</param>
/// <param name="Status">a_5.</param>
/// <param name="Rivalry">a_6, counts against a proposal.</param>
/// <param name="Distance">a_7, counts against a deviation from the best distance.</param>
/// <param name="BestDistance">d*, in [0, 1].</param>
/// <param name="CoverageGain">a_8.</param>
public readonly record struct ProposalWeights(
    double Complementarity,
    double Trust,
    double CommonPartners,
    double Degree,
    double Status,
    double Rivalry,
    double Distance,
    double BestDistance,
    double CoverageGain);

/// <summary>What makes an alliance last or break, also used for the weights b_1 … b_5 of these.</summary>
/// <param name="Trust">Trust between the partners; lowers the hazard.</param>
/// <param name="Outcome">Outcome of the joint work; lowers the hazard.</param>
/// <param name="CommonTies">Partners in common; lower the hazard.</param>
/// <param name="Rivalry">Rivalry in the same segments; raises the hazard.</param>
/// <param name="TechnologyIntensity">Technology intensity of the firm (A8a), in [0, 1]; raises the hazard.</param>
public readonly record struct DissolutionCovariates(
    double Trust, double Outcome, double CommonTies, double Rivalry, double TechnologyIntensity);

/// <summary>
/// Formation, trust and survival of alliances: partner selection (Gulati 1995; Powell, Koput and Smith-Doerr 1996),
/// trust by experience, and a hazard of dissolution that falls with age (Harrigan 1988; Bleeke and Ernst 1993).
/// </summary>
public static class AllianceEquations
{
    /// <summary>
    /// Equation (A1): utility of a proposal, a_1·complementarity + a_2·trust + a_3·common partners + a_4·ln(1 + degree)
    /// + a_5·status − a_6·rivalry − a_7·(d − d*)² + a_8·growth of the portfolio's coverage (A14); the proposer chooses by
    /// logit among the candidates.
    /// </summary>
    public static double ProposalUtility(in PartnerProfile partner, in ProposalWeights weights)
    {
        EquationDomain.RequireNotNegative(partner.Degree);
        double deviation = partner.Distance - weights.BestDistance;
        return (weights.Complementarity * partner.Complementarity)
            + (weights.Trust * partner.Trust)
            + (weights.CommonPartners * partner.CommonPartners)
            + (weights.Degree * Math.Log(1 + partner.Degree))
            + (weights.Status * partner.Status)
            - (weights.Rivalry * partner.Rivalry)
            - (weights.Distance * deviation * deviation)
            + (weights.CoverageGain * partner.CoverageGain);
    }

    /// <summary>
    /// Equation (A2): complementarity = distance of capabilities × overlap of target segments: different skills for the
    /// same customers (fraction).
    /// </summary>
    public static double Complementarity(double capabilityDistance, double segmentOverlap)
    {
        EquationDomain.RequireFraction(capabilityDistance);
        EquationDomain.RequireFraction(segmentOverlap);
        return capabilityDistance * segmentOverlap;
    }

    /// <summary>Equation (A3): next trust T' = T + η·(outcome − T), all in [0, 1].</summary>
    /// <param name="trust">T.</param>
    /// <param name="outcome">Outcome of the month's joint work.</param>
    /// <param name="learningRate">η, per month.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double NextTrust(double trust, double outcome, double learningRate)
    {
        EquationDomain.RequireFraction(trust);
        EquationDomain.RequireFraction(outcome);
        EquationDomain.RequireFraction(learningRate);
        return trust + (learningRate * (outcome - trust));
    }

    /// <summary>Equation (A4): trust after t months of a constant outcome, o + (T_0 − o)·(1 − η)^t.</summary>
    public static double TrustAfter(double months, double initialTrust, double outcome, double learningRate)
    {
        EquationDomain.RequireNotNegative(months);
        EquationDomain.RequireFraction(learningRate);
        return outcome + ((initialTrust - outcome) * Math.Pow(1 - learningRate, months));
    }

    /// <summary>
    /// Equation (A5): constant monthly rate equivalent to a surviving fraction S after t months, −ln S / t.
    /// </summary>
    public static double RateFromSurvival(double survivingFraction, double months)
    {
        EquationDomain.RequireFraction(survivingFraction);
        EquationDomain.RequirePositive(survivingFraction);
        EquationDomain.RequirePositive(months);
        return -Math.Log(survivingFraction) / months;
    }

    /// <summary>
    /// Equation (A6): surviving fraction after t months, S(t) = exp(−R·(h_0·t)^k): exponential for shape k = 1, Weibull
    /// otherwise.
    /// </summary>
    /// <param name="months">t ≥ 0.</param>
    /// <param name="baselineRate">h_0 ≥ 0, per month; 1/h_0 is the characteristic life.</param>
    /// <param name="relativeRisk">R ≥ 0 of (A8).</param>
    /// <param name="shape">k &gt; 0; below 1 young alliances break more often than old ones.</param>
    public static double Survival(double months, double baselineRate, double relativeRisk, double shape)
    {
        EquationDomain.RequireNotNegative(relativeRisk);
        return Math.Exp(-relativeRisk * CumulativeBaseline(months, baselineRate, shape));
    }

    /// <summary>
    /// Equation (A7): probability that an alliance aged t months ends within the next month, 1 − S(t+1)/S(t). The exact
    /// monthly probability is used because the Weibull rate itself is infinite at t = 0 for k &lt; 1. Arguments as in
    /// (A6).
    /// </summary>
    public static double DissolutionProbability(
        double months, double baselineRate, double relativeRisk, double shape) =>
        DissolutionProbability(BaselineIncrease(months, baselineRate, shape), relativeRisk);

    /// <summary>Equation (A7), with the part that depends on age alone given: 1 − exp(−R·ΔH).</summary>
    /// <param name="baselineIncrease">ΔH ≥ 0 of (A7a).</param>
    /// <param name="relativeRisk">R ≥ 0 of (A8).</param>
    public static double DissolutionProbability(double baselineIncrease, double relativeRisk)
    {
        EquationDomain.RequireNotNegative(relativeRisk);
        return 1 - Math.Exp(-relativeRisk * baselineIncrease);
    }

    /// <summary>
    /// Equation (A7a): growth of the cumulative baseline hazard from month t to t + 1, (h_0·(t+1))^k − (h_0·t)^k.
    /// Arguments as in (A6).
    /// </summary>
    public static double BaselineIncrease(double months, double baselineRate, double shape) =>
        CumulativeBaseline(months + 1, baselineRate, shape) - CumulativeBaseline(months, baselineRate, shape);

    /// <summary>
    /// Equation (A8): relative risk of dissolution, exp(−b_1·trust − b_2·outcome − b_3·common ties + b_4·rivalry +
    /// b_5·technology intensity) (dimensionless).
    /// </summary>
    /// <param name="covariates">State of the alliance.</param>
    /// <param name="weights">b_1 … b_5, each zero or positive.</param>
    public static double RelativeRisk(in DissolutionCovariates covariates, in DissolutionCovariates weights) =>
        Math.Exp(
            (weights.Rivalry * covariates.Rivalry)
            + (weights.TechnologyIntensity * covariates.TechnologyIntensity)
            - (weights.Trust * covariates.Trust)
            - (weights.Outcome * covariates.Outcome)
            - (weights.CommonTies * covariates.CommonTies));

    /// <summary>
    /// Equation (A8a): technology intensity = R / (R + S), research by research and sales: 1 for a firm that sells nothing yet,
    /// near 0 for one that lives on what it knows; 0 without either. Research per sales is how the OECD ranks industries.
    /// </summary>
    /// <param name="research">R: research expense, at least 0.</param>
    /// <param name="sales">S: sales, in the same unit, at least 0.</param>
    public static double TechnologyIntensity(double research, double sales)
    {
        EquationDomain.RequireNotNegative(research);
        EquationDomain.RequireNotNegative(sales);
        return research > 0 ? research / (research + sales) : 0;
    }

    /// <summary>
    /// Equation (A9): expected members joining an ecosystem alliance in a month, min(candidates, a·availability·base +
    /// marketing): without a product that can be bought only marketing brings members. A choice of this project.
    /// </summary>
    /// <param name="productAvailability">In [0, 1]: how far a product can be bought.</param>
    /// <param name="installedBase">Units in use, ≥ 0.</param>
    /// <param name="attraction">a ≥ 0, members per month and installed unit.</param>
    /// <param name="marketing">Members per month won by alliance marketing, ≥ 0.</param>
    /// <param name="candidates">Partners that are not yet members, ≥ 0; members may belong to other alliances.</param>
    public static double MemberInflow(
        double productAvailability, double installedBase, double attraction, double marketing, double candidates)
    {
        EquationDomain.RequireFraction(productAvailability);
        EquationDomain.RequireNotNegative(installedBase);
        EquationDomain.RequireNotNegative(attraction);
        EquationDomain.RequireNotNegative(marketing);
        EquationDomain.RequireNotNegative(candidates);
        return Math.Min(candidates, (attraction * productAvailability * installedBase) + marketing);
    }

    /// <summary>
    /// Equation (A17): attention that a person of a firm has for partners, min(1, (H / H_0)^(ε − 1)), relative to a firm of the
    /// size H_0 whose record says how many people keep an alliance; beyond it all people together keep as H^ε. A choice of
    /// this project: ties that grew with every head would ally each large firm with everybody, and of less than H_0 people
    /// the record has no more ties than one and all keep at the common rate.
    /// </summary>
    /// <param name="staff">H ≥ 0, persons.</param>
    /// <param name="recorded">H_0 &gt; 0, persons.</param>
    /// <param name="exponent">ε in [0, 1]; 1: everybody keeps as many alliances in a firm of any size.</param>
    public static double Attention(double staff, double recorded, double exponent)
    {
        EquationDomain.RequireNotNegative(staff);
        EquationDomain.RequirePositive(recorded);
        EquationDomain.RequireFraction(exponent);
        return staff > recorded ? Math.Pow(staff / recorded, exponent - 1) : 1;
    }

    private static double CumulativeBaseline(double months, double baselineRate, double shape)
    {
        EquationDomain.RequireNotNegative(months);
        EquationDomain.RequireNotNegative(baselineRate);
        EquationDomain.RequirePositive(shape);
        return Math.Pow(baselineRate * months, shape);
    }
}
