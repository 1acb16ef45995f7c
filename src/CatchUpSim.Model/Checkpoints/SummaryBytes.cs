using CatchUpSim.Model.Observation;

namespace CatchUpSim.Model.Checkpoints;

/// <summary>The outcomes of a whole run as bytes, in one order.</summary>
internal static class SummaryBytes
{
    public static void Write(WorldWriter writer, RunSummary summary)
    {
        writer.Write(summary.ReconstructionMonth);
        writer.Write(summary.Survived);
        writer.Write(summary.ExitMonth);
        writer.Write(summary.MonthsToFirstSilicon);
        writer.Write(summary.MonthsToFirstRevenue);
        writer.Write(summary.MonthsToVolume);
        writer.Write(summary.SpinsFirstProduct);
        writer.Write(summary.PeakShare);
        writer.Write(summary.PeakShareMonth);
        writer.Write(summary.FinalShare);
        writer.Write(summary.FinalGap);
        writer.Write(summary.BreakEvenMonth);
        writer.Write(summary.EquityTotal);
        writer.Write(summary.RevenueTotal);
        writer.Write(summary.FinalPosition);
        writer.Write(summary.Upgrades);
        writer.Write(summary.GroupPeakShare);
        writer.Write(summary.GroupFinalShare);
        writer.Write(summary.TurningPoint);
        writer.Write(summary.FinalCash);
        writer.Write(summary.HollowingOut);
        writer.Write(summary.Misallocation);
        writer.Write(summary.Contraction);
        writer.Write((int)summary.Regime);
        writer.Write((int)summary.Fate);
    }

    // An initializer is carried out in the order in which it is written.
    public static RunSummary Read(WorldReader reader) => new()
    {
        ReconstructionMonth = reader.ReadNumber(),
        Survived = reader.ReadFlag(),
        ExitMonth = reader.ReadNumber(),
        MonthsToFirstSilicon = reader.ReadNumber(),
        MonthsToFirstRevenue = reader.ReadNumber(),
        MonthsToVolume = reader.ReadNumber(),
        SpinsFirstProduct = reader.ReadNumber(),
        PeakShare = reader.ReadNumber(),
        PeakShareMonth = reader.ReadNumber(),
        FinalShare = reader.ReadNumber(),
        FinalGap = reader.ReadNumber(),
        BreakEvenMonth = reader.ReadNumber(),
        EquityTotal = reader.ReadNumber(),
        RevenueTotal = reader.ReadNumber(),
        FinalPosition = reader.ReadNumber(),
        Upgrades = reader.ReadNumber(),
        GroupPeakShare = reader.ReadNumber(),
        GroupFinalShare = reader.ReadNumber(),
        TurningPoint = reader.ReadNumber(),
        FinalCash = reader.ReadNumber(),
        HollowingOut = reader.ReadNumber(),
        Misallocation = reader.ReadNumber(),
        Contraction = reader.ReadNumber(),
        Regime = (MarketRegime)reader.ReadInteger(),
        Fate = (FirmFate)reader.ReadInteger(),
    };
}
