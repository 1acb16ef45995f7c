using System.Text;
using CatchUpSim.Experiments.Attribution;
using CatchUpSim.Experiments.Statistics;

namespace CatchUpSim.Reporting;

/// <summary>A cause as a reader meets it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Reading">What its absence means.</param>
public sealed record CauseText(string Title, string Reading);

/// <summary>All that an explanation says, before it becomes text, figures and a page.</summary>
public sealed record ExplanationText
{
    private const double Nothing = 1e-9;

    /// <summary>Gets the title of the focal firm.</summary>
    public required string FocalFirm { get; init; }

    /// <summary>Gets the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Gets the seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the content hash of the study.</summary>
    public required string StudyHash { get; init; }

    /// <summary>Gets the checkpoint from which the world went on, or null for one that began at its first month.</summary>
    public ForkHistory? Fork { get; init; }

    /// <summary>Gets the replication, or null for many worlds.</summary>
    public int? Replication { get; init; }

    /// <summary>Gets the number of worlds done and asked for when the explanation was interrupted; null for a whole one.</summary>
    public (int Done, int Asked)? Interrupted { get; init; }

    /// <summary>Gets the story, or null for many worlds.</summary>
    public Story? Story { get; init; }

    /// <summary>Gets what the causes are to explain.</summary>
    public string CausesTitle { get; init; } = string.Empty;

    /// <summary>Gets the file of causes.</summary>
    public string CausesFile { get; init; } = string.Empty;

    /// <summary>Gets the causes.</summary>
    public IReadOnlyList<CauseText> Causes { get; init; } = [];

    /// <summary>Gets the attributions, one for each outcome.</summary>
    public IReadOnlyList<CauseAttribution> Attributions { get; init; } = [];

    /// <summary>Gets what could not be attributed, in sentences.</summary>
    public IReadOnlyList<string> Gaps { get; init; } = [];

    /// <summary>Gets where the worlds come from, in a line.</summary>
    public string Provenance => $"scenario {Scenario}, seed {Seed}, {Which}, CatchUpSim {Version}, study {StudyHash[..12]}{Origin()}";

    /// <summary>Gets which worlds are meant.</summary>
    public string Which => Replication is { } replication ? $"replication {replication}"
        : NumberTexts.Counted(Attributions.Count == 0 ? 0 : Attributions.Max(each => each.Full.Count), "world") + Part;

    /// <summary>Gets what stands behind a number of worlds that are not all that were asked for; empty otherwise.</summary>
    public string Part => Interrupted is { } part ? $" (interrupted, {NumberTexts.Count(part.Done)} of {NumberTexts.Count(part.Asked)})" : string.Empty;

    /// <summary>Gets a sentence on an explanation that was interrupted; empty for a whole one.</summary>
    public string Warning => Interrupted is { } part
        ? $"The explanation was interrupted, {NumberTexts.Count(part.Done)} of {NumberTexts.Count(part.Asked)}: all numbers are over the worlds done until then."
        : string.Empty;

    private string Origin()
    {
        string[] forks = [.. Forks().Reverse().Select(fork => fork.Changes.Count == 0 ? $"at {fork.Month} saved and continued unchanged" : $"since {fork.Month} with {string.Join(", ", fork.Changes)}")];
        return forks.Length == 0 ? string.Empty : $"; {string.Join("; ", forks)}";
    }

    private IEnumerable<ForkHistory> Forks()
    {
        for (ForkHistory? fork = Fork; fork is not null; fork = fork.Before)
        {
            yield return fork;
        }
    }

    /// <summary>The explanation as plain text of at most a hundred columns.</summary>
    public string ToPlainText()
    {
        var text = new StringBuilder();
        if (Story is { } story)
        {
            Append(text, story);
        }

        if (Warning.Length > 0)
        {
            Wrap(text, Warning, string.Empty);
        }

        foreach (CauseAttribution attribution in Attributions)
        {
            Append(text, attribution);
        }

        foreach (string gap in Gaps)
        {
            Wrap(text, gap, string.Empty);
        }

        if (Attributions.Count > 0)
        {
            text.AppendLine().AppendLine("What the absence of a cause means:");
            foreach (CauseText cause in Causes)
            {
                Wrap(text, $"{cause.Title}: {cause.Reading}", "  ");
            }
        }

        return text.ToString();
    }

    /// <summary>How an attribution reads in words, below its title.</summary>
    public string Sentence(CauseAttribution attribution)
    {
        ArgumentNullException.ThrowIfNull(attribution);
        string unit = attribution.Outcome.Unit;
        (CauseText Cause, SampleMean Mean)[] ranked = [.. Causes.Zip(attribution.Contributions).OrderByDescending(pair => Math.Abs(pair.Second.Mean))];
        string largest = StoryNames.And([.. ranked.Where(pair => pair.Mean.Mean != 0).Take(3)
            .Select(pair => $"{StoryNames.LowerFirst(pair.Cause.Title)} ({QuantityTexts.Difference(pair.Mean.Mean, unit)})")]);
        string[] clear = [.. ranked.Where(pair => pair.Mean.Count > 1 && (pair.Mean.Lower > 0 || pair.Mean.Upper < 0)).Select(pair => StoryNames.LowerFirst(pair.Cause.Title))];
        string certain = attribution.Full.Count < 2 ? string.Empty
            : clear.Length == 0 ? " No contribution is clear of zero; more worlds would tell."
            : $" Clear of zero: {StoryNames.And(clear)}.";
        string alone = attribution.Full.Count == 1 && largest.Length > 0 && attribution.LastIn.All(mean => Math.Abs(mean.Mean) < Nothing)
            ? " To take away one of them alone would have changed nothing; it takes several." : string.Empty;
        string never = attribution.Never > 0 ? $" A date that is never reached counts as one month after the end ({attribution.Outcome.Never:0}); this holds for "
            + $"{NumberTexts.Counted(attribution.Never, "run")}." : string.Empty;
        return $"With all causes {QuantityTexts.Value(attribution.Full.Mean, unit)}, without any of them {QuantityTexts.Value(attribution.Baseline.Mean, unit)}"
            + (largest.Length == 0 ? "; none of the causes makes a difference." : $". What weighed most: {largest}.") + alone + certain + never;
    }

    /// <summary>The rows of an attribution's table: cause, contribution, interval, alone taken away, alone present.</summary>
    public IReadOnlyList<string[]> Rows(CauseAttribution attribution)
    {
        ArgumentNullException.ThrowIfNull(attribution);
        string unit = attribution.Outcome.Unit;
        var rows = new List<string[]> { Row("world without any of them", attribution, attribution.Baseline) };
        for (int i = 0; i < Causes.Count; i++)
        {
            SampleMean mean = attribution.Contributions[i];
            rows.Add([
                Causes[i].Title, QuantityTexts.Difference(mean.Mean, unit), Interval(mean, unit),
                QuantityTexts.Difference(attribution.LastIn[i].Mean, unit), QuantityTexts.Difference(attribution.FirstIn[i].Mean, unit),
            ]);
        }

        rows.Add(Row("world with all of them", attribution, attribution.Full));
        return rows;
    }

    private static string[] Row(string title, CauseAttribution attribution, SampleMean level)
    {
        string unit = attribution.Outcome.Unit;
        (double lower, double upper) = attribution.IntervalOf(level);
        string interval = level.Count < 2 ? string.Empty : QuantityTexts.Range(lower, upper, unit);
        return [title, QuantityTexts.Value(level.Mean, unit), interval, string.Empty, string.Empty];
    }

    private static string Interval(SampleMean mean, string unit) => mean.Count < 2 ? string.Empty : QuantityTexts.Interval(mean.Lower, mean.Upper, unit);

    private void Append(StringBuilder text, Story story)
    {
        text.AppendLine(story.Title).AppendLine(new string('=', story.Title.Length));
        Wrap(text, $"({Provenance})", string.Empty);
        text.AppendLine();
        Wrap(text, story.Abstract, string.Empty);
        Wrap(text, StoryLegend.Text, string.Empty);
        foreach (StoryChapter chapter in story.Chapters)
        {
            text.AppendLine().AppendLine($"{chapter.Title}, {chapter.Years}").AppendLine(new string('-', chapter.Title.Length + chapter.Years.Length + 2));
            foreach (StoryParagraph paragraph in chapter.Paragraphs)
            {
                Wrap(text, $"{paragraph.Theme}. {paragraph.Text}", string.Empty);
            }
        }

        if (story.TurningPoints.Count > 0)
        {
            text.AppendLine().AppendLine("Turning points").AppendLine("--------------");
            foreach (string point in story.TurningPoints)
            {
                Wrap(text, "- " + point, string.Empty);
            }
        }
    }

    private void Append(StringBuilder text, CauseAttribution attribution)
    {
        string title = $"What made the difference to {attribution.Outcome.Phrase} ({attribution.Outcome.Name})";
        text.AppendLine().AppendLine(title).AppendLine(new string('-', title.Length));
        Wrap(text, $"({Provenance}{(attribution.Undefined > 0 ? $"; {attribution.Undefined} left out, without a value in some combination" : string.Empty)})", string.Empty);
        Wrap(text, Sentence(attribution), string.Empty);
        bool hasIntervals = attribution.Full.Count > 1;
        text.AppendLine($"  {"cause",-28}{"contribution",18}{(hasIntervals ? "95% interval" : string.Empty),22}{"only it gone",18}{"only it there",18}");
        foreach (string[] row in Rows(attribution))
        {
            text.AppendLine($"  {row[0],-28}{Short(row[1]),18}{row[2],22}{Short(row[3]),18}{Short(row[4]),18}".TrimEnd());
        }

        Wrap(text, $"Contributions are Shapley values in {(QuantityTexts.IsFraction(attribution.Outcome.Unit) ? "percentage points" : attribution.Outcome.Unit)}, from all "
            + $"{1 << Causes.Count} combinations run with the same luck; they add up to the difference between the two worlds "
            + $"(residual {attribution.Residual.ToString("0.0e+0", System.Globalization.CultureInfo.InvariantCulture)}).", "  ");
    }

    // The unit stands below the table.
    private static string Short(string value) => value.Split(' ')[0];

    private static void Wrap(StringBuilder text, string paragraph, string indent)
    {
        foreach (string line in PlainText.Lines(paragraph, indent))
        {
            text.AppendLine(line);
        }
    }
}
