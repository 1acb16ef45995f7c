using System.Text.RegularExpressions;
using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Figures;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Reporting.Tests;

public sealed partial class ReportTests
{
    [Theory]
    [MemberData(nameof(FigureTests.Ensembles), MemberType = typeof(FigureTests))]
    public void Every_section_stands_in_every_report(string ensemble)
    {
        string html = Render(FigureTests.Named(ensemble));

        string[] sections = ["answer", "run", "outcomes", "milestones", "figures", "stories", "failures", "parameters", "dictionary", "cite"];
        Assert.All(sections, section => Assert.Contains($"<h2 id=\"{section}\">", html, StringComparison.Ordinal));
        Assert.All(sections, section => Assert.Contains($"href=\"#{section}\"", html, StringComparison.Ordinal));
        Assert.Equal(8, Regex.Count(html, "<figure id=\"figure-[1-8]\">"));
        Assert.Equal(8, Regex.Count(html, "<desc "));
        Assert.DoesNotMatch(Placeholder(), html);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_names_no_address_and_loads_nothing()
    {
        string html = Render(SyntheticStudy.Of(5));

        Assert.DoesNotContain("http", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Hostile_names_are_escaped_everywhere()
    {
        const string Hostile = "\"><script>alert('x')</script>&";
        Study study = SyntheticStudy.Of(6, new SyntheticTraits { Firm = Hostile, Failures = 1 });
        study = study with { Heading = study.Heading with { Name = Hostile, Description = Hostile, Changes = [new ParameterChange(Hostile, Hostile, Hostile)] } };
        Manifest manifest = SyntheticManifest.Of(Hostile) with { Overrides = [Hostile], Files = [ScenarioText.Of(Hostile, Hostile)] };

        string html = StudyReport.Render(study, manifest, Drawn(study));

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_element_that_opens_also_closes()
    {
        string html = Render(SyntheticStudy.Of(5, new SyntheticTraits { Failures = 1 }));

        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(html))
        {
            string name = tag.Groups["name"].Value;
            if (name is "meta" or "!DOCTYPE" || tag.Value.EndsWith("/>", StringComparison.Ordinal))
            {
                continue;
            }

            if (tag.Value[1] == '/')
            {
                Assert.Equal(open.Pop(), name);
            }
            else
            {
                open.Push(name);
            }
        }

        Assert.Empty(open);
    }

    [Fact]
    public void Identifiers_of_a_page_are_unique()
    {
        string[] identifiers = [.. Identifier().Matches(Render(SyntheticStudy.Of(3))).Select(match => match.Groups["id"].Value)];

        Assert.Equal(identifiers.Distinct(StringComparer.Ordinal), identifiers);
    }

    [Fact]
    public void The_answer_gives_survival_with_its_interval()
    {
        Study study = SyntheticStudy.Of(30);

        string html = Render(study);

        Assert.Contains($"in {NumberTexts.Percent(study.Ensemble.Survived.Value)} of 30 worlds", html, StringComparison.Ordinal);
        Assert.Contains($"95% interval {NumberTexts.Percent(study.Ensemble.Survived.Lower)} to "
            + $"{NumberTexts.Percent(study.Ensemble.Survived.Upper)}", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(24, 20, "most often its fate here is “challenger” (24%), not told apart from “bankrupt” (20%)")]
    [InlineData(48, 20, "its likeliest fate is “challenger” (48%)")]
    [InlineData(5, 0, "in all of these worlds its fate is “challenger” (100%)")]
    public void A_fate_is_called_the_likeliest_only_where_it_is_told_apart_from_the_next(int first, int second, string expected)
    {
        int worlds = second == 0 ? first : 100;
        Study study = SyntheticStudy.Of(5);
        ClassShare[] fates = [.. study.Ensemble.Fates.Select(fate => new ClassShare(fate.Name, new Proportion(fate.Name switch
        {
            nameof(FirmFate.Challenger) => first,
            nameof(FirmFate.Bankrupt) => second,
            _ => (worlds - first - second) / 5,
        }, worlds)))];

        Assert.Contains(expected, Render(study with { Ensemble = study.Ensemble with { Fates = fates } }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(49, false)]
    public void The_typical_path_runs_only_over_what_half_of_the_worlds_reach(int reached, bool isNamed)
    {
        Study study = SyntheticStudy.Of(5);
        MilestoneStatistics[] milestones = [.. study.Ensemble.Milestones.Select(each => each with { Reached = new Proportion(
            each.Milestone == Milestone.FirstSilicon ? 90 : reached, 100) })];

        string html = Render(study with { Ensemble = study.Ensemble with { Milestones = milestones } });

        Assert.Contains("The typical path runs over first silicon in", html, StringComparison.Ordinal);
        Assert.Equal(isNamed, html.Contains("volume production in <span", StringComparison.Ordinal));
    }

    [Fact]
    public void No_line_ends_inside_of_a_month_or_a_range_of_numbers()
    {
        Study study = SyntheticStudy.Of(30);
        study = study with { Heading = study.Heading with { Description = "A–B in 2023-07–x, from 2023-07, 1.5–2.5, 25–75 % (5–95%) of X1-02, a-2023-07 and 1e-07" } };

        string html = Render(study);

        Assert.Contains(
            "A–B in <i>2023-07</i>–x, from <i>2023-07</i>, <i>1.5–2.5</i>, <i>25–75 %</i> (<i>5–95%</i>) of X1-02, a-2023-07 and 1e-07"
                .Replace("<i>", "<span class=\"u\">", StringComparison.Ordinal).Replace("</i>", "</span>", StringComparison.Ordinal),
            html,
            StringComparison.Ordinal);
        Assert.Contains("\n.u { white-space: nowrap; }", html, StringComparison.Ordinal);
        Assert.Matches("<p class=\"lead\">[^<]* is in business in <span class=\"u\">[0-9]{4}-[0-9]{2}</span> in ", html);
        Assert.DoesNotMatch("<(title|pre)>[^<]*<span", html);
    }

    [Fact]
    public void Quantiles_are_given_of_numbers_and_not_of_yes_and_no()
    {
        Study study = SyntheticStudy.Of(20);
        string html = Render(study);

        string table = html[html.IndexOf("quantiles over the worlds", StringComparison.Ordinal)..];
        table = table[..table.IndexOf("</table>", StringComparison.Ordinal)];
        Assert.Contains(study.Ensemble.RunOutcomes, outcome => outcome.Unit == "flag");
        Assert.All(study.Ensemble.RunOutcomes, outcome => Assert.Equal(
            outcome.Unit != "flag", table.Contains($">{NumberTexts.Words(outcome.Name)}<", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_fact_of_the_record_has_its_row()
    {
        string html = Render(SyntheticStudy.Of(5));

        Assert.All(SyntheticStudy.Record, fact => Assert.Contains($"<th scope=\"row\">{fact.Name}</th>", html, StringComparison.Ordinal));
    }

    [Fact]
    public void The_figure_of_the_record_is_read_as_the_table_is()
    {
        string html = Render(SyntheticStudy.Of(5));

        Assert.Contains("Where neither the ring nor its tolerance touches the thin line", html, StringComparison.Ordinal);
        Assert.Contains("but for a lower bound (≥), which any larger value meets", html, StringComparison.Ordinal);
        Assert.DoesNotContain("of the surviving worlds", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_log_of_a_told_world_shows_options_utilities_and_signals()
    {
        string html = Render(SyntheticStudy.Of(10));

        Assert.Contains("options: Compatible 0.4, OwnStack 0.1, Dual 0.2, OpenStandard barred; signals: coverage "
            + "0.2, runway 14", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_surviving_and_a_failed_world_are_told()
    {
        string html = Render(SyntheticStudy.Of(30));

        Assert.Contains("A world in which it survives: replication", html, StringComparison.Ordinal);
        Assert.Contains("A world in which it fails: replication", html, StringComparison.Ordinal);
        Assert.Contains("cash ran out", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_survives_the_report_says_so()
    {
        string html = Render(SyntheticStudy.Of(5, new SyntheticTraits { AllDieEarly = true }));

        Assert.Contains("The firm survives in none of these worlds.", html, StringComparison.Ordinal);
        Assert.Contains("in 0% of 5 worlds", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Failed_runs_are_listed_with_month_and_identity()
    {
        string html = Render(SyntheticStudy.Of(5, new SyntheticTraits { Failures = 2 }));

        Assert.Contains("<td><span class=\"u\">2024-05</span></td>", html, StringComparison.Ordinal);
        Assert.Contains("off by &lt;1&gt;", html, StringComparison.Ordinal);
    }

    private static string Render(Study study) => StudyReport.Render(study, SyntheticManifest.Of(), Drawn(study));

    private static RenderedFigure[] Drawn(Study study) =>
        [.. StudyFigures.All(study).Select(figure => new RenderedFigure(figure, SvgRenderer.Render(figure)))];

    // A name in braces is an interpolation that was forgotten.
    [GeneratedRegex(@"\{[A-Za-z]+[.(\[]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(" id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Identifier();

    [GeneratedRegex("</?(?<name>[!a-zA-Z][a-zA-Z0-9]*)[^>]*>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Tag();
}
