using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>The months between spending on research and the knowledge that comes of it (§3, gestation lag).</summary>
internal static class MaturingResearch
{
    /// <summary>
    /// Notes what was spent in the month before, and takes what was spent the lag earlier, USD million per month. What a firm
    /// spent before its first month is taken to keep its first stock as it is.
    /// </summary>
    public static double Turn(
        IndustryState industry, DesignerId designer, ResearchParameters parameters, in ResearchRates rates)
    {
        Span<double> spent = industry.Capabilities.Maturing.Row(designer);
        int lag = parameters.GestationMonths;
        int now = industry.Month.Index % spent.Length;
        spent[now] = Math.Max(0, industry.Accounts.ResearchExpense[designer]);
        int age = industry.Month.Index - Math.Max(industry.Start.Index, industry.Designers.Founded[designer]);
        return lag > 0 && age <= lag
            ? industry.Capabilities.KnowledgeStock[designer] * rates.Depreciation
            : spent[(now + spent.Length - lag) % spent.Length];
    }
}
