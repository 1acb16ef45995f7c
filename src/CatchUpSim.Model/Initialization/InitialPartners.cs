using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Initialization;

/// <summary>Partners and investors at the start.</summary>
internal static class InitialPartners
{
    private static readonly string[] SkillNames = ["architecture", "verification", "physical-design", "software", "systems"];

    public static void Set(IndustryState industry, Scenario scenario, RandomStream chance)
    {
        int row = 0;
        foreach (PartnerGroupDefinition group in scenario.Partners)
        {
            for (int i = 0; i < group.Count; i++)
            {
                Draws draws = chance.At(industry.Start, row, 3);
                SetPartner(industry, group, new PartnerId(row++), ref draws);
            }
        }

        SetReach(industry.Partners);
        row = 0;
        foreach (InvestorGroupDefinition group in scenario.Investors)
        {
            for (int i = 0; i < group.Count; i++)
            {
                Draws draws = chance.At(industry.Start, row, 4);
                var investor = new InvestorId(row++);
                industry.Investors.Kind[investor] = group.Kind;
                industry.Investors.FundSize[investor] = group.FundSize * Math.Exp(group.SizeDispersion * draws.NextNormal());
                industry.Investors.Available[investor] = industry.Investors.FundSize[investor];
                industry.Investors.Hurdle[investor] = group.Hurdle;
            }
        }
    }

    /// <summary>What the best partner can do in a discipline is all that a portfolio of alliances can bring.</summary>
    private static void SetReach(Partners partners)
    {
        for (int i = 0; i < SkillNames.Length; i++)
        {
            var skill = new SkillId(i);
            double best = 0;
            foreach (PartnerId partner in partners.All)
            {
                best = Math.Max(best, partners.Skill[partner, skill]);
            }

            foreach (PartnerId partner in partners.All)
            {
                partners.Reach[partner, skill] = best > 0 ? partners.Skill[partner, skill] / best : 0;
            }
        }
    }

    private static void SetPartner(IndustryState industry, PartnerGroupDefinition group, PartnerId partner, ref Draws draws)
    {
        Partners partners = industry.Partners;
        double size = Math.Exp(group.SizeDispersion * draws.NextNormal());
        partners.Kind[partner] = group.Kind;
        partners.Agreement[partner] = group.Agreement ?? ResearchAgreement.ResearchCartel;
        partners.Size[partner] = size;
        partners.Applications[partner] = group.Applications * size;
        partners.Segment[partner] = draws.NextIndex(industry.Segments.Count);
        for (int i = 0; i < SkillNames.Length; i++)
        {
            double mean = group.Skills.TryGetValue(SkillNames[i], out double stated) ? stated : 0.1;
            partners.Skill[partner, new SkillId(i)] = mean * Math.Exp(group.SkillDispersion * draws.NextNormal());
        }
    }
}
