using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Whether alliances end in a month. The relative risk is worked out only where the draw leaves the answer open: most
/// alliances live on, since the draw lies above the chance at their age and the largest risk that there can be.
/// </summary>
internal readonly ref struct AllianceHazard
{
    // Above any rounding of the exponentials, far below what a draw can tell.
    private const double Margin = 1 + 1e-9;

    private readonly BaselineTable _baseline;
    private readonly AlliancesParameters _parameters;
    private readonly DissolutionCovariates _weights;
    private readonly double _largestRisk;

    /// <summary>Initializes a new instance of the <see cref="AllianceHazard"/> struct for one month.</summary>
    /// <param name="parameters">Rate, shape and weights.</param>
    public AllianceHazard(AlliancesParameters parameters)
    {
        _baseline = BaselineTable.Of(parameters);
        _parameters = parameters;
        _weights = new DissolutionCovariates(
            parameters.TrustWeight,
            parameters.OutcomeWeight,
            parameters.CommonTiesWeight,
            parameters.RivalryWeight,
            parameters.IntensityWeight);
        _largestRisk = Margin * AllianceEquations.RelativeRisk(
            new DissolutionCovariates(Trust: 0, Outcome: 0, CommonTies: 0, Rivalry: 1, TechnologyIntensity: 1), _weights);
    }

    /// <summary>Whether the draw can end an alliance of an age, however little the partners trust each other.</summary>
    /// <param name="age">Age in months.</param>
    /// <param name="draw">A draw from [0, 1).</param>
    public bool MayEnd(int age, double draw) => draw <= _largestRisk * _baseline.Increase(age);

    /// <summary>Whether the draw ends an alliance: whether it lies below the probability of (A7).</summary>
    /// <param name="industry">State, with this month's trust and outcome.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="partner">Its ally.</param>
    /// <param name="bySegment">The firm's partners by segment.</param>
    /// <param name="draw">A draw from [0, 1).</param>
    public bool Ends(
        IndustryState industry, DesignerId designer, PartnerId partner, ReadOnlySpan<int> bySegment, double draw)
    {
        double increase = _baseline.Increase(industry.AllianceTies.Age[designer, partner]);
        return draw < AllianceEquations.DissolutionProbability(
            increase, RelativeRisk(industry, designer, partner, AlliancePartners.Others(industry, partner, bySegment)));
    }

    private double RelativeRisk(IndustryState industry, DesignerId designer, PartnerId partner, int commonTies)
    {
        double others = Math.Max(0, industry.Partners.Degree[partner] - 1);
        var covariates = new DissolutionCovariates(
            industry.AllianceTies.Trust[designer, partner],
            industry.AllianceTies.Outcome[designer, partner],
            Math.Log(1 + commonTies),
            others / (others + _parameters.RivalrySaturation),
            Intensity(industry, designer));
        return AllianceEquations.RelativeRisk(covariates, _weights);
    }

    private static double Intensity(IndustryState industry, DesignerId designer) => AllianceEquations.TechnologyIntensity(
        Math.Max(0, industry.Accounts.ResearchExpense[designer]),
        Math.Max(0, industry.Accounts.Revenue[designer] + industry.Accounts.ForeignRevenue[designer]));
}
