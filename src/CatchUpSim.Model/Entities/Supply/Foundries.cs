namespace CatchUpSim.Model.Entities;

/// <summary>Foundries.</summary>
public sealed class Foundries : EntityTable<FoundryId>
{
    /// <summary>Initializes a new instance of the <see cref="Foundries"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    public Foundries(int count)
        : base(count)
    {
        IsHome = Add<bool>("is_home", "flag");
        Packaging = Add("packaging", "cards per month");
        Memory = Add("memory", "cards per month");
        Excursion = Add("excursion", "ratio");
        PackagingGrowth = Add("packaging_growth", "per year");
        MemoryGrowth = Add("memory_growth", "per year");
    }

    /// <summary>Gets whether it stands under the home government (flag).</summary>
    public Column<FoundryId, bool> IsHome { get; }

    /// <summary>Gets advanced packaging available to modelled designers (cards per month).</summary>
    public Column<FoundryId, double> Packaging { get; }

    /// <summary>Gets cards that high-bandwidth memory suffices for (cards per month).</summary>
    public Column<FoundryId, double> Memory { get; }

    /// <summary>Gets yield excursion of the month, 1 for none (ratio).</summary>
    public Column<FoundryId, double> Excursion { get; }

    /// <summary>Gets growth of advanced packaging (per year).</summary>
    public Column<FoundryId, double> PackagingGrowth { get; }

    /// <summary>Gets growth of memory (per year).</summary>
    public Column<FoundryId, double> MemoryGrowth { get; }
}
