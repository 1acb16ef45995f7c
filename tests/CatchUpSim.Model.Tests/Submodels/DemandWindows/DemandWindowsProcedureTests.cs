using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class DemandWindowsProcedureTests
{
    private static DemandWindowsParameters Calm { get; } = ShippedWorld.FirmA.DemandWindows with
    {
        Volatility = 0, RandomWindows = 0, Windows = [],
    };

    [Fact]
    public void Without_chance_and_windows_demand_is_the_path()
    {
        IndustryState industry = ShippedWorld.Beginning();
        Advance(industry, Calm, 10);
        Assert.Equal(Month.Of(2021, 7), industry.Month);
        Assert.Equal(7000.0 / 12, IndustryMeasures.Demand(industry), 1e-6);
        Advance(industry, Calm, 12);
        Assert.Equal(7000 * 1.328 / 12, IndustryMeasures.Demand(industry), 1e-6);
    }

    [Fact]
    public void A_dated_window_opens_over_its_ramp_in_its_segments_only_and_closes_again()
    {
        DemandWindowDefinition window = ShippedWorld.FirmA.DemandWindows.Windows[0] with
        {
            Opens = Month.Of(2020, 12), Months = 6, RampMonths = 3, Size = 0.6,
            Segments = new Dictionary<string, double>(StringComparer.Ordinal) { ["training"] = 1 },
        };
        DemandWindowsParameters open = Calm with { Windows = [window] };
        Assert.Equal(0, DemandWindows.Dated(open.Windows, Month.Of(2020, 11), "training"));
        Assert.Equal(0.2, DemandWindows.Dated(open.Windows, Month.Of(2020, 12), "training"), 1e-12);
        Assert.Equal(0.6, DemandWindows.Dated(open.Windows, Month.Of(2021, 2), "training"), 1e-12);
        Assert.Equal(0, DemandWindows.Dated(open.Windows, Month.Of(2021, 9), "training"), 1e-12);
        IndustryState with = ShippedWorld.Beginning();
        IndustryState without = ShippedWorld.Beginning();
        Advance(with, open, 6);
        Advance(without, Calm, 6);
        SegmentId training = with.Segment("training");
        SegmentId graphics = with.Segment("graphics");
        Assert.Equal(1.6, with.Segments.Demand[training] / without.Segments.Demand[training], 1e-9);
        Assert.Equal(without.Segments.Demand[graphics], with.Segments.Demand[graphics]);
    }

    [Fact]
    public void An_undated_window_opens_demand_and_fades()
    {
        IndustryState industry = ShippedWorld.Beginning();
        Advance(industry, Calm with { RandomWindows = 0.99 }, 24);
        double opened = industry.Segments.WindowFactor.Values.ToArray().Sum();
        Assert.True(opened > 0);
        Assert.Contains(industry.Chronicle.Entries, e => e.Kind == EventKind.Shock);
        Advance(industry, Calm, 12);
        Assert.Equal(opened * (1 - Calm.RandomDecay), industry.Segments.WindowFactor.Values.ToArray().Sum(), 1e-9);
    }

    [Theory]
    [InlineData(0.4, 0.3, 36)]
    [InlineData(0.2, 0.05, 12)]
    [InlineData(0.2, 0, 36)]
    public void Volatile_demand_keeps_its_mean_n_80(double volatility, double reversion, int months)
    {
        DemandWindowsParameters wild = Calm with { Volatility = volatility, Reversion = reversion };
        double sum = 0;
        double path = 0;
        for (ulong seed = 0; seed < 80; seed++)
        {
            IndustryState industry = ShippedWorld.Beginning();
            Advance(industry, wild, months, seed);
            sum += IndustryMeasures.Demand(industry);
            path += DemandWindows.Path(wild, industry.Month) / 12;
        }

        Assert.InRange(sum / path, 0.85, 1.15);
    }

    private static void Advance(IndustryState industry, DemandWindowsParameters parameters, int months, ulong seed = 1)
    {
        for (int i = 0; i < months; i++)
        {
            industry.Month = industry.Month.Next;
            DemandWindows.Advance(industry, parameters, ShippedWorld.Stream(RandomPurpose.Demand, seed));
        }
    }
}
