using System.Text.RegularExpressions;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Architecture.Tests.Documentation;

/// <summary>One call of the monthly schedule.</summary>
/// <param name="Submodel">Class that is called.</param>
/// <param name="Section">Section of the scenario file that holds its parameters.</param>
/// <param name="Purpose">Purpose of its draws, or empty.</param>
internal sealed record ScheduledCall(string Submodel, string Section, string Purpose);

/// <summary>The monthly schedule as its source text states it.</summary>
internal static partial class Schedule
{
    /// <summary>Gets the calls of a month, in order.</summary>
    public static IReadOnlyList<ScheduledCall> Calls { get; } =
    [
        .. Call().Matches(ProjectText.Read("src/CatchUpSim.Model/MonthlySchedule.cs")).Select(match => new ScheduledCall(
            match.Groups["submodel"].Value,
            KebabCase.Of(match.Groups["section"].Value),
            match.Groups["purpose"].Value)),
    ];

    [GeneratedRegex(
        @"^ +(?<submodel>\w+)\.\w+\(industry, scenario\.(?<section>\w+)(, random\.For\(RandomPurpose\.(?<purpose>\w+)\))?\);",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        10_000)]
    private static partial Regex Call();
}
