using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Submodel CashFlow. Own software is sold with the cards; customers pay late, wafers are paid in advance, and staff every month; subsidy, foreign business
/// and taxes follow. What is left is cash; its expected outflow is the burn, and cash over burn the runway.
/// </summary>
/// <remarks>Order: synchronous, every firm sees its own month only. Cash may end below zero: funding comes next.</remarks>
[Writes(
    nameof(IndustryState.Accounts),
    nameof(Accounts.Cash),
    nameof(Accounts.OpeningCash),
    nameof(Accounts.Receivables),
    nameof(Accounts.Revenue),
    nameof(Accounts.ForeignRevenue),
    nameof(Accounts.ForeignIncome),
    nameof(Accounts.ResearchExpense),
    nameof(Accounts.OtherExpense),
    nameof(Accounts.PrototypeExpense),
    nameof(Accounts.WriteOff),
    nameof(Accounts.Subsidy),
    nameof(Accounts.Tax),
    nameof(Accounts.LossCarried),
    nameof(Accounts.NetIncome),
    nameof(Accounts.Collections),
    nameof(Accounts.SupplyPayments),
    nameof(Accounts.CostOfGoods),
    nameof(Accounts.Royalties),
    nameof(Accounts.Distributions),
    nameof(Accounts.Acquisitions),
    nameof(Accounts.CreditorLoss),
    nameof(Accounts.RevenueTotal),
    nameof(Accounts.PastBurn),
    nameof(Accounts.CardIncome),
    nameof(Accounts.GrossProfit),
    nameof(Accounts.CountedReceivables),
    nameof(Accounts.Burn),
    nameof(Accounts.Runway),
    nameof(Accounts.Profitability),
    nameof(Accounts.ProfitableMonths))]
[Writes(nameof(IndustryState.Designers), nameof(Designers.MilestoneMonth))]
public static class CashFlow
{
    private const int MonthsToBreakEven = 6;

    /// <summary>Settles the month of every firm in business; a firm out of business has no flows.</summary>
    public static void Settle(IndustryState industry, CashFlowParameters parameters)
    {
        if (!industry.Mechanisms.CashFlow)
        {
            return;
        }

        foreach (DesignerId designer in industry.Designers.All)
        {
            industry.Accounts.OpeningCash[designer] = industry.Accounts.Cash[designer];
            industry.Accounts.Acquisitions[designer] = 0;
            industry.Accounts.CreditorLoss[designer] = 0;
            if (!industry.IsActive(designer))
            {
                Rest(industry.Accounts, designer);
                continue;
            }

            Earn(industry, designer, parameters);
            Spend(industry, designer, parameters);
            Close(industry, designer, parameters);
            Judge(industry, designer, parameters);
        }
    }

    /// <summary>
    /// The cash identity of the month: closing cash less opening cash and all flows. Zero up to rounding, or money
    /// appeared from nowhere.
    /// </summary>
    public static double Imbalance(Accounts accounts, DesignerId designer) =>
        accounts.Cash[designer] - accounts.OpeningCash[designer]
        - accounts.Collections[designer] - accounts.ForeignIncome[designer] - accounts.Subsidy[designer]
        - accounts.EquityRaised[designer] - accounts.CreditorLoss[designer]
        + accounts.ResearchExpense[designer] + accounts.OtherExpense[designer] + accounts.SupplyPayments[designer]
        + accounts.Tax[designer] + accounts.Distributions[designer] + accounts.Acquisitions[designer];

    private static void Rest(Accounts accounts, DesignerId designer)
    {
        accounts.Revenue[designer] = 0;
        accounts.ForeignIncome[designer] = 0;
        accounts.CostOfGoods[designer] = 0;
        accounts.Royalties[designer] = 0;
        accounts.ResearchExpense[designer] = 0;
        accounts.OtherExpense[designer] = 0;
        accounts.PrototypeExpense[designer] = 0;
        accounts.WriteOff[designer] = 0;
        accounts.SupplyPayments[designer] = 0;
        accounts.Subsidy[designer] = 0;
        accounts.Tax[designer] = 0;
        accounts.NetIncome[designer] = 0;
        accounts.Collections[designer] = 0;
        accounts.Distributions[designer] = 0;
    }

    private static void Earn(IndustryState industry, DesignerId designer, CashFlowParameters parameters)
    {
        Accounts accounts = industry.Accounts;
        double revenue = 0;
        foreach (double sales in industry.MarketPositions.Sales.Row(designer))
        {
            revenue += sales;
        }

        revenue += SoftwareRevenue(industry, designer, parameters);
        double reputation = Math.Clamp(industry.Designers.Reputation[designer], 0, 1);
        double months = parameters.CollectionMonthsUnknown
            + (reputation * (parameters.CollectionMonthsTrusted - parameters.CollectionMonthsUnknown));
        accounts.Revenue[designer] = revenue;
        accounts.RevenueTotal[designer] += revenue;
        double owed = accounts.Receivables[designer] + revenue;
        double collected = CashFlowEquations.Collected(owed, months);
        accounts.Collections[designer] = collected;
        accounts.Receivables[designer] = owed - collected;

        double foreign = accounts.ForeignRevenue[designer];
        if (foreign > 0)
        {
            double growth = CashFlowEquations.FadingGrowth(
                accounts.ForeignGrowth[designer],
                industry.Month.Since(industry.Start),
                AnnualRates.MonthsPerYear * parameters.ForeignGrowthYears,
                parameters.ForeignGrowthHalfLife);
            foreign *= 1 + AnnualRates.MonthlyGrowth(growth);
            accounts.ForeignRevenue[designer] = foreign;
        }

        accounts.ForeignIncome[designer] = foreign * accounts.ForeignMargin[designer];
    }

    private static void Spend(IndustryState industry, DesignerId designer, CashFlowParameters parameters)
    {
        Accounts accounts = industry.Accounts;
        double sellers = 0;
        double all = 0;
        Span<double> staff = industry.Workforces.Staff.Row(designer);
        for (int i = 0; i < staff.Length; i++)
        {
            all += staff[i];
            sellers += i / IndustrySizes.ExperienceClasses == (int)StaffRole.Sales ? staff[i] : 0;
        }

        double payroll = industry.Workforces.PayPerMonth[designer];
        double research = all > 0 ? payroll * (all - sellers) / all : payroll;
        double borne = 1 - Math.Clamp(industry.AllianceTies.CoopCostShare[designer], 0, 1);
        accounts.ResearchExpense[designer] = (research * borne)
            + (parameters.ToolsPerResearcher * (all - sellers))
            + accounts.PrototypeExpense[designer];
        accounts.OtherExpense[designer] = payroll - research
            + (parameters.Overhead * payroll)
            + (parameters.AllianceCost * industry.AllianceTies.Held[designer])
            + (parameters.ServiceShare * accounts.Revenue[designer])
            + accounts.Royalties[designer]
            + industry.ChainPositions.StockExpense[designer]
            + ((1 - industry.ChainPositions.SoftwareMargin[designer]) * SoftwareRevenue(industry, designer, parameters));
        double rate = industry.Designers.IsHome[designer] ? industry.PolicyStates.SubsidyRate[IndustryState.Policy] : 0;
        accounts.Subsidy[designer] = CashFlowEquations.AdditionalSubsidy(
            accounts.ResearchExpense[designer], Math.Clamp(rate, 0, 1), parameters.CrowdingOut);
    }

    /// <summary>Equation (CF7): q · s · sales of cards: who has upgraded to software of its own sells it with the cards.</summary>
    private static double SoftwareRevenue(IndustryState industry, DesignerId designer, CashFlowParameters parameters) =>
        parameters.SoftwareSales
        * Math.Clamp(industry.ChainPositions.SoftwareShare[designer], 0, 1)
        * IndustryMeasures.Sum(industry.MarketPositions.Sales.Row(designer));

    private static void Close(IndustryState industry, DesignerId designer, CashFlowParameters parameters)
    {
        Accounts accounts = industry.Accounts;
        double expense = accounts.ResearchExpense[designer] + accounts.OtherExpense[designer];
        double profit = accounts.Revenue[designer] + accounts.ForeignIncome[designer] + accounts.Subsidy[designer]
            - accounts.CostOfGoods[designer] - accounts.WriteOff[designer] - expense;
        double tax = CashFlowEquations.Tax(profit, accounts.LossCarried[designer], parameters.TaxRate);
        accounts.Tax[designer] = tax;
        accounts.LossCarried[designer] = CashFlowEquations.LossAfter(profit, accounts.LossCarried[designer]);
        accounts.NetIncome[designer] = profit - tax;

        double outflow = expense + accounts.SupplyPayments[designer] + tax;
        double inflow = accounts.Collections[designer] + accounts.ForeignIncome[designer] + accounts.Subsidy[designer];
        double cash = accounts.Cash[designer] + inflow - outflow;
        double excess = accounts.Profitability[designer] > 0 ? cash - (parameters.CashCapMonths * outflow) : 0;
        accounts.Distributions[designer] = parameters.PayoutPace * Math.Max(0, excess);
        accounts.Cash[designer] = cash - accounts.Distributions[designer];
        CashOutlook.Update(industry, designer, outflow - inflow, MonthsObserved(industry, designer), parameters);
    }

    private static void Judge(IndustryState industry, DesignerId designer, CashFlowParameters parameters)
    {
        Accounts accounts = industry.Accounts;
        double income = accounts.NetIncome[designer];
        double observed = MonthsObserved(industry, designer);
        accounts.Profitability[designer] = CashFlowEquations.Smoothed(
            accounts.Profitability[designer], income, parameters.SmoothingMonths, observed);
        accounts.GrossProfit[designer] = CashFlowEquations.Smoothed(
            accounts.GrossProfit[designer], accounts.Revenue[designer] - accounts.CostOfGoods[designer], parameters.SmoothingMonths, observed);
        accounts.Runway[designer] = CashOutlook.Runway(accounts, designer);

        bool profitable = income > 0 && accounts.Revenue[designer] > 0;
        accounts.ProfitableMonths[designer] = profitable ? accounts.ProfitableMonths[designer] + 1 : 0;
        if (accounts.ProfitableMonths[designer] >= MonthsToBreakEven)
        {
            industry.Reach(designer, Milestone.BreakEven, "profit in each of the last six months");
        }
    }

    private static double MonthsObserved(IndustryState industry, DesignerId designer) =>
        industry.Month.Index - Math.Max(industry.Start.Index, industry.Designers.Founded[designer]) + 1;
}
