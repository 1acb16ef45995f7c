using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Decisions;

/// <summary>What an entrant expects to sell by its way to a stack, relative to its willingness to pay.</summary>
/// <param name="Layer">On the dominant stack.</param>
/// <param name="Own">On an own stack.</param>
/// <param name="Open">On an open standard.</param>
public readonly record struct ExpectedOutputs(double Layer, double Own, double Open);

/// <summary>
/// Networks that firms expect when they choose a stack: those that are fulfilled (E7), or, with a lag, those that they have
/// come to expect month by month from what best replies to them would make (E11 to E13).
/// </summary>
public static class NetworkExpectations
{
    /// <summary>Lets expectations follow for a month; founders have watched the market before they found their firm.</summary>
    public static void Follow(IndustryState industry, EcosystemDecisionParameters parameters)
    {
        double open = OpenFirms(industry);
        foreach (DesignerId designer in industry.Designers.All)
        {
            bool watches = industry.Designers.Status[designer] == DesignerStatus.Absent && parameters.NetworkLag > 0;
            if (!watches && !industry.IsActive(designer))
            {
                continue;
            }

            double allies = open - (IsOpen(industry, designer) ? 1 : 0);
            for (int i = 0; i < IndustrySizes.Routes; i++)
            {
                Follow(industry, designer, (StackRoute)i, allies, parameters);
            }
        }
    }

    /// <summary>What a firm expects to sell under each way to a stack.</summary>
    public static ExpectedOutputs Of(IndustryState industry, DesignerId designer, double allies, EcosystemDecisionParameters parameters)
    {
        double incumbent = industry.Beliefs.IncumbentBase[designer];
        return parameters.NetworkLag > 0
            ? new ExpectedOutputs(
                Learnt(industry, designer, StackRoute.Layer, allies, parameters),
                Learnt(industry, designer, StackRoute.Own, allies, parameters),
                Learnt(industry, designer, StackRoute.Open, allies, parameters))
            : Fulfilled(incumbent, allies, parameters);
    }

    /// <summary>What it would sell if expectations were fulfilled at once (E7).</summary>
    public static ExpectedOutputs Fulfilled(double incumbent, double allies, EcosystemDecisionParameters parameters) => new(
        Fulfilled(Market(StackRoute.Layer, incumbent, allies, parameters)).Entrant,
        Fulfilled(Market(StackRoute.Own, incumbent, allies, parameters)).Entrant,
        Fulfilled(Market(StackRoute.Open, incumbent, allies, parameters)).Entrant);

    /// <summary>Other firms that share an open standard.</summary>
    public static double OpenAllies(IndustryState industry, DesignerId designer) =>
        OpenFirms(industry) - (IsOpen(industry, designer) ? 1 : 0);

    private static double OpenFirms(IndustryState industry)
    {
        double open = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            open += IsOpen(industry, designer) ? 1 : 0;
        }

        return open;
    }

    private static bool IsOpen(IndustryState industry, DesignerId designer) =>
        industry.SoftwareStacks.Strategy[designer] == EcosystemStrategy.OpenStandard && industry.IsActive(designer);

    private static void Follow(
        IndustryState industry, DesignerId designer, StackRoute way, double allies, EcosystemDecisionParameters parameters)
    {
        var route = new RouteId((int)way);
        ConverterMarket market = Market(way, industry.Beliefs.IncumbentBase[designer], allies, parameters);
        NetworkOutputs next = parameters.NetworkLag > 0
            ? NetworkEquations.NextExpectation(market, Expected(industry, designer, route), Math.Max(1, parameters.NetworkLag))
            : NetworkEquations.Networks(market, Fulfilled(market));
        industry.Beliefs.IncumbentNetwork[designer, route] = next.Incumbent;
        industry.Beliefs.EntrantNetwork[designer, route] = next.Entrant;
    }

    private static double Learnt(
        IndustryState industry, DesignerId designer, StackRoute way, double allies, EcosystemDecisionParameters parameters) =>
        NetworkEquations.Replies(
            Market(way, industry.Beliefs.IncumbentBase[designer], allies, parameters),
            Expected(industry, designer, new RouteId((int)way))).Entrant;

    private static NetworkOutputs Expected(IndustryState industry, DesignerId designer, RouteId route) =>
        new(industry.Beliefs.IncumbentNetwork[designer, route], industry.Beliefs.EntrantNetwork[designer, route]);

    private static NetworkOutputs Fulfilled(in ConverterMarket market) => CompatibilityEquations.FulfilledOutputs(
        market.IncumbentWillingness, market.EntrantWillingness, market.NetworkEffect, market.Compatibility, market.Openness);

    /// <summary>The incumbent's willingness to pay exceeds the entrant's by its base; allies on an open standard make up for a part.</summary>
    private static ConverterMarket Market(StackRoute way, double incumbent, double allies, EcosystemDecisionParameters parameters) => new(
        1 + (way == StackRoute.Open ? Math.Max(0, incumbent - (parameters.AllyWorth * allies)) : incumbent),
        1,
        parameters.NetworkEffect,
        way == StackRoute.Layer ? parameters.ExpectedCompatibility : 0,
        parameters.ExpectedOpenness);
}
