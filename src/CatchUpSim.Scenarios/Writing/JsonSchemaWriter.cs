using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Layers;
using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios;

/// <summary>
/// Writes a JSON Schema (draft 2020-12) with which editors complete keys and explain them while a scenario is typed. It
/// demands no key, because a file may take any of them from the file it extends; the reader itself is stricter.
/// </summary>
public sealed class JsonSchemaWriter
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // The schema is a file, never part of a page: apostrophes may stay apostrophes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject definitions = [];

    private JsonSchemaWriter()
    {
    }

    /// <summary>The schema for scenarios that are held in a record type.</summary>
    public static string Write(RecordShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return new JsonSchemaWriter().WriteScenario(shape).ToJsonString(Indented) + "\n";
    }

    private JsonObject WriteScenario(RecordShape shape)
    {
        JsonObject changes = Mapping(Properties(shape));
        ((JsonObject)changes["properties"]!)[VariantLayers.DescriptionKey] =
            Described(ValueSchemas.AnyText(), "what the variant changes, in one line");
        definitions["changes"] = changes;

        JsonObject properties = Properties(shape);
        properties[ExtendsChain.Key] =
            Described(ValueSchemas.AnyText(), "the file that this one changes, relative to this file");
        properties[VariantLayers.Key] = Described(
            new JsonObject { ["type"] = "object", ["additionalProperties"] = Reference("changes") },
            "named sets of changes, chosen with file.yaml#name");

        JsonObject schema = Mapping(properties);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "CatchUpSim scenario");
        schema["$defs"] = definitions;
        return schema;
    }

    private JsonObject Properties(RecordShape record)
    {
        JsonObject properties = new()
        {
            [ProvenanceScopes.ReservedKey] =
                Described(ValueSchemas.AnyText(), "source of every number here that states none of its own"),
        };
        foreach (KeyShape key in record.Keys)
        {
            properties[key.Name] = Described(Value(key, key.Value), Explanation(key));
        }

        return properties;
    }

    private JsonObject Value(KeyShape key, ValueShape value) => value switch
    {
        SectionShape section => Record(section.Record),
        NamedEntriesShape { Record.Body: { } body } => Entries(Value(body, body.Value)),
        NamedEntriesShape entries => Entries(Record(entries.Record)),
        SequenceShape sequence => new JsonObject { ["type"] = "array", ["items"] = Value(key, sequence.Item) },
        NumbersByNameShape => Entries(ValueSchemas.Number(key.Parameter!, isWhole: false)),
        DatedSeriesShape => Dated(ValueSchemas.Number(key.Parameter!, isWhole: false)),
        NumberShape number => ValueSchemas.Number(key.Parameter!, number.IsWhole),
        SwitchShape => ValueSchemas.Switch(),
        MonthShape => ValueSchemas.Month(),
        ChoiceShape choice => ValueSchemas.Choice(choice),
        _ => ValueSchemas.AnyText(),
    };

    private JsonObject Record(RecordShape record)
    {
        string name = KebabCase.Of(record.Type.Name);
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = null;
            definitions[name] = Mapping(Properties(record));
        }

        return Reference(name);
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/$defs/" + name };

    private static JsonObject Mapping(JsonObject properties) => new()
    {
        ["type"] = "object",
        ["properties"] = properties,
        ["additionalProperties"] = false,
    };

    private static JsonObject Entries(JsonObject entry) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { [ProvenanceScopes.ReservedKey] = ValueSchemas.AnyText() },
        ["additionalProperties"] = new JsonObject
        {
            ["anyOf"] = new JsonArray(entry, new JsonObject { ["const"] = Merging.Removal }),
        },
    };

    private static JsonObject Dated(JsonObject number)
    {
        JsonObject schema = Entries(number);
        schema["propertyNames"] =
            new JsonObject { ["pattern"] = $"^([0-9]{{4}}-(0[1-9]|1[0-2])|{ProvenanceScopes.ReservedKey})$" };
        return schema;
    }

    // Keywords beside $ref are allowed since draft 2019-09.
    private static JsonObject Described(JsonObject schema, string description)
    {
        schema["description"] = description;
        return schema;
    }

    private static string Explanation(KeyShape key)
    {
        string range = key.Parameter is { } parameter
            ? $" ({parameter.Unit}, {parameter.Minimum} to {parameter.Maximum})" : string.Empty;
        string names = key.References.Length > 0 ? $" (names from '{key.References}')" : string.Empty;
        return key.Text + range + names;
    }
}
