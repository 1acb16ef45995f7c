namespace CatchUpSim.Model.Entities;

/// <summary>Ways to a software stack, for each of which a designer has an expectation of networks.</summary>
public enum StackRoute : byte
{
    /// <summary>A layer that runs the dominant stack's code.</summary>
    Layer = 0,

    /// <summary>An own stack.</summary>
    Own = 1,

    /// <summary>An open standard.</summary>
    Open = 2,
}
