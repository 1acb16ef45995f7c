using System.Reflection;

namespace CatchUpSim.Model.Inputs;

/// <summary>The switch of one mechanism, read from <see cref="Mechanisms"/>, so that a new mechanism is found by itself.</summary>
public sealed class MechanismSwitch
{
    private readonly KeyShape _key;

    private MechanismSwitch(KeyShape key, IReadOnlyList<string> moves)
    {
        _key = key;
        Moves = moves;
    }

    /// <summary>Gets the switches of all mechanisms, in the order of their declaration.</summary>
    public static IReadOnlyList<MechanismSwitch> All { get; } =
    [
        .. RecordShape.Of(typeof(Mechanisms)).Keys.Where(key => key.Value is SwitchShape).Select(key => new MechanismSwitch(
            key, PropertyOf(key).GetCustomAttribute<MovesAttribute>()?.Outcomes ?? [])),
    ];

    /// <summary>Gets the name, as in scenario files.</summary>
    public string Name => _key.Name;

    /// <summary>Gets what the mechanism does, in a line.</summary>
    public string Text => _key.Text;

    /// <summary>Gets the outcomes of whole runs that it is meant to move.</summary>
    public IReadOnlyList<string> Moves { get; }

    /// <summary>Whether a scenario has the mechanism.</summary>
    public bool IsOn(Scenario scenario) => (bool)_key.Field.GetValue(scenario.Mechanisms)!;

    /// <summary>The scenario without the mechanism.</summary>
    public Scenario Without(Scenario scenario) => scenario with
    {
        Mechanisms = (Mechanisms)new PropertyStep(_key.Field).Replace(scenario.Mechanisms, _ => false),
    };

    private static PropertyInfo PropertyOf(KeyShape key) => typeof(Mechanisms).GetProperties()
        .First(property => string.Equals(KebabCase.Of(property.Name), key.Name, StringComparison.Ordinal));
}
