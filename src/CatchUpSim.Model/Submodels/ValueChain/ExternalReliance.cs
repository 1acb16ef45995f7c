using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>How far a firm's purchases come from the other side (§10.3).</summary>
internal static class ExternalReliance
{
    /// <summary>
    /// Equation (VC11): w · share of wafers from foundries of the other side + (1 − w) · complexity · distance of inputs. The
    /// more complex a design, the more specialised the inputs it needs, and those come from afar; simple ones are at hand.
    /// </summary>
    public static double Of(
        IndustryState industry, DesignerId designer, in FinestDesign design, in InputSources sources, ValueChainParameters parameters) =>
        (parameters.WaferWeight * Wafers(industry, designer, design.Line))
        + ((1 - parameters.WaferWeight) * design.Complexity * sources.Distance(industry.Designers.IsHome[designer]));

    /// <summary>Of the wafers bought, or in a month without purchases of the line that the finest design is made for.</summary>
    private static double Wafers(IndustryState industry, DesignerId designer, LineId? planned)
    {
        double abroad = 0;
        double all = 0;
        foreach (LineId line in industry.ProcessLines.All)
        {
            double bought = Math.Max(0, industry.FoundryTies.Wafers[designer, line]);
            all += bought;
            abroad += IsAbroad(industry, designer, line) ? bought : 0;
        }

        double intended = planned is { } finest && IsAbroad(industry, designer, finest) ? 1 : 0;
        return all > 0 ? abroad / all : intended;
    }

    private static bool IsAbroad(IndustryState industry, DesignerId designer, LineId line) =>
        industry.Foundries.IsHome[new FoundryId(industry.ProcessLines.Foundry[line])] != industry.Designers.IsHome[designer];
}
