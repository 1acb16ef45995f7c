using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Tests.Worlds;

namespace CatchUpSim.Scenarios.Tests;

public sealed class WritingTests
{
    private static readonly RecordShape Shape = RecordShape.OfScenario<SmallWorld>();

    [Fact]
    public void The_schema_offers_the_keys_of_every_level()
    {
        JsonNode schema = JsonNode.Parse(JsonSchemaWriter.Write(Shape))!;

        Assert.Equal(
            ["provenance", "description", "start", "focal", "months", "exchange-rates", "segments", "designers",
                "talent", "events", "extends", "variants"],
            schema["properties"]!.AsObject().Select(property => property.Key));
        Assert.Equal("#/$defs/small-designer",
            schema["properties"]!["designers"]!["additionalProperties"]!["anyOf"]![0]!["$ref"]!.GetValue<string>());
        Assert.NotNull(schema["$defs"]!["small-designer"]!["properties"]!["cash"]);
        Assert.NotNull(schema["$defs"]!["changes"]!["properties"]!["designers"]);
        Assert.False(schema["additionalProperties"]!.GetValue<bool>());
    }

    [Fact]
    public void The_schema_explains_numbers_with_unit_and_range()
    {
        JsonNode months = JsonNode.Parse(JsonSchemaWriter.Write(Shape))!["properties"]!["months"]!;

        Assert.Equal("length of a run (months, 1 to 600)", months["description"]!.GetValue<string>());
        Assert.Equal("integer", months["anyOf"]![0]!["type"]!.GetValue<string>());
        Assert.Equal(600, months["anyOf"]![0]!["maximum"]!.GetValue<double>());
    }

    [Theory]
    [InlineData("staff", "400 persons", true)]
    [InlineData("staff", "400 [S1-3]", true)]
    [InlineData("staff", "many", false)]
    [InlineData("growth", "32.8 %/yr [S1-3]", true)]
    [InlineData("cash", "USD 300 m", true)]
    [InlineData("cash", "CNY 1.0 bn @ 2022-07 [S1-3, low]", true)]
    [InlineData("cash", "300", false)]
    [InlineData("temper", "very-bold [S1-3]", true)]
    [InlineData("home", "yes", false)]
    public void The_schema_accepts_what_the_reader_accepts(string key, string text, bool accepted)
    {
        JsonNode value =
            JsonNode.Parse(JsonSchemaWriter.Write(Shape))!["$defs"]!["small-designer"]!["properties"]![key]!;
        string pattern = (value["pattern"] ?? value["anyOf"]![1]!["pattern"])!.GetValue<string>();

        Assert.Equal(accepted, Regex.IsMatch(text, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void The_reference_lists_every_key_with_unit_range_and_meaning()
    {
        string text = KeyReferenceWriter.Write(Shape);

        Assert.StartsWith("# Scenario files\n", text, StringComparison.Ordinal);
        Assert.Contains("\n### Top level\n", text, StringComparison.Ordinal);
        Assert.Contains("\n### `designers.<name>`\n", text, StringComparison.Ordinal);
        Assert.Contains("\n| `cash` * | money, USD million | 0 to 100000 | cash |\n", text, StringComparison.Ordinal);
        Assert.Contains("\n| `temper` | `cautious`, `very-bold` |  | temper |\n", text, StringComparison.Ordinal);
        Assert.Contains("\n| `fit` * | by name from `segments`: share | 0 to 1 | fit to the segments |\n", text,
            StringComparison.Ordinal);
        Assert.Contains("\n| `exchange-rates` | by name: by month: units per USD | 1E-06 to 1000000000 |", text,
            StringComparison.Ordinal);
    }
}
