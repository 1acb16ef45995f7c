namespace CatchUpSim.Model.Inputs;

/// <summary>
/// Declares a number of a scenario: its unit, the range outside of which it means nothing, and one line of text.
/// Reading, schema, catalogue, factors of experiments and the ODD's table of parameters all use this declaration.
/// </summary>
/// <param name="unit">Unit, such as "USD million", "share", "per year", "months", "persons", "index".</param>
/// <param name="minimum">Smallest permitted value.</param>
/// <param name="maximum">Largest permitted value.</param>
/// <param name="text">What the number is, in one line.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParameterAttribute(string unit, double minimum, double maximum, string text) : Attribute
{
    /// <summary>Gets the unit.</summary>
    public string Unit { get; } = unit;

    /// <summary>Gets the smallest permitted value.</summary>
    public double Minimum { get; } = minimum;

    /// <summary>Gets the largest permitted value.</summary>
    public double Maximum { get; } = maximum;

    /// <summary>Gets what the number is, in one line.</summary>
    public string Text { get; } = text;
}

/// <summary>Describes a key of a scenario that is no number: a switch, a choice, a name or a section.</summary>
/// <param name="text">What the key is, in one line.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyAttribute(string text) : Attribute
{
    /// <summary>Gets what the key is, in one line.</summary>
    public string Text { get; } = text;

    /// <summary>Gets the key whose entries this text must name, such as "segments"; empty when it names none.</summary>
    public string References { get; init; } = string.Empty;
}

/// <summary>An entry of a section whose keys are names chosen by the author, such as a designer.</summary>
public interface INamedDefinition
{
    /// <summary>Gets the name: the entry's key in the file.</summary>
    string Name { get; }
}
