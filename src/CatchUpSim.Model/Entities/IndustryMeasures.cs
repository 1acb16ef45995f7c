namespace CatchUpSim.Model.Entities;

/// <summary>Sums and comparisons over the industry that several submodels and the recorder need.</summary>
public static class IndustryMeasures
{
    /// <summary>The highest capability among active designers, performance index; 0 when none is active.</summary>
    public static double Frontier(IndustryState industry)
    {
        double frontier = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (industry.IsActive(designer))
            {
                frontier = Math.Max(frontier, industry.Capabilities.Level[designer]);
            }
        }

        return frontier;
    }

    /// <summary>Cards delivered by a designer in the month, all segments.</summary>
    public static double Units(IndustryState industry, DesignerId designer) =>
        Sum(industry.MarketPositions.Units.Row(designer));

    /// <summary>Cards of a designer in use, all segments.</summary>
    public static double InstalledBase(IndustryState industry, DesignerId designer) =>
        Sum(industry.MarketPositions.InstalledBase.Row(designer));

    /// <summary>Gross margin of the month, share of revenue; not a number without revenue.</summary>
    public static double GrossMargin(IndustryState industry, DesignerId designer)
    {
        double revenue = industry.Accounts.Revenue[designer];
        return revenue > 0 ? 1 - (industry.Accounts.CostOfGoods[designer] / revenue) : double.NaN;
    }

    /// <summary>Alliances of one kind that a designer holds.</summary>
    public static double Alliances(IndustryState industry, DesignerId designer, AllianceKind kind) =>
        industry.AllianceTies.Kind.Row(designer).Count(kind);

    /// <summary>Alliances formed in the month: those that have no age yet.</summary>
    public static double NewAlliances(IndustryState industry, DesignerId designer)
    {
        ReadOnlySpan<AllianceKind> kinds = industry.AllianceTies.Kind.Row(designer);
        ReadOnlySpan<int> ages = industry.AllianceTies.Age.Row(designer);
        int formed = 0;
        int first = kinds.IndexOfAnyExcept(AllianceKind.None);
        for (int partner = first < 0 ? kinds.Length : first; partner < kinds.Length; partner++)
        {
            formed += kinds[partner] != AllianceKind.None & ages[partner] == 0 ? 1 : 0;
        }

        return formed;
    }

    /// <summary>Number of links in the chain that are captive.</summary>
    public static double CaptiveLinks(IndustryState industry, DesignerId designer) =>
        industry.ChainPositions.Governance.Row(designer).Count(GovernanceType.Captive);

    /// <summary>Mean stock of the inputs that designers use themselves, in months of use.</summary>
    public static double InputStock(IndustryState industry, DesignerId designer)
    {
        double sum = 0;
        int used = 0;
        foreach (InputId input in industry.InputGoods.All)
        {
            bool isOwn = industry.InputGoods.User[input] < 0;
            sum += isOwn ? industry.InputGoods.Stock[input, designer] : 0;
            used += isOwn ? 1 : 0;
        }

        return used > 0 ? sum / used : double.NaN;
    }

    /// <summary>Largest part of an input that was missing in the month, of those that designers use themselves: scanners limit foundries.</summary>
    public static double InputShortage(IndustryState industry, DesignerId designer)
    {
        double largest = 0;
        foreach (InputId input in industry.InputGoods.All)
        {
            largest = industry.InputGoods.User[input] < 0 ? Math.Max(largest, industry.InputGoods.Shortage[input, designer]) : largest;
        }

        return largest;
    }

    /// <summary>Demand of all segments, USD million per month.</summary>
    public static double Demand(IndustryState industry) => Sum(industry.Segments.Demand.Values);

    /// <summary>The best product on sale of a designer in a segment by fit times performance, or null.</summary>
    public static ProductId? BestProduct(IndustryState industry, DesignerId designer, SegmentId segment)
    {
        ProductId? best = null;
        double merit = 0;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            if (!industry.Products.OnSale[product])
            {
                continue;
            }

            double value = industry.Products.Fit[product, segment] * industry.Products.Performance[product];
            if (value > merit)
            {
                merit = value;
                best = product;
            }
        }

        return best;
    }

    /// <summary>The share of performance that may be sold in a segment; controls reach data centres only.</summary>
    public static double PermittedShare(IndustryState industry, ProductId product, SegmentId segment) =>
        !industry.Segments.IsControlled[segment] ? 1
        : industry.Products.IsBlocked[product] ? 0
        : industry.Products.MarketFactor[product];

    /// <summary>Effective performance of a product in a segment: fit, software efficiency, and the permitted share.</summary>
    /// <param name="industry">The state.</param>
    /// <param name="product">The product.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="underLaw">False for what it would do if everything were permitted.</param>
    public static double Merit(IndustryState industry, ProductId product, SegmentId segment, bool underLaw) =>
        industry.Products.Performance[product]
        * (underLaw ? PermittedShare(industry, product, segment) : 1)
        * industry.Products.Fit[product, segment]
        * industry.SoftwareStacks.Efficiency[IndustryState.OwnerOf(product)];

    /// <summary>
    /// The best effective performance on offer in a segment, with which buyers compare: what the law lets them have, and
    /// what would be on offer if everything were permitted.
    /// </summary>
    /// <param name="industry">The state.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="evenSoldOut">Whether what is sold out for the moment counts, too.</param>
    public static (double UnderLaw, double Everything) BestOffer(IndustryState industry, SegmentId segment, bool evenSoldOut = false)
    {
        double underLaw = 1e-6;
        double everything = underLaw;
        foreach (ProductId product in industry.Products.All)
        {
            bool isOffered = industry.Products.OnSale[product] && industry.Products.Price[product] > 0
                && (evenSoldOut || !industry.Products.IsSoldOut[product]) && industry.IsActive(IndustryState.OwnerOf(product));
            if (isOffered)
            {
                underLaw = Math.Max(underLaw, Merit(industry, product, segment, true));
                everything = Math.Max(everything, Merit(industry, product, segment, false));
            }
        }

        return (underLaw, everything);
    }

    /// <summary>The duty of the home country on goods from the incumbents' country, of their value.</summary>
    public static double Duty(IndustryState industry) => Math.Max(
        0, industry.PolicyStates.Tariff[IndustryState.Policy] + industry.PolicyStates.TariffAdjustment[IndustryState.Policy]);

    /// <summary>
    /// What governments add to the price of a foreign card in a segment, of its value: the duty on every card, the fee and the
    /// home regulator's discouragement on accelerators alone (§6.4).
    /// </summary>
    public static double Levy(IndustryState industry, SegmentId segment)
    {
        PolicyStates policy = industry.PolicyStates;
        bool isControlled = industry.Segments.IsControlled[segment];
        return Duty(industry)
            + (isControlled ? policy.Fee[IndustryState.Policy] + policy.Discouragement[IndustryState.Policy] : 0);
    }

    /// <summary>Whether any product of a designer is on sale.</summary>
    public static bool Sells(IndustryState industry, DesignerId designer)
    {
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            if (industry.Products.OnSale[product])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether another designer is of the same side as a firm, and in business.</summary>
    public static bool IsRival(IndustryState industry, DesignerId other, DesignerId designer) =>
        other != designer
        && industry.IsActive(other)
        && industry.Designers.IsHome[other] == industry.Designers.IsHome[designer];

    /// <summary>Number of segments that a firm has entered.</summary>
    public static int SegmentsEntered(IndustryState industry, DesignerId designer)
    {
        int entered = 0;
        foreach (int month in industry.MarketPositions.Entered.Row(designer))
        {
            entered += month > 0 ? 1 : 0;
        }

        return entered;
    }

    /// <summary>The sum of a row, in the order of its entities.</summary>
    public static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum;
    }
}
