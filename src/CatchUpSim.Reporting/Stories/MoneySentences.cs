using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Reporting;

/// <summary>Money and people: rounds taken together, the tightest decision with its options, lay-offs with what was left.</summary>
/// <param name="own">The chronicle of the firm.</param>
/// <param name="path">Its records.</param>
/// <param name="scenario">The scenario, for names.</param>
internal sealed class MoneySentences(IReadOnlyList<ChronicleEntry> own, FirmPath path, Scenario scenario)
{
    private const string Expected = "expected_price";

    // A firm that has money for longer does not decide in need.
    private const double Tight = 9;

    private const double Fall = 0.6;

    /// <summary>The sentences of a chapter.</summary>
    public IEnumerable<string> Of(ChapterSpan span)
    {
        ChronicleEntry[] rounds = [.. In(span, EventKind.Round).Where(entry => !EventSentences.IsVain(entry))];
        foreach (string sentence in Rounds(rounds))
        {
            yield return sentence;
        }

        if (EventSentences.Vain([.. In(span, EventKind.Round).Where(EventSentences.IsVain)]) is { } vain)
        {
            yield return vain;
        }

        ChronicleEntry[] plans = [.. In(span, EventKind.Decision).Where(entry => entry.Subject == "funding")];
        if (Tightest(plans) is { } tightest)
        {
            yield return tightest;
        }

        if (Doubt(plans) is { } doubt)
        {
            yield return doubt;
        }

        if (LayOffs([.. In(span, EventKind.Shock).Where(entry => entry.Subject == "lay-offs")]) is { } cuts)
        {
            yield return cuts;
        }

        foreach (ChronicleEntry purchase in In(span, EventKind.TakeOver))
        {
            yield return EventSentences.TakeOver(purchase, scenario);
        }

        foreach (ChronicleEntry exit in In(span, EventKind.Exit))
        {
            yield return EventSentences.Exit(exit, path, scenario);
        }
    }

    private static IEnumerable<string> Rounds(ChronicleEntry[] rounds)
    {
        (ChronicleEntry Entry, double Amount, double Value)[] read =
            [.. rounds.Select(entry => (entry, EventSentences.Terms(entry))).Where(round => round.Item2 is not null).Select(round => (round.entry, round.Item2!.Value.Amount, round.Item2!.Value.Value))];
        if (rounds.Length < 3 || read.Length < rounds.Length)
        {
            return rounds.Select(EventSentences.Round);
        }

        int bridges = rounds.Count(entry => entry.Subject == "bridge");
        string some = bridges == 0 ? string.Empty : $", {(bridges == rounds.Length ? "all" : StoryNames.Number(bridges))} of them to keep it going";
        return
        [
            $"Investors paid in {StoryNames.Money(read.Sum(round => round.Amount))} in {StoryNames.Number(rounds.Length)} rounds from {StoryNames.Date(rounds[0].Month)} to "
                + $"{StoryNames.Date(rounds[^1].Month)}{some}; the whole firm was worth {StoryNames.Money(read[0].Value)} to them at the first and {StoryNames.Money(read[^1].Value)} at the last.",
            .. rounds.Where(entry => entry.Subject == "listing").Select(EventSentences.Round),
        ];
    }

    private static string? Tightest(ChronicleEntry[] plans)
    {
        ChronicleEntry? plan = plans.Where(entry => Runway(entry) is < Tight).MinBy(Runway);
        if (plan is null)
        {
            return null;
        }

        string left = EventSentences.Months(Runway(plan)!.Value);
        return $"Money was tightest in {StoryNames.Date(plan.Month)}: {left} of it {(left.EndsWith('s') ? "were" : "was")} left when the firm decided on "
            + $"{DecisionSentences.FundingOption(plan.Decision!.Choice)}{DecisionSentences.Ranked(plan.Decision, DecisionSentences.FundingOption)}.";
    }

    // How much a firm expects its shares to fetch follows what investors have seen of it.
    private static string? Doubt(ChronicleEntry[] plans)
    {
        (Month Month, double Price)[] prices =
            [.. plans.Select(entry => (entry.Month, DecisionSentences.ValueOf(entry.Decision!, Expected) ?? double.NaN)).Where(price => price.Item2 > 0)];
        if (prices.Length < 2 || prices[^1].Price > Fall * prices.Max(price => price.Price))
        {
            return null;
        }

        (Month when, double most) = prices.MaxBy(price => price.Price);
        return $"What it expected investors to pay for the whole firm fell from {StoryNames.Money(most)} ({StoryNames.Date(when)}) to "
            + $"{StoryNames.Money(prices[^1].Price)} ({StoryNames.Date(prices[^1].Month)}).";
    }

    private string? LayOffs(ChronicleEntry[] cuts)
    {
        if (cuts.Length == 0)
        {
            return null;
        }

        (int most, int of) = cuts.Select(cut => EventSentences.People(cut.Text)).MaxBy(people => people.Count);
        ChronicleEntry deepest = cuts.First(cut => EventSentences.People(cut.Text).Count == most);
        double left = path.At("runway", deepest.Month.Plus(-1));
        string need = left < 60 ? $", with money for {EventSentences.Months(left)}" : string.Empty;
        return cuts.Length == 1 ? $"In {StoryNames.Date(deepest.Month)} it laid off {NumberTexts.Count(most)} of {NumberTexts.Count(of)} people{need}."
            : $"It laid people off in {cuts.Length} months from {StoryNames.Date(cuts[0].Month)} to {StoryNames.Date(cuts[^1].Month)}, most in {StoryNames.Date(deepest.Month)} ({NumberTexts.Count(most)} of {NumberTexts.Count(of)}{need}).";
    }

    private static double? Runway(ChronicleEntry plan) => DecisionSentences.ValueOf(plan.Decision!, "runway");

    private IEnumerable<ChronicleEntry> In(ChapterSpan span, EventKind kind) => own.Where(entry => entry.Kind == kind && span.Contains(entry.Month));
}
