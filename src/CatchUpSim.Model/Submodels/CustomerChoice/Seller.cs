using System.Runtime.CompilerServices;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>A firm that contacts customers in a month: what all its contacts have in common is worked out once.</summary>
internal readonly ref struct Seller
{
    private readonly Span<CustomerProfile> _profiles;
    private readonly Span<VendorStanding> _standings;
    private readonly ReadOnlySpan<int> _entered;
    private readonly int _row;
    private readonly int _designers;
    private readonly int _cluster;
    private readonly double _odds;
    private readonly double _rule;
    private readonly double _hopeless;
    private readonly short _trialEnds;

    /// <summary>Initializes a new instance of the <see cref="Seller"/> struct.</summary>
    /// <param name="industry">The state.</param>
    /// <param name="parameters">How customers come to test vendors.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="odds">Log-odds that a contacted customer without a local-content rule begins a trial.</param>
    /// <param name="cluster">Number of customers that a contact reaches.</param>
    public Seller(
        IndustryState industry, SalesPipelineParameters parameters, DesignerId designer, double odds, int cluster)
    {
        Customers customers = industry.Customers;
        _profiles = customers.Profiles;
        _standings = customers.AllStandings;
        _entered = industry.MarketPositions.Entered.Row(designer);
        _row = designer.Index;
        _designers = industry.Designers.Count;
        _cluster = cluster;
        _odds = odds;
        _rule = industry.Designers.IsHome[designer] ? parameters.TrialHomeRule : 0;
        _hopeless = 1 / (1 + Math.Exp(-(odds + _rule)));
        int trial = Math.Max(1, (int)Math.Round(parameters.TrialMonths));
        _trialEnds = (short)(industry.Month.Since(industry.Start) + trial);
    }

    /// <summary>Meets a customer, and in a larger population those beside it.</summary>
    /// <param name="whom">Uniform number that says whom.</param>
    /// <param name="luck">Uniform number that says how it goes.</param>
    public void Meet(double whom, double luck)
    {
        int first = Target(whom);
        if (first < 0)
        {
            return;
        }

        // Who is contacted begins a trial when the uniform is below its probability: when its log-odds are above these.
        // Nobody does if not even the strictest local-content rule would be enough; that is most often so.
        double needed = luck > _hopeless ? double.PositiveInfinity : Math.Log(luck / (1 - luck)) - _odds;
        int last = Math.Min(_profiles.Length, first + _cluster);
        int cell = (first * _designers) + _row;
        for (int customer = first; customer < last; customer++)
        {
            ref VendorStanding standing = ref _standings[cell];
            if (standing.Stage <= QualificationStage.Aware)
            {
                bool begins = needed < _rule * _profiles[customer].HomeRule;
                standing.Stage = begins ? QualificationStage.Trial : QualificationStage.Aware;
                standing.StageEnds = begins ? _trialEnds : standing.StageEnds;
            }

            cell += _designers;
        }
    }

    /// <summary>The largest of three random customers in the firm's segments: salespeople go where the orders are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Target(double uniform)
    {
        // Successive digits of one uniform in base "count" are independent enough for choosing whom to meet.
        int first = NextDigit(ref uniform);
        int second = NextDigit(ref uniform);
        int third = NextDigit(ref uniform);
        float firstWeight = Weight(first);
        float secondWeight = Weight(second);
        float thirdWeight = Weight(third);
        bool isSecond = secondWeight > firstWeight;
        int best = isSecond ? second : first;
        float weight = isSecond ? secondWeight : firstWeight;
        bool isThird = thirdWeight > weight;
        best = isThird ? third : best;
        weight = isThird ? thirdWeight : weight;
        return weight > 0 ? best : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NextDigit(ref double uniform)
    {
        double scaled = uniform * _profiles.Length;
        int digit = Math.Min(unchecked((int)scaled), _profiles.Length - 1);
        uniform = scaled - digit;
        return digit;
    }

    /// <summary>
    /// Weight of a customer as somebody to meet, 0 for those outside of the firm's segments and those who may buy already.
    /// A product and no condition: which customers count is hard to foretell.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float Weight(int customer)
    {
        ref CustomerProfile profile = ref _profiles[customer];
        bool isOpen = _entered[profile.Segment] != 0
            & _standings[(customer * _designers) + _row].Stage != QualificationStage.Qualified;
        return profile.Weight * (isOpen ? 1 : 0);
    }
}
