using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Whom foreign foundries serve. Rules bar home designers from fine nodes; beyond the rules, a cautious foundry may stop
/// serving a firm whose part comes near a threshold (over-compliance, dossier 6.2), and a scandal makes it look harder. The
/// law has closed its lines to a listed firm already; there the scandal is to find the firm's parts under other names.
/// </summary>
internal static class FoundryCaution
{
    public static void Apply(IndustryState industry, PolicyControlsParameters parameters, RandomStream random)
    {
        bool scandal = false;
        double decay = AnnualRates.MonthlyDepreciation(parameters.SuspicionDecay);
        foreach (DesignerId designer in industry.Designers.All)
        {
            industry.Designers.Suspicion[designer] *= 1 - decay;
            if (!industry.IsActive(designer) || !industry.Designers.IsHome[designer])
            {
                continue;
            }

            BarByNode(industry, designer);
            foreach (FoundryId foundry in industry.Foundries.All)
            {
                if (!industry.Foundries.IsHome[foundry])
                {
                    scandal |= Draw(industry, parameters, random.At(industry.Month, designer.Index, 1 + foundry.Index), designer, foundry);
                }
            }
        }

        if (scandal)
        {
            Spread(industry, parameters);
        }
    }

    /// <summary>A foundry stops serving a firm.</summary>
    public static void Suspend(IndustryState industry, DesignerId designer, FoundryId foundry)
    {
        int parts = FoundryDependence.Parts(industry, designer, foundry);
        string held = parts > 0 ? $", parts there: {parts}" : ", which has no part there";
        Suspend(industry, designer, foundry, "foundry", "stops serving the firm" + held);
    }

    private static bool Draw(
        IndustryState industry, PolicyControlsParameters parameters, Draws draws, DesignerId designer, FoundryId foundry)
    {
        ref bool suspended = ref industry.FoundryTies.Suspended[designer, foundry];
        if (suspended)
        {
            bool returns = draws.NextEvent(AnnualRates.MonthlyHazard(parameters.Reinstatement));
            suspended = !returns || industry.Designers.EntityListed[designer];
            if (!suspended)
            {
                string what = $"{industry.Names.Foundries[foundry.Index]} serves the firm again";
                industry.Chronicle.Write(industry.Month, designer, EventKind.Shock, "foundry returns", what);
            }

            return false;
        }

        double risk = industry.PolicyStates.Scrutiny[IndustryState.Policy] * MonthlyRisk(industry, parameters, designer, foundry);
        bool stops = risk > 0 && draws.NextEvent(Math.Min(risk, 1));
        if (stops && industry.Designers.EntityListed[designer])
        {
            Suspend(industry, designer, foundry, "evasion", "finds parts of the listed firm ordered under other names and looks harder at home firms");
        }
        else if (stops)
        {
            Suspend(industry, designer, foundry);
        }

        return stops;
    }

    private static void Suspend(IndustryState industry, DesignerId designer, FoundryId foundry, string subject, string what)
    {
        industry.FoundryTies.Suspended[designer, foundry] = true;
        industry.Chronicle.Write(industry.Month, designer, EventKind.Shock, subject, $"{industry.Names.Foundries[foundry.Index]} {what}");
    }

    private static double MonthlyRisk(
        IndustryState industry, PolicyControlsParameters parameters, DesignerId designer, FoundryId foundry)
    {
        double limit = industry.PolicyStates.ProcessingLimit[IndustryState.Policy];
        double processing = FoundryDependence.LargestProcessing(industry, designer, foundry, parameters.ProcessingPerIndex);
        if (limit <= 0 || processing <= 0)
        {
            return 0;
        }

        var coefficients = new CautionCoefficients(
            OverCompliance.InterceptForAnnualRisk(parameters.CautionRisk, parameters.CautionPerformance),
            parameters.CautionPerformance,
            parameters.CautionListing,
            parameters.CautionSuspicion);
        return OverCompliance.MonthlyProbability(
            processing / limit, industry.Designers.EntityListed[designer], industry.Designers.Suspicion[designer], coefficients);
    }

    private static void BarByNode(IndustryState industry, DesignerId designer)
    {
        ProcessLines lines = industry.ProcessLines;
        double cutoff = industry.PolicyStates.NodeCutoff[IndustryState.Policy];
        bool isListed = industry.Designers.EntityListed[designer];
        Span<bool> isBarred = industry.FoundryTies.IsBarred.Row(designer);
        foreach (LineId line in lines.All)
        {
            bool isAbroad = !industry.Foundries.IsHome[new FoundryId(lines.Foundry[line])];
            isBarred[line.Index] = isAbroad && (isListed || lines.Node[line] <= cutoff);
        }
    }

    private static void Spread(IndustryState industry, PolicyControlsParameters parameters)
    {
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (industry.Designers.IsHome[designer])
            {
                ref double suspicion = ref industry.Designers.Suspicion[designer];
                suspicion += (1 - suspicion) * parameters.ScandalSpread;
            }
        }
    }
}
