using System.Globalization;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Reporting;

/// <summary>Decisions in words: what was chosen, what else was open, and the signals behind it.</summary>
/// <param name="names">Names of the scenario.</param>
internal sealed class DecisionSentences(StoryNames names)
{
    private const double Close = 0.1;

    private const int FullyTold = 3;

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>The first market.</summary>
    public string FirstMarket(ChronicleEntry entry)
    {
        DecisionRecord decision = entry.Decision!;
        string market = names.Segment(decision.Choice);
        string beliefs = Beliefs(
            Signal(decision, "believed demand", value => $"demand of {StoryNames.Money(value)} a month"),
            Signal(decision, "believed openness", value => $"{NumberTexts.Percent(value)} of it open to newcomers"),
            Signal(decision, "believed gap", value => $"a frontier {Times(value)} ahead of its own designs"));
        return $"In {StoryNames.Date(entry.Month)} it chose {market} as its first market, out of "
            + $"{StoryNames.Number(decision.Utilities.Count(double.IsFinite))} it could have entered{Rank(decision, names.Segment)}.{beliefs}";
    }

    /// <summary>Further markets of a chapter together; null when there are none.</summary>
    public string? FurtherMarkets(IReadOnlyList<ChronicleEntry> entries)
    {
        if (entries.Count < 2)
        {
            return entries.Count == 0 ? null
                : $"In {StoryNames.Date(entries[0].Month)} it turned to {names.Segment(entries[0].Decision!.Choice)} as well{Rank(entries[0].Decision!, names.Segment)}.";
        }

        string markets = StoryNames.And([.. entries.Select(entry => $"{names.Segment(entry.Decision!.Choice)} ({StoryNames.Date(entry.Month)})")]);
        ChronicleEntry[] against = [.. entries.Where(entry => !entry.Decision!.IsFixed && Preferred(entry.Decision!) is var (other, lead) && other == "none now" && lead > Close)];
        string doubts = against.Length == 0 ? string.Empty
            : against.Length == entries.Count ? $" By its own estimate waiting promised more each time ({Promises(against)})."
            : $" For {StoryNames.And([.. against.Select(entry => names.Segment(entry.Decision!.Choice))])} waiting promised more by its own estimate ({Promises(against)}).";
        return $"It turned to further markets: {markets}.{doubts}";
    }

    /// <summary>The relation to the dominant software stack.</summary>
    public string Ecosystem(ChronicleEntry entry)
    {
        DecisionRecord decision = entry.Decision!;
        string choice = decision.Choice switch
        {
            "compatible" => "to make its software compatible with the dominant stack",
            "own stack" => "to build a software stack of its own",
            "dual" => "to serve the dominant stack and build its own beside it",
            "open standard" => "to join an open standard",
            _ => $"for {decision.Choice}",
        };
        string beliefs = Beliefs(
            Signal(decision, "believed base of the dominant stack", value => $"{NumberTexts.Percent(value)} of all cards in use running that stack"),
            Signal(decision, "software engineers", value => $"{value.ToString("0", Culture)} software engineers of its own to do the work"),
            Signal(decision, "licence hostility", value => value > 0 ? $"a licence hostility of {NumberTexts.Short(value)} (0 none, 1 full)" : null));
        return $"In {StoryNames.Date(entry.Month)} it decided {choice}{Rank(decision, Stack)}.{beliefs}";
    }

    /// <summary>A product project: what for, where, in which mode of research.</summary>
    public string Project(ChronicleEntry project, DecisionRecord? roadmap, DecisionRecord? mode)
    {
        // "product 2 begins for inference at leading/n5, performance 0.38"
        string[] words = project.Text.Replace(",", string.Empty, StringComparison.Ordinal).Split(' ');
        int number = int.TryParse(words.ElementAtOrDefault(1), NumberStyles.None, Culture, out int parsed) ? parsed : 0;
        string segment = names.Segment(words.ElementAtOrDefault(4) ?? string.Empty);
        string line = names.Line(words.ElementAtOrDefault(6) ?? string.Empty);
        string how = mode?.Choice switch
        {
            "co-operative" => ", researched together with partners",
            "imitative" => ", starting from what others had shown",
            "independent" => ", researched on its own",
            _ => string.Empty,
        };
        string rank = roadmap is null ? string.Empty : Rank(roadmap, LineOrWait);
        if (number > FullyTold)
        {
            // Later products are told shortly; what the firm did against its own estimate stays worth a word.
            string against = rank.StartsWith(", although", StringComparison.Ordinal) ? rank : string.Empty;
            return $"In {StoryNames.Date(project.Month)} it began product {number}, for {segment} on {line} ({words[^1]} times the leader of 2020){how}{against}.";
        }

        string risk = roadmap is null ? string.Empty : Beliefs(
            Signal(roadmap, "believed node risk per year", value => value >= 0.01 ? $"a risk of {NumberTexts.Percent(value)} a year of losing access to fine nodes" : null),
            Signal(roadmap, "cash (USD million)", value => $"{StoryNames.Money(value)} in hand"));
        return $"In {StoryNames.Date(project.Month)} it began its {StoryNames.Ordinal(number)} product, for {segment} on {line}, with "
            + $"{words[^1]} times the performance of the leader of 2020{how}{rank}.{risk}";
    }

    /// <summary>Another line for parts whose line is lost.</summary>
    public string SecondSource(ChronicleEntry entry, int parts) => entry.Decision!.Choice is "wait"
        ? $"In {StoryNames.Date(entry.Month)} it looked for another line in place of the lost one and waited{Rank(entry.Decision, LineOrWait)}."
        : $"In {StoryNames.Date(entry.Month)} it moved {(parts == 1 ? "a part" : $"{StoryNames.Number(parts)} parts")} from a lost line to "
            + $"{names.Line(entry.Decision.Choice)}{Rank(entry.Decision, LineOrWait)}.";

    /// <summary>The price policy of a first product.</summary>
    public static string Price(ChronicleEntry entry)
    {
        DecisionRecord decision = entry.Decision!;
        string policy = decision.Choice switch
        {
            "penetrate" => "low, to win customers",
            "skim" => "high, for what early customers would pay",
            _ => "at the usual mark-up",
        };
        string usual = Signal(decision, "usual price (USD thousand)", value => $"the usual price was USD {(1000 * value).ToString("#,0", Culture)} a card") is { } price
            && Signal(decision, "unit cost (USD thousand)", value => $"its cost USD {(1000 * value).ToString("#,0", Culture)}") is { } cost
            ? $": {price}, {cost}" : string.Empty;
        return $"In {StoryNames.Date(entry.Month)} it priced its first product {policy}{usual}.";
    }

    /// <summary>A way to money, in words that follow "decided on" and "than".</summary>
    public static string FundingOption(string option) => option switch
    {
        "wait" => "waiting",
        "bridge" => "a bridge from its investors",
        "list" => "going public",
        "sell the firm" => "selling the firm",
        _ => option.Replace("raise a", "a", StringComparison.Ordinal),
    };

    /// <summary>The choice beside its best alternative, as the firm itself saw them.</summary>
    public static string Ranked(DecisionRecord decision, Func<string, string> name) => Rank(decision, name);

    /// <summary>A signal's value by the beginning of its name.</summary>
    public static double? ValueOf(DecisionRecord decision, string name)
    {
        foreach (Signal signal in decision.Signals)
        {
            if (signal.Name.StartsWith(name, StringComparison.Ordinal))
            {
                return signal.Value;
            }
        }

        return null;
    }

    /// <summary>A logarithmic gap as a factor.</summary>
    public static string Times(double gap) => $"{Math.Exp(Math.Max(0, gap)).ToString("0.0", Culture)} times";

    private static string Stack(string option) => option switch
    {
        "compatible" => "compatibility",
        "own stack" => "a stack of its own",
        "dual" => "serving both",
        "open standard" => "an open standard",
        _ => option,
    };

    private string LineOrWait(string option) => option is "wait" ? "waiting" : names.Line(option);

    // The choice beside its best alternative, as the firm itself saw them.
    private static string Rank(DecisionRecord decision, Func<string, string> name)
    {
        if (decision.IsFixed)
        {
            return ", as the scenario prescribes";
        }

        int other = BestOther(decision);
        if (other < 0)
        {
            return ", the only way open";
        }

        double own = decision.Utilities[decision.Chosen];
        double best = decision.Utilities[other];
        string figures = $"({Figure(own)} against {Figure(best)})";
        string alternative = name(decision.Options[other]) is "none now" ? "waiting" : name(decision.Options[other]);
        return Math.Abs(own - best) < Close ? $", a close call with {alternative} {figures}"
            : own > best ? $", which promised more than {alternative} {figures}"
            : $", although {alternative} promised more {figures}";
    }

    /// <summary>The best option besides the chosen one, and how much more it promised.</summary>
    private static (string Option, double Lead)? Preferred(DecisionRecord decision) => BestOther(decision) is var other && other < 0 ? null
        : (decision.Options[other], decision.Utilities[other] - decision.Utilities[decision.Chosen]);

    private static int BestOther(DecisionRecord decision)
    {
        int other = -1;
        for (int i = 0; i < decision.Options.Count; i++)
        {
            bool isBetter = other < 0 || decision.Utilities[i] > decision.Utilities[other];
            other = i != decision.Chosen && double.IsFinite(decision.Utilities[i]) && isBetter ? i : other;
        }

        return other;
    }

    private static string Promises(IReadOnlyList<ChronicleEntry> entries) =>
        $"{StoryNames.And([.. entries.Select(entry => Figure(entry.Decision!.Utilities[entry.Decision.Chosen]))])} against "
        + Figure(entries[0].Decision!.Utilities[BestOther(entries[0].Decision!)]);

    private static string Figure(double utility) => utility.ToString("0.00", Culture).Replace('-', '−');

    private static string? Signal(DecisionRecord decision, string name, Func<double, string?> text) =>
        ValueOf(decision, name) is { } value ? text(value) : null;

    private static string Beliefs(params string?[] beliefs)
    {
        string[] held = [.. beliefs.Where(belief => belief is not null).Select(belief => belief!)];
        return held.Length == 0 ? string.Empty : $" It reckoned with {StoryNames.And(held)}.";
    }
}
