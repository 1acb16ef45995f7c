using System.Globalization;
using System.Runtime.CompilerServices;

namespace CatchUpSim.Model.Entities;

/// <summary>The text of a milestone, put together only when the milestone is new.</summary>
[InterpolatedStringHandler]
public ref struct MilestoneText
{
    private DefaultInterpolatedStringHandler _text;

    /// <summary>Initializes a new instance of the <see cref="MilestoneText"/> struct.</summary>
    /// <param name="literalLength">Length of the fixed parts.</param>
    /// <param name="formattedCount">Number of the others.</param>
    /// <param name="industry">State that knows what has been reached.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="milestone">The milestone.</param>
    /// <param name="isNew">Whether the text is wanted.</param>
    public MilestoneText(
        int literalLength, int formattedCount, IndustryState industry, DesignerId designer, Milestone milestone, out bool isNew)
    {
        isNew = !industry.HasReached(designer, milestone);
        _text = isNew
            ? new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture)
            : default;
    }

    /// <summary>Adds a fixed part.</summary>
    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    /// <summary>Adds a value.</summary>
    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    /// <summary>Adds a value in a format.</summary>
    public void AppendFormatted<T>(T value, string? format) => _text.AppendFormatted(value, format);

    /// <summary>The text; nothing can be added afterwards.</summary>
    public string ToStringAndClear() => _text.ToStringAndClear();
}
