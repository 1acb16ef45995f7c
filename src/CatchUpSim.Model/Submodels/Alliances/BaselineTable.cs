using System.Runtime.CompilerServices;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// The growth of the baseline hazard (A7a) by age, which depends on nothing but the scenario: worked out once for all
/// months and runs of it.
/// </summary>
internal sealed class BaselineTable
{
    // Twenty years; older alliances are worked out each time.
    private const int Ages = 240;

    private static readonly ConditionalWeakTable<AlliancesParameters, BaselineTable> Tables = [];

    private readonly AlliancesParameters _parameters;
    private readonly double[] _increases = new double[Ages];

    private BaselineTable(AlliancesParameters parameters)
    {
        _parameters = parameters;
        for (int age = 0; age < _increases.Length; age++)
        {
            _increases[age] = WorkOut(age);
        }
    }

    /// <summary>The table of a scenario's parameters.</summary>
    public static BaselineTable Of(AlliancesParameters parameters) =>
        Tables.GetValue(parameters, static given => new BaselineTable(given));

    /// <summary>Growth of the cumulative baseline hazard in the month after an age.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Increase(int age) => (uint)age < (uint)_increases.Length ? _increases[age] : WorkOut(age);

    private double WorkOut(int age) =>
        AllianceEquations.BaselineIncrease(age, _parameters.DissolutionRate, _parameters.DurationShape);
}
