using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Observation;

/// <summary>
/// A recorded quantity, declared once: its name heads the CSV column, labels the axis and fills the data dictionary.
/// </summary>
/// <typeparam name="TId">Whose quantity it is.</typeparam>
/// <param name="Name">Name, snake_case.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Text">What it is, in one line.</param>
/// <param name="Read">How to read it from the state; reading never changes the state.</param>
public sealed record Outcome<TId>(string Name, string Unit, string Text, Func<IndustryState, TId, double> Read)
    where TId : struct, IEntityId<TId>;
