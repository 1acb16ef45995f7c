using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace CatchUpSim.Experiments.Store;

/// <summary>Writes the tables of a study as CSV (RFC 4180): UTF-8, a header, numbers that read back exactly.</summary>
public static class CsvExport
{
    private const int FlushBytes = 1 << 16;

    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>Writes one file per table into a folder; missing numbers are empty fields.</summary>
    /// <param name="database">The study's database.</param>
    /// <param name="folder">An existing folder.</param>
    /// <returns>The files written.</returns>
    public static IReadOnlyList<string> Write(string database, string folder)
    {
        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = database,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        using var connection = new SqliteConnection(builder.ToString());
        connection.Open();
        var files = new List<string>();
        foreach (TableDefinition table in TableDefinition.All)
        {
            string file = Path.Combine(folder, table.Name + ".csv");
            using FileStream stream = File.Create(file);
            Write(connection, table, stream);
            files.Add(file);
        }

        return files;
    }

    private static void Write(SqliteConnection connection, TableDefinition table, Stream stream)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table.Name}\" ORDER BY rowid";
        using SqliteDataReader reader = command.ExecuteReader();
        var buffer = new ArrayBufferWriter<byte>(2 * FlushBytes);
        for (int column = 0; column < table.Columns.Count; column++)
        {
            Separate(buffer, column);
            WriteText(buffer, table.Columns[column].Name);
        }

        EndRow(buffer);
        while (reader.Read())
        {
            for (int column = 0; column < table.Columns.Count; column++)
            {
                Separate(buffer, column);
                WriteField(buffer, reader, column, table.Columns[column].Type);
            }

            EndRow(buffer);
            if (buffer.WrittenCount > FlushBytes)
            {
                stream.Write(buffer.WrittenSpan);
                buffer.ResetWrittenCount();
            }
        }

        stream.Write(buffer.WrittenSpan);
    }

    private static void WriteField(ArrayBufferWriter<byte> buffer, SqliteDataReader reader, int column, ColumnType type)
    {
        if (reader.IsDBNull(column))
        {
            return;
        }

        int written;
        switch (type)
        {
            case ColumnType.Real:
                reader.GetDouble(column).TryFormat(buffer.GetSpan(64), out written, default, CultureInfo.InvariantCulture);
                buffer.Advance(written);
                break;
            case ColumnType.Integer:
                reader.GetInt64(column).TryFormat(buffer.GetSpan(64), out written, default, CultureInfo.InvariantCulture);
                buffer.Advance(written);
                break;
            default:
                WriteText(buffer, reader.GetString(column));
                break;
        }
    }

    private static void WriteText(ArrayBufferWriter<byte> buffer, string text) =>
        Encoding.UTF8.GetBytes(
            text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text,
            buffer);

    private static void Separate(ArrayBufferWriter<byte> buffer, int column)
    {
        if (column > 0)
        {
            buffer.Write(","u8);
        }
    }

    private static void EndRow(ArrayBufferWriter<byte> buffer) => buffer.Write("\r\n"u8);
}
