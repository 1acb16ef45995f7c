using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>Where a firm stands before a month of research.</summary>
/// <param name="Level">Performance it could design (performance index).</param>
/// <param name="Limit">Limit of its technology generation (performance index).</param>
/// <param name="Frontier">Highest level of the other firms (performance index).</param>
/// <param name="Experience">Months in the generation.</param>
/// <param name="PartnerInflow">Knowledge that partners bring (index).</param>
public readonly record struct CapabilitySituation(
    double Level, double Limit, double Frontier, double Experience, double PartnerInflow);

/// <summary>Result of a month of research.</summary>
/// <param name="NextLevel">New level (performance index).</param>
/// <param name="Own">Part of own work (log points).</param>
/// <param name="Spillover">Part learnt from others, frontier and partners (log points).</param>
public readonly record struct CapabilityChange(double NextLevel, double Own, double Spillover);

/// <summary>How own research, spillovers and forgetting change a firm's level.</summary>
public static class CapabilityEquations
{
    /// <summary>
    /// Equation (R42): level · exp(own + spillover − forgetting), never past the limit by learning; by own work along
    /// (TF1) in relative room, so that a world with doubled levels and limits moves alike.
    /// </summary>
    /// <param name="situation">Where the firm stands.</param>
    /// <param name="effort">Effective researchers.</param>
    /// <param name="cooperation">How its research is organised.</param>
    /// <param name="luck">Factor on own progress, mean one.</param>
    /// <param name="parameters">Rates and exponents.</param>
    public static CapabilityChange Change(
        in CapabilitySituation situation,
        double effort,
        in ResearchCooperation cooperation,
        double luck,
        ResearchParameters parameters)
    {
        if (situation.Level <= 0 || situation.Limit <= 0)
        {
            return new CapabilityChange(Math.Max(0, situation.Level), 0, 0);
        }

        double absorption = KnowledgeEquations.Absorption(effort, parameters.AbsorptionDifficulty);
        double own = OwnProgress(situation, effort * cooperation.EffortFactor, parameters) * luck;
        double forgotten = AnnualRates.MonthlyHazard(parameters.Forgetting) * (1 - absorption);
        double worked = situation.Level * Math.Exp(own - forgotten);
        double learnt = worked * Math.Exp(Spillover(situation, absorption, cooperation, parameters));

        // Imitation cannot pass a smallest distance to the frontier; what the firm found itself is not lost by that.
        double reached = cooperation.Mode == ResearchMode.Imitative
            ? Math.Max(worked, ModeEquations.ImitatedQuality(learnt, situation.Frontier, parameters.SmallestGap))
            : learnt;
        double next = Math.Min(reached, Math.Max(situation.Limit, situation.Level));
        double gained = worked > 0 && next > worked ? Math.Log(next / worked) : 0;
        return new CapabilityChange(next, own, gained);
    }

    /// <summary>
    /// Equation (R43): spillover in log points = absorption · [S(G)·β_h·focus + r·(1 − level/limit)·inflow/(inflow
    /// + h)]: the leak from the frontier by (TF2), and what partners bring as far as there is room. Without own
    /// research, nothing.
    /// </summary>
    public static double Spillover(
        in CapabilitySituation situation,
        double absorption,
        in ResearchCooperation cooperation,
        ResearchParameters parameters)
    {
        double gap = situation.Frontier > situation.Level ? Math.Log(situation.Frontier / situation.Level) : 0;
        double focus = cooperation.Mode == ResearchMode.Imitative ? parameters.ImitationFocus : 1;
        double leak = FrontierEquations.Spillover(
            gap,
            parameters.SpilloverRate * parameters.HorizontalSpillover * focus,
            parameters.LearningCapability);
        double room = Math.Max(0, 1 - (situation.Level / situation.Limit));
        double partners = parameters.AllianceRate * room
            * KnowledgeEquations.Absorption(situation.PartnerInflow, parameters.AllianceHalf);
        return absorption * (leak + partners);
    }

    private static double OwnProgress(in CapabilitySituation situation, double effort, ResearchParameters parameters)
    {
        var law = new LawOfMotion(
            parameters.Productivity,
            parameters.RoomExponent,
            parameters.EffortExponent,
            parameters.ExperienceExponent);
        double relative = Math.Min(1, situation.Level / situation.Limit);
        double progress = effort > 0
            ? FrontierEquations.Progress(relative, 1, effort, Math.Max(1, situation.Experience), law)
            : 0;
        return Math.Log(1 + (progress / relative));
    }
}
