using System.Globalization;
using System.Text;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Store;

/// <summary>
/// Writes the tables of a study into one SQLite file. It is written beside its place and moved there when complete,
/// so a file with the study's name is always a whole one. The content depends only on the runs: not on threads or time.
/// </summary>
public sealed class StudyStore : IRunSink, IDisposable
{
    private readonly StoredContents _contents;
    private readonly TableFile _file;
    private readonly Dictionary<string, byte[]> _texts = new(StringComparer.Ordinal);
    private byte[][] _months = [];

    private StudyStore(string path, StoredContents contents)
    {
        _contents = contents;
        _file = new TableFile(path, TableDefinition.All);
    }

    /// <summary>Begins a store.</summary>
    /// <param name="path">Where the file will be; an existing one is replaced when the store is complete.</param>
    /// <param name="contents">How much of every run is kept.</param>
    public static StudyStore Create(string path, StoredContents contents) => new(path, contents);

    /// <inheritdoc/>
    /// <remarks>A run that cannot be written whole, as on a full disk, leaves no row; the runs before it stay.</remarks>
    public void Accept(RunRecord run)
    {
        try
        {
            Write(run);
            _file.Keep();
        }
        catch (IOException)
        {
            _file.TakeBack();
            throw;
        }
    }

    /// <summary>Writes what is known of the study as a whole and puts the file in its place.</summary>
    /// <param name="study">Keys and values of the table of the study, in order.</param>
    /// <param name="makeRoom">What to do when the file is whole, before it takes its place.</param>
    public void Complete(IEnumerable<KeyValuePair<string, string>> study, Action? makeRoom = null)
    {
        foreach ((string key, string value) in study)
        {
            _file.Insert(TableDefinition.Study, key, value);
        }

        _file.Complete(makeRoom);
    }

    /// <summary>Closes the store; one that was not completed leaves nothing behind.</summary>
    public void Dispose() => _file.Dispose();

    private void Write(RunRecord run)
    {
        if (run.Failure is { } failure)
        {
            Write(failure);
        }

        if (run.Result is not { } result)
        {
            return;
        }

        Write(result, result.Summary);
        WriteTurningPoints(result);
        if (_contents != StoredContents.Summary)
        {
            WriteFirms(result);
            WriteMarket(result);
            WriteEvents(result);
        }
    }

    private void Write(FailedRun failure)
    {
        RowInserter row = _file[TableDefinition.Failures];
        row.Set(0, failure.Replication);
        row.Set(1, failure.Seed?.ToString(CultureInfo.InvariantCulture) ?? string.Empty);
        row.Set(2, failure.Month);
        row.Set(3, failure.Entity);
        row.Set(4, failure.Identity);
        row.Set(5, failure.Detail);
        row.Insert();
    }

    private void Write(RunResult result, RunSummary summary)
    {
        RowInserter row = _file[TableDefinition.Runs];
        row.Set(0, result.Replication);
        row.Set(1, result.Seed.ToString(CultureInfo.InvariantCulture));
        row.Set(2, summary.Fate.ToString());
        row.Set(3, summary.Regime.ToString());
        int column = 4;
        foreach (var outcome in RunSummary.Columns)
        {
            row.Set(column++, outcome.Read(summary));
        }

        row.Set(column, result.StateHash);
        row.Insert();
    }

    private void WriteTurningPoints(RunResult result)
    {
        RowInserter row = _file[TableDefinition.TurningPoints];
        row.Set(0, result.Replication);
        foreach (TurningPoint point in result.TurningPoints)
        {
            row.Set(1, MonthText(result.Start, point.Position));
            row.Set(2, Text(point.Turn.ToString()));
            row.Set(3, point.Share);
            row.Insert();
        }
    }

    private void WriteFirms(RunResult result)
    {
        SeriesTable firms = result.Firms;
        int status = firms.IndexOf("status");
        RowInserter row = _file[TableDefinition.Firms];
        row.Set(0, result.Replication);
        for (int month = 0; month < firms.Months; month++)
        {
            row.Set(1, MonthText(result.Start, month));
            for (int entity = 0; entity < firms.Entities.Count; entity++)
            {
                int designer = firms.Entities[entity];
                bool isWanted = _contents == StoredContents.All || designer == result.Focal.Index;
                if (isWanted && !double.IsNaN(firms[status, month, entity]))
                {
                    row.Set(2, Text(result.Names.Designers[designer]));
                    InsertValues(row, firms, month, entity);
                }
            }
        }
    }

    private void WriteMarket(RunResult result)
    {
        SeriesTable market = result.Market;
        RowInserter row = _file[TableDefinition.Market];
        row.Set(0, result.Replication);
        for (int month = 0; month < market.Months; month++)
        {
            row.Set(1, MonthText(result.Start, month));
            for (int entity = 0; entity < market.Entities.Count; entity++)
            {
                row.Set(2, Text(result.Names.Segments[market.Entities[entity]]));
                InsertValues(row, market, month, entity);
            }
        }
    }

    private static void InsertValues(RowInserter row, SeriesTable series, int month, int entity)
    {
        ReadOnlySpan<double> values = series.Values;
        int stride = series.Months * series.Entities.Count;
        int position = (month * series.Entities.Count) + entity;
        for (int outcome = 0; outcome < series.Outcomes.Count; outcome++, position += stride)
        {
            row.Set(3 + outcome, values[position]);
        }

        row.Insert();
    }

    private void WriteEvents(RunResult result)
    {
        RowInserter row = _file[TableDefinition.Events];
        row.Set(0, result.Replication);
        for (int number = 0; number < result.Events.Count; number++)
        {
            ChronicleEntry entry = result.Events[number];
            if (_contents == StoredContents.All || entry.Designer == result.Focal.Index)
            {
                row.Set(1, number);
                row.Set(2, entry.Month.ToString());
                row.Set(3, Text(entry.Actor));
                row.Set(4, Text(entry.Kind.ToString()));
                row.Set(5, entry.Subject);
                row.Set(6, entry.Detail);
                row.Insert();
            }
        }
    }

    private ReadOnlySpan<byte> MonthText(Month start, int month)
    {
        while (_months.Length <= month)
        {
            _months = [.. _months, Encoding.UTF8.GetBytes(start.Plus(_months.Length).ToString())];
        }

        return _months[month];
    }

    private ReadOnlySpan<byte> Text(string text)
    {
        if (!_texts.TryGetValue(text, out byte[]? bytes))
        {
            _texts[text] = bytes = Encoding.UTF8.GetBytes(text);
        }

        return bytes;
    }
}
