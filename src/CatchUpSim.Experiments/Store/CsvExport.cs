using System.Buffers;
using System.Globalization;
using System.Text;
using SQLitePCL;

namespace CatchUpSim.Experiments.Store;

/// <summary>Writes the tables of a study as CSV (RFC 4180): UTF-8, a header, numbers that read back exactly.</summary>
public static class CsvExport
{
    private const int FlushBytes = 1 << 16;

    private static readonly SearchValues<byte> Special = SearchValues.Create(",\"\r\n"u8);

    /// <summary>Writes one file per table into a folder; missing numbers are empty fields.</summary>
    /// <param name="database">The study's database.</param>
    /// <param name="folder">An existing folder.</param>
    /// <returns>The files written.</returns>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public static IReadOnlyList<string> Write(string database, string folder) =>
        Write(database, folder, [.. TableDefinition.All.Select(table => table.Name)]);

    /// <summary>Writes one file per table of a list into a folder; missing numbers are empty fields.</summary>
    /// <param name="database">The study's database.</param>
    /// <param name="folder">An existing folder.</param>
    /// <param name="tables">The names of the tables that are wanted.</param>
    /// <returns>The files written.</returns>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public static IReadOnlyList<string> Write(string database, string folder, IReadOnlyList<string> tables)
    {
        Batteries_V2.Init();
        Check(raw.sqlite3_open_v2(database, out sqlite3 source, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_NOMUTEX, null), source);
        using (source)
        {
            var files = new List<string>();
            foreach (string table in tables)
            {
                string file = Path.Combine(folder, table + ".csv");
                WholeFile.Write(file, stream => Write(source, table, stream));
                files.Add(file);
            }

            return files;
        }
    }

    private static void Write(sqlite3 source, string table, FileStream stream)
    {
        Check(raw.sqlite3_prepare_v2(source, $"SELECT * FROM \"{table}\" ORDER BY rowid", out sqlite3_stmt rows), source);
        using (rows)
        {
            var buffer = new ArrayBufferWriter<byte>(2 * FlushBytes);
            int columns = raw.sqlite3_column_count(rows);
            for (int column = 0; column < columns; column++)
            {
                Separate(buffer, column);
                WriteText(buffer, Encoding.UTF8.GetBytes(raw.sqlite3_column_name(rows, column).utf8_to_string()));
            }

            EndRow(buffer);
            int code;
            while ((code = raw.sqlite3_step(rows)) == raw.SQLITE_ROW)
            {
                for (int column = 0; column < columns; column++)
                {
                    Separate(buffer, column);
                    WriteField(buffer, rows, column);
                }

                EndRow(buffer);
                if (buffer.WrittenCount > FlushBytes)
                {
                    stream.Write(buffer.WrittenSpan);
                    buffer.ResetWrittenCount();
                }
            }

            Check(code, source);
            stream.Write(buffer.WrittenSpan);
        }
    }

    private static void WriteField(ArrayBufferWriter<byte> buffer, sqlite3_stmt rows, int column)
    {
        int written;
        switch (raw.sqlite3_column_type(rows, column))
        {
            case raw.SQLITE_FLOAT:
                raw.sqlite3_column_double(rows, column).TryFormat(buffer.GetSpan(64), out written, default, CultureInfo.InvariantCulture);
                buffer.Advance(written);
                break;
            case raw.SQLITE_INTEGER:
                raw.sqlite3_column_int64(rows, column).TryFormat(buffer.GetSpan(64), out written, default, CultureInfo.InvariantCulture);
                buffer.Advance(written);
                break;
            case raw.SQLITE_TEXT:
                WriteText(buffer, raw.sqlite3_column_blob(rows, column));
                break;
            default:
                // NULL, a missing number, is an empty field.
                break;
        }
    }

    private static void WriteText(ArrayBufferWriter<byte> buffer, ReadOnlySpan<byte> text)
    {
        if (!text.ContainsAny(Special))
        {
            buffer.Write(text);
            return;
        }

        buffer.Write("\""u8);
        foreach (byte letter in text)
        {
            buffer.Write(letter == (byte)'"' ? "\"\""u8 : [letter]);
        }

        buffer.Write("\""u8);
    }

    private static void Separate(ArrayBufferWriter<byte> buffer, int column)
    {
        if (column > 0)
        {
            buffer.Write(","u8);
        }
    }

    private static void EndRow(ArrayBufferWriter<byte> buffer) => buffer.Write("\r\n"u8);

    private static void Check(int code, sqlite3 source)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            throw new IOException(raw.sqlite3_errmsg(source).utf8_to_string());
        }
    }
}
