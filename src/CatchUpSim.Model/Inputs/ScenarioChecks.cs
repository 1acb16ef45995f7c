using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Inputs;

/// <summary>Checks of a scenario that reach across sections.</summary>
internal static class ScenarioChecks
{
    private const double Tolerance = 1e-6;

    public static IEnumerable<(string Path, string Message)> Of(Scenario scenario) =>
    [
        .. Name(scenario.Name), .. Times(scenario), .. Sums(scenario), .. References(scenario), .. Strategies(scenario),
        .. Shapes(scenario), .. Stability(scenario), .. Chain(scenario), .. Places(scenario), .. Regimes(scenario),
    ];

    // Results lie in a folder of this name.
    private static IEnumerable<(string Path, string Message)> Name(string name)
    {
        if (FolderNames.Fault(name) is { } fault)
        {
            yield return ("name", fault);
        }
    }

    private static IEnumerable<(string Path, string Message)> Times(Scenario scenario)
    {
        if (scenario.End <= scenario.Start)
        {
            yield return ("end", $"the last month {scenario.End} must be later than the first, {scenario.Start}");
        }
        else if (scenario.End.Since(scenario.Start) > 1200)
        {
            yield return ("end", "a run may have 1200 months at most");
        }

        DesignerDefinition? focal = scenario.Designers.FirstOrDefault(designer => designer.Name == scenario.Focal);
        if (focal?.Founded > scenario.End)
        {
            yield return ($"designers.{focal.Name}.founded", $"the run ends in {scenario.End}, before its focal firm is founded");
        }
        else if (focal?.Founded > scenario.Start && !scenario.Mechanisms.EntryExit)
        {
            yield return ($"designers.{focal.Name}.founded", $"without the mechanism entry-exit nobody is founded after the first month, {scenario.Start}, and the focal firm never would be");
        }
    }

    private static IEnumerable<(string Path, string Message)> Sums(Scenario scenario)
    {
        double weights = scenario.Segments.Sum(s => s.Weight);
        if (Math.Abs(weights - 1) > Tolerance)
        {
            yield return ("segments", $"the weights of the segments sum to {weights:0.######}; they must sum to 1");
        }

        double spending = scenario.Customers.Sum(c => c.SpendingShare);
        if (Math.Abs(spending - 1) > Tolerance)
        {
            yield return ("customers", $"the spending shares sum to {spending:0.######}; they must sum to 1");
        }

        foreach (CustomerGroupDefinition group in scenario.Customers)
        {
            double sum = group.Segments.Values.Sum();
            if (Math.Abs(sum - 1) > Tolerance)
            {
                yield return ($"customers.{group.Name}.segments", $"the shares sum to {sum:0.######}; they must sum to 1");
            }

            if (group.LongestInterval < group.ShortestInterval)
            {
                yield return ($"customers.{group.Name}.longest-interval", "the longest interval is shorter than the shortest");
            }
        }

        IReadOnlyList<double> chain = scenario.PolicyControls.Transitions;
        if (chain.Count != 16)
        {
            yield return ("policy-controls.transitions", $"16 probabilities are needed, four rows of four; there are {chain.Count}");
            yield break;
        }

        for (int row = 0; row < 4; row++)
        {
            double sum = chain.Skip(4 * row).Take(4).Sum();
            if (Math.Abs(sum - 1) > Tolerance)
            {
                yield return ("policy-controls.transitions", $"row {row + 1} sums to {sum:0.######}; it must sum to 1");
            }
        }
    }

    private static IEnumerable<(string Path, string Message)> References(Scenario scenario)
    {
        var lines = scenario.Foundries.SelectMany(f => f.Lines.Select(l => $"{f.Name}/{l.Name}")).ToHashSet(StringComparer.Ordinal);
        foreach (DesignerDefinition designer in scenario.Designers)
        {
            foreach (ProductDefinition product in designer.Products)
            {
                if (!lines.Contains(product.Line))
                {
                    yield return ($"designers.{designer.Name}.products.{product.Name}.line", $"no process line is called '{product.Line}'; there are {string.Join(", ", lines)}");
                }
            }

            if (designer.Products.Count > IndustrySizes.ProductsPerDesigner)
            {
                yield return ($"designers.{designer.Name}.products", $"a designer can sell {IndustrySizes.ProductsPerDesigner} products at once at most");
            }
        }

        foreach (RecordedFact fact in scenario.Record)
        {
            if ((fact.Milestone is null) == (fact.Outcome is null))
            {
                yield return ($"record.{fact.Name}", "a fact states either a milestone or an outcome");
            }
            else if (fact.Outcome is not null && fact.Value is null)
            {
                yield return ($"record.{fact.Name}", "a fact about an outcome needs a value");
            }
        }
    }

    private static IEnumerable<(string Path, string Message)> Strategies(Scenario scenario)
    {
        double[] nodes = [.. scenario.Foundries.SelectMany(foundry => foundry.Lines).Select(line => line.Node).Distinct()];
        foreach (DesignerDefinition designer in scenario.Designers)
        {
            if (designer.Strategy.Node is { } node && !nodes.Contains(node))
            {
                yield return ($"designers.{designer.Name}.strategy.node", $"no process line has a node of {node} nm; there are {string.Join(", ", nodes)}");
            }

            if (designer.Strategy is { SecondSourceAhead: true, SecondSource: null })
            {
                yield return ($"designers.{designer.Name}.strategy.second-source-ahead", "a second source prepared ahead needs a foundry: second-source");
            }
        }
    }

    private static IEnumerable<(string Path, string Message)> Places(Scenario scenario)
    {
        foreach (InputDefinition input in scenario.Inputs)
        {
            if (input.MadeIn is { } shares && Math.Abs(shares.Total - 1) > Tolerance)
            {
                yield return ($"inputs.{input.Name}.made-in", $"the shares sum to {shares.Total:0.######}; they must sum to 1");
            }
        }
    }

    private static IEnumerable<(string Path, string Message)> Regimes(Scenario scenario)
    {
        RegimeLevelsParameters levels = scenario.PolicyControls.RegimeLevels;
        (string Name, IReadOnlyList<double> Levels)[] lists =
        [
            ("fee", levels.Fee), ("node-cutoff", levels.NodeCutoff), ("presumption-node", levels.PresumptionNode),
            ("scrutiny", levels.Scrutiny), ("memory-supply", levels.MemorySupply), ("tool-access", levels.ToolAccess),
            ("discouragement", levels.Discouragement), ("procurement-premium", levels.ProcurementPremium),
            ("procurement-quota", levels.ProcurementQuota),
        ];
        foreach ((string name, IReadOnlyList<double> list) in lists)
        {
            if (list.Count != RegimeChain.Count)
            {
                yield return ($"policy-controls.regime-levels.{name}", $"one level for each of the {RegimeChain.Count} regimes is needed; there are {list.Count}");
            }
        }
    }

    /// <summary>Every input has to reach designers in the end, or its distance from final use has no value (VC7).</summary>
    private static IEnumerable<(string Path, string Message)> Chain(Scenario scenario)
    {
        var users = scenario.Inputs.ToDictionary(input => input.Name, input => input.UsedBy, StringComparer.Ordinal);
        foreach (InputDefinition input in scenario.Inputs)
        {
            string? user = input.UsedBy;
            for (int step = 0; user is not null && step < users.Count; step++)
            {
                user = users.GetValueOrDefault(user);
            }

            if (user is not null)
            {
                yield return ($"inputs.{input.Name}.used-by", "the inputs use one another in a circle and never reach designers");
            }
        }
    }

    /// <summary>Joint research is compared with that of competitors, who need an equilibrium to compete in (R5).</summary>
    private static IEnumerable<(string Path, string Message)> Stability(Scenario scenario)
    {
        ResearchParameters research = scenario.Research;
        ResearchMarket market = ResearchCooperation.Market(research);
        bool isInterior = CooperativeResearch.MeetsSecondOrderCondition(ResearchRegime.ResearchCooperation, market);
        if (scenario.Mechanisms.Research && !(isInterior && CooperativeResearch.IsStable(market)))
        {
            yield return (
                "research.horizontal-spillover",
                FormattableString.Invariant($"research of competitors has no stable equilibrium at a spillover of {research.HorizontalSpillover} ")
                + FormattableString.Invariant($"and a research-convexity of {research.ResearchConvexity} (Henriques 1990)"));
        }

        foreach (PartnerGroupDefinition group in scenario.Partners)
        {
            string path = $"partners.{group.Name}.agreement";
            if (group.Agreement is not { } agreement)
            {
                continue;
            }

            if (group.Kind is not (PartnerKind.University or PartnerKind.Institute))
            {
                yield return (path, "an agreement is made with universities and institutes; others share cost along the chain");
            }
            else if (scenario.Mechanisms.Research && !ResearchAgreements.HasOptimum(agreement, market))
            {
                yield return (
                    path,
                    FormattableString.Invariant($"research under this agreement has no optimum at a spillover of {research.HorizontalSpillover} ")
                    + FormattableString.Invariant($"and a research-convexity of {research.ResearchConvexity}"));
            }
        }
    }

    private static IEnumerable<(string Path, string Message)> Shapes(Scenario scenario)
    {
        var stages = scenario.ProductDevelopment.Stages.Select(s => s.Stage).ToHashSet();
        foreach (DevelopmentStage stage in Enum.GetValues<DevelopmentStage>())
        {
            if (stage != DevelopmentStage.None && !stages.Contains(stage))
            {
                yield return ("product-development.stages", $"the stage '{stage}' is missing");
            }
        }

        if (scenario.Designers.Count + scenario.Entrants.Slots > 60)
        {
            yield return ("entrants.slots", "60 designers at most, entrant slots included");
        }

        if (scenario.Customers.Sum(c => (long)c.Count) is 0 or > 5_000_000)
        {
            yield return ("customers", "between 1 and 5,000,000 organisations are possible");
        }

        if (scenario.Foundries.Count == 0 || scenario.Foundries.Sum(f => f.Lines.Count) == 0)
        {
            yield return ("foundries", "at least one foundry with one process line is needed");
        }
    }
}
