namespace CatchUpSim.Model.Entities;

/// <summary>Product projects, a fixed number of slots per designer.</summary>
public sealed class Projects : EntityTable<ProjectId>
{
    /// <summary>Initializes a new instance of the <see cref="Projects"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    public Projects(int count)
        : base(count)
    {
        Stage = Add<DevelopmentStage>("stage", "stage");
        Work = Add("work", "effective person-months");
        Done = Add("done", "effective person-months");
        Pace = Add("pace", "effective person-months per month");
        ShortestMonths = Add("shortest_months", "months");
        MonthsInStage = Add<int>("months_in_stage", "months");
        Labour = Add("labour", "effective person-months");
        Began = Add<int>("began", "month index");
        PlannedMonths = Add("planned_months", "months");
        Spin = Add<int>("spin", "count");
        OwesMasks = Add<bool>("owes_masks", "flag");
        Worked = Add<int>("worked", "month index, 0 for not yet");
        Bugs = Add("bugs", "count");
        Performance = Add("performance", "performance index");
        DieArea = Add("die_area", "mm2");
        Line = Add<int>("line", "line row");
        Focus = Add<int>("focus", "segment row");
        Mode = Add<ResearchMode>("mode", "choice");
        Partner = Add<int>("partner", "partner row, -1 for none");
        Royalty = Add("royalty", "share");
        Coordination = Add("coordination", "USD million");
        Success = Add("success", "probability");
        Priority = Add("priority", "ratio");
        Cost = Add("cost", "USD million");
        Port = Add<bool>("port", "flag");
        Number = Add<int>("number", "count");
    }

    /// <summary>Gets the stage (stage).</summary>
    public Column<ProjectId, DevelopmentStage> Stage { get; }

    /// <summary>Gets the work of the stage (effective person-months).</summary>
    public Column<ProjectId, double> Work { get; }

    /// <summary>Gets the work done in the stage (effective person-months).</summary>
    public Column<ProjectId, double> Done { get; }

    /// <summary>Gets the work done in the last month (effective person-months per month).</summary>
    public Column<ProjectId, double> Pace { get; }

    /// <summary>Gets the shortest possible duration of the stage with the work that it has (months).</summary>
    public Column<ProjectId, double> ShortestMonths { get; }

    /// <summary>Gets the months spent in the stage (months).</summary>
    public Column<ProjectId, int> MonthsInStage { get; }

    /// <summary>Gets the people at hand so far while logic is designed and verified, whether or not it needed them (effective person-months).</summary>
    public Column<ProjectId, double> Labour { get; }

    /// <summary>Gets the month in which the project began (month index).</summary>
    public Column<ProjectId, int> Began { get; }

    /// <summary>Gets the planned duration (months).</summary>
    public Column<ProjectId, double> PlannedMonths { get; }

    /// <summary>Gets silicon spins so far (count).</summary>
    public Column<ProjectId, int> Spin { get; }

    /// <summary>Gets whether the masks of the present spin wait for money (flag).</summary>
    public Column<ProjectId, bool> OwesMasks { get; }

    /// <summary>Gets the month in which its silicon was found to work (month index, 0 for not yet).</summary>
    public Column<ProjectId, int> Worked { get; }

    /// <summary>Gets expected bugs left in the design (count).</summary>
    public Column<ProjectId, double> Bugs { get; }

    /// <summary>Gets performance of the product being designed (performance index).</summary>
    public Column<ProjectId, double> Performance { get; }

    /// <summary>Gets die area (mm2).</summary>
    public Column<ProjectId, double> DieArea { get; }

    /// <summary>Gets the process line (line row).</summary>
    public Column<ProjectId, int> Line { get; }

    /// <summary>Gets the segment it is made for (segment row).</summary>
    public Column<ProjectId, int> Focus { get; }

    /// <summary>Gets how its technology is obtained (choice).</summary>
    public Column<ProjectId, ResearchMode> Mode { get; }

    /// <summary>Gets the co-operating partner (partner row, -1 for none).</summary>
    public Column<ProjectId, int> Partner { get; }

    /// <summary>Gets the share of the product's gross profit that a partner in research receives (share).</summary>
    public Column<ProjectId, double> Royalty { get; }

    /// <summary>Gets what co-ordination with a partner costs beside the stages (USD million).</summary>
    public Column<ProjectId, double> Coordination { get; }

    /// <summary>Gets probability with which the present spin worked or failed, 0 until its silicon has been tried (probability).</summary>
    public Column<ProjectId, double> Success { get; }

    /// <summary>Gets share of the firm's people given to it (ratio).</summary>
    public Column<ProjectId, double> Priority { get; }

    /// <summary>Gets expected cost of the project at its start (USD million).</summary>
    public Column<ProjectId, double> Cost { get; }

    /// <summary>Gets whether it moves an existing product to another line (flag).</summary>
    public Column<ProjectId, bool> Port { get; }

    /// <summary>Gets which of the firm's products it will be, from 1 (count).</summary>
    public Column<ProjectId, int> Number { get; }
}
