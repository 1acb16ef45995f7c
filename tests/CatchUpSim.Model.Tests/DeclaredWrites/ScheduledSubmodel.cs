using System.Reflection;
using System.Text.RegularExpressions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Tests.DeclaredWrites;

/// <summary>One line of the monthly schedule: whom it calls, with which parameters and which chance.</summary>
internal sealed partial class ScheduledSubmodel
{
    private readonly MethodInfo _procedure;
    private readonly PropertyInfo _parameters;
    private readonly RandomPurpose? _purpose;

    private ScheduledSubmodel(Match line)
    {
        Type = typeof(Simulation).Assembly.GetTypes().Single(
            type => type.IsPublic && string.Equals(type.Name, line.Groups["class"].Value, StringComparison.Ordinal));
        _parameters = typeof(Scenario).GetProperty(line.Groups["section"].Value)!;
        _purpose = line.Groups["purpose"].Success ? Enum.Parse<RandomPurpose>(line.Groups["purpose"].Value) : null;
        Type[] arguments = _purpose is null
            ? [typeof(IndustryState), _parameters.PropertyType]
            : [typeof(IndustryState), _parameters.PropertyType, typeof(RandomStream)];
        _procedure = Type.GetMethod(line.Groups["procedure"].Value, arguments)!;
        Declared = Type.GetCustomAttributes<WritesAttribute>()
            .SelectMany(writes => writes.Columns.Select(column => $"{writes.Table}.{column}"))
            .ToHashSet(StringComparer.Ordinal);
    }

    public Type Type { get; }

    public IReadOnlySet<string> Declared { get; }

    /// <summary>The submodels in the order of the schedule's own text.</summary>
    public static IReadOnlyList<ScheduledSubmodel> All() =>
    [
        .. Call().Matches(File.ReadAllText(Path.Join(ShippedWorld.Root, "src/CatchUpSim.Model/MonthlySchedule.cs")))
            .Select(line => new ScheduledSubmodel(line)),
    ];

    public void Advance(IndustryState industry, Scenario scenario, RandomStreams random)
    {
        object parameters = _parameters.GetValue(scenario)!;
        object[] arguments = _purpose is { } purpose
            ? [industry, parameters, random.For(purpose)]
            : [industry, parameters];
        _procedure.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    [GeneratedRegex(
        @"(?<class>\w+)\.(?<procedure>\w+)\(industry, scenario\.(?<section>\w+)(, random\.For\(RandomPurpose\.(?<purpose>\w+)\))?\);",
        RegexOptions.ExplicitCapture,
        10_000)]
    private static partial Regex Call();
}
