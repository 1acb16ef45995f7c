namespace CatchUpSim.Model.Entities;

/// <summary>Process lines: one node at one foundry.</summary>
public sealed class ProcessLines : EntityTable<LineId>
{
    /// <summary>Initializes a new instance of the <see cref="ProcessLines"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    public ProcessLines(int count)
        : base(count)
    {
        Foundry = Add<int>("foundry", "foundry row");
        Node = Add("node", "nm");
        Available = Add<int>("available", "month index");
        Capacity = Add("capacity", "wafers per month");
        WaferPrice = Add("wafer_price", "USD");
        Defects = Add("defects", "per cm2");
        DefectFloor = Add("defect_floor", "per cm2");
        Learning = Add("learning", "months");
        TransistorDensity = Add("transistor_density", "ratio");
        MaskCost = Add("mask_cost", "USD million");
        Wafers = Add("wafers", "wafers");
        Utilisation = Add("utilisation", "share");
        Cards = Add("cards", "cards");
        CapacityGrowth = Add("capacity_growth", "per year");
        Clustering = Add("clustering", "index");
    }

    /// <summary>Gets the foundry (foundry row).</summary>
    public Column<LineId, int> Foundry { get; }

    /// <summary>Gets node name (nm).</summary>
    public Column<LineId, double> Node { get; }

    /// <summary>Gets first month of volume (month index).</summary>
    public Column<LineId, int> Available { get; }

    /// <summary>Gets capacity open to the modelled designers (wafers per month).</summary>
    public Column<LineId, double> Capacity { get; }

    /// <summary>Gets price of a wafer (USD).</summary>
    public Column<LineId, double> WaferPrice { get; }

    /// <summary>Gets defect density (per cm2).</summary>
    public Column<LineId, double> Defects { get; }

    /// <summary>Gets mature defect density (per cm2).</summary>
    public Column<LineId, double> DefectFloor { get; }

    /// <summary>Gets time constant of learning (months).</summary>
    public Column<LineId, double> Learning { get; }

    /// <summary>Gets density and speed relative to the 7 nm class (ratio).</summary>
    public Column<LineId, double> TransistorDensity { get; }

    /// <summary>Gets mask set (USD million).</summary>
    public Column<LineId, double> MaskCost { get; }

    /// <summary>Gets wafers started so far by modelled designers (wafers).</summary>
    public Column<LineId, double> Wafers { get; }

    /// <summary>Gets use of the capacity in the month (share).</summary>
    public Column<LineId, double> Utilisation { get; }

    /// <summary>Gets clustering of defects, α of the negative binomial yield (index).</summary>
    public Column<LineId, double> Clustering { get; }

    /// <summary>Gets cards made so far with dies of the line, by all designers (cards).</summary>
    public Column<LineId, double> Cards { get; }

    /// <summary>Gets growth of capacity (per year).</summary>
    public Column<LineId, double> CapacityGrowth { get; }
}
