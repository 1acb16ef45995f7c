namespace CatchUpSim.Experiments.Patterns;

/// <summary>What became of a pattern.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Statements">Its statements, in their order.</param>
public sealed record PatternResult(Pattern Pattern, IReadOnlyList<StatementResult> Statements)
{
    /// <summary>Gets the verdict: shown when all statements are, not shown when one is not, else undecided.</summary>
    public Verdict Verdict =>
        Statements.Any(statement => statement.Verdict == Verdict.NotShown) ? Verdict.NotShown
        : Statements.All(statement => statement.Verdict == Verdict.Shown) ? Verdict.Shown
        : Verdict.Undecided;
}

/// <summary>What became of a statement.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Estimate">The statistic.</param>
/// <param name="Verdict">Whether it holds.</param>
/// <param name="Sides">The readings of each side.</param>
public sealed record StatementResult(
    Statement Statement, PatternEstimate Estimate, Verdict Verdict, IReadOnlyList<SideReadings> Sides)
{
    /// <summary>Gets a value indicating whether runs of all its worlds were computed; an interrupted study may not have come to them.</summary>
    public bool IsBegun => Sides.All(side => side.IsBegun);
}
