using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>How four vendors stand with a customer, side by side: four cells of <see cref="VendorStanding"/> as they lie in memory.</summary>
/// <param name="cells">The cells.</param>
internal readonly struct StandingBlock(Vector256<long> cells)
{
    private const int BitsBeforeStageEnds = 32;
    private const int BitsBeforeStage = 48;

    /// <summary>Gets the trust of the customer in each vendor, index 0 to 1.</summary>
    public Vector256<double> Trust
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.WidenLower(Vector256.Shuffle(cells.AsSingle(), Vector256.Create(0, 2, 4, 6, 0, 2, 4, 6)));
    }

    /// <summary>Gets all bits for each vendor that the customer may order from, none for the others.</summary>
    public Vector256<long> IsQualified
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Equals(Stage, Vector256.Create((long)QualificationStage.Qualified));
    }

    private Vector256<long> Stage => Vector256.ShiftRightLogical(cells, BitsBeforeStage);

    /// <summary>All bits for each vendor whose trial has lasted until a month, none for the others.</summary>
    /// <param name="month">Months since the start.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<long> EndsTrial(int month)
    {
        const int Above = 64 - BitsBeforeStage;
        Vector256<long> ends = Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(cells, Above), BitsBeforeStageEnds + Above);
        return Vector256.Equals(Stage, Vector256.Create((long)QualificationStage.Trial))
            & Vector256.LessThanOrEqual(ends, Vector256.Create((long)month));
    }
}
