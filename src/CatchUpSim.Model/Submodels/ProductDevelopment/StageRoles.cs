using System.Runtime.CompilerServices;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>Who can work in a stage; the names of roles in a scenario are looked up once for all months and runs of it.</summary>
internal static class StageRoles
{
    private static readonly string[] Names = ["architecture", "logic", "physical", "software", "sales"];

    private static readonly ConditionalWeakTable<StageDefinition, double[]> Known = [];

    /// <summary>The share of each role's people who can work in a stage, by row of the role.</summary>
    public static ReadOnlySpan<double> Shares(StageDefinition stage) => Known.GetValue(stage, LookUp);

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
