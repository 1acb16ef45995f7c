using System.Runtime.InteropServices;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Benchmarking;

/// <summary>Prints what was measured.</summary>
internal static class BenchTable
{
    /// <summary>Prints each figure as soon as it is there, so that a slow machine shows that it works.</summary>
    public static void Write(TextWriter output, IEnumerable<Measurement> measurements)
    {
        output.WriteLine($"{RuntimeInformation.OSDescription}, {NumberTexts.Counted(Environment.ProcessorCount, "core")}, {RuntimeInformation.FrameworkDescription}");
        output.WriteLine($"{"measured",-64}{"value",16}{"target",16}");
        foreach (Measurement measurement in measurements)
        {
            output.WriteLine(
                $"{measurement.What,-64}{measurement.ValueText,16}{measurement.TargetText,16}  {measurement.Verdict}".TrimEnd());
        }
    }
}
