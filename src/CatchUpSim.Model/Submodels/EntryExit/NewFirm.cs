using System.Globalization;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>A firm begins: its first money is raised, and its team brings the technology of its day.</summary>
internal static class NewFirm
{
    internal static void Found(IndustryState industry, DesignerId designer)
    {
        // A slot has no date; a firm of the scenario has one and stands in the file as it is on that date.
        bool isSlot = industry.Designers.Founded[designer] == 0;
        Learn(industry, designer, isSlot);
        Accounts accounts = industry.Accounts;
        industry.Designers.Status[designer] = DesignerStatus.Active;
        industry.Designers.Founded[designer] = industry.Month.Index;
        accounts.OpeningCash[designer] = 0;
        accounts.EquityRaised[designer] = accounts.Cash[designer];
        accounts.EquityTotal[designer] = accounts.Cash[designer];
        industry.Chronicle.Write(
            industry.Month,
            designer,
            EventKind.Entry,
            "founding",
            string.Create(CultureInfo.InvariantCulture, $"USD {accounts.Cash[designer]:0.0} m of first money"));
        industry.Reach(designer, Milestone.Founded, "the firm is founded");
    }

    /// <summary>
    /// Equation (EX3): level = share of the leader · frontier. Founders come from firms of their time: a team that stands at a
    /// fifth of the leader in 2020 stands at a fifth of the leader of its day when it is founded ten years later, and it
    /// begins on the newest generation of technology.
    /// </summary>
    private static void Learn(IndustryState industry, DesignerId designer, bool isSlot)
    {
        Capabilities capabilities = industry.Capabilities;
        double frontier = IndustryMeasures.Frontier(industry);
        capabilities.Level[designer] *= isSlot && frontier > 0 ? frontier : 1;
        capabilities.Generation[designer] = industry.Technologies.Newest;
    }
}
