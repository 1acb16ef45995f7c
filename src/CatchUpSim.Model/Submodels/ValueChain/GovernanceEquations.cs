using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>The three conditions of a link that decide its governance, each from 0 to 1.</summary>
/// <param name="Complexity">Complexity of the knowledge exchanged.</param>
/// <param name="Codifiability">How far that knowledge can be written down.</param>
/// <param name="SupplierCapability">Capability of the supplier for the task.</param>
public readonly record struct LinkConditions(double Complexity, double Codifiability, double SupplierCapability);

/// <summary>Governance of a link from its conditions (§9.1, O-GHS).</summary>
public static class GovernanceEquations
{
    /// <summary>Level from which a condition counts as high.</summary>
    public const double Threshold = 0.5;

    /// <summary>How far beyond the threshold a condition must move before a standing link changes.</summary>
    public const double Hysteresis = 0.05;

    /// <summary>Table (VC1): the governance type of the eight combinations of high and low.</summary>
    /// <param name="isComplex">Whether complexity is high.</param>
    /// <param name="isCodifiable">Whether codifiability is high.</param>
    /// <param name="isCapable">Whether supplier capability is high.</param>
    /// <returns>Governance type; null where simple knowledge resists codification, which is not observed.</returns>
    public static GovernanceType? FromLevels(bool isComplex, bool isCodifiable, bool isCapable) =>
        (isComplex, isCodifiable, isCapable) switch
        {
            (false, true, true) => GovernanceType.Market,
            (true, true, true) => GovernanceType.Modular,
            (true, false, true) => GovernanceType.Relational,
            (true, true, false) => GovernanceType.Captive,
            (true, false, false) => GovernanceType.Hierarchy,
            (false, true, false) => GovernanceType.Excluded,
            (false, false, _) => null,
        };

    /// <summary>Equation (VC2): (VC1) with a condition high from 0.5 on, for a link without history.</summary>
    /// <param name="conditions">Conditions of the link.</param>
    /// <returns>Governance type; excluded where the table has none, for no such link is formed.</returns>
    public static GovernanceType Initial(in LinkConditions conditions)
    {
        RequireConditions(in conditions);
        return FromLevels(
            conditions.Complexity >= Threshold,
            conditions.Codifiability >= Threshold,
            conditions.SupplierCapability >= Threshold) ?? GovernanceType.Excluded;
    }

    /// <summary>
    /// Equation (VC3): (VC1) where a low condition becomes high at 0.55 and a high one low below 0.45, so that
    /// a link does not flutter. Where the table has no type the link stays as it was.
    /// </summary>
    /// <param name="conditions">Conditions of the link.</param>
    /// <param name="previous">Governance type of the link last month.</param>
    /// <returns>Governance type of the link this month.</returns>
    public static GovernanceType Next(in LinkConditions conditions, GovernanceType previous)
    {
        RequireConditions(in conditions);
        (bool wasComplex, bool wasCodifiable, bool wasCapable) = LevelsOf(previous);
        return FromLevels(
            IsHigh(conditions.Complexity, wasComplex),
            IsHigh(conditions.Codifiability, wasCodifiable),
            IsHigh(conditions.SupplierCapability, wasCapable)) ?? previous;
    }

    private static bool IsHigh(double level, bool wasHigh) =>
        level >= (wasHigh ? Threshold - Hysteresis : Threshold + Hysteresis);

    private static (bool IsComplex, bool IsCodifiable, bool IsCapable) LevelsOf(GovernanceType type) =>
        type switch
        {
            GovernanceType.Market => (false, true, true),
            GovernanceType.Modular => (true, true, true),
            GovernanceType.Relational => (true, false, true),
            GovernanceType.Captive => (true, true, false),
            GovernanceType.Hierarchy => (true, false, false),
            GovernanceType.Excluded => (false, true, false),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "This is no governance type."),
        };

    private static void RequireConditions(in LinkConditions conditions)
    {
        EquationDomain.RequireFraction(conditions.Complexity);
        EquationDomain.RequireFraction(conditions.Codifiability);
        EquationDomain.RequireFraction(conditions.SupplierCapability);
    }
}
