namespace CatchUpSim.Reporting;

/// <summary>The figures, each with a caption that says how to read it.</summary>
internal static class FigureSection
{
    private static readonly Dictionary<string, string> Captions = new(StringComparer.Ordinal)
    {
        ["1-trajectory"] = "Read each panel from left to right. The line is the median world, the dark band holds "
            + "the middle half and the light band nine in ten of the worlds in which the firm is in business in "
            + "that month. Because failed firms drop out, a rising median can come from the weak ones leaving: the "
            + "last panel says how many are left. Ringed points are facts of the record, numbered verticals are "
            + "dated policy events.",
        ["2-milestones"] = "One row per fact, over the worlds in which the firm is in business in the month of the "
            + "fact. Thin line: 5–95% of them; bar: the middle half; tick: median; ringed point: the record with its "
            + "tolerance. Where neither the ring nor its tolerance touches the thin line, the model and the record "
            + "disagree, but for a lower bound (≥), which any larger value meets. Numbers at the right say in how "
            + "many of these worlds the thing happened at all.",
        ["3-market-shares"] = "Each panel is a segment. Each line is the median share of a firm or a group of firms "
            + "over the worlds in which anybody sells there, those without the focal firm included; the band around "
            + "it holds the middle half of these worlds. Medians of groups need not add up to all sales.",
        ["4-value-chain"] = "To the right the firm can build faster accelerators; upwards it moves towards the "
            + "ends of the smile curve, where more of the value stays. Below: how often upgrading of each kind "
            + "happens. An upgrade that comes without capability shows as a step up, capability without upgrading "
            + "as a step to the right.",
        ["5-outcomes"] = "Bars are shares of worlds, whiskers their 95% interval: with few worlds the whiskers are "
            + "long and differences inside them mean nothing. A class that never occurred still has an interval, "
            + "because it might with more worlds. The curve falls whenever the firm leaves business in some world.",
        ["6-funding"] = "Each grey dot is one round in one world, the large markers are the median round of the "
            + "year. Equity adds up; runway is the number of months until the money is gone at the present burn, "
            + "and jumps with every round.",
        ["7-alliances"] = "Top left new alliances on the calendar, top right the same worlds lined up at the month "
            + "of their first sale. A peak at zero on the right that is blurred on the left shows that alliances "
            + "follow the launch and not the date. Below, the alliances in force by kind.",
        ["8-decisions"] = "Each row is an option of a decision; the darker a cell, the more worlds have it in "
            + "force in that quarter. The options of one decision add up to at most one, because a decision not "
            + "yet taken has no option in force.",
        ["1-differences"] = "Each marker is the mean difference that a world makes, over pairs of runs with the same "
            + "luck; the whisker is its 95% interval. Right of the line the outcome is higher than in the baseline. A "
            + "hollow marker means that the data do not tell the world from the baseline in this outcome.",
        ["2-over-time"] = "A row is a world, a column an outcome. The line is the median pair, the bands hold the middle "
            + "half and nine in ten of the pairs, the dashed line is the mean, which a few pairs that flip can move "
            + "while the median stays at zero.",
        ["3-trajectories"] = "On the left the market share, on the right the share of replications in which the firm is "
            + "in business; dashed grey is the baseline, the same in every row.",
        ["5-who-leads"] = "Each panel holds every replication once, as the figure before, for the regime of the whole market: "
            + "whether the home latecomers together stay small, rise and fall back, share the market, or lead it.",
        ["4-who-flipped"] = "Each panel holds every replication once: the row is its fate in the baseline, the column its "
            + "fate in the world. On the grey diagonal nothing changed; right of it the world did better, left of it "
            + "worse.",
        ["ablation"] = "A row is a mechanism that was switched off, a column an outcome. Numbers are differences to the "
            + "full model in standard deviations of the full model; grey cells are not told from zero at 95%. "
            + "A dot marks outcomes that the mechanism is meant to move; these are told at 95% for all of a row together.",
    };

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlBuilder html, IReadOnlyList<RenderedFigure> figures)
    {
        for (int i = 0; i < figures.Count; i++)
        {
            int number = i + 1;
            RenderedFigure rendered = figures[i];
            html.Element("figure", () =>
            {
                html.Element("div", () => html.Markup(Inline(rendered.Svg)), "class=\"drawing\" tabindex=\"0\"");
                html.Element("figcaption", $"Figure {number}. {rendered.Figure.Title}. "
                    + $"{Captions.GetValueOrDefault(rendered.Figure.FileName, string.Empty)}");
            }, $"id=\"figure-{number}\"");
        }
    }

    // Inside HTML an SVG needs no namespace, and without it the page names no address at all.
    internal static string Inline(string svg) => svg.Replace(" xmlns=\"http://www.w3.org/2000/svg\"", string.Empty, StringComparison.Ordinal);
}
