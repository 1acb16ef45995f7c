using System.Globalization;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Tests.Worlds;

namespace CatchUpSim.Scenarios.Tests;

public sealed class ModelKeysTests : IDisposable
{
    private static readonly string Text = GeneratedWorld.Write(ScenarioReader.Shape);
    private static readonly ScenarioReader<Scenario> Reader = new(_ => []);
    private readonly ScenarioFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_key_of_the_model_can_be_written_in_a_file()
    {
        ScenarioDocument<Scenario> document = Reader.Read(new ScenarioReference(folder.Write("all.yaml", Text), null));
        IReadOnlyList<Parameter<Scenario>> parameters = ParameterCatalogue.Of(document.Scenario).Parameters;

        Assert.True(parameters.Count > 400);
        Assert.All(parameters, parameter => Assert.Equal(parameter.Maximum, parameter.Value, 1e-9 * parameter.Maximum));
        Assert.Empty(document.NumbersWithoutProvenance());
    }

    [Fact]
    public void Every_parameter_of_the_model_can_be_set_on_the_command_line_by_its_path_in_the_catalogue()
    {
        ScenarioReference file = new(folder.Write("all.yaml", Text), null);
        // Amounts of money are written differently, and lists are set as a whole.
        List<Parameter<Scenario>> plain =
        [
            .. ParameterCatalogue.Of(Reader.Read(file).Scenario).Parameters.Where(parameter =>
                !parameter.Unit.StartsWith("USD", StringComparison.Ordinal) && !parameter.Path.Contains('[')),
        ];

        ScenarioDocument<Scenario> changed = Reader.Read(
            file, [.. plain.Select(parameter =>
                string.Create(CultureInfo.InvariantCulture, $"{parameter.Path}={parameter.Minimum:0.######}"))]);
        ParameterCatalogue<Scenario> after = ParameterCatalogue.Of(changed.Scenario);

        Assert.True(plain.Count > 300);
        Assert.All(plain, parameter => Assert.Equal(parameter.Minimum, after.Find(parameter.Path).Value));
        Assert.All(plain, parameter => Assert.Equal(Provenance.CommandLine, changed.Provenance[parameter.Path]));
    }
}
