namespace CatchUpSim.Model.Submodels;

/// <summary>How complex the knowledge is that a designer and its suppliers exchange.</summary>
public static class ChainComplexity
{
    /// <summary>Equation (VC9): mean of the node's place between simple and complex (in logs) and of the die's share of the limit.</summary>
    public static double OfDesign(double node, double area, ValueChainParameters parameters)
    {
        if (node <= 0)
        {
            return 0;
        }

        double range = Math.Log(parameters.SimpleNode / Math.Min(parameters.ComplexNode, parameters.SimpleNode / 1.01));
        double place = Math.Clamp(Math.Log(parameters.SimpleNode / node) / range, 0, 1);
        return (place + Math.Clamp(area / parameters.FullDieArea, 0, 1)) / 2;
    }
}
