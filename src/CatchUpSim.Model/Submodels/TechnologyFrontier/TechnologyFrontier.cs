using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>Parameters of <see cref="TechnologyFrontier"/>.</summary>
public sealed record TechnologyFrontierParameters
{
    /// <summary>Gets the limit of the first generation at the start.</summary>
    [Parameter("performance index", 0.01, 1000, "limit of the technology in use at the start, leader of 2020-09 = 1")]
    public required double FirstLimit { get; init; }

    /// <summary>Gets the growth of a limit.</summary>
    [Parameter("per year", 0, 1.5, "growth of the limit of every generation, by better nodes, memory and packaging")]
    public required double LimitGrowth { get; init; }

    /// <summary>Gets the half-life of limit growth.</summary>
    [Parameter("months", 12, 1000000, "half-life of that growth")]
    public required double GrowthHalfLife { get; init; }

    /// <summary>Gets the dated generations.</summary>
    [Key("dated technology generations")]
    public required IReadOnlyList<GenerationDefinition> Generations { get; init; }

    /// <summary>Gets the annual rate of undated generations.</summary>
    [Parameter("per year", 0, 0.99, "probability per year that an undated generation arrives after the last dated one")]
    public required double RandomGenerations { get; init; }

    /// <summary>Gets the limit step of undated generations.</summary>
    [Parameter("ratio", 1, 20, "limit of an undated generation relative to the one before")]
    public required double RandomStep { get; init; }

    /// <summary>Gets the mean disruptiveness of undated generations.</summary>
    [Parameter("share", 0, 1, "largest disruptiveness of an undated generation; drawn evenly from 0")]
    public required double RandomDisruptiveness { get; init; }
}

/// <summary>
/// Submodel TechnologyFrontier. Each technology generation has a limit that research approaches. A new generation lifts the limit and
/// devalues part of what firms know; who answers late stays on the old limit.
/// </summary>
[Writes(nameof(IndustryState.Technologies), nameof(Technologies.Arrived), nameof(Technologies.Limit), nameof(Technologies.Disruptiveness))]
[Writes(nameof(IndustryState.Capabilities), nameof(Capabilities.Level), nameof(Capabilities.Generation), nameof(Capabilities.Adoption), nameof(Capabilities.Experience))]
public static class TechnologyFrontier
{
    /// <summary>Advances limits, arrivals and adoptions.</summary>
    public static void Advance(IndustryState industry, TechnologyFrontierParameters parameters, RandomStream random)
    {
        if (!industry.Mechanisms.TechnologyFrontier)
        {
            return;
        }

        double growth = AnnualRates.MonthlyGrowth(parameters.LimitGrowth * Fading(parameters, industry));
        foreach (TechnologyId generation in industry.Technologies.All)
        {
            if (industry.Technologies.Arrived[generation] != 0)
            {
                industry.Technologies.Limit[generation] *= 1 + growth;
            }
        }

        int newest = industry.Technologies.Newest;
        if (newest + 1 < industry.Technologies.Count && Arrival(industry, parameters, random) is { } arriving)
        {
            Introduce(industry, new TechnologyId(newest + 1), arriving.Step, arriving.Disruptiveness);
            newest++;
        }

        Adopt(industry, newest);
    }

    /// <summary>Equation (TF7): the share of limit growth that is left, halved every half-life.</summary>
    private static double Fading(TechnologyFrontierParameters parameters, IndustryState industry) =>
        Math.Pow(0.5, industry.Month.Since(industry.Start) / parameters.GrowthHalfLife);

    private static (double Step, double Disruptiveness)? Arrival(
        IndustryState industry, TechnologyFrontierParameters parameters, RandomStream random)
    {
        Month last = industry.Start;
        foreach (GenerationDefinition dated in parameters.Generations)
        {
            last = dated.Arrives > last ? dated.Arrives : last;
            if (dated.Arrives == industry.Month)
            {
                return (dated.LimitStep, dated.Disruptiveness);
            }
        }

        Draws draws = random.At(industry.Month, 0);
        bool arrives = industry.Month > last && draws.NextEvent(AnnualRates.MonthlyHazard(parameters.RandomGenerations));
        return arrives ? (parameters.RandomStep, parameters.RandomDisruptiveness * draws.NextUniform()) : null;
    }

    private static void Introduce(IndustryState industry, TechnologyId generation, double step, double disruptiveness)
    {
        Technologies technologies = industry.Technologies;
        technologies.Arrived[generation] = industry.Month.Index;
        technologies.Limit[generation] = technologies.Limit[new TechnologyId(generation.Index - 1)] * step;
        technologies.Disruptiveness[generation] = disruptiveness;
        foreach (DesignerId designer in industry.Designers.All)
        {
            int respond = (int)Math.Round(industry.Capabilities.Respond[designer]);
            industry.Capabilities.Adoption[designer, generation] = industry.Month.Plus(respond).Index;
        }

        industry.Chronicle.Write(
            industry.Month, "technology", EventKind.Shock, "generation", $"generation {generation.Index + 1} arrives; {disruptiveness:P0} of what firms know does not carry over");
    }

    private static void Adopt(IndustryState industry, int newest)
    {
        Capabilities capabilities = industry.Capabilities;
        foreach (DesignerId designer in industry.Designers.All)
        {
            // A firm that does not exist yet has nothing to lose; it begins on the newest generation.
            if (industry.Designers.Status[designer] == DesignerStatus.Absent)
            {
                continue;
            }

            int adopted = NewestDue(industry, designer, newest);
            for (int generation = capabilities.Generation[designer] + 1; generation <= adopted; generation++)
            {
                double lost = industry.Technologies.Disruptiveness[new TechnologyId(generation)];
                capabilities.Level[designer] = FrontierEquations.TransferredCapability(capabilities.Level[designer], lost);
                capabilities.Experience[designer] *= 1 - lost;
            }

            capabilities.Generation[designer] = adopted;
        }
    }

    /// <summary>The newest generation that a firm has had the time to answer, or the one that it uses; each arrival has its own time.</summary>
    private static int NewestDue(IndustryState industry, DesignerId designer, int newest)
    {
        int due = newest;
        while (due > industry.Capabilities.Generation[designer]
            && industry.Capabilities.Adoption[designer, new TechnologyId(due)] > industry.Month.Index)
        {
            due--;
        }

        return due;
    }
}
