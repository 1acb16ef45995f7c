namespace CatchUpSim.Reporting;

/// <summary>
/// Counts shares of worlds in classes, so that the memory for their quantiles does not grow with the number of worlds.
/// The classes are narrow where shares are small: a class is as wide as the root of its share.
/// </summary>
internal sealed class ShareTally
{
    private const int Classes = 512;

    private readonly int[] _counts = new int[Classes + 1];
    private double _sum;
    private int _worlds;

    /// <summary>Gets the mean; not a number without worlds.</summary>
    public double Mean => _worlds == 0 ? double.NaN : _sum / _worlds;

    /// <summary>Adds the share of a world.</summary>
    public void Add(double share)
    {
        _counts[(int)Math.Round(Math.Sqrt(Math.Clamp(share, 0, 1)) * Classes)]++;
        _sum += share;
        _worlds++;
    }

    /// <summary>The middle of the class that holds a quantile; not a number without worlds.</summary>
    public double Quantile(double probability)
    {
        if (_worlds == 0)
        {
            return double.NaN;
        }

        int wanted = (int)Math.Ceiling(probability * _worlds);
        int position = 0;
        for (int below = _counts[0]; below < wanted; below += _counts[position])
        {
            position++;
        }

        return Math.Pow((double)position / Classes, 2);
    }
}
