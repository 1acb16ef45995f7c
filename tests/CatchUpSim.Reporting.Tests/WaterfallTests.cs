using CatchUpSim.Experiments;
using CatchUpSim.Experiments.Attribution;
using CatchUpSim.Figures;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Reporting.Tests;

public sealed class WaterfallTests
{
    private static readonly RunResult Any = new SyntheticWorld(0, new SyntheticTraits()).Run(0);

    [Theory]
    [InlineData(1, 0.01)]
    [InlineData(5, 0.01)]
    [InlineData(5, 0)]
    [InlineData(3, -0.4)]
    [InlineData(4, 1e-7)]
    public void The_figure_is_fit_to_print(int replications, double size)
    {
        ExplanationText text = Explained(replications, size);
        Figure figure = WaterfallFigure.Describe(text, Assert.Single(text.Attributions));
        Assert.Equal([], FigureInspection.Inspect(figure).Select(finding => $"{finding.Fault}: {finding.Detail}"));
        Assert.Contains($"n = {replications}", figure.Subtitle, StringComparison.Ordinal);
        Assert.Contains("seed 7", figure.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_go_from_the_world_without_causes_to_the_world_with_all_of_them()
    {
        ExplanationText text = Explained(4, 0.02);
        BarMark bars = WaterfallFigure.Describe(text, text.Attributions[0]).Panels[0].Marks.OfType<BarMark>().Single();
        Assert.Equal(text.Attributions[0].Baseline.Mean, bars.Values[0], 12);
        Assert.Equal(text.Attributions[0].Full.Mean, bars.Values[^1], 12);
        Assert.Equal(bars.Values[^1], bars.Values[^2], 12);
        Assert.All(Enumerable.Range(1, text.Causes.Count), i => Assert.Equal(bars.Values[i - 1], bars.Starts![i], 12));
    }

    [Fact]
    public void The_text_states_the_residual_and_the_worlds_without_and_with_all_causes()
    {
        string text = Explained(4, 0.02).ToPlainText();
        Assert.Contains("residual", text, StringComparison.Ordinal);
        Assert.Contains("world without any of them", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 110, line));
    }

    [Fact]
    public void The_page_is_whole_and_needs_no_network()
    {
        ExplanationText text = Explained(4, 0.02);
        string folder = Directory.CreateTempSubdirectory("catchupsim-explanation-").FullName;
        try
        {
            ExplanationOutput.Write(folder, text);
            string page = File.ReadAllText(Path.Combine(folder, ExplanationOutput.PageName));
            Assert.DoesNotContain("http", page, StringComparison.Ordinal);
            Assert.Contains("&lt;first&gt;", page, StringComparison.Ordinal);
            Assert.Equal(["explanation.html", "explanation.txt", "waterfall-final_share.png", "waterfall-final_share.svg"],
                Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ExplanationText Explained(int replications, double size)
    {
        var runs = new CoalitionRuns(new Scenario[8], [.. Enumerable.Range(0, replications)], 7, [AttributedOutcome.Of("final_share", 60)]);
        for (int number = 0; number < runs.Count; number++)
        {
            int coalition = 7 - (number % 8);
            double share = 0.01 + (size * (((coalition & 1) * 1.5) - ((coalition >> 1 & 1) * (0.5 + (0.1 * (number / 8)))) + ((coalition >> 2) * 0.3)));
            runs.Accept(new RunRecord(number, Any with { Summary = Any.Summary with { FinalShare = share } }, null));
        }

        return new ExplanationText
        {
            FocalFirm = "Firm A",
            Scenario = "firm-a",
            Seed = 7,
            Version = "0.1.0",
            StudyHash = new string('a', 64),
            Causes = [new CauseText("The <first> cause", "r"), new CauseText("A cause with a longer title", "r"), new CauseText("Third", "r")],
            Attributions = runs.Attributions,
        };
    }
}
