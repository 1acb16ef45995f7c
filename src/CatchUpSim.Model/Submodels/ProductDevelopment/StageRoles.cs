using System.Runtime.CompilerServices;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>A stage of a product project, and who can work in it.</summary>
internal sealed class StageTeam(StageDefinition definition, double[] shares)
{
    /// <summary>Gets the stage.</summary>
    public StageDefinition Definition => definition;

    /// <summary>Gets the share of each role's people who can work in the stage, by row of the role.</summary>
    public ReadOnlySpan<double> Shares => shares;
}

/// <summary>Who can work in which stage; the names of a scenario are looked up once for all months and runs of it.</summary>
internal sealed class StageRoles
{
    private static readonly string[] Names = ["architecture", "logic", "physical", "software", "sales"];

    private static readonly ConditionalWeakTable<ProductDevelopmentParameters, StageRoles> Known = [];

    private readonly StageTeam?[] _teams = new StageTeam?[Enum.GetValues<DevelopmentStage>().Length];

    private StageRoles(ProductDevelopmentParameters parameters)
    {
        foreach (StageDefinition stage in parameters.Stages)
        {
            _teams[(int)stage.Stage] ??= new StageTeam(stage, LookUp(stage));
        }
    }

    /// <summary>The stages of a scenario.</summary>
    public static StageRoles Of(ProductDevelopmentParameters parameters) => Known.GetValue(parameters, known => new StageRoles(known));

    /// <summary>The definition and the team of a stage.</summary>
    public StageTeam In(DevelopmentStage stage) =>
        _teams[(int)stage] ?? throw new InvalidOperationException($"The scenario defines no stage '{stage}'.");

    private static double[] LookUp(StageDefinition stage)
    {
        var shares = new double[IndustrySizes.Roles];
        for (int role = 0; role < shares.Length; role++)
        {
            shares[role] = stage.Roles.TryGetValue(Names[role], out double share) ? share : 0;
        }

        return shares;
    }
}
