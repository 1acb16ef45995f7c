namespace CatchUpSim.Model.Entities;

/// <summary>Role of staff.</summary>
public enum StaffRole : byte
{
    /// <summary>Architects.</summary>
    Architecture = 0,

    /// <summary>Logic design and verification engineers.</summary>
    Logic = 1,

    /// <summary>Physical-design engineers.</summary>
    Physical = 2,

    /// <summary>Software engineers.</summary>
    Software = 3,

    /// <summary>Field application engineers and sales.</summary>
    Sales = 4,
}
