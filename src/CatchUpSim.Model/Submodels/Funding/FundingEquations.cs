namespace CatchUpSim.Model.Submodels;

/// <summary>Runway, rounds, dilution, staging and failure of a venture (§7.1–7.3).</summary>
public static class FundingEquations
{
    /// <summary>Equation (FU1): runway = cash / burn.</summary>
    /// <param name="cash">Cash at hand, money; a debt is no runway.</param>
    /// <param name="monthlyBurn">Net cash outflow, money per month.</param>
    /// <returns>Months until the cash is gone; +∞ for a firm that does not burn cash.</returns>
    public static double Runway(double cash, double monthlyBurn)
    {
        if (cash <= 0.0)
        {
            return 0.0;
        }

        return monthlyBurn <= 0.0 ? double.PositiveInfinity : cash / monthlyBurn;
    }

    /// <summary>
    /// Equation (FU24): 1 − (1 − p)^max(1, k), the probability that one of the owners keeps a firm alive: what they could put in is k times
    /// what is needed, so that as many of them may be asked in turn as the firm is worth.
    /// </summary>
    /// <param name="probability">p: probability that owners who put in all that they could do so.</param>
    /// <param name="times">k: what they could put in relative to what is needed; not negative.</param>
    /// <returns>Probability in a month.</returns>
    /// <remarks>That owners judge independently of each other is an assumption.</remarks>
    public static double BridgeProbability(double probability, double times)
    {
        EquationDomain.RequireFraction(probability);
        EquationDomain.RequireNotNegative(times);
        return 1.0 - Math.Pow(1.0 - probability, Math.Max(1.0, times));
    }

    /// <summary>Equation (FU2): Pr(a round, or a buyer, within T months) = 1 − (1 − h)^T (O-RUNWAY).</summary>
    /// <param name="monthlyHazard">h: probability of closing a round, or of finding a buyer, within a month.</param>
    /// <param name="months">T: runway, months.</param>
    /// <returns>Probability that it arrives in time.</returns>
    public static double RoundProbability(double monthlyHazard, double months)
    {
        EquationDomain.RequireFraction(monthlyHazard);
        EquationDomain.RequireNotNegative(months);
        return 1.0 - Math.Pow(1.0 - monthlyHazard, months);
    }

    /// <summary>Equation (FU3): Π (1 − d_i), the stake of the founders after rounds (O-DILUTE).</summary>
    /// <param name="dilutions">d_i: share sold in each round.</param>
    /// <returns>Share of the firm still held by those who held all of it.</returns>
    public static double RemainingStake(ReadOnlySpan<double> dilutions)
    {
        double stake = 1.0;
        foreach (double dilution in dilutions)
        {
            EquationDomain.RequireFraction(dilution);
            stake *= 1.0 - dilution;
        }

        return stake;
    }

    /// <summary>
    /// Equation (FU4): −I_1 + p/(1+r) · max(0, V − I_2). Staging buys the right, not the duty, to continue.
    /// </summary>
    /// <param name="firstInvestment">I_1: investment now, money.</param>
    /// <param name="milestoneProbability">p: probability that the milestone is reached.</param>
    /// <param name="discountRate">r: discount rate over the stage, above −1.</param>
    /// <param name="value">V: value of the venture after the second investment, money.</param>
    /// <param name="secondInvestment">I_2: investment due at the milestone, money.</param>
    /// <returns>Net present value of the staged investment, money.</returns>
    public static double StagedOptionValue(
        double firstInvestment,
        double milestoneProbability,
        double discountRate,
        double value,
        double secondInvestment)
    {
        EquationDomain.RequireFraction(milestoneProbability);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(discountRate, -1.0);
        double continuation = Math.Max(0.0, value - secondInvestment);
        return -firstInvestment + milestoneProbability / (1.0 + discountRate) * continuation;
    }

    /// <summary>Equation (FU5): q̂ = (a_0 + s) / (a_0 + b_0 + n), the mean of a Beta belief about quality.</summary>
    /// <param name="priorSuccesses">a_0: weight of the prior on success; above 0.</param>
    /// <param name="priorFailures">b_0: weight of the prior on failure; above 0.</param>
    /// <param name="successes">s: milestones reached.</param>
    /// <param name="trials">n: milestones due; at least s.</param>
    /// <returns>Posterior mean of the success probability.</returns>
    public static double PosteriorMean(
        double priorSuccesses,
        double priorFailures,
        double successes,
        double trials)
    {
        EquationDomain.RequirePositive(priorSuccesses);
        EquationDomain.RequirePositive(priorFailures);
        EquationDomain.RequireNotNegative(successes);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, successes);
        return (priorSuccesses + successes) / (priorSuccesses + priorFailures + trials);
    }

    /// <summary>
    /// Equation (FU23): min(C, m B), and B − C once the cash does not last the month: the least with which a round closes. It
    /// doubles the cash at hand or brings what a bridge would; a firm at its end takes what carries it through the month.
    /// </summary>
    /// <param name="cash">C: cash at hand, money; below 0 for a debt.</param>
    /// <param name="monthlyBurn">B: net cash outflow, money per month.</param>
    /// <param name="bridgeMonths">m: burn that a bridge covers, months.</param>
    /// <returns>Money; not negative.</returns>
    public static double LeastRound(double cash, double monthlyBurn, double bridgeMonths)
    {
        EquationDomain.RequireNotNegative(bridgeMonths);
        double missing = MissingThisMonth(cash, monthlyBurn);
        return missing > 0 ? missing : Math.Max(0.0, Math.Min(cash, bridgeMonths * monthlyBurn));
    }

    /// <summary>What carries a firm through the month beside its cash (money): nobody puts in less, since it would be lost.</summary>
    /// <param name="cash">Cash at hand, money; below 0 for a debt.</param>
    /// <param name="monthlyBurn">Net cash outflow, money per month.</param>
    public static double MissingThisMonth(double cash, double monthlyBurn) => Math.Max(0, monthlyBurn - cash);

    /// <summary>
    /// Equation (FU22): j = exp(σ(√c·z_m + √(1 − c)·z_i)), an investor's judgement of a firm relative to what the evidence
    /// says: part of it is the mood of the whole market, part the investor's own.
    /// </summary>
    /// <param name="common">z_m: standard normal draw of the market about the firm.</param>
    /// <param name="own">z_i: standard normal draw of the investor.</param>
    /// <param name="dispersion">σ: standard deviation of the logarithm of judgements.</param>
    /// <param name="commonShare">c: share of the variance that investors have in common.</param>
    /// <returns>Factor on the value that evidence gives.</returns>
    public static double Judgement(double common, double own, double dispersion, double commonShare)
    {
        EquationDomain.RequireNotNegative(dispersion);
        EquationDomain.RequireFraction(commonShare);
        return Math.Exp(dispersion * ((Math.Sqrt(commonShare) * common) + (Math.Sqrt(1.0 - commonShare) * own)));
    }
}
