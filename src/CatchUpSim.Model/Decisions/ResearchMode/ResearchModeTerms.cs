using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Decisions;

/// <summary>What is at stake in a project.</summary>
/// <param name="Cost">C: cost if carried out alone (USD million).</param>
/// <param name="Value">V: worth of success (USD million).</param>
public readonly record struct ProjectPrize(double Cost, double Value);

/// <summary>What a firm expects of the three research modes.</summary>
/// <param name="IndependentSuccess">p_I: chance of success alone.</param>
/// <param name="Cooperation">Terms of co-operation.</param>
/// <param name="Imitation">Terms of imitation.</param>
/// <param name="CanCooperate">Whether alliances exist in the scenario.</param>
public readonly record struct ResearchModeTerms(
    double IndependentSuccess, CooperationTerms Cooperation, ImitationTerms Imitation, bool CanCooperate);
