using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Initialization;

/// <summary>The state of the industry before the first month (ODD element 5).</summary>
public static class InitialState
{
    /// <summary>Creates the initial state of a run.</summary>
    public static IndustryState Create(Scenario scenario, RandomStreams random)
    {
        RandomStream chance = random.For(RandomPurpose.Initialization);
        IndustryNames names = NamesOf(scenario);
        var focal = new DesignerId(IndexOf(names.Designers, scenario.Focal));
        var industry = new IndustryState(SizesOf(scenario, names), names, scenario.Mechanisms, scenario.Start, focal);
        InitialSupply.Set(industry, scenario);
        InitialMarket.SetSegments(industry, scenario);
        InitialDesigners.Set(industry, scenario, chance);
        Talent.Open(industry, scenario.Talent);
        InitialMarket.SetPositions(industry, scenario);
        InitialCustomers.Set(industry, scenario, chance);
        InitialPartners.Set(industry, scenario, chance);
        InitialSoftware.Set(industry, scenario);
        PolicyControls.ApplyHistory(industry, scenario.PolicyControls);
        InitialBeliefs.Set(industry, scenario);
        return industry;
    }

    /// <summary>The definition behind a designer slot, and whether the slot is for a later entrant.</summary>
    internal static (DesignerDefinition Definition, bool IsEntrant) DefinitionOf(Scenario scenario, DesignerId designer)
    {
        int position = designer.Index - scenario.Entrants.Slots;
        return position >= 0
            ? (scenario.Designers[position], false)
            : (scenario.Designers.First(d => string.Equals(d.Name, scenario.Entrants.Template, StringComparison.Ordinal)), true);
    }

    /// <summary>Position of a name in a list.</summary>
    /// <exception cref="ArgumentException">No such name.</exception>
    internal static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new ArgumentException($"Nothing is called '{name}'.", nameof(name));
    }

    private static IndustryNames NamesOf(Scenario scenario) => new(
        // Entrant slots come first, so that a designer added to the file shifts nobody's draws.
        [.. Enumerable.Range(1, scenario.Entrants.Slots).Select(i => $"entrant-{i}"), .. scenario.Designers.Select(d => d.Name)],
        [.. scenario.Segments.Select(s => s.Name)],
        [.. scenario.Foundries.Select(f => f.Name)],
        [.. scenario.Foundries.SelectMany(f => f.Lines.Select(l => $"{f.Name}/{l.Name}"))],
        [.. scenario.Partners.SelectMany(g => Numbered(g.Name, g.Count))],
        [.. scenario.Investors.SelectMany(g => Numbered(g.Name, g.Count))],
        [.. scenario.Inputs.Select(i => i.Name)]);

    private static IEnumerable<string> Numbered(string name, int count) =>
        Enumerable.Range(1, count).Select(i => $"{name}-{i}");

    private static IndustrySizes SizesOf(Scenario scenario, IndustryNames names) => new()
    {
        Designers = names.Designers.Count,
        Segments = names.Segments.Count,
        Foundries = names.Foundries.Count,
        Lines = names.Lines.Count,
        Customers = scenario.Customers.Sum(c => c.Count),
        Partners = names.Partners.Count,
        Investors = names.Investors.Count,
        Inputs = names.Inputs.Count,
    };
}
