using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Model.Checkpoints;

/// <summary>
/// What a checkpoint is written in. The version follows from the names, units and types of all state variables and
/// outcomes, so that it changes by itself when one of them does.
/// </summary>
public static class WorldSchema
{
    // Order and form of what is written besides the columns; to be raised when Checkpoint or ChronicleBytes change.
    private const int Layout = 2;

    /// <summary>The version of the schema: the first sixteen hexadecimal digits of its hash.</summary>
    public static string Version()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"layout {Layout}\n");
        foreach (EntityTable table in Smallest().Tables)
        {
            foreach (Column column in table.Columns)
            {
                text.Append(CultureInfo.InvariantCulture, $"{table.Name}.{column.Name} [{column.Unit}] {column.ValueType} {column.Bytes.Length}\n");
            }
        }

        foreach (Outcome<DesignerId> outcome in FirmOutcomes.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"firms.{outcome.Name} [{outcome.Unit}]\n");
        }

        foreach (Outcome<SegmentId> outcome in MarketOutcomes.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"market.{outcome.Name} [{outcome.Unit}]\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    /// <summary>Every table with one row of each kind of entity: shapes that depend on the code alone.</summary>
    private static IndustryState Smallest()
    {
        string[] one = ["one"];
        var sizes = new IndustrySizes
        {
            Designers = 1, Segments = 1, Foundries = 1, Lines = 1, Customers = 1, Partners = 1, Investors = 1, Inputs = 1,
        };
        return new IndustryState(sizes, new IndustryNames(one, one, one, one, one, one, one), AllOff, Month.Of(2020, 1));
    }

    private static Mechanisms AllOff => new()
    {
        PolicyControls = false, DemandWindows = false, TechnologyFrontier = false, Talent = false, Alliances = false, Research = false,
        ProductDevelopment = false, EcosystemCompatibility = false, FoundryAllocation = false, Pricing = false, CustomerChoice = false,
        CashFlow = false, Funding = false, EntryExit = false, ValueChain = false, SupplySecurity = false,
    };
}
