using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Reporting;

/// <summary>What was run: everything a reader needs to know before the first number.</summary>
public sealed record StudyHeading : Heading
{
    /// <summary>Gets the names of the market segments.</summary>
    public required IReadOnlyList<string> Segments { get; init; }

    /// <summary>Gets the titles of firms and segments by their names, as readers see them.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets the dated policy events of the scenario.</summary>
    public IReadOnlyList<PolicyEventDefinition> PolicyEvents { get; init; } = [];

    /// <summary>Gets the parameters that differ from the default.</summary>
    public IReadOnlyList<ParameterChange> Changes { get; init; } = [];

    /// <summary>Gets the number of recorded months, the first one included.</summary>
    public int Months => End.Since(Start) + 1;

    /// <summary>What readers see of a firm or a segment: its title, or its name where it has none.</summary>
    public string TitleOf(string name) => Titles.GetValueOrDefault(name) is { Length: > 0 } title ? title : name;
}

/// <summary>A parameter whose value is not the one of the scenario's base.</summary>
/// <param name="Path">Path of the parameter, such as <c>funding.hurdle</c>.</param>
/// <param name="From">Value in the base; empty when the base has none.</param>
/// <param name="To">Value in this study.</param>
public sealed record ParameterChange(string Path, string From, string To);
