using System.Globalization;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Where inputs are produced. Capital that is worn out is placed anew: it stays, moves inward, to the region, outward to third
/// countries, or to the incumbents. Where production is decides what rules reach, how concentrated and distant the sources
/// are, and what inputs cost. Beside it runs the same production without policy, with which the adverse states are compared.
/// </summary>
internal static class Relocation
{
    private const double MonthsPerQuarter = 3;

    /// <summary>Moves production for a quarter.</summary>
    internal static void Review(IndustryState industry, SupplySecurityParameters parameters, ReadOnlySpan<InputRoles> roles)
    {
        if (!parameters.Relocation.Active)
        {
            return;
        }

        var outlook = new RelocationOutlook(industry, parameters);
        var appeal = new PlaceAppeal(parameters, outlook);
        double due = 1 - Math.Pow(1 - parameters.Relocation.Pace, MonthsPerQuarter / AnnualRates.MonthsPerYear);
        double learnt = 1 - Math.Exp(-MonthsPerQuarter / parameters.Relocation.Memory);
        foreach (InputId input in industry.InputGoods.All)
        {
            ref double expected = ref industry.InputGoods.ExpectedDenial[input];
            expected += learnt * (1 - SupplySecurity.Access(industry.PolicyStates, roles[input.Index]) - expected);
            if (industry.InputGoods.HasPlaces(input))
            {
                Move(industry.InputGoods, input, outlook, appeal, due);
                Tell(industry, input, parameters.Relocation.ToldStep);
            }

            if (roles[input.Index].HasFlag(InputRoles.Equipment))
            {
                industry.PolicyStates.ToolReachChange[IndustryState.Policy] = industry.InputGoods.ReachChange[input];
            }
        }

        AdverseStates.Measure(industry);
    }

    /// <summary>Equation (SS29): Σ_g a_g p_g, how much more a card costs because of where its inputs are made and of duties.</summary>
    internal static double PriceChange(InputGoods goods, bool isHome)
    {
        ReadOnlySpan<double> changes = (isHome ? goods.HomePriceChange : goods.ForeignPriceChange).Values;
        double change = 0;
        foreach (InputId input in goods.All)
        {
            change += Math.Max(0, goods.CostShare[input]) * changes[input.Index];
        }

        return change;
    }

    private static void Move(InputGoods goods, InputId input, RelocationOutlook outlook, PlaceAppeal appeal, double due)
    {
        Span<double> before = stackalloc double[IndustrySizes.Places];
        Span<double> wanted = stackalloc double[IndustrySizes.Places];
        Span<double> shares = goods.PlaceShare.Row(input);
        Span<double> neutral = goods.NeutralPlaceShare.Row(input);
        ReadOnlySpan<double> first = goods.FirstPlaceShare.Row(input);
        shares.CopyTo(before);
        appeal.Look(goods, input);
        RelocationEquations.Destinations(first, appeal.Utility, wanted);
        RelocationEquations.Move(shares, wanted, due);
        RelocationEquations.Destinations(first, appeal.NeutralUtility, wanted);
        RelocationEquations.Move(neutral, wanted, due);

        // Equation (SS28): what rules reach goes with Σ s c, the distance of the sources with Σ s d, concentration with Σ s² (SS1).
        goods.ReachChange[input] = RelocationEquations.Change(shares, outlook.Control, first, outlook.Control);
        goods.Distance[input] *= 1 + RelocationEquations.Change(shares, outlook.Distance, before, outlook.Distance);
        goods.Concentration[input] *= VulnerabilityEquations.Concentration(shares) / VulnerabilityEquations.Concentration(before);
        goods.HomePriceChange[input] = RelocationEquations.Change(shares, appeal.CostAtHome, first, appeal.Bare);
        goods.ForeignPriceChange[input] = RelocationEquations.Change(shares, appeal.CostAbroad, first, appeal.Bare);
        goods.Misallocation[input] = RelocationEquations.Change(shares, appeal.Bare, neutral, appeal.Bare);
    }

    private static void Tell(IndustryState industry, InputId input, double step)
    {
        ReadOnlySpan<double> shares = industry.InputGoods.PlaceShare.Row(input);
        Span<double> told = industry.InputGoods.ToldPlaceShare.Row(input);
        double moved = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            moved += Math.Abs(shares[i] - told[i]) / 2;
        }

        if (moved < step)
        {
            return;
        }

        FormattableString text = $"production has moved: home {told[0]:P0} to {shares[0]:P0}, region {told[1]:P0} to {shares[1]:P0}, third countries {told[2]:P0} to {shares[2]:P0}, incumbents {told[3]:P0} to {shares[3]:P0}";
        industry.Chronicle.Write(
            industry.Month, industry.Names.Inputs[input.Index], EventKind.Relocation, "production", text.ToString(CultureInfo.InvariantCulture));
        shares.CopyTo(told);
    }
}
