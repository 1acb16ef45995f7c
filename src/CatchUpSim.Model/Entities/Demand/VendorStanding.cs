using System.Runtime.InteropServices;

namespace CatchUpSim.Model.Entities;

/// <summary>How a vendor stands with a customer, in one cell of 8 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct VendorStanding
{
    /// <summary>Trust in the vendor, index 0 to 1.</summary>
    public float Trust;

    /// <summary>When the trial of the vendor ends, months since start.</summary>
    public short StageEnds;

    /// <summary>Whether the customer knows, tests or may order from the vendor.</summary>
    public QualificationStage Stage;
}
