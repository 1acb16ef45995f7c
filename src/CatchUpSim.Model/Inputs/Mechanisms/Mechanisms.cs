namespace CatchUpSim.Model.Inputs;

/// <summary>The on/off switch of every mechanism, so that an ablation is a scenario and no fork of the code.</summary>
public sealed record Mechanisms
{
    /// <summary>Gets a value indicating whether governments act: dated events, regime chain, thresholds, subsidies.</summary>
    [Key("governments act: dated events, regime chain, thresholds, procurement, subsidies")]
    [Moves("survived", "final_share")]
    public required bool PolicyControls { get; init; }

    /// <summary>Gets a value indicating whether demand windows open and demand varies around its path.</summary>
    [Key("demand windows open and demand varies; off: demand stays at its first value")]
    [Moves("final_share", "final_cash")]
    public required bool DemandWindows { get; init; }

    /// <summary>Gets a value indicating whether technology limits rise and generations arrive.</summary>
    [Key("technology generations arrive and limits rise; off: the first limit stays")]
    [Moves("final_gap")]
    public required bool TechnologyFrontier { get; init; }

    /// <summary>Gets a value indicating whether firms hire and lose people.</summary>
    [Key("firms hire and lose people; off: staff stays as founded")]
    [Moves("months_to_volume", "final_gap")]
    public required bool Talent { get; init; }

    /// <summary>Gets a value indicating whether alliances form and end.</summary>
    [Key("alliances form and end")]
    [Moves("survived", "final_share", "final_gap")]
    public required bool Alliances { get; init; }

    /// <summary>Gets a value indicating whether research raises capability.</summary>
    [Key("research raises capability and knowledge")]
    [Moves("final_gap", "final_share")]
    public required bool Research { get; init; }

    /// <summary>Gets a value indicating whether firms develop new products.</summary>
    [Key("firms develop new products; off: only the first products are sold")]
    [Moves("months_to_volume", "final_share", "survived")]
    public required bool ProductDevelopment { get; init; }

    /// <summary>Gets a value indicating whether software stacks and compatibility evolve.</summary>
    [Key("software stacks and compatibility evolve")]
    [Moves("final_share", "survived")]
    public required bool EcosystemCompatibility { get; init; }

    /// <summary>Gets a value indicating whether cards need wafers; off: any order is delivered at the given unit cost.</summary>
    [Key("cards need wafers, yield and time; off: every order is delivered at once")]
    [Moves("months_to_volume", "final_share")]
    public required bool FoundryAllocation { get; init; }

    /// <summary>Gets a value indicating whether prices are reviewed.</summary>
    [Key("prices are decided and reviewed; off: a product is listed once for what its performance costs")]
    [Moves("final_share", "final_cash")]
    public required bool Pricing { get; init; }

    /// <summary>Gets a value indicating whether customers buy.</summary>
    [Key("customers qualify vendors and buy")]
    [Moves("final_share", "survived")]
    public required bool CustomerChoice { get; init; }

    /// <summary>Gets a value indicating whether money flows.</summary>
    [Key("money flows; off: cash stays as it is")]
    [Moves("survived", "final_cash")]
    public required bool CashFlow { get; init; }

    /// <summary>Gets a value indicating whether investors finance firms.</summary>
    [Key("investors finance firms")]
    [Moves("survived", "final_cash")]
    public required bool Funding { get; init; }

    /// <summary>Gets a value indicating whether firms enter and leave.</summary>
    [Key("firms enter, fail and are sold; off: the population stays")]
    [Moves("survived")]
    public required bool EntryExit { get; init; }

    /// <summary>Gets a value indicating whether positions in the value chain are measured.</summary>
    [Key("value-chain positions, governance and upgrading are measured and feed back on upgrading")]
    [Moves("final_position", "final_cash")]
    public required bool ValueChain { get; init; }

    /// <summary>Gets a value indicating whether inputs can be disturbed and stocked.</summary>
    [Key("inputs are stocked, taxed and disturbed")]
    [Moves("survived", "final_share", "final_cash", "group_final_share")]
    public required bool SupplySecurity { get; init; }
}
