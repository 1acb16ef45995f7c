namespace CatchUpSim.Model.Inputs;

/// <summary>
/// Marks the one property of a named definition that the entry's body is: <c>CNY: {2020-09: 6.8}</c> instead of
/// <c>CNY: {per-dollar: {2020-09: 6.8}}</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BodyAttribute : Attribute;
