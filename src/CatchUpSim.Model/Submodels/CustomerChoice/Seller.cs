using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>A firm that contacts customers in a month: what all its contacts have in common is worked out once.</summary>
internal readonly ref struct Seller
{
    /// <summary>Most contacts at once.</summary>
    public const int Batch = 64;

    private const int RankBits = 32;

    private readonly Span<CustomerProfile> _profiles;
    private readonly Span<VendorStanding> _standings;
    private readonly ReadOnlySpan<int> _entered;
    private readonly int _row;
    private readonly int _designers;
    private readonly int _cluster;
    private readonly int _candidates;
    private readonly double _odds;
    private readonly double _rule;
    private readonly double _hopeless;
    private readonly double _sure;
    private readonly int _month;

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
        _candidates = parameters.Candidates;
        _odds = odds;
        _rule = industry.Designers.IsHome[designer] ? parameters.TrialHomeRule : 0;
        _hopeless = 1 / (1 + Math.Exp(-(odds + _rule)));
        _sure = 1 / (1 + Math.Exp(-odds));
        _month = industry.Month.Since(industry.Start);
    }

    /// <summary>
    /// Meets customers. Whom, is settled for all of them first: no contact changes whom another one reaches, and choosing
    /// without acting in between leaves nothing to be foretold.
    /// </summary>
    /// <param name="whom">Uniform numbers that say whom; at most <see cref="Batch"/>, used up.</param>
    /// <param name="luck">Uniform numbers that say how it goes; used up.</param>
    public void Meet(Span<double> whom, Span<double> luck)
    {
        Span<long> best = stackalloc long[Batch];
        FindTargets(whom, best);
        int count = 0;
        for (int i = 0; i < whom.Length; i++)
        {
            best[count] = best[i];
            luck[count] = luck[i];
            count += best[i] >> RankBits > 0 ? 1 : 0;
        }

        for (int i = 0; i < count; i++)
        {
            Approach(unchecked((int)best[i]), luck[i]);
        }
    }

    /// <summary>Approaches a customer, and in a larger population those beside it.</summary>
    private void Approach(int first, double luck)
    {
        // Who is contacted begins a trial when the uniform is below its probability: when its log-odds are above these.
        // Nobody does if not even the strictest local-content rule would be enough, everybody if none is needed.
        double needed = luck > _hopeless ? double.PositiveInfinity
            : luck < _sure ? double.NegativeInfinity : Math.Log(luck / (1 - luck)) - _odds;
        int last = Math.Min(_profiles.Length, first + _cluster);
        int cell = (first * _designers) + _row;
        for (int customer = first; customer < last; customer++)
        {
            ref VendorStanding standing = ref _standings[cell];
            if (standing.Stage <= QualificationStage.Aware)
            {
                ref CustomerProfile profile = ref _profiles[customer];
                bool begins = needed < _rule * profile.HomeRule;
                standing.Stage = begins ? QualificationStage.Trial : QualificationStage.Aware;
                standing.StageEnds = begins ? (short)(_month + profile.TrialMonths) : standing.StageEnds;
            }

            cell += _designers;
        }
    }

    /// <summary>
    /// Finds for each contact the rank of the largest of a few random customers in the firm's segments: field engineers go
    /// where the orders are. All first candidates are looked at, then all second ones: none waits for another, the memory
    /// answers for many at once, and the larger of two is taken without asking which.
    /// </summary>
    private void FindTargets(Span<double> whom, Span<long> best)
    {
        Span<long> ranks = stackalloc long[Batch];
        Span<Vector256<long>> four = MemoryMarshal.Cast<long, Vector256<long>>(ranks);
        Span<Vector256<long>> bestFour = MemoryMarshal.Cast<long, Vector256<long>>(best);
        for (int candidate = 0; candidate < _candidates; candidate++)
        {
            for (int i = 0; i < whom.Length; i++)
            {
                ranks[i] = Rank(NextDigit(ref whom[i]));
            }

            for (int i = 0; i < bestFour.Length; i++)
            {
                bestFour[i] = Vector256.Max(bestFour[i], four[i]);
            }
        }
    }

    /// <summary>Successive digits of one uniform in base "count" are independent enough for choosing whom to meet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NextDigit(ref double uniform)
    {
        double scaled = uniform * _profiles.Length;
        int digit = Math.Min(double.ConvertToIntegerNative<int>(scaled), _profiles.Length - 1);
        uniform = scaled - digit;
        return digit;
    }

    /// <summary>
    /// Rank of a customer as somebody to meet: its weight, 0 for those outside of the firm's segments and those who may buy
    /// already, and below it the customer itself. Whole numbers, for which customers count is hard to foretell and the
    /// largest of them is found without asking: the bits of positive real numbers are in the order of the numbers.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Rank(int customer)
    {
        ref CustomerProfile profile = ref _profiles[customer];
        bool isOpen = _entered[profile.Segment] != 0
            & _standings[unchecked((customer * _designers) + _row)].Stage != QualificationStage.Qualified;
        long weight = BitConverter.SingleToInt32Bits(profile.Weight) & unchecked(-(isOpen ? 1L : 0L));
        return (weight << RankBits) | unchecked((uint)customer);
    }
}
