using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Initialization;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>The shares of the largest customers and of server makers, added up fast and added up plainly.</summary>
public sealed class CustomerConcentrationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Shares_of_customers_are_those_of_plain_sums_to_the_last_bit(int replication)
    {
        IndustryState industry = WithRandomPurchases(replication);
        Delivery.Settle(industry, ShippedWorld.FirmA.Delivery, new RandomStreams(7, replication).For(RandomPurpose.Service));
        Assert.True(industry.Designers.Count > 8, "More vendors than stand side by side.");
        foreach (DesignerId designer in industry.Designers.All)
        {
            (double five, double indirect) = PlainShares(industry, designer);
            Assert.Equal(five, industry.MarketPositions.TopCustomersShare[designer]);
            Assert.Equal(indirect, industry.MarketPositions.IndirectShare[designer]);
        }

        Assert.Contains(industry.MarketPositions.IndirectShare.Values.ToArray(), share => share is > 0 and < 1);
    }

    private static (double Five, double Indirect) PlainShares(IndustryState industry, DesignerId designer)
    {
        Customers customers = industry.Customers;
        CustomerId[] buyers =
        [
            .. customers.All.ToArray().Where(customer => customers.Vendor[customer] == designer.Index && customers.Purchases[customer] > 0),
        ];
        double all = buyers.Aggregate(0.0, (sum, customer) => sum + customers.Purchases[customer]);
        double five = buyers.Select(customer => customers.Purchases[customer]).OrderDescending().Take(5)
            .Aggregate(0.0, (sum, amount) => sum + amount);
        double indirect = buyers.Where(customer => customers.Kind[customer] == CustomerKind.ServerMaker)
            .Aggregate(0.0, (sum, customer) => sum + customers.Purchases[customer]);
        return all > 0 ? (five / all, indirect / all) : (0, 0);
    }

    /// <summary>
    /// The shipped customers, some of whom buy nothing or from nobody; kinds change here and there, and the last designer has
    /// but two customers, the very last ones.
    /// </summary>
    private static IndustryState WithRandomPurchases(int replication)
    {
        IndustryState industry = InitialState.Create(ShippedWorld.FirmA, new RandomStreams(7, replication));
        industry.Month = Month.Of(2021, 9);
        RandomStream random = new RandomStreams(11, replication).For(RandomPurpose.Purchase);
        int designers = industry.Designers.Count;
        foreach (CustomerId customer in industry.Customers.All)
        {
            Draws draws = random.At(industry.Month, customer.Index);
            bool isLast = customer.Index >= industry.Customers.Count - 2;
            industry.Customers.Vendor[customer] = (short)(isLast ? designers - 1 : draws.NextIndex(designers) - 1);
            industry.Customers.Purchases[customer] = isLast || draws.NextEvent(0.8) ? (float)Math.Exp(3 * draws.NextNormal()) : 0;
            if (draws.NextEvent(0.01))
            {
                industry.Customers.Kind[customer] = (CustomerKind)draws.NextIndex(3);
            }
        }

        return industry;
    }
}
