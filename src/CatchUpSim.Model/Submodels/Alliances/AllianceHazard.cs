using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Whether alliances end in a month. The growth of the baseline hazard is worked out once for each age that occurs, and
/// the relative risk only where the draw leaves the answer open.
/// </summary>
/// <remarks>
/// Most alliances live on: a draw above the chance at the largest risk and the most dangerous age that there can be says
/// so without either.
/// </remarks>
internal readonly ref struct AllianceHazard
{
    // Above any rounding of the exponentials, far below what a draw can tell.
    private const double Margin = 1 + 1e-9;

    private readonly Span<double> _increases;
    private readonly AlliancesParameters _parameters;
    private readonly DissolutionCovariates _weights;
    private readonly double _largestRisk;
    private readonly double _largestIncrease;

    /// <summary>Initializes a new instance of the <see cref="AllianceHazard"/> struct for one month.</summary>
    /// <param name="parameters">Rate, shape and weights.</param>
    /// <param name="byAge">Room for a number by age; older alliances are worked out each time.</param>
    public AllianceHazard(AlliancesParameters parameters, Span<double> byAge)
    {
        byAge.Fill(double.NaN);
        _increases = byAge;
        _parameters = parameters;
        _weights = new DissolutionCovariates(
            parameters.TrustWeight,
            parameters.OutcomeWeight,
            parameters.CommonTiesWeight,
            parameters.RivalryWeight,
            parameters.IntensityWeight);
        _largestRisk = Margin * AllianceEquations.RelativeRisk(
            new DissolutionCovariates(Trust: 0, Outcome: 0, CommonTies: 0, Rivalry: 1, TechnologyIntensity: 1), _weights);

        // The baseline rate only falls or only rises with age, so its growth is largest at one end.
        _largestIncrease = Margin * Math.Max(Increase(0), Increase(byAge.Length - 1));
    }

    /// <summary>Whether the draw ends an alliance: whether it lies below the probability of (A7).</summary>
    /// <param name="industry">State, with this month's trust and outcome.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="partner">Its ally.</param>
    /// <param name="bySegment">The firm's partners by segment.</param>
    /// <param name="draw">A draw from [0, 1).</param>
    public bool Ends(
        IndustryState industry, DesignerId designer, PartnerId partner, ReadOnlySpan<int> bySegment, double draw)
    {
        int age = industry.AllianceTies.Age[designer, partner];
        if (draw > _largestRisk * _largestIncrease && age < _increases.Length)
        {
            return false;
        }

        double increase = Increase(age);
        return draw <= _largestRisk * increase
            && draw < AllianceEquations.DissolutionProbability(
                increase, RelativeRisk(industry, designer, partner, AlliancePartners.Others(industry, partner, bySegment)));
    }

    private double Increase(int age)
    {
        if ((uint)age >= (uint)_increases.Length)
        {
            return AllianceEquations.BaselineIncrease(age, _parameters.DissolutionRate, _parameters.DurationShape);
        }

        ref double increase = ref _increases[age];
        if (double.IsNaN(increase))
        {
            increase = AllianceEquations.BaselineIncrease(age, _parameters.DissolutionRate, _parameters.DurationShape);
        }

        return increase;
    }

    private double RelativeRisk(IndustryState industry, DesignerId designer, PartnerId partner, int commonTies)
    {
        double others = Math.Max(0, industry.Partners.Degree[partner] - 1);
        var covariates = new DissolutionCovariates(
            industry.AllianceTies.Trust[designer, partner],
            industry.AllianceTies.Outcome[designer, partner],
            Math.Log(1 + commonTies),
            others / (others + _parameters.RivalrySaturation),
            Math.Clamp(industry.Capabilities.Skill[designer, new SkillId(0)], 0, 1));
        return AllianceEquations.RelativeRisk(covariates, _weights);
    }
}
