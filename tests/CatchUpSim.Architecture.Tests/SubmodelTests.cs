using System.Reflection;
using System.Text.RegularExpressions;
using CatchUpSim.Model;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Architecture.Tests;

/// <summary>Only the monthly schedule orders submodels, and each sees only its own parameters.</summary>
public sealed partial class SubmodelTests
{
    private const string Folder = "src/CatchUpSim.Model/Submodels";

    private static readonly Type[] Procedures =
        [.. typeof(Simulation).Assembly.GetTypes().Where(type => type.GetCustomAttributes<WritesAttribute>().Any())];

    [Fact]
    public void No_submodel_calls_the_procedure_of_another()
    {
        string[] names = [.. Procedures.Select(type => type.Name)];
        Assert.True(names.Length >= 16);
        List<string> calls = [];
        foreach (string file in SourceTree.Files(Folder))
        {
            string own = OwnFolder(file);
            foreach (Match call in Call().Matches(SourceTree.Code(file)))
            {
                string name = call.Groups["type"].Value;
                string home = HomeOf(name);
                bool isProcedure = names.Contains(name, StringComparer.Ordinal) && char.IsUpper(call.Groups["member"].Value[0]);
                if (isProcedure && !string.Equals(home, own, StringComparison.Ordinal) && !IsEquation(name, call.Groups["member"].Value))
                {
                    calls.Add($"{file} calls {name}.{call.Groups["member"].Value}");
                }
            }
        }

        Assert.Equal([], calls);
    }

    [Fact]
    public void No_submodel_and_no_decision_takes_the_whole_scenario()
    {
        IEnumerable<Type> types = SourceTree.Types(typeof(Simulation).Assembly).Where(type =>
            type.Namespace!.EndsWith(".Submodels", StringComparison.Ordinal) || type.Namespace.EndsWith(".Decisions", StringComparison.Ordinal));
        Assert.Equal([], types.Where(MentionsScenario).Select(type => type.Name));
    }

    [Fact]
    public void A_month_is_a_list_of_calls()
    {
        string[] lines = SourceTree.Lines("src/CatchUpSim.Model/MonthlySchedule.cs");
        int begin = Array.FindIndex(lines, line => line.Contains("AdvanceOneMonth(", StringComparison.Ordinal)) + 2;
        int end = Array.FindIndex(lines, begin, line => string.Equals(line, "    }", StringComparison.Ordinal));
        string[] statements =
        [
            .. lines[begin..end].Select(line => line.Trim())
                .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)),
        ];
        Assert.True(statements.Length >= 16);
        Assert.All(statements, statement => Assert.Matches(ScheduledCall(), statement));
    }

    [Fact]
    public void A_procedure_takes_the_state_then_its_parameters_then_one_stream() => Assert.All(Procedures, procedure =>
    {
        MethodInfo[] methods =
        [
            .. procedure.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(method => method.ReturnType == typeof(void) && method.GetParameters() is [{ ParameterType: var first }, ..]
                    && first == typeof(IndustryState)),
        ];
        Assert.NotEmpty(methods);
        Assert.Contains(methods, method => method.GetParameters().Length is 2 or 3);
    });

    private static string OwnFolder(string file) => file[(Folder.Length + 1)..].Split('/')[0];

    /// <summary>The folder of a submodel's files; some procedures share a folder with a related one.</summary>
    private static string HomeOf(string type) =>
        SourceTree.Files(Folder).Where(file => file.EndsWith($"/{type}.cs", StringComparison.Ordinal)).Select(OwnFolder).FirstOrDefault(string.Empty);

    /// <summary>A numbered equation lives beside the procedure it serves; it sees no state and may be used by others.</summary>
    private static bool IsEquation(string type, string member) => Procedures
        .Single(procedure => string.Equals(procedure.Name, type, StringComparison.Ordinal))
        .GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => string.Equals(method.Name, member, StringComparison.Ordinal))
        .All(method => method.ReturnType != typeof(void)
            && method.GetParameters().All(parameter => parameter.ParameterType != typeof(IndustryState)));

    private static bool MentionsScenario(Type type)
    {
        const BindingFlags Everything =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        return type.GetMethods(Everything).Any(m => m.GetParameters().Any(p => p.ParameterType == typeof(Scenario)))
            || type.GetConstructors(Everything).Any(m => m.GetParameters().Any(p => p.ParameterType == typeof(Scenario)))
            || type.GetFields(Everything).Any(field => field.FieldType == typeof(Scenario));
    }

    [GeneratedRegex(@"(?<![\w.])(?<type>[A-Z]\w+)\.(?<member>\w+)\(", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Call();

    [GeneratedRegex(@"^\w+\.\w+\(industry, scenario\.\w+(, random\.For\(RandomPurpose\.\w+\))?\);$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ScheduledCall();
}
