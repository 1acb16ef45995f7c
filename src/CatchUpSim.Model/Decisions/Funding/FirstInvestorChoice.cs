using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Decisions;

/// <summary>
/// Second stage of the funding decision: which kind of investor to ask first. Means count for a fund, the control that
/// founders lose counts against it. A scenario may fix the kind.
/// </summary>
internal static class FirstInvestorChoice
{
    private const int KindCount = 3;
    private static readonly string[] Options = ["venture", "state", "corporate"];

    internal static void Decide(
        IndustryState industry, DesignerId designer, FundingDecisionParameters parameters, double luck)
    {
        Span<double> utilities = stackalloc double[KindCount];
        Evaluate(industry, designer, parameters, utilities);
        int strategy = industry.Strategies.FirstInvestor[designer];
        int kind = strategy >= 0 ? strategy : LogitChoice.Choose(utilities, parameters.Temperature, luck);
        bool isNews = industry.Accounts.Rounds[designer] == 0 || industry.Accounts.SoughtInvestor[designer] != kind;
        industry.Accounts.SoughtInvestor[designer] = kind;
        if (isNews && industry.Chronicle.KeepsReviews(designer))
        {
            industry.Chronicle.Write(industry.Month, designer, new DecisionRecord(
                "first investor",
                Options,
                utilities.ToArray(),
                kind,
                [
                    new Signal("target", industry.Accounts.Target[designer]),
                    new Signal("climate", industry.Beliefs.FundingClimate[designer]),
                ],
                strategy >= 0));
        }
    }

    /// <summary>Equation (FD4): A/(A + T) − control, with A the free money of the kind and T the money sought.</summary>
    internal static void Evaluate(
        IndustryState industry, DesignerId designer, FundingDecisionParameters parameters, Span<double> utilities)
    {
        utilities.Clear();
        foreach (InvestorId investor in industry.Investors.All)
        {
            utilities[(int)industry.Investors.Kind[investor]] += Math.Max(0, industry.Investors.Available[investor]);
        }

        // Private investors give less in a cold climate; state funds follow policy.
        double climate = Math.Max(0, industry.Beliefs.FundingClimate[designer]);
        double target = Math.Max(industry.Accounts.Target[designer], 1e-9);
        utilities[(int)InvestorKind.Venture] *= climate;
        utilities[(int)InvestorKind.Corporate] *= climate;
        utilities[(int)InvestorKind.State] *= industry.Designers.IsHome[designer] ? 1 : 0;
        ReadOnlySpan<double> control = [parameters.VentureControl, parameters.StateControl, parameters.CorporateControl];
        for (int kind = 0; kind < KindCount; kind++)
        {
            utilities[kind] = (utilities[kind] / (utilities[kind] + target)) - control[kind];
        }
    }
}
