using System.Globalization;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Reporting;

/// <summary>
/// A quarter's ties as the chronicle tells them, such as "formed: joint laboratory with university-2; porting of 4;
/// ended: porting of 2; 11 in force".
/// </summary>
/// <param name="Month">When.</param>
/// <param name="Formed">Ties that began, by kind.</param>
/// <param name="Ended">Number of ties that ended.</param>
/// <param name="First">Kind and first partner of the first tie that began, or null.</param>
internal sealed record TieNews(
    Month Month, IReadOnlyList<(string Kind, int Count)> Formed, int Ended, (string Kind, string Partner)? First)
{
    private const string Began = "formed: ";

    private const string Over = "ended: ";

    /// <summary>Reads an entry of the chronicle.</summary>
    public static TieNews Of(ChronicleEntry entry)
    {
        var formed = new List<(string Kind, int Count)>();
        int ended = 0;
        (string, string)? first = null;
        bool begins = true;
        foreach (string part in entry.Text.Split("; "))
        {
            begins = part.StartsWith(Began, StringComparison.Ordinal) || (begins && !part.StartsWith(Over, StringComparison.Ordinal));
            string ties = part.Replace(Began, string.Empty, StringComparison.Ordinal).Replace(Over, string.Empty, StringComparison.Ordinal);
            if (Read(ties) is not var (kind, partners, count))
            {
                continue;
            }

            if (begins)
            {
                formed.Add((kind, count));
                first ??= partners.Length > 0 ? (kind, partners.Split(", ")[0]) : null;
            }

            ended += begins ? 0 : count;
        }

        return new TieNews(entry.Month, formed, ended, first);
    }

    // Partners are named, except those who port applications, who are counted.
    private static (string Kind, string Partners, int Count)? Read(string ties)
    {
        if (ties.Split(" with ") is [var kind, var partners])
        {
            return (kind, partners, partners.Split(", ").Length);
        }

        return ties.Split(" of ") is [var counted, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? (counted, string.Empty, count) : null;
    }
}
