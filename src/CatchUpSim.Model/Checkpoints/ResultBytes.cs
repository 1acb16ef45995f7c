using System.Runtime.InteropServices;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Model.Checkpoints;

/// <summary>What is kept of a run that reached its horizon, as bytes: what is read from them is the same, bit by bit.</summary>
public static class ResultBytes
{
    /// <summary>The result as bytes.</summary>
    /// <exception cref="ArgumentException">The run failed: there is a breach to tell and no result.</exception>
    public static byte[] Write(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Failure is not null)
        {
            throw new ArgumentException("A run that failed has no result to keep.", nameof(result));
        }

        var writer = new WorldWriter();
        writer.Write(result.Replication);
        writer.Write(unchecked((long)result.Seed));
        writer.Write(result.Start.Index);
        writer.Write(result.Focal.Index);
        writer.Write(result.StateHash);
        SummaryBytes.Write(writer, result.Summary);
        writer.Write(result.TurningPoints.Count);
        foreach (TurningPoint point in result.TurningPoints)
        {
            writer.Write(point.Position);
            writer.Write((int)point.Turn);
            writer.Write(point.Share);
        }

        Write(writer, result.Names);
        Write(writer, result.Firms);
        Write(writer, result.Market);
        writer.Write(result.ForeignShares is not null);
        if (result.ForeignShares is { } foreign)
        {
            Write(writer, foreign);
        }

        ChronicleBytes.Write(writer, result.Events);
        return writer.ToArray();
    }

    /// <summary>The result that was written.</summary>
    /// <exception cref="CheckpointRefusedException">The bytes are no result of this program.</exception>
    public static RunResult Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new WorldReader(bytes);
        return new RunResult
        {
            Replication = reader.ReadInteger(),
            Seed = unchecked((ulong)reader.ReadLong()),
            Start = new Month(reader.ReadInteger()),
            Focal = new DesignerId(reader.ReadInteger()),
            StateHash = reader.ReadText(),
            Summary = SummaryBytes.Read(reader),
            TurningPoints = ReadMany(reader, from => new TurningPoint(from.ReadInteger(), (Turn)from.ReadInteger(), from.ReadNumber())),
            Names = ReadNames(reader),
            Firms = ReadSeries(reader),
            Market = ReadSeries(reader),
            ForeignShares = reader.ReadFlag() ? ReadSeries(reader) : null,
            Events = ChronicleBytes.Read(reader),
        };
    }

    private static void Write(WorldWriter writer, IndustryNames names)
    {
        Write(writer, names.Designers);
        Write(writer, names.Segments);
        Write(writer, names.Foundries);
        Write(writer, names.Lines);
        Write(writer, names.Partners);
        Write(writer, names.Investors);
        Write(writer, names.Inputs);
    }

    private static IndustryNames ReadNames(WorldReader reader) => new(
        ReadTexts(reader), ReadTexts(reader), ReadTexts(reader), ReadTexts(reader), ReadTexts(reader), ReadTexts(reader), ReadTexts(reader));

    private static void Write(WorldWriter writer, SeriesTable series)
    {
        Write(writer, series.Outcomes);
        writer.Write(series.Months);
        writer.Write(series.Entities.Count);
        foreach (int entity in series.Entities)
        {
            writer.Write(entity);
        }

        writer.Write(MemoryMarshal.AsBytes(series.Values));
    }

    private static SeriesTable ReadSeries(WorldReader reader)
    {
        var series = new SeriesTable(ReadTexts(reader), reader.ReadInteger(), ReadMany(reader, from => from.ReadInteger()));
        ReadOnlySpan<byte> values = reader.ReadBytes();
        Span<byte> cells = MemoryMarshal.AsBytes(series.Cells);
        if (values.Length != cells.Length)
        {
            throw new CheckpointRefusedException("a kept run has a table of another size than it says");
        }

        values.CopyTo(cells);
        return series;
    }

    private static void Write(WorldWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (string text in texts)
        {
            writer.Write(text);
        }
    }

    private static string[] ReadTexts(WorldReader reader) => ReadMany(reader, from => from.ReadText());

    private static T[] ReadMany<T>(WorldReader reader, Func<WorldReader, T> read)
    {
        var all = new T[reader.ReadInteger()];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = read(reader);
        }

        return all;
    }
}
