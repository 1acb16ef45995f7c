namespace CatchUpSim.Model.Entities;

/// <summary>The firms that design accelerators: latecomers, incumbents and entrants alike, one slot each.</summary>
public sealed class Designers : EntityTable<DesignerId>
{
    /// <summary>Initializes a new instance of the <see cref="Designers"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="milestones">Number of milestones.</param>
    public Designers(int count, int milestones)
        : base(count)
    {
        Status = Add<DesignerStatus>("status", "state");
        IsHome = Add<bool>("is_home", "flag");
        IsLatecomer = Add<bool>("is_latecomer", "flag");
        Founded = Add<int>("founded", "month index");
        EntityListed = Add<bool>("entity_listed", "flag");
        ListedMonth = Add<int>("listed_month", "month index, 0 for never");
        Suspicion = Add("suspicion", "index 0 to 1");
        Prominence = Add("prominence", "index 0 to 1");
        Service = Add("service", "index 0 to 1");
        Reputation = Add("reputation", "index 0 to 1");
        FirstProductSpins = Add<int>("first_product_spins", "count");
        MilestoneMonth = Relate<MilestoneId, int>("milestone_month", "month index, 0 for not yet", milestones);
        ProductsBegun = Add<int>("products_begun", "count");
    }

    /// <summary>Gets the life state (state).</summary>
    public Column<DesignerId, DesignerStatus> Status { get; }

    /// <summary>Gets whether the firm stands under the home government (flag).</summary>
    public Column<DesignerId, bool> IsHome { get; }

    /// <summary>Gets whether the firm started without an installed base (flag).</summary>
    public Column<DesignerId, bool> IsLatecomer { get; }

    /// <summary>Gets the month of founding (month index).</summary>
    public Column<DesignerId, int> Founded { get; }

    /// <summary>Gets whether the foreign coalition has listed the firm (flag).</summary>
    public Column<DesignerId, bool> EntityListed { get; }

    /// <summary>Gets the month in which the firm was first listed (month index, 0 for never).</summary>
    public Column<DesignerId, int> ListedMonth { get; }

    /// <summary>Gets how suspicious foreign foundries are of the firm (index 0 to 1).</summary>
    public Column<DesignerId, double> Suspicion { get; }

    /// <summary>Gets how visible the firm was to customers before it sold anything (index 0 to 1).</summary>
    public Column<DesignerId, double> Prominence { get; }

    /// <summary>Gets the quality of service that customers meet (index 0 to 1).</summary>
    public Column<DesignerId, double> Service { get; }

    /// <summary>Gets what its deliveries and service have earned the firm, smoothed (index 0 to 1).</summary>
    public Column<DesignerId, double> Reputation { get; }

    /// <summary>Gets the silicon spins of the first product (count).</summary>
    public Column<DesignerId, int> FirstProductSpins { get; }

    /// <summary>Gets the month of each milestone (month index, 0 for not yet).</summary>
    public Relation<DesignerId, MilestoneId, int> MilestoneMonth { get; }

    /// <summary>Gets product projects begun (count).</summary>
    public Column<DesignerId, int> ProductsBegun { get; }
}
