using System.Globalization;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Reporting;

/// <summary>Names of a scenario and of its months as a reader wants them.</summary>
/// <param name="scenario">The scenario.</param>
public sealed class StoryNames(Scenario scenario)
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>Gets the title of the focal firm.</summary>
    public string Firm { get; } = TitleOf(scenario, scenario.Focal);

    /// <summary>The title of a designer.</summary>
    public static string TitleOf(Scenario scenario, string designer)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Designers.FirstOrDefault(each => each.Name == designer)?.Title ?? designer;
    }

    /// <summary>A designer in a sentence; those founded by chance have a number only.</summary>
    public static string Actor(Scenario scenario, string designer)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Designers.Any(each => each.Name == designer)
            ? TitleOf(scenario, designer) : $"a later entrant ({designer.Split('-')[^1]})";
    }

    /// <summary>A month in words: October 2022.</summary>
    public static string Date(Month month) =>
        $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month.MonthOfYear)} {month.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>An ordinal number in words up to ten.</summary>
    public static string Ordinal(int number) =>
        number >= 1 && number <= Ordinals.Length ? Ordinals[number - 1] : number.ToString(CultureInfo.InvariantCulture) + "th";

    /// <summary>Things joined by commas and a final "and".</summary>
    public static string And(IReadOnlyList<string> things)
    {
        ArgumentNullException.ThrowIfNull(things);
        return things.Count switch
        {
            0 => string.Empty,
            1 => things[0],
            _ => $"{string.Join(", ", things.Take(things.Count - 1))} and {things[^1]}",
        };
    }

    /// <summary>An amount of money that the model counts in USD million.</summary>
    public static string Money(double million)
    {
        string sign = million < 0 ? "−" : string.Empty;
        double size = Math.Abs(million);
        return size >= 1000 ? $"{sign}USD {(size / 1000).ToString("0.0", CultureInfo.InvariantCulture)} billion"
            : size >= 10 ? $"{sign}USD {size.ToString("0", CultureInfo.InvariantCulture)} million"
            : size >= 0.1 ? $"{sign}USD {size.ToString("0.0", CultureInfo.InvariantCulture)} million"
            : "next to nothing";
    }

    /// <summary>A small share in percent with enough digits.</summary>
    public static string Share(double fraction) => fraction is > 0 and < 0.0005 ? "less than 0.05%" : NumberTexts.Percent(fraction);

    /// <summary>A market segment.</summary>
    public string Segment(string name) => LowerFirst(scenario.Segments.FirstOrDefault(each => each.Name == name)?.Title ?? name);

    /// <summary>A process line, named foundry/line.</summary>
    public string Line(string name)
    {
        string[] parts = name.Split('/');
        FoundryDefinition? foundry = scenario.Foundries.FirstOrDefault(each => each.Name == parts[0]);
        LineDefinition? line = parts.Length < 2 ? null : foundry?.Lines.FirstOrDefault(each => each.Name == parts[1]);
        return foundry is null || line is null ? name
            : $"the {line.Node.ToString("0.#", CultureInfo.InvariantCulture)} nm line of the {LowerFirst(Plain(foundry.Title))}";
    }

    /// <summary>A foundry.</summary>
    public string Foundry(string name) =>
        "the " + LowerFirst(Plain(scenario.Foundries.FirstOrDefault(each => each.Name == name)?.Title ?? name));

    /// <summary>An input of the value chain.</summary>
    public string Input(string name) => LowerFirst(scenario.Inputs.FirstOrDefault(each => each.Name == name)?.Title ?? name);

    /// <summary>An investor or partner, named group-number.</summary>
    public static string Organisation(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        int dash = name.LastIndexOf('-');
        string group = dash < 0 ? name : name[..dash];
        string kind = group switch
        {
            "venture" => "a venture fund",
            "state" => "a state fund",
            "corporate" => "a corporate investor",
            "institute" or "university" or "software-vendor" or "cloud-provider" or "server-maker" =>
                $"{(group == "institute" ? "an" : "a")} {group.Replace('-', ' ')}",
            _ => group.Replace('-', ' '),
        };
        return dash < 0 ? kind : $"{kind} (no. {name[(dash + 1)..]})";
    }

    /// <summary>A small count in words.</summary>
    public static string Number(int count) => count switch
    {
        1 => "one", 2 => "two", 3 => "three", 4 => "four", 5 => "five", 6 => "six", 7 => "seven", 8 => "eight", 9 => "nine", _ => NumberTexts.Count(count),
    };

    /// <summary>How often something happened.</summary>
    public static string Times(int count) => count switch { 1 => "once", 2 => "twice", _ => $"{Number(count)} times" };

    // A remark in brackets belongs into a table, not into a sentence.
    private static string Plain(string title) => title.Split(" (", StringSplitOptions.None)[0];

    /// <summary>An acronym keeps its capitals; other titles begin small inside of a sentence.</summary>
    public static string LowerFirst(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    /// <summary>A sentence begins with a capital.</summary>
    public static string UpperFirst(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
