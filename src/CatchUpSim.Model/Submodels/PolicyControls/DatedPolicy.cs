using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>Sets the policies that a dated event changes.</summary>
internal static class DatedPolicy
{
    public static void Apply(IndustryState industry, PolicyControlsParameters parameters, PolicyEventDefinition dated)
    {
        PolicyStates policy = industry.PolicyStates;
        PolicyId now = IndustryState.Policy;
        policy.Regime[now] = dated.Regime ?? policy.Regime[now];
        if (dated.Thresholds is not null)
        {
            policy.ThresholdSet[now] = IndexOf(parameters.Events, dated);
            policy.ThresholdScale[now] = 1;
        }

        Set(policy.Scrutiny, dated.Scrutiny);
        Set(policy.NodeCutoff, dated.NodeCutoff);
        Set(policy.PresumptionNode, dated.PresumptionNode);
        Set(policy.MemorySupply, dated.MemorySupply);
        Set(policy.ToolAccess, dated.ToolAccess);
        Set(policy.DesignToolAccess, dated.DesignToolAccess);
        Set(policy.ProcurementQuota, dated.ProcurementQuota);
        Set(policy.ProcurementPremium, dated.ProcurementPremium);
        Set(policy.SubsidyRate, dated.SubsidyRate);
        Set(policy.Tariff, dated.Tariff);
        Set(policy.Fee, dated.Fee);
        Set(policy.LicenceHostility, dated.LicenceHostility);
        Set(policy.Climate, dated.Climate);
        Set(policy.Counter, dated.Counter);
        Set(policy.Discouragement, dated.Discouragement);
        Set(policy.LicenceLimit, dated.LicenceLimit);
        foreach (string name in dated.EntityList ?? [])
        {
            List(industry, dated, name);
        }

        foreach (string name in dated.Suspend ?? [])
        {
            SuspendEverywhere(industry, name);
        }

        industry.Chronicle.Write(industry.Month, "governments", EventKind.Policy, dated.Name, dated.Text);
    }

    /// <summary>How many restrictions of foreign supply firms know of that are not yet in force.</summary>
    public static int Pending(Month now, IReadOnlyList<PolicyEventDefinition> events)
    {
        int pending = 0;
        foreach (PolicyEventDefinition dated in events)
        {
            bool restricts = dated.NodeCutoff is not null || dated.PresumptionNode is not null || dated.MemorySupply is not null
                || dated.DesignToolAccess is not null || dated.Suspend is not null || dated.EntityList is not null;
            int months = dated.Month.Since(now);
            pending += restricts && months > 0 && months <= (dated.Notice ?? 0) ? 1 : 0;
        }

        return pending;
    }

    private static void Set(Column<PolicyId, double> column, double? value) =>
        column[IndustryState.Policy] = value ?? column[IndustryState.Policy];

    private static int IndexOf(IReadOnlyList<PolicyEventDefinition> events, PolicyEventDefinition dated)
    {
        int index = 0;
        while (!ReferenceEquals(events[index], dated))
        {
            index++;
        }

        return index;
    }

    private static void List(IndustryState industry, PolicyEventDefinition dated, string name)
    {
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (string.Equals(industry.Names.Designers[designer.Index], name, StringComparison.Ordinal))
            {
                bool isNews = !industry.Designers.EntityListed[designer] && industry.IsActive(designer);
                industry.Designers.EntityListed[designer] = true;
                ref int since = ref industry.Designers.ListedMonth[designer];
                since = since > 0 ? since : dated.Month.Index;
                if (isNews)
                {
                    string what = $"listed by the foreign coalition, parts abroad: {FoundryDependence.PartsAbroad(industry, designer)}";
                    industry.Chronicle.Write(industry.Month, designer, EventKind.Shock, "entity list", what);
                }
            }
        }
    }

    private static void SuspendEverywhere(IndustryState industry, string name)
    {
        foreach (DesignerId designer in industry.Designers.All)
        {
            bool isNamed = string.Equals(industry.Names.Designers[designer.Index], name, StringComparison.Ordinal);
            if (!isNamed || !industry.IsActive(designer))
            {
                continue;
            }

            foreach (FoundryId foundry in industry.Foundries.All)
            {
                if (!industry.Foundries.IsHome[foundry])
                {
                    FoundryCaution.Suspend(industry, designer, foundry);
                }
            }
        }
    }
}
