using System.Globalization;

namespace CatchUpSim.Reporting.Tests;

public sealed class ConsoleSummaryTests
{
    [Theory]
    [MemberData(nameof(FigureTests.Ensembles), MemberType = typeof(FigureTests))]
    public void No_line_is_wider_than_the_terminal(string ensemble)
    {
        string[] lines = Written(FigureTests.Named(ensemble)).Split('\n');

        Assert.All(lines, line => Assert.InRange(line.Length, 0, ConsoleSummary.Width));
        Assert.DoesNotContain(lines, line => line.Contains("NaN", StringComparison.Ordinal));
    }

    [Fact]
    public void Survival_classes_facts_and_folder_are_told()
    {
        Study study = SyntheticStudy.Of(20);

        string text = Written(study);

        Assert.Contains($"In business at the end: {NumberTexts.Interval(study.Ensemble.Survived)}", text, StringComparison.Ordinal);
        Assert.Contains("niche survivor", text, StringComparison.Ordinal);
        Assert.Contains("leadership change", text, StringComparison.Ordinal);
        Assert.All(SyntheticStudy.Record, fact => Assert.Contains(fact.Name, text, StringComparison.Ordinal));
        Assert.Contains(Path.Combine("output", "firm-a", "report.html"), text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_no_world_reaches_is_told_as_not_reached()
    {
        string text = Written(SyntheticStudy.Of(5));

        string line = Assert.Single(text.Split('\n'), line => line.Contains("S1-25", StringComparison.Ordinal));
        Assert.Contains("not reached", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_failed_runs_are_counted_and_the_first_are_told()
    {
        string text = Written(SyntheticStudy.Of(12, new SyntheticTraits { Failures = 7 }));

        Assert.Contains("7 runs failed", text, StringComparison.Ordinal);
        Assert.Contains("replication 0: 2024-05: Firm A: cash flows", text, StringComparison.Ordinal);
        Assert.Contains("and 2 more", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_without_failures_does_not_speak_of_them() =>
        Assert.DoesNotContain("failed", Written(SyntheticStudy.Of(3)), StringComparison.Ordinal);

    private static string Written(Study study)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        ConsoleSummary.Write(output, study, Path.Combine("output", "firm-a"));
        return output.ToString();
    }
}
