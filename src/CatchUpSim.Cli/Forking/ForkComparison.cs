using System.Globalization;
using System.Text;
using CatchUpSim.Experiments;
using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Forking;

/// <summary>
/// The outcomes of forks beside those of the unchanged continuation, world by world: all branches have the same past and
/// the same luck, so that a decision without effect makes a difference of exactly zero.
/// </summary>
internal sealed class ForkComparison
{
    /// <summary>Name of the file with every outcome.</summary>
    public const string FileName = "comparison.csv";

    private static readonly string[] Shown =
        ["survived", "months_to_volume", "peak_share", "final_share", "final_gap", "revenue_total", "equity_total", "upgrades"];

    private readonly List<OutcomeRows> _branches = [];

    /// <summary>Begins a branch; the first one is the unchanged continuation.</summary>
    public IRunSink Branch(string name)
    {
        var rows = new OutcomeRows(name);
        _branches.Add(rows);
        return rows;
    }

    /// <summary>Writes the main outcomes.</summary>
    public void Write(TextWriter output, string month)
    {
        foreach (OutcomeRows branch in _branches.Skip(1))
        {
            output.WriteLine();
            output.WriteLine($"{branch.Name} against {ForkGroup.Unchanged}, same worlds to {month} and same luck after; 95% interval in brackets");
            output.WriteLine($"  {"outcome",-20}{"unchanged",12}{branch.Name,16}   difference");
            foreach (Difference difference in Differences(branch).Where(each => Shown.Contains(each.Outcome, StringComparer.Ordinal)))
            {
                output.WriteLine($"  {difference.Outcome,-20}{QuantityTexts.Value(difference.Unchanged, difference.Unit),12}{QuantityTexts.Value(difference.Forked, difference.Unit),16}   {difference.Text()}");
            }
        }
    }

    /// <summary>Every outcome of every fork as CSV.</summary>
    public string ToCsv()
    {
        var csv = new StringBuilder("fork,outcome,unit,pairs,unchanged_mean,fork_mean,difference,lower_95,upper_95,differing_pairs,pairs_with_one_only\n");
        foreach (OutcomeRows branch in _branches.Skip(1))
        {
            foreach (Difference each in Differences(branch))
            {
                csv.Append(CultureInfo.InvariantCulture, $"{branch.Name},{each.Outcome},{each.Unit},{each.Change.Count},{Number(each.Unchanged)},{Number(each.Forked)},");
                csv.Append(CultureInfo.InvariantCulture, $"{Number(each.Change.Mean)},{Number(each.Change.Lower)},{Number(each.Change.Upper)},{each.Differing},{each.OnlyOne}\n");
            }
        }

        return csv.ToString();
    }

    private static string Number(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : string.Empty;

    private IEnumerable<Difference> Differences(OutcomeRows branch)
    {
        OutcomeRows unchanged = _branches[0];
        for (int i = 0; i < RunSummary.Columns.Count; i++)
        {
            var first = new SampleMean();
            var second = new SampleMean();
            var change = new SampleMean();
            int onlyOne = 0;
            int differing = 0;
            foreach ((int replication, double[] values) in branch.Rows)
            {
                if (!unchanged.Rows.TryGetValue(replication, out double[]? before))
                {
                    continue;
                }

                onlyOne += double.IsNaN(before[i]) != double.IsNaN(values[i]) ? 1 : 0;
                if (!double.IsNaN(before[i]) && !double.IsNaN(values[i]))
                {
                    first.Add(before[i]);
                    second.Add(values[i]);
                    change.Add(values[i] - before[i]);
                    differing += values[i] != before[i] ? 1 : 0;
                }
            }

            yield return new Difference(RunSummary.Columns[i].Name, RunSummary.Columns[i].Unit, first.Count == 0 ? double.NaN : first.Mean, second.Count == 0 ? double.NaN : second.Mean, change)
            {
                OnlyOne = onlyOne,
                Differing = differing,
            };
        }
    }

    private sealed class OutcomeRows(string name) : IRunSink
    {
        public string Name { get; } = name;

        public Dictionary<int, double[]> Rows { get; } = [];

        public void Accept(RunRecord run)
        {
            if (run.Result is { } result)
            {
                Rows[result.Replication] = [.. RunSummary.Columns.Select(column => column.Read(result.Summary))];
            }
        }
    }

    private sealed record Difference(string Outcome, string Unit, double Unchanged, double Forked, SampleMean Change)
    {
        public int OnlyOne { get; init; }

        public int Differing { get; init; }

        public string Text()
        {
            string only = OnlyOne > 0 ? $"; {OnlyOne} more have it on one side only" : string.Empty;
            return Change.Count == 0 ? $"no pair has it{only}"
                : Differing == 0 ? $"exactly 0 in {NumberTexts.Counted(Change.Count, "pair")}{only}"
                : $"{QuantityTexts.Difference(Change.Mean, Unit)} ({QuantityTexts.Interval(Change.Lower, Change.Upper, Unit)}), {NumberTexts.Counted(Change.Count, "pair")}{only}";
        }
    }
}
