using System.Globalization;
using System.Text.RegularExpressions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Reporting;

/// <summary>Events of the focal firm in words.</summary>
internal static partial class EventSentences
{
    private const string Listed = "a listing";

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>A milestone; null for those that another sentence tells.</summary>
    public static string? Milestone(ChronicleEntry entry)
    {
        string date = StoryNames.Date(entry.Month);
        return entry.Subject switch
        {
            nameof(Model.Entities.Milestone.ArchitectureComplete) => $"The architecture of the first product was complete in {date}.",
            nameof(Model.Entities.Milestone.TapeOut) => $"The first product was taped out in {date}.",
            nameof(Model.Entities.Milestone.FirstSilicon) => $"First silicon came back from the foundry in {date}.",
            nameof(Model.Entities.Milestone.SiliconSuccess) => SiliconSuccess(entry, date),
            nameof(Model.Entities.Milestone.FlagshipDesigned) => $"The design of the flagship, its second product, was complete in {date}.",
            nameof(Model.Entities.Milestone.FirstRevenue) => $"The first customers were supplied in {date}{Cards(entry.Text, "in the month")}.",
            nameof(Model.Entities.Milestone.VolumeProduction) =>
                // Volume is dated by the deliveries of the month before.
                $"Volume was reached in {date}{Cards(entry.Text, "in the month before")}.",
            nameof(Model.Entities.Milestone.BreakEven) => $"In {date} it had earned a profit in each of the last six months, for the first time.",
            _ => null,
        };
    }

    /// <summary>A financing round.</summary>
    public static string Round(ChronicleEntry entry)
    {
        Match match = Money().Match(entry.Text);
        string date = StoryNames.Date(entry.Month);
        if (!match.Success)
        {
            return $"In {date}: {entry.Text}.";
        }

        string amount = StoryNames.Money(Number(match.Groups["amount"].Value));
        string value = StoryNames.Money(Number(match.Groups["value"].Value));
        return entry.Subject switch
        {
            "listing" => $"In {date} it went public and took in {amount} at a value of {value}.",
            "offering" => $"In {date} it sold new shares on the market: {amount} at {value}.",
            "bridge" => $"In {date} its investors kept it going with a bridge of {amount} at {value}.",
            _ => $"In {date} it raised {amount} at {value} post-money, led by {StoryNames.Organisation(match.Groups["lead"].Value)}.",
        };
    }

    /// <summary>Whether an entry tells of a search for money that ended without a round.</summary>
    public static bool IsVain(ChronicleEntry entry) => entry is { Kind: EventKind.Round, Subject: "sought in vain" };

    /// <summary>Searches for money that ended without a round; null when there are none.</summary>
    public static string? Vain(ChronicleEntry[] searches) => searches.Length switch
    {
        0 => null,
        1 => $"In {StoryNames.Date(searches[0].Month)} it gave up {Sought(searches[0].Text)} that it had sought{Since(searches[0].Text)}.",
        _ => $"{StoryNames.UpperFirst(StoryNames.Times(searches.Length))} it gave up {(searches.Any(entry => Sought(entry.Text) == Listed) ? "a round or a listing" : "a round")} that it had sought in vain, from {StoryNames.Date(searches[0].Month)} to {StoryNames.Date(searches[^1].Month)}.",
    };

    private static string Sought(string text) => text.StartsWith("no listing", StringComparison.Ordinal) ? Listed : "a round";

    private static string Since(string text) =>
        text.Split("since ") is [_, var rest] && Month.TryParse(rest.Split(',')[0], out Month since) ? $" since {StoryNames.Date(since)}" : string.Empty;

    /// <summary>What a round paid in and at which value, in USD million; null when its text does not say.</summary>
    public static (double Amount, double Value)? Terms(ChronicleEntry entry) => Money().Match(entry.Text) is { Success: true } match
        ? (Number(match.Groups["amount"].Value), Number(match.Groups["value"].Value)) : null;

    /// <summary>A foundry's stop; null when the firm has no part there and loses nothing.</summary>
    public static string? FoundryStop(ChronicleEntry entry, StoryNames names) => PartsLost(entry) is var parts and > 0
        ? $"In {StoryNames.Date(entry.Month)} {names.Foundry(FoundryOf(entry))} stopped serving it; {Parts(parts)} made or designed for its lines." : null;

    /// <summary>The firm was put on the list of the foreign coalition, with the parts that it lost by that.</summary>
    public static string Listing(ChronicleEntry entry)
    {
        string lost = PartsLost(entry) is var parts and > 0 ? $"; {Parts(parts)} made or designed for foreign lines, which were closed to it" : string.Empty;
        return $"In {StoryNames.Date(entry.Month)} the foreign coalition put it on its entity list{lost}.";
    }

    private static string Parts(int parts) => parts == 1 ? "one part was" : $"{StoryNames.Number(parts)} parts were";

    /// <summary>Name of the foundry that stops serving a firm, or serves it again.</summary>
    public static string FoundryOf(ChronicleEntry entry) => entry.Text.Split(' ')[0];

    /// <summary>How many parts, on sale or in design, a firm has at a foundry that stops serving it, or abroad when it is listed.</summary>
    public static int PartsLost(ChronicleEntry entry) => Lost().Match(entry.Text) is { Success: true } match
        ? int.Parse(match.Groups["parts"].Value, Culture) : 0;

    /// <summary>A firm that it bought.</summary>
    public static string TakeOver(ChronicleEntry entry, Scenario scenario)
    {
        Match match = Bought().Match(entry.Text);
        return match.Success
            ? $"In {StoryNames.Date(entry.Month)} it bought {StoryNames.Actor(scenario, match.Groups["target"].Value)} for {StoryNames.Money(Number(match.Groups["price"].Value))}."
            : $"In {StoryNames.Date(entry.Month)}: {entry.Text}.";
    }

    /// <summary>The end of the firm.</summary>
    public static string Exit(ChronicleEntry entry, FirmPath path, Scenario scenario)
    {
        string date = StoryNames.Date(entry.Month);
        Month before = entry.Month.Plus(-1);
        double sales = path.Year("revenue", before);
        double earlier = path.Year("revenue", before.Plus(-12));
        string after = earlier > 2 * sales ? $", after {StoryNames.Money(earlier)} in the twelve months before," : string.Empty;
        string business = sales > 0 ? $"In its last twelve months it had sold for {StoryNames.Money(sales)}{after}" : $"It had not sold a card in its last twelve months{after}";
        string burn = $"{business} and had spent {StoryNames.Money(path.Year("rnd_expense", before) + path.Year("other_expense", before))} on research, sales and administration.";
        return entry.Subject switch
        {
            "bankruptcy" => $"In {date} the money was gone and no investor gave more: bankruptcy. {burn}",
            "acquisition" => $"In {date} it was {Sale(entry, scenario)}. {burn}",
            "withdrawal" => $"In {date} its owners closed it, with {StoryNames.Money(path.At("cash", before))} still in the bank{Reason(entry)}. {burn}",
            _ => $"In {date} it left business: {entry.Text}. {burn}",
        };
    }

    private static string Sale(ChronicleEntry entry, Scenario scenario) => Sold().Match(entry.Text) is { Success: true } sale
        ? $"sold to {Buyer(sale.Groups["buyer"].Value, scenario)} for {StoryNames.Money(Number(sale.Groups["price"].Value))}{Reason(entry)}" : "sold to another firm";

    private static string Buyer(string buyer, Scenario scenario) =>
        buyer.Contains(' ', StringComparison.Ordinal) ? buyer : StoryNames.Actor(scenario, buyer);

    // An unexplained end is said to be one.
    private static string Reason(ChronicleEntry entry) => entry.Text switch
    {
        var text when text.Contains("the model does not explain", StringComparison.Ordinal) =>
            ", for reasons that the model draws and does not explain, such as a quarrel or a better use of the money",
        var text when text.Contains("returned more", StringComparison.Ordinal) => ": they got more back by closing than the firm was worth to anyone",
        var text when text.Contains("too few people", StringComparison.Ordinal) => ": too few people and too little money were left to finish a product",
        _ => string.Empty,
    };

    /// <summary>A number of months in words.</summary>
    public static string Months(double months) => months < 1 ? "less than a month"
        : $"{Math.Round(months).ToString("0", Culture)} month{(Math.Round(months) <= 1 ? string.Empty : "s")}";

    /// <summary>The first two numbers of a text: people laid off, and of how many.</summary>
    public static (int Count, int Of) People(string text)
    {
        int[] numbers = [.. Digits().Matches(text).Select(match => int.Parse(match.Value, Culture))];
        return numbers.Length < 2 ? (0, 0) : (numbers[0], numbers[1]);
    }

    private static string SiliconSuccess(ChronicleEntry entry, string date)
    {
        int[] numbers = [.. Digits().Matches(entry.Text).Select(match => int.Parse(match.Value, Culture))];
        int spin = numbers.Length > 1 ? numbers[1] : 1;

        // The first part that works need not be the first that came back.
        string which = numbers.Length > 1 && numbers[0] > 1 ? $" of product {numbers[0]}" : string.Empty;
        return spin <= 1 ? $"The silicon{which} worked at once, confirmed in {date}." : $"Only the {StoryNames.Ordinal(spin)} spin{which} worked, in {date}.";
    }

    private static string Cards(string text, string when) => Digits().Match(text) is { Success: true } cards
        ? $", with {int.Parse(cards.Value, Culture).ToString("#,0", Culture)} cards {when}" : string.Empty;

    private static double Number(string text) => double.Parse(text.Replace(",", string.Empty, StringComparison.Ordinal), Culture);

    [GeneratedRegex(@"USD (?<amount>[\d,.]+) m at USD (?<value>[\d,.]+) m post-money(, led by (?<lead>[\w-]+))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Money();

    [GeneratedRegex(@"^bought (?<target>[\w-]+) for USD (?<price>[\d.]+) m$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bought();

    [GeneratedRegex(@"^sold to (?<buyer>.+) for USD (?<price>[\d.]+) m(, after .+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sold();

    [GeneratedRegex(@"parts \w+: (?<parts>\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lost();

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
