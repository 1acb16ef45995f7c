using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios.Numbers;

/// <summary>The exchange rates that a scenario states, and the month that undated amounts are converted at.</summary>
/// <remarks>A rate that cannot be read is left out here; the binder of its own key reports it.</remarks>
internal sealed class Currencies
{
    public const string RatesKey = "exchange-rates";
    public const string StartKey = "start";
    private readonly Dictionary<string, List<DatedValue>> perDollar = new(StringComparer.Ordinal);
    private readonly Month? start;

    private Currencies(Month? start) => this.start = start;

    public static Currencies Of(MappingNode scenario)
    {
        Currencies currencies = new(ReadStart(scenario.Find(StartKey)));
        foreach (Entry currency in (scenario.Find(RatesKey)?.Value as MappingNode)?.Entries ?? [])
        {
            currencies.perDollar[currency.Key.Text] = [.. ReadSeries(currency.Value)];
        }

        return currencies;
    }

    /// <summary>
    /// The units of a currency that bought a dollar; false with a reason when the scenario does not say.
    /// </summary>
    public bool TryRate(string currency, Month? at, out double rate, out string problem)
    {
        rate = 1;
        problem = string.Empty;
        if (currency == "USD")
        {
            return true;
        }

        if (!perDollar.TryGetValue(currency, out List<DatedValue>? series) || series.Count == 0)
        {
            string known = string.Join(", ", perDollar.Keys.Prepend("USD"));
            problem = $"'{RatesKey}' has no rate for {currency}; known: {known}";
            return false;
        }

        if ((at ?? start) is not { } month)
        {
            problem = $"the exchange rate needs a date; write '{currency} … @ 2022-07'";
            return false;
        }

        if (month < series[0].Month)
        {
            problem = $"'{RatesKey}' has no rate for {currency} at {month}; it begins with {series[0].Month}";
            return false;
        }

        rate = series.FindLast(listed => listed.Month <= month).Value;
        return true;
    }

    // A start that cannot be read is one error; that amounts have no date because of it would be a hundred more.
    private static Month? ReadStart(Entry? start) =>
        start is null ? null
        : start.Value is ScalarNode text && Month.TryParse(ProvenanceText.Split(text.Text).Value, out Month month)
            ? month
        : new Month(int.MaxValue);

    private static IEnumerable<DatedValue> ReadSeries(Node series)
    {
        foreach (Entry entry in (series as MappingNode)?.Entries ?? [])
        {
            if (Month.TryParse(entry.Key.Text, out Month month) && entry.Value is ScalarNode scalar
                && PlainNumber.TryRead(ProvenanceText.Split(scalar.Text).Value, 0, out double rate, out _) && rate > 0)
            {
                yield return new DatedValue(month, rate);
            }
        }
    }
}
