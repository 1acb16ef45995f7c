using CatchUpSim.Figures;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Comparing;

/// <summary>A way to look at paired worlds: which worlds, and what is shown of them.</summary>
/// <param name="Plan">Reads and checks all that it needs.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Report">Its report.</param>
/// <param name="Print">What it prints at the end, with the folder and the columns of the terminal.</param>
internal sealed record ComparisonForm(
    Func<CompareOptions, DateTimeOffset, ComparePlan> Plan,
    Func<ComparisonStudy, IReadOnlyList<Figure>> Figures,
    Func<ComparisonStudy, Manifest, IReadOnlyList<RenderedFigure>, string> Report,
    Action<TextWriter, ComparisonStudy, string, int> Print)
{
    /// <summary>Gets the comparison of worlds that a user names.</summary>
    public static ComparisonForm Comparison { get; } =
        new(ComparePlan.Of, ComparisonFigures.All, ComparisonReport.Render, (output, study, folder, _) => CompareConsole.Write(output, study, folder));

    /// <summary>Gets the ablation of a scenario's mechanisms.</summary>
    public static ComparisonForm Ablation { get; } =
        new(ComparePlan.OfAblation, study => [AblationFigure.Describe(study)], AblationReport.Render, AblationConsole.Write);
}
