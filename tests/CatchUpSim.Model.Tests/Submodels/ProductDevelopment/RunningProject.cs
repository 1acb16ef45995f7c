using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>The first project of the focal firm, with people and money enough.</summary>
internal static class RunningProject
{
    public static readonly ProjectId Project = new(ShippedWorld.Focal.Index * IndustrySizes.ProjectsPerDesigner);

    public static ProductDevelopmentParameters Parameters => ShippedWorld.FirmA.ProductDevelopment;

    public static ProductDevelopmentParameters Certain(double success) =>
        Parameters with { SpinSuccess = [success, success, success], ExperienceExponent = 0, Fatality = 0 };

    public static IndustryState Begin()
    {
        IndustryState industry = ShippedWorld.Beginning();
        DesignerId firm = ShippedWorld.Focal;
        industry.Accounts.Cash[firm] = 1000;
        industry.Workforces.Effective.Row(firm).Fill(150);
        industry.Projects.Stage[Project] = DevelopmentStage.Architecture;
        industry.Projects.Performance[Project] = 0.4;
        industry.Projects.DieArea[Project] = 600;
        industry.Projects.Number[Project] = 1;
        industry.Projects.Partner[Project] = -1;
        industry.Projects.Line[Project] = industry.Line("leading/n7").Index;
        return industry;
    }

    /// <summary>The stages in the order in which the project was in them.</summary>
    public static List<DevelopmentStage> Follow(IndustryState industry, ProductDevelopmentParameters parameters, int months)
    {
        List<DevelopmentStage> stages = [industry.Projects.Stage[Project]];
        for (int month = 0; month < months && stages[^1] != DevelopmentStage.None; month++)
        {
            Advance(industry, parameters);
            if (industry.Projects.Stage[Project] != stages[^1])
            {
                stages.Add(industry.Projects.Stage[Project]);
            }
        }

        return stages;
    }

    public static void Advance(IndustryState industry, ProductDevelopmentParameters parameters)
    {
        industry.Month = industry.Month.Next;
        ProductDevelopment.Advance(industry, parameters, ShippedWorld.Stream(RandomPurpose.Development));
    }
}
