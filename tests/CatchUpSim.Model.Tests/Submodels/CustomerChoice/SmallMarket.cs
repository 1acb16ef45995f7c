using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>A market of one segment, a home and a foreign vendor with equal cards, and some customers.</summary>
internal static class SmallMarket
{
    public static readonly DesignerId Home = SmallIndustryMoney.Latecomer;
    public static readonly DesignerId Abroad = SmallIndustryMoney.Abroad;
    public static readonly SegmentId Segment = new(0);
    public static readonly CustomerId Only = new(0);

    /// <summary>Customers who never prefer to wait, and vendors that nobody contacts.</summary>
    public static CustomerChoiceParameters Eager { get; } = ShippedWorld.FirmA.CustomerChoice with
    {
        WaitingUtility = -50,
        Pipeline = ShippedWorld.FirmA.CustomerChoice.Pipeline with { ContactsPerPerson = 0, ContactsPerPartner = 0, WordOfMouth = 0 },
    };

    public static void Qualify(IndustryState industry, DesignerId vendor) =>
        industry.Customers.Stage[Only, vendor] = QualificationStage.Qualified;

    public static void Choose(IndustryState industry, CustomerChoiceParameters? parameters = null) =>
        CustomerChoice.Choose(industry, parameters ?? Eager, SmallIndustryMoney.Stream(RandomPurpose.Purchase));

    public static ProductId Product(DesignerId designer) => new(designer.Index * IndustrySizes.ProductsPerDesigner);

    public static double Value(IndustryState industry, DesignerId designer) =>
        industry.Products.WaitingValue[Product(designer), Segment];

    public static double Ordered(IndustryState industry) => IndustryMeasures.Sum(industry.Products.WaitingValue.Values);

    /// <summary>A home firm and a foreign one with equal cards at USD 10 thousand, in a segment of USD 300 million a month.</summary>
    public static IndustryState Market(int customers = 1, Mechanisms? mechanisms = null)
    {
        IndustryState industry = SmallIndustryMoney.Create(mechanisms, customers);
        foreach (DesignerId designer in new[] { Home, Abroad })
        {
            ProductId product = Product(designer);
            industry.Products.OnSale[product] = true;
            industry.Products.Performance[product] = 1;
            industry.Products.MarketFactor[product] = 1;
            industry.Products.Price[product] = 10;
            industry.Products.UnitCost[product] = 4;
            industry.Products.Fit[product, Segment] = 1;
            industry.SoftwareStacks.Readiness[designer, Segment] = 1;
            industry.SoftwareStacks.Efficiency[designer] = 1;
        }

        industry.Segments.ReferencePrice[Segment] = 10;
        industry.Segments.FrontierNeed[Segment] = 1;
        industry.Segments.CodeDependence[Segment] = 1;
        industry.Customers.MonthsLeft.Values.Fill(1);
        industry.Customers.Vendor.Values.Fill(-1);
        foreach (CustomerId customer in industry.Customers.All)
        {
            industry.Customers.Weight[customer] = 1f / customers;
            industry.Customers.Interval[customer] = 36;
            industry.Customers.PerformanceTaste[customer] = 1;
            industry.Customers.PriceTaste[customer] = 1;
            industry.Customers.Trust[customer, Home] = 0.5f;
            industry.Customers.Trust[customer, Abroad] = 0.5f;
        }

        return industry;
    }

    /// <summary>How many of 400 customers of the foreign firm a home firm wins that sells at no less than a floor.</summary>
    public static int Won(CustomerChoiceParameters parameters, double floor, double fee = 0, bool isControlled = false)
    {
        IndustryState industry = Market(400);
        industry.PolicyStates.Fee[IndustryState.Policy] = fee;
        industry.Segments.IsControlled[Segment] = isControlled;
        industry.Products.PriceFloor[Product(Home)] = floor;
        foreach (CustomerId customer in industry.Customers.All)
        {
            industry.Customers.Vendor[customer] = (short)Abroad.Index;
            industry.Customers.CodeBase[customer] = 0.5f;
            industry.Customers.Stage[customer, Home] = QualificationStage.Qualified;
            industry.Customers.Stage[customer, Abroad] = QualificationStage.Qualified;
        }

        Choose(industry, parameters);
        return industry.Customers.Vendor.Values.Count((short)Home.Index);
    }
}
