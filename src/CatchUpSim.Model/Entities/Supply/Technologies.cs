namespace CatchUpSim.Model.Entities;

/// <summary>Technology generations, each with a limit that research approaches.</summary>
public sealed class Technologies : EntityTable<TechnologyId>
{
    /// <summary>Initializes a new instance of the <see cref="Technologies"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    public Technologies(int count)
        : base(count)
    {
        Arrived = Add<int>("arrived", "month index, 0 for not yet");
        Limit = Add("limit", "performance index, leader of 2020-09 = 1");
        Disruptiveness = Add("disruptiveness", "share");
    }

    /// <summary>Gets the month of arrival (month index, 0 for not yet).</summary>
    public Column<TechnologyId, int> Arrived { get; }

    /// <summary>Gets the performance that the generation can reach at most (performance index, leader of 2020-09 = 1).</summary>
    public Column<TechnologyId, double> Limit { get; }

    /// <summary>Gets the share of old capability that does not carry over (share).</summary>
    public Column<TechnologyId, double> Disruptiveness { get; }

    /// <summary>Gets the row of the newest generation that has arrived.</summary>
    public int Newest
    {
        get
        {
            int newest = 0;
            foreach (TechnologyId generation in All)
            {
                newest = Arrived[generation] != 0 ? generation.Index : newest;
            }

            return newest;
        }
    }
}
