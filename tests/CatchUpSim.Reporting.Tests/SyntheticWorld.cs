using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Reporting.Tests;

/// <summary>
/// One world whose state is written by hand month by month, plausible enough to look at, and recorded by the model's own
/// recorder. It is no model: nothing here decides anything.
/// </summary>
internal sealed class SyntheticWorld
{
    public const int Months = 184;

    private static readonly DesignerId Focal = new(0);
    private static readonly DesignerId Rival = new(1);
    private static readonly DesignerId Incumbent = new(2);
    private static readonly DesignerId Second = new(3);

    private readonly IndustryState _industry;
    private readonly Random _random;
    private readonly SyntheticTraits _traits;
    private readonly int _silicon;
    private readonly int _launch;
    private readonly int _death;
    private readonly double _talent;

    public SyntheticWorld(int replication, SyntheticTraits traits)
    {
        _traits = traits;
        _random = new Random(7919 * (replication + 1));
        var sizes = new IndustrySizes { Designers = 4, Segments = 6, Foundries = 1, Lines = 1, Customers = 1, Partners = 40, Investors = 1, Inputs = 1 };
        var names = new IndustryNames(
            [traits.Firm, "Rival 1", "Incumbent", "Second incumbent"], SyntheticStudy.Segments, ["F"], ["L"], ["P"], ["I"], ["W"]);
        _industry = new IndustryState(sizes, names, AllMechanisms, SyntheticStudy.Start);
        _silicon = 14 + _random.Next(8);
        _launch = _silicon + 8 + _random.Next(14);
        _death = traits.AllDieEarly ? 5 : _random.NextDouble() < 0.55 ? 20 + _random.Next(150) : int.MaxValue;
        _talent = 0.6 + _random.NextDouble();
        foreach (DesignerId designer in _industry.Designers.All)
        {
            _industry.Designers.Status[designer] = DesignerStatus.Active;
            _industry.Designers.IsHome[designer] = designer.Index < 2;
            _industry.Designers.IsLatecomer[designer] = designer.Index < 2;
            _industry.Designers.Founded[designer] = SyntheticStudy.Start.Index;
        }
    }

    private static Mechanisms AllMechanisms { get; } = new()
    {
        PolicyControls = true, DemandWindows = true, TechnologyFrontier = true, Talent = true, Alliances = true, Research = true,
        ProductDevelopment = true, EcosystemCompatibility = true, FoundryAllocation = true, Pricing = true, CustomerChoice = true,
        CashFlow = true, Funding = true, EntryExit = true, ValueChain = true, SupplySecurity = true,
    };

    public RunResult Run(int replication)
    {
        var recorder = new Recorder(_industry, Months - 1, Recording.All);
        _industry.Accounts.Cash[Focal] = 60;
        for (int month = 0; month < Months; month++)
        {
            _industry.Month = SyntheticStudy.Start.Plus(month);
            if (month == _death)
            {
                _industry.Designers.Status[Focal] = DesignerStatus.Bankrupt;
                _industry.Chronicle.Write(_industry.Month, Focal, EventKind.Exit, "bankrupt", "cash ran out");
            }

            if (month < _death)
            {
                AdvanceFirm(month);
            }

            AdvanceMarket(month);
            recorder.Record(_industry);
        }

        return new RunResult
        {
            Replication = replication,
            Seed = SyntheticStudy.Seed,
            Start = SyntheticStudy.Start,
            Names = _industry.Names,
            Focal = Focal,
            Firms = recorder.Firms,
            Market = recorder.Market,
            Events = _industry.Chronicle.Entries,
            Summary = SummaryReading.Read(_industry, recorder),
            StateHash = string.Empty,
        };
    }

    private void AdvanceFirm(int month)
    {
        double growth = _talent * month / Months;
        _industry.Workforces.Headcount[Focal] = 60 + (Math.Min(month, 20) * 22) + (900 * growth);
        _industry.Workforces.ResearchHeadcount[Focal] = 0.82 * _industry.Workforces.Headcount[Focal];
        _industry.Workforces.HiredTotal[Focal] = _industry.Workforces.Headcount[Focal] * 1.3;
        _industry.Capabilities.Patents[Focal] = month * 5 * _talent;
        _industry.Capabilities.Level[Focal] = 0.15 + (Math.Exp(3.2 * growth) - 1);
        _industry.Capabilities.Gap[Focal] = Math.Max(0, 2.2 - (2 * growth) + (0.1 * _random.NextDouble()));
        _industry.SoftwareStacks.Coverage[Focal] = 0.85 * (1 - Math.Exp(-_talent * month / 40));
        _industry.ChainPositions.Position[Focal] = 0.2 + (0.5 * growth) + (0.02 * _random.NextDouble());
        _industry.ChainPositions.Captivity[Focal] = 0.8 - (0.4 * growth);
        AdvanceMoney(month);
        AdvanceAlliances(month);
        Decide(month);
        if (_traits.ReachesMilestones && month == _silicon)
        {
            _industry.Reach(Focal, Milestone.FirstSilicon, "first silicon of Inference-1 back");
        }

        if (_traits.ReachesMilestones && month == _launch)
        {
            _industry.Reach(Focal, Milestone.FirstRevenue, "first cards of Inference-1 sold");
            _industry.Reach(Focal, Milestone.VolumeProduction, "Inference-1 at volume");
        }

        if (month % 30 == 29)
        {
            string kind = ((month / 30) % 4) switch { 0 => "process", 1 => "product", 2 => "functional", _ => "chain" };
            _industry.Chronicle.Write(_industry.Month, Focal, EventKind.Upgrade, kind, "moved up");
            _industry.ChainPositions.Upgrades[Focal]++;
        }
    }

    private void AdvanceMoney(int month)
    {
        bool raises = month % 18 == 4;
        double raised = raises ? 30 * Math.Exp(1.2 * _random.NextDouble() * _talent * (1 + (month / 90.0))) : 0;
        _industry.Accounts.EquityRaised[Focal] = raised;
        _industry.Accounts.EquityTotal[Focal] += raised;
        double burn = 2.2 + (month * 0.08);
        _industry.Accounts.Cash[Focal] = Math.Max(1, _industry.Accounts.Cash[Focal] + raised - burn + _industry.Accounts.Revenue[Focal]);
        _industry.Accounts.Runway[Focal] = month > 150 ? 999 : _industry.Accounts.Cash[Focal] / burn;
        if (raises)
        {
            _industry.Accounts.Rounds[Focal]++;
            _industry.Chronicle.Write(_industry.Month, Focal, EventKind.Round, $"round {_industry.Accounts.Rounds[Focal]}", $"raised USD {raised:0.0} million");
        }
    }

    private void AdvanceAlliances(int month)
    {
        int total = Math.Min(40, (month / 14) + (month >= _launch ? 8 : 0) + (month > _launch + 3 ? 4 : 0));
        for (int partner = 0; partner < total; partner++)
        {
            _industry.AllianceTies.Kind[Focal, new PartnerId(partner)] = (AllianceKind)(1 + (partner % 5));
        }

        _industry.AllianceTies.Held[Focal] = total;
    }

    private void Decide(int month)
    {
        if (month == 0 || (month % 24 == 0 && _random.NextDouble() < 0.5))
        {
            string[] options = ["Compatible", "OwnStack", "Dual", "OpenStandard"];
            int chosen = _random.Next(4);
            _industry.Chronicle.Write(_industry.Month, Focal, new DecisionRecord(
                "EcosystemStrategy", options, [0.4, 0.1, 0.2, double.NegativeInfinity], chosen, [new Signal("coverage", 0.2), new Signal("runway", 14)], false));
        }

        if (month % 12 == 6)
        {
            int chosen = _random.Next(3);
            _industry.Chronicle.Write(_industry.Month, Focal, new DecisionRecord(
                "ResearchMode", ["Independent", "Cooperative", "Imitative"], [0.4, 0.5, 0.2], chosen, [new Signal("gap", 1.4)], false));
        }
    }

    private void AdvanceMarket(int month)
    {
        bool sells = _traits.ReachesMilestones && month >= _launch && month < _death;
        double ramp = sells ? 1 - Math.Exp(-(month - _launch) / 50.0) : 0;
        double all = 0;
        double own = 0;
        foreach (SegmentId segment in _industry.Segments.All)
        {
            double demand = 60 * Math.Exp(month / 45.0) * (segment.Index == 5 && month < 30 ? 0 : 1);
            double share = 0.22 * _talent * ramp / (1 + segment.Index);
            double rival = 0.25 * month / Months;
            double[] shares = [share, rival, 0.8 * (1 - share - rival), 0.2 * (1 - share - rival)];
            for (int designer = 0; designer < 4; designer++)
            {
                _industry.MarketPositions.Sales[new DesignerId(designer), segment] = demand * shares[designer];
                _industry.MarketPositions.Share[new DesignerId(designer), segment] = shares[designer];
            }

            _industry.Segments.Demand[segment] = demand;
            _industry.Segments.Sales[segment] = demand;
            _industry.Segments.DomesticShare[segment] = demand > 0 ? share + rival : 0;
            all += demand;
            own += demand * share;
        }

        _industry.MarketPositions.TotalShare[Focal] = own / all;
        _industry.MarketPositions.TotalShare[Rival] = 0.25 * month / Months;
        _industry.MarketPositions.TotalShare[Incumbent] = 0.5;
        _industry.MarketPositions.TotalShare[Second] = 0.1;
        _industry.Accounts.Revenue[Focal] = own * 0.1;
        _industry.Accounts.RevenueTotal[Focal] += own * 0.1;
    }
}

/// <summary>What is special about a synthetic ensemble.</summary>
internal sealed record SyntheticTraits
{
    public string Firm { get; init; } = "Firm A";

    public bool AllDieEarly { get; init; }

    public bool ReachesMilestones { get; init; } = true;

    public int Failures { get; init; }
}
