using CatchUpSim.Model.Observation;

namespace CatchUpSim.Cli.Tests.Sweeps;

public sealed class ShippedStudyTests : SweepTest
{
    [Fact]
    public void Every_shipped_study_is_read_and_runs_at_all_its_points()
    {
        string[] files = Directory.GetFiles(Path.Combine(ShippedScenario.Root, "studies"), "*.yaml");
        Assert.True(files.Length >= 3, $"{files.Length} studies");
        SweepWorld = (scenario, seed, replication, _) => SyntheticWorld.Run(scenario, seed, replication, Recording.Focal);
        Assert.All(files, file =>
        {
            string folder = InFolder(Path.GetFileNameWithoutExtension(file));
            Assert.Equal((0, string.Empty), (Command("sweep", file, "--out", folder), Error.ToString()));
            Assert.True(Count(Path.Combine(folder, "study.db"), "runs") > 100);
        });
    }
}
