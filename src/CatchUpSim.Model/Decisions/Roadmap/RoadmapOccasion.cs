namespace CatchUpSim.Model.Decisions;

/// <summary>Why a firm looks at its roadmap.</summary>
public enum RoadmapOccasion
{
    /// <summary>Whether it is time for the next product; waiting is an option.</summary>
    NextProduct,

    /// <summary>No line is left for what it sells, or the scenario wants a second source ahead; waiting is a poor option.</summary>
    SecondSource,

    /// <summary>A design under way has lost its line. Work on it is lost unless it moves, so that waiting is none.</summary>
    LostDesign,
}
