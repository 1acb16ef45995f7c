namespace CatchUpSim.Model.Randomness;

/// <summary>
/// The sequence of draws at one address. A small value: copying it repeats the draws, which is why it is passed by
/// <c>ref</c> where one address serves several questions.
/// </summary>
public struct Draws
{
    /// <summary>From a whole number of 53 bits to [0, 1).</summary>
    internal const double ToUnit = 1.0 / (1UL << 53);

    private readonly uint _keyFirst;
    private readonly uint _keySecond;
    private readonly uint _purpose;
    private readonly uint _month;
    private readonly uint _agent;
    private uint _taken;
    private Philox.Block _block;

    internal Draws(uint keyFirst, uint keySecond, uint purpose, uint month, uint agent)
    {
        _keyFirst = keyFirst;
        _keySecond = keySecond;
        _purpose = purpose;
        _month = month;
        _agent = agent;
    }

    /// <summary>A uniform number in [0, 1), with 53 random bits.</summary>
    public double NextUniform()
    {
        bool first = (_taken & 1) == 0;
        if (first)
        {
            // One block holds two uniforms; its address is half the number of draws taken so far.
            _block = Philox.Generate(new Philox.Block(_purpose, _month, _agent, _taken >> 1), _keyFirst, _keySecond);
        }

        _taken++;
        ulong bits = first ? ((ulong)_block.A << 32) | _block.B : ((ulong)_block.C << 32) | _block.D;
        return (bits >> 11) * ToUnit;
    }

    /// <summary>A standard normal number, by inversion of one uniform.</summary>
    public double NextNormal() => NormalQuantile.OfUniform(NextUniform());

    /// <summary>True with the given probability.</summary>
    public bool NextEvent(double probability) => NextUniform() < probability;

    /// <summary>A whole number from 0 to <paramref name="count"/> − 1.</summary>
    public int NextIndex(int count) => unchecked((int)(NextUniform() * count));

    /// <summary>A Poisson number by inversion; means up to some hundreds.</summary>
    public int NextPoisson(double mean)
    {
        if (mean <= 0)
        {
            return 0;
        }

        if (mean > 60)
        {
            // The normal approximation errs by less than the model's own coarseness there.
            return Math.Max(0, (int)Math.Round(mean + (Math.Sqrt(mean) * NextNormal())));
        }

        double uniform = NextUniform();
        double term = Math.Exp(-mean);
        double cumulative = term;
        int number = 0;
        while (uniform > cumulative && number < 1000)
        {
            number++;
            term *= mean / number;
            cumulative += term;
        }

        return number;
    }
}
