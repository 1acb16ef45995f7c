using System.Reflection;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>
/// Where the equations of numbers are defined: every argument just outside of its domain is refused, and its edges are
/// not. The letters are those of <see cref="Domain"/>, one an argument.
/// </summary>
public sealed class EquationDomainsTests
{
    public static TheoryData<string, string, string, double[]> Equations => new()
    {
        { nameof(AllianceEquations), nameof(AllianceEquations.Complementarity), "ff", [0.5, 0.5] },
        { nameof(AllianceEquations), nameof(AllianceEquations.NextTrust), "fff", [0.5, 0.5, 0.5] },
        { nameof(AllianceEquations), nameof(AllianceEquations.TrustAfter), "n--f", [3, 0.5, 1, 0.1] },
        { nameof(AllianceEquations), nameof(AllianceEquations.RateFromSurvival), "qp", [0.5, 12] },
        { nameof(AllianceEquations), nameof(AllianceEquations.Survival), "nnnp", [12, 0.02, 1, 0.8] },
        { nameof(AllianceEquations), nameof(AllianceEquations.DissolutionProbability), "nnnp", [12, 0.02, 1, 0.8] },
        { nameof(AllianceEquations), nameof(AllianceEquations.DissolutionProbability), "-n", [0.1, 1] },
        { nameof(AllianceEquations), nameof(AllianceEquations.BaselineIncrease), "nnp", [12, 0.02, 0.8] },
        { nameof(AllianceEquations), nameof(AllianceEquations.MemberInflow), "fnnnn", [0.5, 1, 1, 1, 1] },
        { nameof(AllianceEquations), nameof(AllianceEquations.TechnologyIntensity), "nn", [1, 1] },
        { nameof(AllianceEquations), nameof(AllianceEquations.Attention), "npf", [600, 500, 0.5] },
        { nameof(CashFlowEquations), nameof(CashFlowEquations.Collected), "np", [1, 2] },
        { nameof(CashFlowEquations), nameof(CashFlowEquations.AdditionalSubsidy), "-ff", [1, 0.5, 0.5] },
        { nameof(CashFlowEquations), nameof(CashFlowEquations.FadingGrowth), "---p", [0.1, 30, 12, 24] },
        { nameof(CompatibilityEquations), nameof(CompatibilityEquations.UsableCompatibility), "fn", [0.5, 3] },
        { nameof(CompatibilityEquations), nameof(CompatibilityEquations.PortingCost), "nf", [1, 0.5] },
        { nameof(CompatibilityEquations), nameof(CompatibilityEquations.IncompatibleOutput), "nnp", [1, 0.5, 2] },
        { nameof(CompatibilityEquations), nameof(CompatibilityEquations.CompatibleOutput), "nnp", [1, 0.5, 2] },
        { nameof(CompatibilityEquations), nameof(CompatibilityEquations.FulfilledOutputs), "nnhff", [1, 1, 0.5, 0.5, 0.5] },
        { nameof(CompatibilityEquations), nameof(CompatibilityEquations.PlatformPrice), "-n-", [1, 1, 1] },
        { nameof(CoalitionEquations), nameof(CoalitionEquations.Effectiveness), "ff", [0.5, 0.5] },
        { nameof(CoalitionEquations), nameof(CoalitionEquations.Leakage), "ff", [0.5, 0.5] },
        { nameof(CoalitionEquations), nameof(CoalitionEquations.Arriving), "ff", [0.5, 0.5] },
        { nameof(LearningCurves), nameof(LearningCurves.Experience), "nnfp", [10, 10, 0.3, 5] },
        { nameof(DieEconomics), nameof(DieEconomics.DiesPerWafer), "pp", [300, 600] },
        { nameof(DieEconomics), nameof(DieEconomics.PoissonYield), "nn", [600, 0.1] },
        { nameof(DieEconomics), nameof(DieEconomics.MurphyYield), "nn", [600, 0.1] },
        { nameof(DieEconomics), nameof(DieEconomics.SeedsYield), "nn", [600, 0.1] },
        { nameof(DieEconomics), nameof(DieEconomics.NegativeBinomialYield), "nnp", [600, 0.1, 3] },
        { nameof(DieEconomics), nameof(DieEconomics.ImpliedDefectDensity), "pqp", [600, 0.5, 3] },
        { nameof(DieEconomics), nameof(DieEconomics.CostPerGoodDie), "npq", [10000, 60, 0.5] },
        { nameof(DiffusionEquations), nameof(DiffusionEquations.CumulativeAdoption), "npn", [1, 0.03, 0.4] },
        { nameof(DiffusionEquations), nameof(DiffusionEquations.AdoptionHazard), "npn", [1, 0.03, 0.4] },
        { nameof(DiffusionEquations), nameof(DiffusionEquations.AdoptionRate), "npn", [1, 0.03, 0.4] },
        { nameof(DiffusionEquations), nameof(DiffusionEquations.PeakTime), "pn", [0.03, 0.4] },
        { nameof(DiffusionEquations), nameof(DiffusionEquations.ExpectedDemand), "n--", [1, 0.1, 1] },
        { nameof(DiffusionEquations), nameof(DiffusionEquations.VolatilityFactor), "-n", [0, 0.2] },
        { nameof(DiffusionEquations), nameof(DiffusionEquations.ReturningVariance), "nf-", [0.2, 0.5, 3] },
        { nameof(ExportThresholds), nameof(ExportThresholds.TotalProcessingPerformance), "np", [1, 8] },
        { nameof(ExportThresholds), nameof(ExportThresholds.PerformanceDensity), "np", [1, 600] },
        { nameof(ExportThresholds), nameof(ExportThresholds.Transistors), "nnn", [50, 1, 600] },
        { nameof(FailureHazard), nameof(FailureHazard.Survival), "npp", [3, 5, 2] },
        { nameof(FailureHazard), nameof(FailureHazard.PeakAge), "pp", [5, 2] },
        { nameof(FailureHazard), nameof(FailureHazard.MedianLife), "upp", [0.5, 8, 2] },
        { nameof(FrontierEquations), nameof(FrontierEquations.Spillover), "-np", [1, 0.1, 1] },
        { nameof(FrontierEquations), nameof(FrontierEquations.CatchUpThreshold), "np", [0.1, 1] },
        { nameof(FrontierEquations), nameof(FrontierEquations.Equilibria), "npp", [0.01, 0.1, 1] },
        { nameof(FrontierEquations), nameof(FrontierEquations.TransferredCapability), "nf", [1, 0.5] },
        { nameof(FundingEquations), nameof(FundingEquations.RoundProbability), "fn", [0.1, 12] },
        { nameof(FundingEquations), nameof(FundingEquations.StagedOptionValue), "-f---", [1, 0.5, 0.1, 5, 2] },
        { nameof(FundingEquations), nameof(FundingEquations.PosteriorMean), "ppn-", [1, 1, 1, 3] },
        { nameof(FundingEquations), nameof(FundingEquations.Judgement), "--nf", [0, 0, 1, 0.5] },
        { nameof(InteractionEquations), nameof(InteractionEquations.CriticalField), "n", [2] },
        { nameof(InteractionEquations), nameof(InteractionEquations.LockInProbability), "--f", [1, 3, 0.5] },
        { nameof(KnowledgeEquations), nameof(KnowledgeEquations.NextStock), "--f", [1, 1, 0.1] },
        { nameof(KnowledgeEquations), nameof(KnowledgeEquations.SteadyStock), "-q", [1, 0.1] },
        { nameof(KnowledgeEquations), nameof(KnowledgeEquations.Absorption), "np", [1, 1] },
        { nameof(KnowledgeEquations), nameof(KnowledgeEquations.KnowledgeGrowth), "npf--", [1, 1, 0.5, 1, 1] },
        { nameof(KnowledgeEquations), nameof(KnowledgeEquations.MarginalKnowledge), "npf--", [1, 1, 0.5, 1, 1] },
        { nameof(LabourEquations), nameof(LabourEquations.Newcomers), "nnn", [5, 2, 3] },
        { nameof(LabourEquations), nameof(LabourEquations.Hires), "nnnf", [5, 5, 0.5, 0.5] },
        { nameof(LearningCurves), nameof(LearningCurves.DefectDensityAfterMonths), "nnnp", [1, 0.1, 12, 24] },
        { nameof(LearningCurves), nameof(LearningCurves.DefectDensityAfterWafers), "nnpn", [1, 10, 5, 0.3] },
        { nameof(LearningCurves), nameof(LearningCurves.LearningExponent), "h", [0.2] },
        { nameof(LearningCurves), nameof(LearningCurves.UnitCost), "n-n", [1, 2, 0.3] },
        { nameof(LogitEquations), nameof(LogitEquations.OwnPriceElasticity), "p--", [1, 10, 0.2] },
        { nameof(LogitEquations), nameof(LogitEquations.CrossPriceElasticity), "p--", [1, 10, 0.2] },
        { nameof(MarkupEquations), nameof(MarkupEquations.Markup), "pp", [1, 0.5] },
        { nameof(MarkupEquations), nameof(MarkupEquations.OwnResponse), "FFq", [0.1, 0.2, 0.5] },
        { nameof(MarkupEquations), nameof(MarkupEquations.BargainPrice), "-nf-", [10, 1, 0.5, 5] },
        { nameof(MarkupEquations), nameof(MarkupEquations.BestReply), "--p-", [1, 1, 1, 0] },
        { nameof(ModeEquations), nameof(ModeEquations.IndependentUtility), "--f", [1, 1, 0.5] },
        { nameof(ModeEquations), nameof(ModeEquations.CooperationSuccess), "ffn", [0.5, 0.5, 0.5] },
        { nameof(ModeEquations), nameof(ModeEquations.ImitationSuccess), "ff", [0.5, 0.5] },
        { nameof(ModeEquations), nameof(ModeEquations.ImitatedQuality), "--f", [1, 2, 0.1] },
        { nameof(MoralHazard), nameof(MoralHazard.Drive), "-p", [1, 1] },
        { nameof(MoralHazard), nameof(MoralHazard.OptimalShare), "nn", [1, 1] },
        { nameof(MoralHazard), nameof(MoralHazard.Effort), "ff-p", [0.5, 0.5, 1, 1] },
        { nameof(MoralHazard), nameof(MoralHazard.Welfare), "nnff", [1, 1, 0.5, 0.5] },
        { nameof(MoralHazard), nameof(MoralHazard.Efficiency), "nnf", [1, 1, 0.5] },
        { nameof(OverCompliance), nameof(OverCompliance.InterceptForAnnualRisk), "u-", [0.1, 1] },
        { nameof(PositionEquations), nameof(PositionEquations.Participation), "nnp", [1, 1, 5] },
        { nameof(PositionEquations), nameof(PositionEquations.ChainPosition), "nnp", [1, 1, 5] },
        { nameof(RelocationEquations), nameof(RelocationEquations.BareCost), "pnf", [1, 0.2, 0.5] },
        { nameof(RelocationEquations), nameof(RelocationEquations.DeliveredCost), "nnf", [1, 0.2, 0.1] },
        { nameof(RelocationEquations), nameof(RelocationEquations.AccessAfterMoves), "f-", [0.5, 0.1] },
        { nameof(ShockEquations), nameof(ShockEquations.LeontiefOutput), "nnnp", [1, 1, 1, 1] },
        { nameof(ShockEquations), nameof(ShockEquations.HoldingCost), "nnn", [3, 10, 0.2] },
        { nameof(ShockEquations), nameof(ShockEquations.ContagionProbability), "-f", [2, 0.5] },
        { nameof(SpinEquations), nameof(SpinEquations.ResidualBugs), "nnn", [100, 0.5, 3] },
        { nameof(SpinEquations), nameof(SpinEquations.FirstSiliconProbability), "nn", [3, 0.5] },
        { nameof(SpinEquations), nameof(SpinEquations.WorkMultiplier), "up", [0.5, 0.3] },
        { nameof(SwitchingEquations), nameof(SwitchingEquations.SwitchingCost), "--f-", [1, 1, 0.5, 1] },
        { nameof(SwitchingEquations), nameof(SwitchingEquations.EffectiveInstalledBase), "--f", [1, 1, 0.5] },
        { nameof(SwitchingEquations), nameof(SwitchingEquations.StayProbability), "-np", [1, 1, 1] },
        { nameof(SwitchingEquations), nameof(SwitchingEquations.SwitchProbability), "-np", [1, 1, 1] },
        { nameof(SwitchingEquations), nameof(SwitchingEquations.HalfLife), "h", [0.5] },
        { nameof(ValuationEquations), nameof(ValuationEquations.CrowdedShare), "fnn", [0.5, 3, 1] },
        { nameof(ValuationEquations), nameof(ValuationEquations.Rivalry), "nnn", [0.5, 0.3, 2] },
        { nameof(ValuationEquations), nameof(ValuationEquations.Dilution), "np", [1, 4] },
        { nameof(ValuationEquations), nameof(ValuationEquations.AmountAt), "n-", [4, 0.2] },
        { nameof(ValuationEquations), nameof(ValuationEquations.Promise), "np", [6, 12] },
        { nameof(VerticalCooperation), nameof(VerticalCooperation.OptimalCostShare), "pp", [2, 2] },
        { nameof(VerticalCooperation), nameof(VerticalCooperation.ResearchUnderShare), "-pph", [1, 2, 2, 0.3] },
        { nameof(VerticalCooperation), nameof(VerticalCooperation.LinearResponseShare), "np", [1, 1] },
    };

    [Theory]
    [MemberData(nameof(Equations))]
    public void An_argument_just_outside_of_its_domain_is_refused_and_an_edge_is_not(
        string type, string equation, string domains, double[] inside)
    {
        MethodInfo method = typeof(KnowledgeEquations).Assembly.GetTypes().Single(t => t.IsPublic && string.Equals(t.Name, type, StringComparison.Ordinal))
            .GetMethods().Single(m => string.Equals(m.Name, equation, StringComparison.Ordinal) && m.GetParameters().Length == inside.Length);
        Assert.Null(Refusal(method, inside));
        for (int argument = 0; argument < inside.Length; argument++)
        {
            Type kind = method.GetParameters()[argument].ParameterType;
            foreach (double value in Domain.Outside(domains[argument]).Where(v => kind != typeof(int) || double.IsInteger(v)))
            {
                Assert.IsType<ArgumentOutOfRangeException>(Refusal(method, With(inside, argument, value)));
            }

            foreach (double value in Domain.Edges(domains[argument]))
            {
                Assert.Null(Refusal(method, With(inside, argument, value)));
            }
        }
    }

    private static double[] With(double[] arguments, int position, double value)
    {
        double[] changed = [.. arguments];
        changed[position] = value;
        return changed;
    }

    /// <summary>What the equation throws, or null.</summary>
    private static Exception? Refusal(MethodInfo method, double[] arguments)
    {
        object[] typed = [.. arguments.Zip(method.GetParameters(), (number, parameter) =>
            parameter.ParameterType == typeof(int) ? (object)(int)number : number)];
        return Record.Exception(() => { method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, typed, null); });
    }
}
