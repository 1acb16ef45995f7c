using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Submodel Delivery. Firms deliver what they have in stock against what was ordered; what they cannot deliver waits or is
/// cancelled. Deliveries make shares and the installed base; late deliveries and thin service cost reputation.
/// </summary>
[Writes(nameof(IndustryState.Products), nameof(Products.Inventory), nameof(Products.InventoryValue), nameof(Products.Waiting), nameof(Products.WaitingValue), nameof(Products.Backlog), nameof(Products.Delivered), nameof(Products.IsSoldOut), nameof(Products.LineLost))]
[Writes(nameof(IndustryState.MarketPositions), nameof(MarketPositions.Sales), nameof(MarketPositions.Units), nameof(MarketPositions.PerformanceUnits), nameof(MarketPositions.Share), nameof(MarketPositions.SmoothedSales), nameof(MarketPositions.TotalShare), nameof(MarketPositions.InstalledBase), nameof(MarketPositions.CohortUnits), nameof(MarketPositions.OrderTrend), nameof(MarketPositions.TopCustomersShare), nameof(MarketPositions.IndirectShare), nameof(MarketPositions.TotalUnits), nameof(MarketPositions.MonthsOnSale))]
[Writes(nameof(IndustryState.Segments), nameof(Segments.Sales), nameof(Segments.Units), nameof(Segments.PriceIndex), nameof(Segments.Concentration), nameof(Segments.DomesticShare), nameof(Segments.LeaderShare))]
[Writes(nameof(IndustryState.Accounts), nameof(Accounts.CostOfGoods), nameof(Accounts.Royalties))]
[Writes(nameof(IndustryState.Designers), nameof(Designers.Service), nameof(Designers.Reputation), nameof(Designers.MilestoneMonth))]
[Writes(nameof(IndustryState.Customers), nameof(Customers.MonthsLeft))]
public static class Delivery
{
    // Assumption: shares of care (field engineers for the cards in use) and of promptness (orders delivered) in what customers experience.
    private const double CareShare = 0.5;
    private const double PromptnessShare = 0.5;

    /// <summary>Delivers the month's orders and updates shares, base and service.</summary>
    public static void Settle(IndustryState industry, DeliveryParameters parameters, RandomStream random)
    {
        industry.Accounts.CostOfGoods.Values.Clear();
        industry.Accounts.Royalties.Values.Clear();
        industry.MarketPositions.Sales.Values.Clear();
        industry.MarketPositions.Units.Values.Clear();
        industry.MarketPositions.PerformanceUnits.Values.Clear();
        if (!industry.Mechanisms.CustomerChoice)
        {
            return;
        }

        // Before anything leaves: who was asked for orders this month, stocks of its beginning say.
        Forecast(industry, parameters);
        foreach (ProductId product in industry.Products.All)
        {
            Shipment.Ship(industry, parameters, product);
        }

        foreach (DesignerId designer in industry.Designers.All)
        {
            // Cards are in use for as long when their maker is gone.
            InstalledBases.Age(industry, designer);
            if (industry.IsActive(designer))
            {
                Serve(industry, parameters, designer, random.At(industry.Month, designer.Index).NextNormal());
                NoteSales(industry, designer);
            }
        }

        MarketShares.Measure(industry, parameters);
        if (industry.Month.IsQuarterEnd)
        {
            CustomerConcentration.Measure(industry);
        }
    }

    /// <summary>Equation (S2): trend of orders o' = o + (orders − o)/n. A month in which all that a firm sells is sold out says nothing of demand.</summary>
    private static void Forecast(IndustryState industry, DeliveryParameters parameters)
    {
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (!industry.IsActive(designer))
            {
                continue;
            }

            foreach (SegmentId segment in industry.Segments.All)
            {
                ref double trend = ref industry.MarketPositions.OrderTrend[designer, segment];
                double orders = industry.MarketPositions.Orders[designer, segment];
                if (orders > 0 || (trend > 0 && !OnOffer.IsSoldOut(industry, designer, segment)))
                {
                    trend += (orders - trend) / parameters.ForecastMonths;
                }
            }
        }
    }

    /// <summary>Equation (S1): service follows the field engineers per card, the share of orders delivered, and luck.</summary>
    private static void Serve(IndustryState industry, DeliveryParameters parameters, DesignerId designer, double luck)
    {
        double engineers = industry.Workforces.Effective[designer, new RoleId((int)StaffRole.Sales)];
        double cards = IndustryMeasures.InstalledBase(industry, designer);
        double care = cards > 0 ? Math.Min(1, engineers * parameters.CardsPerEngineer / cards) : 1;
        double waiting = 0;
        double delivered = 0;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            waiting += industry.Products.Backlog[product];
            delivered += industry.Products.Delivered[product];
        }

        double promptness = waiting + delivered > 0 ? delivered / (waiting + delivered) : 1;
        double experience = Math.Clamp((CareShare * care) + (PromptnessShare * promptness) + (parameters.FieldFailures * luck), 0, 1);
        ref double service = ref industry.Designers.Service[designer];
        service += parameters.ServiceLearning * (experience - service);

        // Reputation is what the market has seen: service weighted by how many could see it.
        double seen = Math.Min(1, industry.MarketPositions.TotalUnits[designer] / parameters.CardsPerEngineer);
        ref double reputation = ref industry.Designers.Reputation[designer];
        reputation += parameters.ServiceLearning * seen * (service - reputation);
    }

    private static void NoteSales(IndustryState industry, DesignerId designer)
    {
        double units = IndustryMeasures.Units(industry, designer);
        industry.MarketPositions.TotalUnits[designer] += units;
        if (units > 0)
        {
            industry.Reach(designer, Milestone.FirstRevenue, $"first {units:0} cards delivered");
        }

        // A month in which the firm can sell nothing, and have nothing made, tells nobody whether buyers want its cards.
        bool isTold = units > 0 || CanSell(industry, designer);
        industry.MarketPositions.MonthsOnSale[designer] += isTold ? 1 : 0;
    }

    private static bool CanSell(IndustryState industry, DesignerId designer)
    {
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            bool isThere = industry.Products.Inventory[product] > 0 || !FoundryAccess.IsClosed(industry, product);
            if (industry.Products.OnSale[product] && isThere)
            {
                return true;
            }
        }

        return false;
    }
}
