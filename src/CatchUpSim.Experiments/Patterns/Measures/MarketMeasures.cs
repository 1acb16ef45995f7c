using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using static CatchUpSim.Experiments.Patterns.StandardArguments;

namespace CatchUpSim.Experiments.Patterns;

/// <summary>Measures that read the market.</summary>
internal static class MarketMeasures
{
    private static readonly MeasureArgument Segment = new(
        "segment", ArgumentKind.Word, "the segment, or all for the whole market by sales", "all");

    private static readonly MeasureArgument MarketOutcome = new(
        "outcome", ArgumentKind.MarketOutcome, "the outcome that is read", null);

    public static IReadOnlyList<Measure> All { get; } =
    [
        new()
        {
            Name = "segment-at",
            Unit = "{outcome}",
            Text = "An outcome of a segment in a month since the start, or its mean over some months up to it.",
            Arguments = [MarketOutcome, Segment, Month("the month since the start, -1 for the last one"), Average],
            Read = (run, a) => [new Reading(Mean(run, a))],
        },
        new()
        {
            Name = "segment-slope",
            Unit = "{outcome} per year",
            Text = "The slope of the least-squares line through an outcome of a segment over a window of months since the start.",
            Arguments = [MarketOutcome, Segment, From(null), To(null)],
            Read = (run, a) => [new Reading(Slope(run, a))],
        },
        new()
        {
            Name = "regime",
            Unit = "share of worlds",
            Text = "1 when the whole market shows a regime of catch-up, 0 otherwise.",
            Arguments = [new("is", ArgumentKind.Word, "the regime", null, [.. Enum.GetNames<MarketRegime>().Select(KebabCase.Of)])],
            Read = (run, a) => [new Reading(KebabCase.Of(run.Run.Summary.Regime.ToString()) == a.Text("is") ? 1 : 0)],
        },
        new()
        {
            Name = "group-share",
            Unit = "share",
            Text = "Share of the home latecomers together in the whole market at the end of the run.",
            Arguments = [],
            Read = (run, _) => [new Reading(run.Run.Summary.GroupFinalShare)],
        },
        new()
        {
            Name = "months-small-in-group",
            Unit = "months",
            Text = "The longest spell in which a firm's sales of twelve months stay below a share of those of all home designers.",
            Arguments = [new("share", ArgumentKind.Number, "the share", null), Firms, Among],
            Read = (run, a) => FirmGroups.Select(run, a).Select(firm => new Reading(LongestSmall(run, firm, a.Number("share")))),
        },
        new()
        {
            Name = "entry-order",
            Unit = "share of worlds",
            Text = "1 when the focal firm sold first in segments in a given order (segments that it never entered count as later), 0 otherwise; nothing when it entered fewer than two.",
            Arguments = [new("segments", ArgumentKind.Word, "the segments in their order", null), Among, new("firms", ArgumentKind.Word, "the focal firm", "focal", "focal")],
            Read = (run, a) => FirmGroups.Select(run, a).Select(_ => new Reading(EntryOrder(run, a.Words("segments")))),
        },
    ];

    private static double Value(MeasuredRun run, int outcome, int segment, int month)
    {
        SeriesTable market = run.Run.Market;
        if (segment >= 0)
        {
            return market[outcome, month, segment];
        }

        int sales = market.IndexOf("sales");
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < market.Entities.Count; i++)
        {
            sum += market[sales, month, i] * market[outcome, month, i];
            weight += market[sales, month, i];
        }

        return weight > 0 ? sum / weight : double.NaN;
    }

    private static int SegmentOf(MeasuredRun run, string name) =>
        name == "all" ? -1 : run.Run.Names.Segments.ToList().FindIndex(segment => string.Equals(segment, name, StringComparison.Ordinal));

    private static double Mean(MeasuredRun run, MeasureArguments arguments)
    {
        int segment = SegmentOf(run, arguments.Text("segment"));
        int last = arguments.Whole("month") is var month && month < 0 ? run.Months - 1 : month;
        double sum = 0;
        for (int i = last - arguments.Whole("average") + 1; i <= last; i++)
        {
            sum += i >= 0 && i < run.Months ? Value(run, arguments.Outcome("outcome"), segment, i) : double.NaN;
        }

        return sum / arguments.Whole("average");
    }

    private static double Slope(MeasuredRun run, MeasureArguments arguments)
    {
        int segment = SegmentOf(run, arguments.Text("segment"));
        var points = new List<Reading>();
        for (int month = arguments.Whole("from"); month < Math.Min(run.Months, arguments.Whole("to")); month++)
        {
            double value = Value(run, arguments.Outcome("outcome"), segment, month);
            if (!double.IsNaN(value))
            {
                points.Add(new Reading(value, month / 12.0));
            }
        }

        return Regression.Slope(points);
    }

    private static double LongestSmall(MeasuredRun run, MeasuredFirm firm, double share)
    {
        int revenue = run.Run.Firms.IndexOf("revenue");
        MeasuredFirm[] group = [.. run.Firms().Where(each => each.Definition?.Home ?? true)];
        int longest = 0;
        int present = 0;
        for (int month = 12; month < run.Months && (firm.Exit < 0 || month < firm.Exit); month++)
        {
            double own = FirmWindows.MeanOfKnown(firm, revenue, (month - 11, month + 1));
            double all = group.Sum(each => FirmWindows.MeanOfKnown(each, revenue, (month - 11, month + 1)) is var mean && mean > 0 ? mean : 0);
            present = all > 0 && own < share * all ? present + 1 : 0;
            longest = Math.Max(longest, present);
        }

        return longest;
    }

    private static double EntryOrder(MeasuredRun run, string[] segments)
    {
        int share = run.Run.Market.IndexOf("focal_share");
        int[] first = [.. segments.Select(name => FirstMonth(run, share, SegmentOf(run, name)))];
        if (first.Count(month => month < int.MaxValue) < 2)
        {
            return double.NaN;
        }

        for (int i = 1; i < first.Length; i++)
        {
            if (first[i] < first[i - 1])
            {
                return 0;
            }
        }

        return 1;
    }

    private static int FirstMonth(MeasuredRun run, int outcome, int segment)
    {
        for (int month = 0; month < run.Months; month++)
        {
            if (run.Run.Market[outcome, month, segment] > 0)
            {
                return month;
            }
        }

        return int.MaxValue;
    }
}
