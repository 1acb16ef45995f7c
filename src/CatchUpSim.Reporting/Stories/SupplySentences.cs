using System.Globalization;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Reporting;

/// <summary>What became of the firm's foundries and inputs.</summary>
/// <param name="own">The chronicle of the firm.</param>
/// <param name="scenario">The scenario.</param>
/// <param name="names">Its names.</param>
internal sealed class SupplySentences(IReadOnlyList<ChronicleEntry> own, Scenario scenario, StoryNames names)
{
    /// <summary>What disturbed the firm's supply; null when it lost nothing.</summary>
    public string? Shock(ChronicleEntry entry) => entry.Subject switch
    {
        "foundry" => EventSentences.FoundryStop(entry, names),
        "foundry returns" => FoundryReturn(entry),
        "entity list" => EventSentences.Listing(entry),
        "evasion" => $"In {StoryNames.Date(entry.Month)} {names.Foundry(EventSentences.FoundryOf(entry))} found that others had ordered parts for it, and grew wary of all home firms.",
        _ => null,
    };

    /// <summary>What is left of cards that cannot be made any more, and how it is sold; null for other entries.</summary>
    public static string? LastStock(ChronicleEntry entry) => entry is { Kind: EventKind.Product, Subject: "last stock" }
        ? $"In {StoryNames.Date(entry.Month)} {NumberTexts.Count(int.Parse(entry.Text.Split(' ')[0], CultureInfo.InvariantCulture))} cards of product {entry.Text.Split(' ')[4]} were left or on their way and could not be made again{(entry.Text.Contains("equal parts", StringComparison.Ordinal) ? "; the firm sold them in equal parts, month by month" : string.Empty)}."
        : null;

    /// <summary>A foundry's return; null when its stop was not worth telling.</summary>
    private string? FoundryReturn(ChronicleEntry entry)
    {
        string foundry = EventSentences.FoundryOf(entry);
        ChronicleEntry? stop = own.LastOrDefault(each => each is { Kind: EventKind.Shock, Subject: "foundry" }
            && each.Month <= entry.Month && EventSentences.FoundryOf(each) == foundry);
        return stop is not null && EventSentences.PartsLost(stop) > 0
            ? $"In {StoryNames.Date(entry.Month)} {names.Foundry(foundry)} served it again."
            : null;
    }

    /// <summary>The firm's products that a rule cut off from the lines for which they had been begun; null when there are none.</summary>
    public string? LinesClosed(ChronicleEntry policy)
    {
        double cutoff = Cutoff(policy.Subject);
        double before = scenario.PolicyControls.Events.Where(each => each.Month < policy.Month).Select(each => Cutoff(each.Name)).Append(0).Max();
        if (cutoff <= before)
        {
            return null;
        }

        string[] products =
        [
            .. own.Where(entry => entry is { Kind: EventKind.Product, Subject: "project" } && entry.Month < policy.Month)
                .Select(entry => entry.Text.Replace(",", string.Empty, StringComparison.Ordinal).Split(' '))
                .Where(words => NodeAbroad(words.ElementAtOrDefault(6) ?? string.Empty) is { } node && node <= cutoff && node > before)
                .Select(words => words[1]),
        ];
        return products.Length == 0 ? null
            : $"The rule of {StoryNames.Date(policy.Month)} closed the lines for which it had begun {(products.Length == 1 ? "product" : "products")} {StoryNames.And(products)}.";
    }

    private double Cutoff(string policy) => scenario.PolicyControls.Events.FirstOrDefault(each => each.Name == policy)?.NodeCutoff ?? 0;

    // Rules of foreign governments reach foreign foundries only.
    private double? NodeAbroad(string line)
    {
        string[] parts = line.Split('/');
        FoundryDefinition? foundry = scenario.Foundries.FirstOrDefault(each => each.Name == parts[0]);
        return foundry is null || foundry.Home ? null : foundry.Lines.FirstOrDefault(each => each.Name == parts[^1])?.Node;
    }
}
