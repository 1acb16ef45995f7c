using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Decisions;

/// <summary>How far a part that is made for one segment serves others.</summary>
public static class SegmentFit
{
    /// <summary>Equation (PD11): fit of a part in a segment: 1 in that for which it is made, less in its family, least elsewhere.</summary>
    /// <param name="segments">The segments.</param>
    /// <param name="made">The segment for which it is made.</param>
    /// <param name="segment">The segment in which it is offered.</param>
    /// <returns>Index from 0 to 1.</returns>
    public static double Of(Segments segments, SegmentId made, SegmentId segment)
    {
        ArgumentNullException.ThrowIfNull(segments);
        return segment == made ? 1
            : segments.Family[segment] == segments.Family[made] ? segments.RelatedFit[made] : segments.UnrelatedFit[made];
    }
}
