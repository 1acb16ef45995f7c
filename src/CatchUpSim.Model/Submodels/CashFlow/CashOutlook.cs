using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// What a firm expects of its cash (§7.1, twelve months ahead). It counts on its past flows, but not on the sale of parts that
/// no line makes for it any more: waiting until the last customers have paid would cost it a year.
/// </summary>
internal static class CashOutlook
{
    /// <summary>Looks ahead once the flows of the month are known.</summary>
    /// <param name="industry">State; writes the firm's expectations.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="outflow">Net cash outflow of the month before financing, USD million.</param>
    /// <param name="observed">Months since the firm's founding, or since the start.</param>
    /// <param name="parameters">Memory and foresight.</param>
    public static void Update(
        IndustryState industry, DesignerId designer, double outflow, double observed, CashFlowParameters parameters)
    {
        Accounts accounts = industry.Accounts;
        accounts.PastBurn[designer] = CashFlowEquations.Smoothed(
            accounts.PastBurn[designer], outflow, parameters.SmoothingMonths, observed);
        accounts.CardIncome[designer] = CashFlowEquations.Smoothed(
            accounts.CardIncome[designer],
            accounts.Collections[designer] - accounts.SupplyPayments[designer],
            parameters.SmoothingMonths,
            observed);
        double discounted = FoundryDependence.HasLostEveryLine(industry, designer) ? parameters.Foresight : 0;
        accounts.Burn[designer] = CashFlowEquations.ExpectedBurn(
            accounts.PastBurn[designer], accounts.CardIncome[designer], discounted);
        accounts.CountedReceivables[designer] = discounted * accounts.Receivables[designer];
    }

    /// <summary>Equation (CF9): (cash + counted receivables) / expected burn, months; <see cref="CashFlowEquations.NoEndInSight"/> at most.</summary>
    public static double Runway(Accounts accounts, DesignerId designer) => Math.Min(
        CashFlowEquations.NoEndInSight,
        FundingEquations.Runway(accounts.Cash[designer] + accounts.CountedReceivables[designer], accounts.Burn[designer]));
}
