using System.Reflection;
using System.Text.RegularExpressions;

namespace CatchUpSim.Architecture.Tests;

/// <summary>Sizes and names; every exemption is named with its reason and fails when it is no longer needed.</summary>
public sealed partial class TasteTests
{
    private const int LongestFile = 300;
    private const int LongestSubmodel = 150;
    private const int LongestMethod = 40;
    private const int MostParameters = 5;

    // "Utility" is no such word here: expected utilities are what decisions compare.
    private static readonly string[] BannedWords =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Handler", "Processor", "Data", "Info", "Base", "Impl"];

    [Fact]
    public void No_file_is_longer_than_300_lines() => Assert.Equal(
        [],
        SourceTree.Files("src").Concat(SourceTree.Files("tests"))
            .Select(file => (File: file, SourceTree.Lines(file).Length))
            .Where(file => file.Length > LongestFile)
            .Select(file => $"{file.File}: {file.Length}"));

    [Fact]
    public void A_submodel_file_is_not_longer_than_150_lines_unless_exempt()
    {
        string[] tooLong =
        [
            .. SourceTree.Files("src/CatchUpSim.Model/Submodels")
                .Where(file => SourceTree.Lines(file).Length > LongestSubmodel)
                .Select(file => Path.GetFileNameWithoutExtension(file)),
        ];
        string[] unexpected = [.. tooLong.Except(Exemptions.LongSubmodels.Keys, StringComparer.Ordinal)];
        Assert.True(unexpected.Length == 0, string.Join('\n', unexpected));
        Assert.Equal([], Exemptions.LongSubmodels.Keys.Except(tooLong, StringComparer.Ordinal));
    }

    [Fact]
    public void No_method_is_longer_than_40_lines_unless_exempt()
    {
        string[] tooLong =
        [
            .. SourceTree.Files("src").SelectMany(file => MethodLengths(file).Where(m => m.Length > LongestMethod)
                .Select(m => $"{Path.GetFileNameWithoutExtension(file)}.{m.Name}")),
        ];
        string[] unexpected = [.. tooLong.Except(Exemptions.LongMethods.Keys, StringComparer.Ordinal)];
        Assert.True(unexpected.Length == 0, string.Join('\n', unexpected));
        Assert.Equal([], Exemptions.LongMethods.Keys.Except(tooLong, StringComparer.Ordinal));
    }

    [Fact]
    public void The_measure_of_methods_finds_the_long_ones() =>
        Assert.True(SourceTree.Files("src").SelectMany(MethodLengths).Count() > 500);

    [Fact]
    public void No_method_takes_more_than_five_parameters_unless_exempt()
    {
        string[] tooMany =
        [
            .. SourceTree.Assemblies().SelectMany(SourceTree.Types)
                .SelectMany(type => Methods(type).Where(method => method.GetParameters().Length > MostParameters)
                    .Select(method => $"{type.Name}.{method.Name}"))
                .Distinct(StringComparer.Ordinal),
        ];
        string[] unexpected = [.. tooMany.Except(Exemptions.ManyParameters.Keys, StringComparer.Ordinal)];
        Assert.True(unexpected.Length == 0, string.Join('\n', unexpected));
        Assert.Equal([], Exemptions.ManyParameters.Keys.Except(tooMany, StringComparer.Ordinal));
    }

    [Fact]
    public void No_type_has_a_name_that_hides_a_missing_concept() => Assert.Equal(
        [],
        SourceTree.Assemblies().SelectMany(SourceTree.Types)
            .Where(type => Word().Matches(type.Name).Any(word => BannedWords.Contains(word.Value, StringComparer.Ordinal)))
            .Select(type => type.FullName));

    [Fact]
    public void Nothing_is_left_for_later() => Assert.Equal(
        [],
        SourceTree.Files("src").Where(file => SourceTree.Lines(file).Any(line => Later().IsMatch(line))));

    private static IEnumerable<MethodInfo> Methods(Type type) => type
        .GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(method => !method.Name.Contains('<', StringComparison.Ordinal)
            && !string.Equals(method.Name, "Deconstruct", StringComparison.Ordinal));

    /// <summary>Blocks that follow a line with a parameter list; the build keeps braces on lines of their own.</summary>
    private static IEnumerable<(string Name, int Length)> MethodLengths(string file)
    {
        string[] lines = SourceTree.Lines(file);
        for (int i = 1; i < lines.Length; i++)
        {
            if (!string.Equals(lines[i].TrimStart(), "{", StringComparison.Ordinal))
            {
                continue;
            }

            string indent = lines[i][..^1];
            int head = i - 1;
            while (head > 0 && (lines[head].Length <= indent.Length || lines[head][indent.Length] is ' ' or ')'))
            {
                head--;
            }

            string text = string.Join(' ', lines[head..i]);
            Match name = MethodHead().Match(text);
            int end = Array.FindIndex(lines, i, line => line.StartsWith(indent + "}", StringComparison.Ordinal));
            if (name.Success && end > i)
            {
                yield return (name.Groups["name"].Value, end - head + 1);
            }
        }
    }

    [GeneratedRegex(
        @"^ *((public|private|internal|protected|static|override|virtual|async|sealed|partial|unsafe|readonly) )+(?!.*\b(class|record|struct|interface|enum) )[\w<>\[\],.?() ]*?(?<name>\w+)(<[\w, ]+>)?\(",
        RegexOptions.ExplicitCapture,
        10_000)]
    private static partial Regex MethodHead();

    [GeneratedRegex("[A-Z][a-z]*", RegexOptions.None, 10_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(TO[D]O|FIX[M]E|HA[C]K|NotImplemented[E]xception)\b", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Later();
}
