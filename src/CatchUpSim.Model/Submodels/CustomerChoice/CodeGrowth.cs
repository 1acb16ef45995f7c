namespace CatchUpSim.Model.Submodels;

/// <summary>Share of the way to its usual code base that a customer writes in some months; each is worked out once.</summary>
/// <param name="monthly">The share of a month.</param>
internal sealed class CodeGrowth(double monthly)
{
    private readonly double[] _missing = new double[byte.MaxValue + 1];
    private int _known = -1;

    /// <summary>The share of an interval.</summary>
    /// <param name="months">Length of the interval.</param>
    public double In(byte months)
    {
        while (_known < months)
        {
            _known++;
            _missing[_known] = _known == 0 ? 1 : _missing[_known - 1] * (1 - monthly);
        }

        return 1 - _missing[months];
    }
}
