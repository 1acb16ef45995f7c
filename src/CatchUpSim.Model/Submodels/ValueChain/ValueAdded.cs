using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>What a firm adds to the value that passes through it, in silicon, software and solutions, and its place on the smile curve.</summary>
internal static class ValueAdded
{
    /// <summary>Measures the share of software, its margin, and the place of a firm for what it has sold in a year.</summary>
    internal static void Measure(IndustryState industry, DesignerId designer, ValueChainParameters parameters)
    {
        ChainPositions chain = industry.ChainPositions;
        ReadOnlySpan<double> staff = industry.Workforces.Staff.Row(designer);
        double all = People(staff);
        double software = People(Of(staff, StaffRole.Software));
        double sales = People(Of(staff, StaffRole.Sales));

        // Software earns its share only as far as customers can use it.
        double ready = Math.Clamp(Mean(industry.SoftwareStacks.Readiness.Row(designer)), 0, 1);
        double attainable = all > 0 ? (software + sales) / all * (1 + ready) / 2 : 0;
        double pace = parameters.ShiftPace * (1 - Math.Clamp(chain.FunctionalDrag[designer], 0, 1));
        double share = Math.Clamp(chain.SoftwareShare[designer], 0, 1);
        share += pace * (Math.Clamp(attainable, 0, 1) - share);
        chain.SoftwareShare[designer] = share;
        double codeShare = software + sales > 0 ? software / (software + sales) : 0;
        chain.SoftwareMargin[designer] = (codeShare * parameters.SoftwareMargin) + ((1 - codeShare) * parameters.SolutionsMargin);
        Place(industry, designer, codeShare, parameters);
    }

    /// <summary>
    /// Value is added by what is sold: sales less bought inputs, of a year, for a month's margin swings with single orders.
    /// Salaries of a firm without sales earn no margin yet, and a month without deliveries says nothing about the firm's place.
    /// </summary>
    private static void Place(IndustryState industry, DesignerId designer, double codeShare, ValueChainParameters parameters)
    {
        if (industry.Accounts.Revenue[designer] <= 0)
        {
            return;
        }

        double bought = industry.ChainPositions.Purchases[designer];
        double added = Math.Max(0, industry.ChainPositions.SmoothedRevenue[designer] - bought);
        double share = industry.ChainPositions.SoftwareShare[designer];
        ReadOnlySpan<double> stages =
        [
            (1 - share) * added,
            share * codeShare * added,
            share * (1 - codeShare) * added,
            parameters.HardwareShare * bought,
        ];
        ReadOnlySpan<double> margins =
            [parameters.DesignMargin, parameters.SoftwareMargin, parameters.SolutionsMargin, parameters.HardwareMargin];
        industry.ChainPositions.Position[designer] = PositionEquations.PositionScore(stages, margins);
    }

    private static ReadOnlySpan<double> Of(ReadOnlySpan<double> staff, StaffRole role) =>
        staff.Slice((int)role * IndustrySizes.ExperienceClasses, IndustrySizes.ExperienceClasses);

    private static double People(ReadOnlySpan<double> staff)
    {
        double people = 0;
        foreach (double count in staff)
        {
            people += Math.Max(0, count);
        }

        return people;
    }

    private static double Mean(ReadOnlySpan<double> values) => values.IsEmpty ? 0 : IndustryMeasures.Sum(values) / values.Length;
}
