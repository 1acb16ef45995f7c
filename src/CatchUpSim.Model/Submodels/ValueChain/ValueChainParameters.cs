using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>Knobs of the submodel <see cref="ValueChain"/>.</summary>
public sealed record ValueChainParameters
{
    /// <summary>Gets node at which the knowledge exchanged with a foundry is simple.</summary>
    [Parameter("nm", 10, 500, "node at which the knowledge exchanged with a foundry is simple")]
    public required double SimpleNode { get; init; }

    /// <summary>Gets node at which it is as complex as can be.</summary>
    [Parameter("nm", 0.5, 20, "node at which the knowledge exchanged with a foundry is as complex as can be")]
    public required double ComplexNode { get; init; }

    /// <summary>Gets die area at the limit of one exposure.</summary>
    [Parameter("mm2", 100, 2000, "die area at the limit of one exposure")]
    public required double FullDieArea { get; init; }

    /// <summary>Gets time in which a new generation is codified (63 %).</summary>
    [Parameter("months", 1, 240, "time in which 63 % of the knowledge of a new generation is codified")]
    public required double StandardMonths { get; init; }

    /// <summary>Gets share of a foundry's capacity that gives a buyer full weight.</summary>
    [Parameter("share", 0.001, 1, "share of a foundry's capacity that gives a buyer full weight")]
    public required double FullWeight { get; init; }

    /// <summary>Gets complexity of the work with server makers and with software vendors.</summary>
    [Parameter("index", 0, 1, "complexity of the work with server makers and with software vendors")]
    public required double SystemComplexity { get; init; }

    /// <summary>Gets market share that gives full weight with server makers and software vendors.</summary>
    [Parameter("share", 0.001, 1, "market share that gives full weight with server makers and software vendors")]
    public required double FullShare { get; init; }

    /// <summary>Gets usual gross margin of design.</summary>
    [Parameter("share", 0, 1, "usual gross margin of design")]
    public required double DesignMargin { get; init; }

    /// <summary>Gets usual gross margin of software.</summary>
    [Parameter("share", 0, 1, "usual gross margin of software")]
    public required double SoftwareMargin { get; init; }

    /// <summary>Gets usual gross margin of solutions.</summary>
    [Parameter("share", 0, 1, "usual gross margin of solutions")]
    public required double SolutionsMargin { get; init; }

    /// <summary>Gets usual gross margin of hardware.</summary>
    [Parameter("share", 0, 1, "usual gross margin of boards and systems")]
    public required double HardwareMargin { get; init; }

    /// <summary>Gets own value added in boards and systems relative to the cost of goods.</summary>
    [Parameter("share", 0, 1, "own value added in boards and systems relative to the cost of goods")]
    public required double HardwareShare { get; init; }

    /// <summary>Gets how fast the firm shifts its value added to software and solutions.</summary>
    [Parameter("per month", 0, 1, "part of the distance to the attainable software share closed in a month")]
    public required double ShiftPace { get; init; }

    /// <summary>Gets how far each captive link holds back that shift.</summary>
    [Parameter("share", 0, 1, "how far each captive link holds back that shift")]
    public required double CaptiveDrag { get; init; }

    /// <summary>Gets weight of wafers in purchases.</summary>
    [Parameter("share", 0, 1, "weight of wafers in purchases")]
    public required double WaferWeight { get; init; }

    /// <summary>Gets fall of unit cost that counts as process upgrading.</summary>
    [Parameter("share", 0.01, 0.9, "fall of unit cost that counts as process upgrading")]
    public required double ProcessStep { get; init; }

    /// <summary>Gets rise of yield that counts as process upgrading.</summary>
    [Parameter("share", 0.01, 0.9, "rise of the best shipping part's yield, in points, that counts as process upgrading")]
    public required double YieldStep { get; init; }

    /// <summary>Gets rise of effective performance that counts as product upgrading.</summary>
    [Parameter("share", 0.01, 10, "rise of the effective performance of the best shipping part that counts as product upgrading")]
    public required double ProductStep { get; init; }

    /// <summary>Gets rise of the software share that counts as functional upgrading.</summary>
    [Parameter("share", 0.005, 0.9, "rise of the software share that counts as functional upgrading")]
    public required double FunctionalStep { get; init; }

    /// <summary>Gets maturity of a stack of its own that makes it a line of revenue.</summary>
    [Parameter("share", 0.01, 1, "maturity of its own stack, less what captive links hold back, at which it is a line of revenue of its own: functional upgrading")]
    public required double OwnLine { get; init; }

    /// <summary>Gets revenue share of a new segment that counts as chain upgrading.</summary>
    [Parameter("share", 0.01, 1, "revenue share of a new segment that counts as chain upgrading")]
    public required double ChainStep { get; init; }
}
