using System.Reflection;

namespace CatchUpSim.Mutation;

/// <summary>The switch that Stryker compiles into a mutated assembly: which mutant is active, and which were reached.</summary>
internal sealed class MutantSwitch
{
    /// <summary>No mutant is active.</summary>
    public const int None = -1;

    private readonly FieldInfo _active;
    private readonly FieldInfo _capture;
    private readonly MethodInfo _coverage;

    private MutantSwitch(Type control)
    {
        _active = Member(control.GetField("ActiveMutant"));
        _capture = Member(control.GetField("CaptureCoverage"));
        _coverage = Member(control.GetMethod("GetCoverageData"));
    }

    /// <summary>Which mutant is active; <see cref="None"/> for none.</summary>
    public int Active
    {
        set => _active.SetValue(null, value);
    }

    /// <summary>Whether reached mutants are noted; while they are, none is active.</summary>
    public bool Capture
    {
        set => _capture.SetValue(null, value);
    }

    /// <summary>The switch of the mutated model.</summary>
    /// <exception cref="InvalidOperationException">The model beside this program carries no mutants.</exception>
    public static MutantSwitch OfModel()
    {
        Type? control = Array.Find(Assembly.Load("CatchUpSim.Model").GetTypes(), t => t.Name == "MutantControl");
        return new MutantSwitch(control ?? throw new InvalidOperationException("the model beside this program carries no mutants"));
    }

    /// <summary>
    /// The mutants reached since the last call: those in ordinary code, and those reached while a type was initialised,
    /// which happens once in a process.
    /// </summary>
    public (HashSet<int> Ordinary, HashSet<int> Once) TakeReached()
    {
        var lists = (IList<int>[])_coverage.Invoke(null, null)!;
        return ([.. lists[0]], [.. lists[1]]);
    }

    private static T Member<T>(T? found)
        where T : MemberInfo =>
        found ?? throw new InvalidOperationException("this version of Stryker writes another switch");
}
