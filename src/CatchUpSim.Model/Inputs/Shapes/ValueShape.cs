namespace CatchUpSim.Model.Inputs;

/// <summary>What kind of value a key of a scenario file holds.</summary>
public abstract record ValueShape;

/// <summary>A number with unit and range.</summary>
/// <param name="IsWhole">Whether it must be a whole number.</param>
public sealed record NumberShape(bool IsWhole) : ValueShape;

/// <summary>A switch: <c>true</c> or <c>false</c>.</summary>
public sealed record SwitchShape : ValueShape;

/// <summary>A text, or the name of an entry elsewhere in the file.</summary>
public sealed record TextShape : ValueShape;

/// <summary>A calendar month, such as <c>2022-10</c>.</summary>
public sealed record MonthShape : ValueShape;

/// <summary>One of a few words.</summary>
/// <param name="Choices">The permitted words and what they stand for, in order of declaration.</param>
public sealed record ChoiceShape(IReadOnlyList<KeyValuePair<string, object>> Choices) : ValueShape;

/// <summary>A mapping of fixed keys.</summary>
/// <param name="Record">The keys.</param>
public sealed record SectionShape(RecordShape Record) : ValueShape;

/// <summary>A mapping of names chosen by the author to definitions.</summary>
/// <param name="Record">The keys of each definition.</param>
public sealed record NamedEntriesShape(RecordShape Record) : ValueShape;

/// <summary>A sequence of values of one kind.</summary>
/// <param name="Item">The kind of each item.</param>
/// <param name="ItemType">The C# type of each item.</param>
public sealed record SequenceShape(ValueShape Item, Type ItemType) : ValueShape;

/// <summary>A mapping of names to numbers.</summary>
public sealed record NumbersByNameShape : ValueShape;

/// <summary>A mapping of increasing months to numbers.</summary>
public sealed record DatedSeriesShape : ValueShape;
