using CatchUpSim.Experiments;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Reporting.Tests;

public sealed class StudyObserverTests
{
    [Fact]
    public void A_world_whose_story_can_be_told_keeps_all_events_and_the_records_of_the_focal_firm_alone()
    {
        RunResult run = new SyntheticWorld(1, new SyntheticTraits()).Run(1);
        var observer = new StudyObserver(SyntheticStudy.HeadingOf(1, new SyntheticTraits()));

        observer.Accept(new RunRecord(1, run, null));

        RunResult kept = observer.Worlds[0].Run!;
        Assert.Equal([run.Focal.Index], kept.Firms.Entities);
        Assert.All(run.Firms.Outcomes, outcome => Assert.Equal(run.Firms.Series(outcome, 0), kept.Firms.Series(outcome, 0)));
        Assert.Equal(run.Events, kept.Events);
        Assert.Equal(0, kept.Market.Months);
    }

    [Fact]
    public void Beyond_the_first_hundred_worlds_paths_are_kept_and_no_events()
    {
        RunResult run = new SyntheticWorld(1, new SyntheticTraits()).Run(1);
        var observer = new StudyObserver(SyntheticStudy.HeadingOf(1, new SyntheticTraits()));

        for (int replication = 0; replication <= StudyObserver.MostStories; replication++)
        {
            observer.Accept(new RunRecord(replication, run, null));
        }

        Assert.Equal(StudyObserver.MostStories, observer.Worlds.Count(world => world.Run is not null));
        Assert.Equal(StudyObserver.MostStories + 1, observer.Worlds.Count(world => world.Series["capability"].Length == run.Firms.Months));
    }
}
