using System.Diagnostics;

namespace CatchUpSim.Cli.Benchmarking;

/// <summary>
/// A yardstick of this machine: customers who choose as in the bare market, by a plain loop that can do nothing else. No model,
/// no addressed chance, nothing recorded. The same loop in C++ takes about seven tenths of its time, measured side by
/// side: a machine on which this one takes 2.9 ns is about as fast as that of the targets.
/// </summary>
internal static class PlainMarket
{
    /// <summary>What such a loop, written in C++, took where the targets were set (nanoseconds per customer and month).</summary>
    public const double Reference = 2;

    private const int Customers = 1_000_000;
    private const int Months = 180;
    private const int Products = 8;
    private const int ShortestInterval = 24;
    private const int LongestInterval = 48;
    private const double SwitchingCost = 0.5;
    private const double NetworkWeight = 0.5;

    /// <summary>What it takes here (nanoseconds per customer and month).</summary>
    public static double Measure()
    {
        Customer[] customers = Draw(new Random(1));
        long start = Stopwatch.GetTimestamp();
        Run(customers, new Random(2));
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Customers / Months;
    }

    private static Customer[] Draw(Random random)
    {
        var customers = new Customer[Customers];
        foreach (ref Customer customer in customers.AsSpan())
        {
            customer.PerformanceTaste = random.NextSingle() + 0.5f;
            customer.PriceTaste = random.NextSingle() + 0.5f;
            customer.Vendor = (byte)random.Next(Products);
            customer.Interval = (byte)random.Next(ShortestInterval, LongestInterval + 1);
            customer.MonthsLeft = (byte)random.Next(1, customer.Interval + 1);
        }

        return customers;
    }

    private static void Run(Customer[] customers, Random random)
    {
        Span<double> used = stackalloc double[Products];
        Span<double> common = stackalloc double[Products];
        Span<double> weights = stackalloc double[Products];
        used.Fill(Customers / (double)Products);
        for (int month = 0; month < Months; month++)
        {
            for (int product = 0; product < Products; product++)
            {
                common[product] = NetworkWeight * Math.Log(1 + (used[product] * Products / Customers));
            }

            foreach (ref Customer customer in customers.AsSpan())
            {
                if (--customer.MonthsLeft == 0)
                {
                    int chosen = Choose(ref customer, common, weights, random);
                    used[customer.Vendor]--;
                    used[chosen]++;
                    customer.Vendor = (byte)chosen;
                    customer.MonthsLeft = customer.Interval;
                }
            }
        }
    }

    private static int Choose(ref Customer customer, ReadOnlySpan<double> common, Span<double> weights, Random random)
    {
        double sum = 0;
        for (int product = 0; product < weights.Length; product++)
        {
            double utility = common[product] - (customer.PerformanceTaste * 0.06 * product)
                + (customer.PriceTaste * 0.08 * product) - (product == customer.Vendor ? 0 : SwitchingCost);
            weights[product] = Math.Exp(utility);
            sum += weights[product];
        }

        double left = random.NextDouble() * sum;
        int chosen = 0;
        while (chosen < weights.Length - 1 && left >= weights[chosen])
        {
            left -= weights[chosen++];
        }

        return chosen;
    }

    private struct Customer
    {
        public float PerformanceTaste;
        public float PriceTaste;
        public byte Vendor;
        public byte Interval;
        public byte MonthsLeft;
    }
}
