using System.Runtime.InteropServices;

namespace CatchUpSim.Model.Entities;

/// <summary>What a customer brings to each of its choices, in one row of 24 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct CustomerProfile
{
    /// <summary>Share of the segment's demand.</summary>
    public float Weight;

    /// <summary>Weight on performance, a ratio.</summary>
    public float PerformanceTaste;

    /// <summary>Weight on price, a ratio.</summary>
    public float PriceTaste;

    /// <summary>Strength of its local-content rule, a share.</summary>
    public float HomeRule;

    /// <summary>Code written for the present vendor, an index.</summary>
    public float CodeBase;

    /// <summary>Row of the segment in which it buys.</summary>
    public byte Segment;

    /// <summary>Usual months between orders.</summary>
    public byte Interval;

    /// <summary>Months that it tests a vendor.</summary>
    public byte TrialMonths;
}
