namespace CatchUpSim.Model.Submodels;

/// <summary>One list of goods under an additional tariff.</summary>
/// <param name="TradeValue">Value of trade under the list, money.</param>
/// <param name="AdditionalRate">Additional tariff, as a fraction.</param>
/// <param name="ApprovedExclusions">Share of the applications for exclusion that was approved, 0 to 1.</param>
public readonly record struct TariffList(double TradeValue, double AdditionalRate, double ApprovedExclusions);

/// <summary>The average burden of tariff lists (§6.5).</summary>
public static class TariffEquations
{
    /// <summary>Equation (SS11): τ = Σ v r (1 − x) / Σ v, with x = 0 unless exclusions are applied.</summary>
    /// <remarks>
    /// The source gives exclusions as shares of applications, which are not shares of value. To treat them so
    /// is a what-if, hence off unless a scenario asks for it.
    /// </remarks>
    /// <param name="lists">Tariff lists.</param>
    /// <param name="appliesExclusions">Whether approved applications are read as exempted value.</param>
    /// <returns>Trade-weighted additional tariff, as a fraction; 0 without trade.</returns>
    public static double AverageAdditionalTariff(ReadOnlySpan<TariffList> lists, bool appliesExclusions = false)
    {
        double duty = 0.0;
        double trade = 0.0;
        foreach (ref readonly TariffList list in lists)
        {
            EquationDomain.RequireNotNegative(list.TradeValue, nameof(lists));
            EquationDomain.RequireNotNegative(list.AdditionalRate, nameof(lists));
            EquationDomain.RequireFraction(list.ApprovedExclusions, nameof(lists));
            double exempted = appliesExclusions ? list.ApprovedExclusions : 0.0;
            duty += list.TradeValue * list.AdditionalRate * (1.0 - exempted);
            trade += list.TradeValue;
        }

        return trade > 0.0 ? duty / trade : 0.0;
    }
}
