using System.Text.Json.Nodes;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Numbers;

namespace CatchUpSim.Scenarios;

/// <summary>Schemas of single values as authors write them, provenance included.</summary>
internal static class ValueSchemas
{
    private const string Digits = @"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?";
    private const string Tag = @"( *\[.+\])?$";

    public static JsonObject AnyText() => new() { ["type"] = "string" };

    public static JsonObject Number(ParameterAttribute parameter, bool isWhole)
    {
        if (DeclaredUnit.Of(parameter.Unit).Kind == UnitKind.Money)
        {
            return Text($"^[A-Z]{{3}} {Digits}( (bn|m|k))?( ?(per |/).+)?( @ [0-9]{{4}}-[0-9]{{2}})?{Tag}");
        }

        JsonObject plain = new()
        {
            ["type"] = isWhole ? "integer" : "number",
            ["minimum"] = parameter.Minimum,
            ["maximum"] = parameter.Maximum,
        };
        return Either(plain, Text($"^{Digits}( *%.*| [^\\[]+)?{Tag}"));
    }

    public static JsonObject Switch() => Either(new JsonObject { ["type"] = "boolean" }, Text("^(true|false)" + Tag));

    public static JsonObject Month() => Text("^[0-9]{4}-(0[1-9]|1[0-2])" + Tag);

    public static JsonObject Choice(ChoiceShape choice) => Either(
        new JsonObject { ["enum"] = new JsonArray([.. choice.Choices.Select(pair => (JsonNode)pair.Key)]) },
        Text("^(" + string.Join('|', choice.Choices.Select(pair => pair.Key)) + @") *\[.+\]$"));

    private static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Either(JsonObject one, JsonObject other) =>
        new() { ["anyOf"] = new JsonArray(one, other) };
}
