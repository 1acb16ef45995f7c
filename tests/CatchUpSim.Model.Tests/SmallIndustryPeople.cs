using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests;

/// <summary>
/// Three designers (home start-up, foreign leader, home follower) and twenty partners, for tests of people.
/// </summary>
internal static class SmallIndustryPeople
{
    public static readonly DesignerId StartUp = new(0);
    public static readonly DesignerId Leader = new(1);
    public static readonly DesignerId Follower = new(2);

    private const int Partners = 20;

    public static RandomStreams Chance { get; } = new(7, 0);

    public static IndustryState Build(int replications = 1, Mechanisms? mechanisms = null)
    {
        int designers = 3 * replications;
        var sizes = new IndustrySizes
        {
            Designers = designers, Segments = 2, Foundries = 1, Lines = 1, Customers = 4, Partners = Partners,
            Investors = 1, Inputs = 1,
        };
        var names = new IndustryNames(
            Numbered("designer", designers), Numbered("segment", 2), ["foundry"], ["line"],
            Numbered("partner", Partners), ["investor"], ["input"]);
        var industry = new IndustryState(sizes, names, mechanisms ?? Everything(), Month.Of(2020, 9));
        foreach (DesignerId designer in industry.Designers.All)
        {
            Found(industry, designer, designer.Index % 3);
        }

        foreach (PartnerId partner in industry.Partners.All)
        {
            Describe(industry, partner);
        }

        industry.Technologies.Limit.Values.Fill(1.6);
        Talent.Open(industry, PeopleParameters.Talent);
        return industry;
    }

    public static Mechanisms Everything() => new()
    {
        PolicyControls = true, DemandWindows = true, TechnologyFrontier = true, Talent = true, Alliances = true,
        Research = true, ProductDevelopment = true, EcosystemCompatibility = true, FoundryAllocation = true,
        Pricing = true, CustomerChoice = true, CashFlow = true, Funding = true, EntryExit = true, ValueChain = true,
        SupplySecurity = true,
    };

    public static void Staff(IndustryState industry, DesignerId designer, double people, double veterans)
    {
        ReadOnlySpan<double> roles = [0.12, 0.35, 0.15, 0.32, 0.06];
        for (int role = 0; role < IndustrySizes.Roles; role++)
        {
            Put(industry, designer, (StaffRole)role, Experience.Veteran, people * roles[role] * veterans);
            Put(industry, designer, (StaffRole)role, Experience.Mid, people * roles[role] * (1 - veterans) * 0.6);
            Put(industry, designer, (StaffRole)role, Experience.Graduate, people * roles[role] * (1 - veterans) * 0.4);
        }
    }

    public static double HomePeople(IndustryState industry)
    {
        double sum = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            foreach (double people in industry.Workforces.Staff.Row(designer))
            {
                sum += industry.Designers.IsHome[designer] ? people : 0;
            }
        }

        foreach (double people in industry.LabourMarket.Pool.Values)
        {
            sum += people;
        }

        return sum;
    }

    public static void Sell(IndustryState industry, DesignerId designer)
    {
        ProductId product = ProductOf(designer);
        industry.Products.OnSale[product] = true;
        industry.Products.Launched[product] = industry.Month.Index;
    }

    public static ProjectId ProjectOf(DesignerId designer) => new(designer.Index * IndustrySizes.ProjectsPerDesigner);

    public static ProductId ProductOf(DesignerId designer) => new(designer.Index * IndustrySizes.ProductsPerDesigner);

    private static void Found(IndustryState industry, DesignerId designer, int role)
    {
        bool leads = role == 1;
        industry.Designers.Status[designer] = DesignerStatus.Active;
        industry.Designers.IsHome[designer] = !leads;
        industry.Designers.IsLatecomer[designer] = !leads;
        industry.Designers.Prominence[designer] = leads ? 1 : 0.3;
        industry.Designers.Reputation[designer] = leads ? 0.9 : 0;
        industry.Strategies.ExperiencedShare[designer] = double.NaN;
        industry.Strategies.ResearchMode[designer] = -1;
        industry.Strategies.MaximumAlliances[designer] = 40;
        industry.Beliefs.FundingClimate[designer] = 1;
        industry.Beliefs.Gap[designer] = leads ? 0 : 1.2;
        industry.Accounts.Cash[designer] = leads ? 5000 : 150;
        industry.Accounts.ForeignRevenue[designer] = leads ? 1000 : 0;
        industry.Accounts.ForeignMargin[designer] = leads ? 0.6 : 0;
        industry.Accounts.ResearchExpense[designer] = leads ? 250 : 3;
        industry.Capabilities.Level[designer] = leads ? 1 : 0.3;
        industry.Capabilities.Experience[designer] = leads ? 60 : 1;
        industry.Capabilities.KnowledgeStock[designer] = leads ? 10000 : 20;
        ReadOnlySpan<double> skills = leads ? [1, 1, 1, 1, 1] : [0.7, 0.5, 0.4, 0.3, 0.2];
        skills.CopyTo(industry.Capabilities.Skill.Row(designer));
        Staff(industry, designer, leads ? 13000 : 60, leads ? 0.25 : 0.3);
    }

    private static void Describe(IndustryState industry, PartnerId partner)
    {
        int number = partner.Index;
        industry.Partners.Kind[partner] = (PartnerKind)(number % 5);
        industry.Partners.Size[partner] = 1;
        industry.Partners.Applications[partner] = 20;
        industry.Partners.Segment[partner] = number % 2;
        Span<double> skills = industry.Partners.Skill.Row(partner);
        for (int dimension = 0; dimension < skills.Length; dimension++)
        {
            skills[dimension] = dimension == (number + 3) % skills.Length ? 0.9 : 0.15;
        }
    }

    private static void Put(
        IndustryState industry, DesignerId designer, StaffRole role, Experience experience, double people) =>
        industry.Workforces.Staff[designer, IndustryState.ClassOf(role, experience)] = people;

    private static string[] Numbered(string name, int count)
    {
        string[] names = new string[count];
        for (int i = 0; i < count; i++)
        {
            names[i] = $"{name}-{i.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        }

        return names;
    }
}
