using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Inputs;

/// <summary>A dated policy event; each key present sets one policy from that month on.</summary>
public sealed record PolicyEventDefinition : INamedDefinition
{
    /// <summary>Gets the name: the entry's key in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Gets month in which it takes effect.</summary>
    [Key("month in which it takes effect")]
    public required Month Month { get; init; }

    /// <summary>Gets how long before that month firms come to know of it.</summary>
    [Parameter("months", 0, 24, "how long before that month firms come to know of it, nothing for a surprise")]
    public double? Notice { get; init; }

    /// <summary>Gets what happened, in a few words.</summary>
    [Key("what happened, in a few words")]
    public required string Text { get; init; }

    /// <summary>Gets sales regime of the foreign coalition.</summary>
    [Key("sales regime of the foreign coalition")]
    public SalesRegime? Regime { get; init; }

    /// <summary>Gets control thresholds in force from now on.</summary>
    [Key("control thresholds in force from now on")]
    public IReadOnlyList<ThresholdDefinition>? Thresholds { get; init; }

    /// <summary>Gets how closely foreign foundries look at home designers.</summary>
    [Parameter("index", 0, 5, "how closely foreign foundries look at home designers")]
    public double? Scrutiny { get; init; }

    /// <summary>Gets designers listed by the foreign coalition.</summary>
    [Key("designers listed by the foreign coalition", References = "designers")]
    public IReadOnlyList<string>? EntityList { get; init; }

    /// <summary>Gets designers whom foreign foundries stop serving.</summary>
    [Key("designers whom foreign foundries stop serving", References = "designers")]
    public IReadOnlyList<string>? Suspend { get; init; }

    /// <summary>Gets nodes at or below which foreign foundries stop serving home designers of accelerators, 0 for none.</summary>
    [Parameter("nm", 0, 90, "nodes at or below which foreign foundries stop serving home designers of accelerators, 0 for none")]
    public double? NodeCutoff { get; init; }

    /// <summary>Gets node at or below which foreign foundries presume a home designer's part to be controlled, 0 for none.</summary>
    [Parameter("nm", 0, 90, "node at or below which foreign foundries make a home designer's part only if 30 billion transistors are not reached, 0 for none")]
    public double? PresumptionNode { get; init; }

    /// <summary>Gets share of high-bandwidth memory open to home designers.</summary>
    [Parameter("share", 0, 1, "share of high-bandwidth memory open to home designers")]
    public double? MemorySupply { get; init; }

    /// <summary>Gets access of home foundries to equipment.</summary>
    [Parameter("share", 0, 1, "access of home foundries to equipment")]
    public double? ToolAccess { get; init; }

    /// <summary>Gets access of home designers to design tools.</summary>
    [Parameter("share", 0, 1, "access of home designers to design tools")]
    public double? DesignToolAccess { get; init; }

    /// <summary>Gets share of state-influenced demand reserved for home designers.</summary>
    [Parameter("share", 0, 1, "share of state-influenced demand reserved for home designers")]
    public double? ProcurementQuota { get; init; }

    /// <summary>Gets price premium accepted for home designers.</summary>
    [Parameter("share", 0, 1, "price premium accepted for home designers")]
    public double? ProcurementPremium { get; init; }

    /// <summary>Gets share of research cost refunded by the home government.</summary>
    [Parameter("share", 0, 1, "share of research cost refunded by the home government")]
    public double? SubsidyRate { get; init; }

    /// <summary>Gets tariff on foreign cards.</summary>
    [Parameter("share", 0, 2, "tariff on foreign cards")]
    public double? Tariff { get; init; }

    /// <summary>Gets fee on permitted foreign accelerators.</summary>
    [Parameter("share", 0, 1, "fee on permitted foreign accelerators")]
    public double? Fee { get; init; }

    /// <summary>Gets hostility of the dominant stack's licence to compatible stacks.</summary>
    [Parameter("index", 0, 1, "hostility of the dominant stack's licence to compatible stacks")]
    public double? LicenceHostility { get; init; }

    /// <summary>Gets willingness of investors, 1 for normal.</summary>
    [Parameter("ratio", 0.05, 5, "willingness of investors, 1 for normal")]
    public double? Climate { get; init; }

    /// <summary>Gets home restriction on raw materials.</summary>
    [Parameter("share", 0, 1, "home restriction on raw materials")]
    public double? Counter { get; init; }

    /// <summary>Gets home discouragement of foreign accelerators.</summary>
    [Parameter("share", 0, 1, "home discouragement of foreign accelerators")]
    public double? Discouragement { get; init; }

    /// <summary>Gets total processing performance from which the permissive regime licenses no part.</summary>
    [Parameter("TPP", 0, 10000000, "total processing performance from which the permissive regime licenses no foreign part; 0 for no limit")]
    public double? LicenceLimit { get; init; }
}
