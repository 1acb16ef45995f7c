namespace CatchUpSim.Model.Submodels;

/// <summary>Where a firm or an economy stands in a value chain, and how bound it is there (§9.3, §9.4).</summary>
public static class PositionEquations
{
    /// <summary>Equation (VC4): Pos = Σ_k (VA_k / ΣVA) · m_k / max m, the position on the smile curve.</summary>
    /// <param name="valueAdded">VA_k: value added of the firm by stage, money; not negative.</param>
    /// <param name="stageMargins">m_k: gross margin usual in the stage, as a fraction.</param>
    /// <returns>Position score, 0 to 1; 0 for a firm that adds no value yet.</returns>
    public static double PositionScore(ReadOnlySpan<double> valueAdded, ReadOnlySpan<double> stageMargins)
    {
        EquationDomain.RequireSameLength(stageMargins.Length, valueAdded.Length);
        double total = 0.0;
        double weighted = 0.0;
        double highestMargin = 0.0;
        for (int stage = 0; stage < valueAdded.Length; stage++)
        {
            EquationDomain.RequireNotNegative(valueAdded[stage], nameof(valueAdded));
            EquationDomain.RequireNotNegative(stageMargins[stage], nameof(stageMargins));
            total += valueAdded[stage];
            weighted += valueAdded[stage] * stageMargins[stage];
            highestMargin = Math.Max(highestMargin, stageMargins[stage]);
        }

        double scale = total * highestMargin;
        return scale > 0.0 ? weighted / scale : 0.0;
    }

    /// <summary>Equation (VC5), Koopman, Powers, Wang and Wei (2010): participation = (IV + FV) / E (O-KPWW).</summary>
    /// <param name="indirectValueAdded">IV: own value added in the exports of others, money.</param>
    /// <param name="foreignValueAdded">FV: value added of others in own exports, money.</param>
    /// <param name="exports">E: gross exports, money; above 0.</param>
    /// <returns>Participation in global value chains.</returns>
    public static double Participation(double indirectValueAdded, double foreignValueAdded, double exports)
    {
        RequireTrade(indirectValueAdded, foreignValueAdded, exports);
        return (indirectValueAdded + foreignValueAdded) / exports;
    }

    /// <summary>Equation (VC6): position = ln(1 + IV/E) − ln(1 + FV/E); above 0 is upstream (O-KPWW).</summary>
    /// <inheritdoc cref="Participation" path="/param"/>
    /// <returns>Position in global value chains.</returns>
    public static double ChainPosition(double indirectValueAdded, double foreignValueAdded, double exports)
    {
        RequireTrade(indirectValueAdded, foreignValueAdded, exports);
        return Math.Log(1.0 + indirectValueAdded / exports) - Math.Log(1.0 + foreignValueAdded / exports);
    }

    /// <summary>Equation (VC7), Antràs et al. (2012): U = (I − Δ)⁻¹ 1, distance from final use (O-UP).</summary>
    /// <param name="allocation">
    /// Δ: share of the output of stage i that stage j uses, row by row, n × n; each row sums to at most 1.
    /// </param>
    /// <param name="stageCount">n: number of stages.</param>
    /// <returns>Upstreamness by stage; 1 for a stage that sells to final use only.</returns>
    public static double[] Upstreamness(ReadOnlySpan<double> allocation, int stageCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stageCount, 1);
        EquationDomain.RequireSameLength(allocation.Length, stageCount * stageCount);

        double[] system = new double[stageCount * stageCount];
        double[] upstreamness = new double[stageCount];
        for (int cell = 0; cell < system.Length; cell++)
        {
            EquationDomain.RequireFraction(allocation[cell], nameof(allocation));
            system[cell] = (cell / stageCount == cell % stageCount ? 1 : 0) - allocation[cell];
        }

        Array.Fill(upstreamness, 1.0);
        Solve(system, upstreamness);
        foreach (double distance in upstreamness)
        {
            // Output that never reaches final use leaves the system singular or its solution negative.
            ArgumentOutOfRangeException.ThrowIfLessThan(distance, 1.0 - 1e-9, nameof(allocation));
            ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(distance), false, nameof(allocation));
        }

        return upstreamness;
    }

    /// <summary>
    /// Equation (VC8): Cap = Σ_j share_j (1 − substitutability_j) max(0, asymmetry_j), how bound a firm is to
    /// partners stronger than itself.
    /// </summary>
    /// <param name="shares">Share of the dealings with each partner; they sum to at most 1.</param>
    /// <param name="substitutabilities">How easily each partner could be replaced, 0 to 1.</param>
    /// <param name="asymmetries">Power of the partner less own power, −1 to 1.</param>
    /// <returns>Captivity index, 0 to 1.</returns>
    public static double Captivity(
        ReadOnlySpan<double> shares,
        ReadOnlySpan<double> substitutabilities,
        ReadOnlySpan<double> asymmetries)
    {
        EquationDomain.RequireSameLength(substitutabilities.Length, shares.Length);
        EquationDomain.RequireSameLength(asymmetries.Length, shares.Length);
        double captivity = 0.0;
        for (int partner = 0; partner < shares.Length; partner++)
        {
            EquationDomain.RequireFraction(shares[partner], nameof(shares));
            EquationDomain.RequireFraction(substitutabilities[partner], nameof(substitutabilities));
            EquationDomain.RequireFraction(Math.Abs(asymmetries[partner]), nameof(asymmetries));
            captivity += shares[partner]
                * (1.0 - substitutabilities[partner])
                * Math.Max(0.0, asymmetries[partner]);
        }

        return captivity;
    }

    /// <summary>
    /// Elimination in place. No row sums to less than nothing, so its diagonal needs no search for a pivot, and the same
    /// operations in the same order give the same bits on every machine, which a library's choice of method does not.
    /// </summary>
    private static void Solve(Span<double> system, Span<double> values)
    {
        int count = values.Length;
        for (int pivot = 0; pivot < count; pivot++)
        {
            for (int row = pivot + 1; row < count; row++)
            {
                double factor = system[(row * count) + pivot] / system[(pivot * count) + pivot];
                for (int column = pivot; column < count; column++)
                {
                    system[(row * count) + column] -= factor * system[(pivot * count) + column];
                }

                values[row] -= factor * values[pivot];
            }
        }

        for (int row = count - 1; row >= 0; row--)
        {
            for (int column = row + 1; column < count; column++)
            {
                values[row] -= system[(row * count) + column] * values[column];
            }

            values[row] /= system[(row * count) + row];
        }
    }

    private static void RequireTrade(double indirectValueAdded, double foreignValueAdded, double exports)
    {
        EquationDomain.RequireNotNegative(indirectValueAdded);
        EquationDomain.RequireNotNegative(foreignValueAdded);
        EquationDomain.RequirePositive(exports);
    }
}
