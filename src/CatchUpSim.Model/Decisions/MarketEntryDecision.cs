using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Decisions;

/// <summary>Parameters of <see cref="MarketEntryDecision"/>.</summary>
public sealed record MarketEntryDecisionParameters
{
    /// <summary>Gets the weight of demand.</summary>
    [Parameter("utility", 0, 10, "weight on the logarithm of believed demand open to the firm")]
    public required double DemandWeight { get; init; }

    /// <summary>Gets the weight of the performance that a segment demands.</summary>
    [Parameter("utility", 0, 10, "weight on the believed gap times the segment's need for frontier performance")]
    public required double GapWeight { get; init; }

    /// <summary>Gets the weight of code dependence.</summary>
    [Parameter("utility", 0, 10, "weight on code dependence that the firm's compatibility does not relieve")]
    public required double CodeWeight { get; init; }

    /// <summary>Gets the weight of required readiness.</summary>
    [Parameter("utility", 0, 10, "weight on the software readiness still missing in the segment")]
    public required double ReadinessWeight { get; init; }

    /// <summary>Gets the worth of a related segment.</summary>
    [Parameter("utility", 0, 10, "worth of a segment whose family the firm already serves")]
    public required double Relatedness { get; init; }

    /// <summary>Gets the worth of focus.</summary>
    [Parameter("utility", -20, 20, "utility of entering no further segment now")]
    public required double Focus { get; init; }

    /// <summary>Gets the staff needed for each segment.</summary>
    [Parameter("persons", 0, 10000, "staff that a firm wants for each segment it serves")]
    public required double StaffPerSegment { get; init; }

    /// <summary>Gets the temperature.</summary>
    [Parameter("utility", 0, 100, "temperature of the logit choice; 0 is best reply")]
    public required double Temperature { get; init; }
}

/// <summary>
/// Market entry: which segment first, which next. Large open demand draws; a need for frontier performance,
/// code tied to the incumbent and missing readiness repel a latecomer, which is why it begins where they matter least.
/// </summary>
public static class MarketEntryDecision
{
    /// <summary>Reviews the segments that a firm targets; enters at most one more.</summary>
    public static void Review(IndustryState industry, DesignerId designer, MarketEntryDecisionParameters parameters, double uniform)
    {
        int entered = IndustryMeasures.SegmentsEntered(industry, designer);
        bool hasStaff = industry.Workforces.Headcount[designer] >= parameters.StaffPerSegment * entered;
        if (entered == industry.Segments.Count || (entered > 0 && (!hasStaff || !IndustryMeasures.Sells(industry, designer))))
        {
            return;
        }

        int count = industry.Segments.Count;
        Span<double> utilities = stackalloc double[count + 1];
        bool isFixed = Utilities(industry, designer, parameters, utilities);
        utilities[count] = entered == 0 ? double.NegativeInfinity : parameters.Focus;
        int chosen = isFixed ? NextFixed(industry, designer) : LogitChoice.Choose(utilities, parameters.Temperature, uniform);
        if (chosen == count)
        {
            return;
        }

        var segment = new SegmentId(chosen);
        industry.MarketPositions.Entered[designer, segment] = industry.Month.Index;
        Write(industry, designer, utilities, chosen, isFixed);
    }

    /// <summary>
    /// Equation (DM1): w_d·ln(1 + demand · openness) − w_g·gap·need − w_c·code·(1 − usable) − w_r·max(0, required − readiness) + relatedness,
    /// utility of entering a segment by beliefs: demand in USD million per month, gap in log points, relatedness where its family is served.
    /// </summary>
    public static double Utility(IndustryState industry, DesignerId designer, SegmentId segment, MarketEntryDecisionParameters parameters)
    {
        double open = industry.Beliefs.Demand[designer, segment] * industry.Beliefs.Openness[designer, segment];
        double missing = Math.Max(0, industry.Segments.RequiredReadiness[segment] - industry.SoftwareStacks.Readiness[designer, segment]);
        return (parameters.DemandWeight * Math.Log(1 + open))
            - (parameters.GapWeight * industry.Beliefs.Gap[designer] * industry.Segments.FrontierNeed[segment])
            - (parameters.CodeWeight * industry.Segments.CodeDependence[segment] * (1 - industry.SoftwareStacks.Usable[designer]))
            - (parameters.ReadinessWeight * missing)
            + (IsRelated(industry, designer, segment) ? parameters.Relatedness : 0);
    }

    private static bool Utilities(
        IndustryState industry, DesignerId designer, MarketEntryDecisionParameters parameters, Span<double> utilities)
    {
        foreach (SegmentId segment in industry.Segments.All)
        {
            bool isOpen = industry.MarketPositions.Entered[designer, segment] == 0;
            utilities[segment.Index] = isOpen ? Utility(industry, designer, segment, parameters) : double.NegativeInfinity;
        }

        return NextFixed(industry, designer) < industry.Segments.Count;
    }

    /// <summary>The next segment that the scenario's strategy demands, or the number of segments when it demands none.</summary>
    private static int NextFixed(IndustryState industry, DesignerId designer)
    {
        int next = industry.Segments.Count;
        int rank = int.MaxValue;
        foreach (SegmentId segment in industry.Segments.All)
        {
            int wish = industry.Strategies.SegmentRank[designer, segment];
            bool isOpen = industry.MarketPositions.Entered[designer, segment] == 0;
            if (isOpen && wish > 0 && wish < rank)
            {
                rank = wish;
                next = segment.Index;
            }
        }

        return next;
    }

    private static bool IsRelated(IndustryState industry, DesignerId designer, SegmentId segment)
    {
        foreach (SegmentId other in industry.Segments.All)
        {
            bool isServed = industry.MarketPositions.Entered[designer, other] != 0;
            if (isServed && other != segment && industry.Segments.Family[other] == industry.Segments.Family[segment])
            {
                return true;
            }
        }

        return false;
    }

    private static void Write(IndustryState industry, DesignerId designer, ReadOnlySpan<double> utilities, int chosen, bool isFixed)
    {
        var segment = new SegmentId(chosen);
        industry.Chronicle.Write(industry.Month, designer, new DecisionRecord(
            "market entry",
            [.. industry.Names.Segments, "none now"],
            utilities.ToArray(),
            chosen,
            [
                new Signal("believed demand (USD million per month)", industry.Beliefs.Demand[designer, segment]),
                new Signal("believed openness", industry.Beliefs.Openness[designer, segment]),
                new Signal("believed gap", industry.Beliefs.Gap[designer]),
                new Signal("usable compatibility", industry.SoftwareStacks.Usable[designer]),
            ],
            isFixed));
    }
}
