namespace CatchUpSim.Model.Submodels;

/// <summary>Yearly rates of research by month, the same for all firms.</summary>
/// <param name="Depreciation">Knowledge that is lost in a month (share).</param>
/// <param name="SkillLearning">Distance to the ceiling that skills close in a month of full practice (share).</param>
internal readonly record struct ResearchRates(double Depreciation, double SkillLearning);
