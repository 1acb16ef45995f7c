using System.Globalization;
using System.Text;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Tells the alliances of a firm together: of the focal firm by quarter, of the others by year. Partners are named,
/// except those who port applications, which are too many for names.
/// </summary>
internal static class AllianceNews
{
    private static readonly AllianceKind[] Kinds =
    [
        AllianceKind.JointLaboratory, AllianceKind.CoDevelopment, AllianceKind.Certification, AllianceKind.Distribution,
        AllianceKind.Porting,
    ];

    /// <summary>Keeps in mind that an alliance began or ended.</summary>
    public static void Note(IndustryState industry, DesignerId designer, PartnerId partner, AllianceKind kind, bool begins) =>
        industry.Chronicle.Untold(designer).Add(new AllianceMove(
            partner, kind, begins, industry.AllianceTies.Trust[designer, partner]));

    /// <summary>Writes what is due in this month.</summary>
    public static void Tell(IndustryState industry)
    {
        if (!industry.Month.IsQuarterEnd)
        {
            return;
        }

        foreach (DesignerId designer in industry.Designers.All)
        {
            if (designer == industry.Focal || industry.Month.IsYearEnd)
            {
                TellLast(industry, designer);
            }
        }
    }

    /// <summary>Writes what is untold of a firm at once, since a firm that closes has no news after that.</summary>
    public static void TellLast(IndustryState industry, DesignerId designer)
    {
        List<AllianceMove> moves = industry.Chronicle.Untold(designer);
        if (moves.Count > 0)
        {
            industry.Chronicle.Write(
                industry.Month, designer, EventKind.Alliance, "alliances", Text(industry, designer, moves));
            moves.Clear();
        }
    }

    private static string Text(IndustryState industry, DesignerId designer, List<AllianceMove> moves)
    {
        var text = new StringBuilder();
        Append(text, "formed", true, moves, industry.Names);
        Append(text, "ended", false, moves, industry.Names);
        return text.Append(CultureInfo.InvariantCulture, $"{industry.AllianceTies.Held[designer]:0} in force").ToString();
    }

    private static void Append(
        StringBuilder text, string what, bool begins, List<AllianceMove> moves, IndustryNames names)
    {
        string separator = what + ": ";
        foreach (AllianceKind kind in Kinds)
        {
            int count = 0;
            foreach (AllianceMove move in moves)
            {
                if (move.Kind != kind || move.Begins != begins)
                {
                    continue;
                }

                count++;
                if (kind != AllianceKind.Porting)
                {
                    text.Append(count > 1 ? ", " : $"{separator}{Subject(kind)} with ");
                    Append(text, move, names);
                }
            }

            if (kind == AllianceKind.Porting && count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{separator}{Subject(kind)} of {count}");
            }

            separator = count > 0 ? "; " : separator;
        }

        text.Append(separator == "; " ? separator : string.Empty);
    }

    // What the two thought of each other explains an end; at the beginning there is little to tell.
    private static void Append(StringBuilder text, AllianceMove move, IndustryNames names)
    {
        text.Append(names.Partners[move.Partner.Index]);
        if (!move.Begins)
        {
            text.Append(CultureInfo.InvariantCulture, $" (trust {move.Trust:0.00})");
        }
    }

    private static string Subject(AllianceKind kind) => kind switch
    {
        AllianceKind.JointLaboratory => "joint laboratory",
        AllianceKind.CoDevelopment => "co-development",
        AllianceKind.Certification => "compatibility certification",
        AllianceKind.Porting => "porting",
        _ => "distribution",
    };
}
