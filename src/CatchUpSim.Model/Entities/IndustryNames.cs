namespace CatchUpSim.Model.Entities;

/// <summary>Names of the entities by row, for the chronicle and the tables.</summary>
/// <param name="Designers">Designers and entrant slots.</param>
/// <param name="Segments">Market segments.</param>
/// <param name="Foundries">Foundries.</param>
/// <param name="Lines">Process lines.</param>
/// <param name="Partners">Partners.</param>
/// <param name="Investors">Investors.</param>
/// <param name="Inputs">Inputs.</param>
public sealed record IndustryNames(
    IReadOnlyList<string> Designers,
    IReadOnlyList<string> Segments,
    IReadOnlyList<string> Foundries,
    IReadOnlyList<string> Lines,
    IReadOnlyList<string> Partners,
    IReadOnlyList<string> Investors,
    IReadOnlyList<string> Inputs)
{
    /// <summary>Gets the options of a roadmap: a part for one of the lines, or none now.</summary>
    public IReadOnlyList<string> LinesOrWait { get; } = [.. Lines, "wait"];
}
