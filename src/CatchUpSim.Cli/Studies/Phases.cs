using System.Diagnostics;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Studies;

/// <summary>Measures how long the phases of a study take. Phases may overlap.</summary>
internal sealed class Phases
{
    private readonly List<PhaseTiming> _timings = [];

    /// <summary>Gets the phases measured so far, in the order in which they ended.</summary>
    public IReadOnlyList<PhaseTiming> Timings
    {
        get
        {
            lock (_timings)
            {
                return [.. _timings];
            }
        }
    }

    /// <summary>Does and measures a phase.</summary>
    public T Measure<T>(string phase, Func<T> work)
    {
        long start = Stopwatch.GetTimestamp();
        T result = work();
        lock (_timings)
        {
            _timings.Add(new PhaseTiming(phase, Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 4)));
        }

        return result;
    }

    /// <summary>Does and measures a phase that returns nothing.</summary>
    public void Measure(string phase, Action work) => Measure(phase, () =>
    {
        work();
        return true;
    });
}
