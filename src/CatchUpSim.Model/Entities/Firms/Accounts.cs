namespace CatchUpSim.Model.Entities;

/// <summary>Money of the designers, USD million real.</summary>
public sealed class Accounts : EntityTable<DesignerId>
{
    /// <summary>Initializes a new instance of the <see cref="Accounts"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    public Accounts(int count)
        : base(count)
    {
        Cash = Add("cash", "USD million");
        Receivables = Add("receivables", "USD million");
        Prepayments = Add("prepayments", "USD million");
        Revenue = Add("revenue", "USD million per month");
        ForeignRevenue = Add("foreign_revenue", "USD million per month");
        ForeignMargin = Add("foreign_margin", "share");
        ForeignGrowth = Add("foreign_growth", "per year");
        CostOfGoods = Add("cost_of_goods", "USD million per month");
        Royalties = Add("royalties", "USD million per month");
        ResearchExpense = Add("research_expense", "USD million per month");
        OtherExpense = Add("other_expense", "USD million per month");
        PrototypeExpense = Add("prototype_expense", "USD million per month");
        WriteOff = Add("write_off", "USD million per month");
        Subsidy = Add("subsidy", "USD million per month");
        Tax = Add("tax", "USD million per month");
        NetIncome = Add("net_income", "USD million per month");
        Collections = Add("collections", "USD million per month");
        SupplyPayments = Add("supply_payments", "USD million per month");
        EquityRaised = Add("equity_raised", "USD million per month");
        Distributions = Add("distributions", "USD million per month");
        EquityTotal = Add("equity_total", "USD million");
        RevenueTotal = Add("revenue_total", "USD million");
        PastBurn = Add("past_burn", "USD million per month");
        CardIncome = Add("card_income", "USD million per month");
        GrossProfit = Add("gross_profit", "USD million per month");
        CountedReceivables = Add("counted_receivables", "USD million");
        Burn = Add("burn", "USD million per month");
        Runway = Add("runway", "months");
        Profitability = Add("profitability", "USD million per month");
        PostMoney = Add("post_money", "USD million");
        FounderStake = Add("founder_stake", "share");
        Rounds = Add<int>("rounds", "count");
        LastRound = Add<int>("last_round", "month index, 0 for none");
        Raising = Add<bool>("raising", "flag");
        RaisingSince = Add<int>("raising_since", "month index");
        Target = Add("target", "USD million");
        ValuationAsk = Add("valuation_ask", "ratio");
        SoughtInvestor = Add<int>("sought_investor", "investor kind, -1 for any");
        IsListed = Add<bool>("is_listed", "flag");
        OpeningCash = Add("opening_cash", "USD million");
        ForeignIncome = Add("foreign_income", "USD million per month");
        Acquisitions = Add("acquisitions", "USD million per month");
        CreditorLoss = Add("creditor_loss", "USD million per month");
        LossCarried = Add("loss_carried", "USD million");
        ProfitableMonths = Add<int>("profitable_months", "months");
        FundingPlan = Add<FundingOption>("funding_plan", "choice");
        Confidence = Add("confidence", "probability");
        IndicatedValue = Add("indicated_value", "USD million");
        SpinsSeen = Add<int>("spins_seen", "count");
    }

    /// <summary>Gets cash at hand (USD million).</summary>
    public Column<DesignerId, double> Cash { get; }

    /// <summary>Gets what customers still owe (USD million).</summary>
    public Column<DesignerId, double> Receivables { get; }

    /// <summary>Gets wafers and packages paid but not yet delivered, at cost (USD million).</summary>
    public Column<DesignerId, double> Prepayments { get; }

    /// <summary>Gets sales of the month in the modelled market (USD million per month).</summary>
    public Column<DesignerId, double> Revenue { get; }

    /// <summary>Gets sales of the month elsewhere (USD million per month).</summary>
    public Column<DesignerId, double> ForeignRevenue { get; }

    /// <summary>Gets operating margin on foreign revenue before research (share).</summary>
    public Column<DesignerId, double> ForeignMargin { get; }

    /// <summary>Gets growth of foreign revenue (per year).</summary>
    public Column<DesignerId, double> ForeignGrowth { get; }

    /// <summary>Gets cost of what was delivered (USD million per month).</summary>
    public Column<DesignerId, double> CostOfGoods { get; }

    /// <summary>Gets what partners in research receive of the month's gross profit, part of other expense (USD million per month).</summary>
    public Column<DesignerId, double> Royalties { get; }

    /// <summary>Gets research and development expense (USD million per month).</summary>
    public Column<DesignerId, double> ResearchExpense { get; }

    /// <summary>Gets sales, administration, alliances and fees (USD million per month).</summary>
    public Column<DesignerId, double> OtherExpense { get; }

    /// <summary>Gets mask sets, tools and pilot wafers, part of research expense (USD million per month).</summary>
    public Column<DesignerId, double> PrototypeExpense { get; }

    /// <summary>Gets cards and wafers, paid for, of a product that left the range (USD million per month).</summary>
    public Column<DesignerId, double> WriteOff { get; }

    /// <summary>Gets subsidy received (USD million per month).</summary>
    public Column<DesignerId, double> Subsidy { get; }

    /// <summary>Gets profit tax (USD million per month).</summary>
    public Column<DesignerId, double> Tax { get; }

    /// <summary>Gets net income (USD million per month).</summary>
    public Column<DesignerId, double> NetIncome { get; }

    /// <summary>Gets receivables collected (USD million per month).</summary>
    public Column<DesignerId, double> Collections { get; }

    /// <summary>Gets payments for wafers, packages and memory (USD million per month).</summary>
    public Column<DesignerId, double> SupplyPayments { get; }

    /// <summary>Gets equity raised (USD million per month).</summary>
    public Column<DesignerId, double> EquityRaised { get; }

    /// <summary>Gets cash paid out to owners (USD million per month).</summary>
    public Column<DesignerId, double> Distributions { get; }

    /// <summary>Gets equity raised since founding (USD million).</summary>
    public Column<DesignerId, double> EquityTotal { get; }

    /// <summary>Gets revenue since founding in the modelled market (USD million).</summary>
    public Column<DesignerId, double> RevenueTotal { get; }

    /// <summary>Gets smoothed cash outflow of past months before financing (USD million per month).</summary>
    public Column<DesignerId, double> PastBurn { get; }

    /// <summary>Gets smoothed payments of customers less those for supply (USD million per month).</summary>
    public Column<DesignerId, double> CardIncome { get; }

    /// <summary>Gets smoothed revenue less the cost of goods sold (USD million per month).</summary>
    public Column<DesignerId, double> GrossProfit { get; }

    /// <summary>Gets what customers still owe to a firm that expects no further sales (USD million); otherwise 0.</summary>
    public Column<DesignerId, double> CountedReceivables { get; }

    /// <summary>Gets expected cash outflow before financing (USD million per month).</summary>
    public Column<DesignerId, double> Burn { get; }

    /// <summary>Gets months until the cash is gone at the expected burn (months).</summary>
    public Column<DesignerId, double> Runway { get; }

    /// <summary>Gets smoothed net income (USD million per month).</summary>
    public Column<DesignerId, double> Profitability { get; }

    /// <summary>Gets valuation at the last round (USD million).</summary>
    public Column<DesignerId, double> PostMoney { get; }

    /// <summary>Gets share still held by founders and staff (share).</summary>
    public Column<DesignerId, double> FounderStake { get; }

    /// <summary>Gets financing rounds closed (count).</summary>
    public Column<DesignerId, int> Rounds { get; }

    /// <summary>Gets month of the last round (month index, 0 for none).</summary>
    public Column<DesignerId, int> LastRound { get; }

    /// <summary>Gets whether a round is being raised (flag).</summary>
    public Column<DesignerId, bool> Raising { get; }

    /// <summary>Gets month in which the present raise began (month index).</summary>
    public Column<DesignerId, int> RaisingSince { get; }

    /// <summary>Gets money sought in the present raise (USD million).</summary>
    public Column<DesignerId, double> Target { get; }

    /// <summary>Gets price asked in the present raise relative to the usual (ratio).</summary>
    public Column<DesignerId, double> ValuationAsk { get; }

    /// <summary>Gets kind of investor addressed first in the present raise (investor kind, -1 for any).</summary>
    public Column<DesignerId, int> SoughtInvestor { get; }

    /// <summary>Gets whether the shares trade on a public market (flag).</summary>
    public Column<DesignerId, bool> IsListed { get; }

    /// <summary>Gets cash before the flows of the month (USD million).</summary>
    public Column<DesignerId, double> OpeningCash { get; }

    /// <summary>Gets operating income earned elsewhere, received in cash (USD million per month).</summary>
    public Column<DesignerId, double> ForeignIncome { get; }

    /// <summary>Gets cash paid for other firms, less the cash found in them (USD million per month).</summary>
    public Column<DesignerId, double> Acquisitions { get; }

    /// <summary>Gets debt that creditors write off when the firm fails (USD million per month).</summary>
    public Column<DesignerId, double> CreditorLoss { get; }

    /// <summary>Gets past losses that still reduce tax (USD million).</summary>
    public Column<DesignerId, double> LossCarried { get; }

    /// <summary>Gets consecutive months with revenue and a profit (months).</summary>
    public Column<DesignerId, int> ProfitableMonths { get; }

    /// <summary>Gets what the firm has decided about its funding (choice).</summary>
    public Column<DesignerId, FundingOption> FundingPlan { get; }

    /// <summary>Gets the mean belief of investors that the firm succeeds (probability).</summary>
    public Column<DesignerId, double> Confidence { get; }

    /// <summary>Gets the value that investors expect the firm to have for its present owners (USD million).</summary>
    public Column<DesignerId, double> IndicatedValue { get; }

    /// <summary>Gets repeated spins that investors have already noted (count).</summary>
    public Column<DesignerId, int> SpinsSeen { get; }
}
