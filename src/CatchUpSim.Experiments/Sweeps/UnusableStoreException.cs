namespace CatchUpSim.Experiments.Sweeps;

/// <summary>A store cannot be used; what is in it stays as it is. The message says what to do.</summary>
public sealed class UnusableStoreException : IOException
{
    /// <summary>Initializes a new instance of the <see cref="UnusableStoreException"/> class.</summary>
    public UnusableStoreException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="UnusableStoreException"/> class.</summary>
    public UnusableStoreException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
