using System.Runtime.CompilerServices;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Entities;

/// <summary>The whole state of one run: tables of typed columns, the month, and the chronicle of what happened.</summary>
public sealed class IndustryState
{
    /// <summary>Initializes a new instance of the <see cref="IndustryState"/> class, empty.</summary>
    public IndustryState(IndustrySizes sizes, IndustryNames names, Mechanisms mechanisms, Month start, DesignerId focal = default)
    {
        Sizes = sizes;
        Names = names;
        Mechanisms = mechanisms;
        Start = start;
        Month = start;
        Focal = focal;
        Chronicle = new Chronicle(names.Designers, focal);
        Designers = new(sizes.Designers, IndustrySizes.Milestones);
        Strategies = new(sizes.Designers, sizes.Segments);
        Accounts = new(sizes.Designers);
        Workforces = new(sizes.Designers, IndustrySizes.Roles, IndustrySizes.Roles * IndustrySizes.ExperienceClasses);
        Capabilities = new(sizes.Designers, IndustrySizes.Skills, IndustrySizes.Generations);
        SoftwareStacks = new(sizes.Designers, sizes.Segments);
        MarketPositions = new(sizes.Designers, sizes.Segments, sizes.Segments * IndustrySizes.CohortMonths);
        Beliefs = new(sizes.Designers, sizes.Segments);
        FoundryTies = new(sizes.Designers, sizes.Foundries, sizes.Lines);
        AllianceTies = new(sizes.Designers, sizes.Partners);
        ChainPositions = new(sizes.Designers, IndustrySizes.Links, sizes.Segments);
        Projects = new(sizes.Designers * IndustrySizes.ProjectsPerDesigner);
        Products = new(sizes.Designers * IndustrySizes.ProductsPerDesigner, sizes.Segments, IndustrySizes.ProductionLags);
        Technologies = new(IndustrySizes.Generations);
        Segments = new(sizes.Segments);
        Foundries = new(sizes.Foundries);
        ProcessLines = new(sizes.Lines);
        Customers = new(sizes.Customers, sizes.Designers);
        Partners = new(sizes.Partners, IndustrySizes.Skills);
        Investors = new(sizes.Investors, sizes.Designers);
        InputGoods = new(sizes.Inputs, sizes.Designers);
        LabourMarket = new(IndustrySizes.Roles * IndustrySizes.ExperienceClasses);
        PolicyStates = new(1);
        Tables =
        [
            Designers, Strategies, Accounts, Workforces, Capabilities, SoftwareStacks, MarketPositions, Beliefs,
            FoundryTies, AllianceTies, ChainPositions, Projects, Products, Technologies, Segments, Foundries,
            ProcessLines, Customers, Partners, Investors, InputGoods, LabourMarket, PolicyStates,
        ];
    }

    /// <summary>Gets how many entities there are.</summary>
    public IndustrySizes Sizes { get; }

    /// <summary>Gets the names of the entities.</summary>
    public IndustryNames Names { get; }

    /// <summary>Gets which mechanisms are on.</summary>
    public Mechanisms Mechanisms { get; }

    /// <summary>Gets the first month.</summary>
    public Month Start { get; }

    /// <summary>Gets the firm that the study is about; nothing in the model treats it differently.</summary>
    public DesignerId Focal { get; }

    /// <summary>Gets what happened so far.</summary>
    public Chronicle Chronicle { get; }

    /// <summary>Gets or sets the present month.</summary>
    public Month Month { get; set; }

    /// <summary>Gets the one row of policies in force.</summary>
    public static PolicyId Policy => new(0);

    /// <summary>Gets every table, for recording, hashing and checking.</summary>
    public IReadOnlyList<EntityTable> Tables { get; }

    /// <summary>Gets the designers.</summary>
    public Designers Designers { get; }

    /// <summary>Gets what the scenario fixes about decisions.</summary>
    public Strategies Strategies { get; }

    /// <summary>Gets the money of the designers.</summary>
    public Accounts Accounts { get; }

    /// <summary>Gets the people of the designers.</summary>
    public Workforces Workforces { get; }

    /// <summary>Gets the knowledge of the designers.</summary>
    public Capabilities Capabilities { get; }

    /// <summary>Gets the software of the designers.</summary>
    public SoftwareStacks SoftwareStacks { get; }

    /// <summary>Gets the sales of the designers.</summary>
    public MarketPositions MarketPositions { get; }

    /// <summary>Gets the beliefs of the designers.</summary>
    public Beliefs Beliefs { get; }

    /// <summary>Gets the ties of designers to foundries.</summary>
    public FoundryTies FoundryTies { get; }

    /// <summary>Gets the alliances of the designers.</summary>
    public AllianceTies AllianceTies { get; }

    /// <summary>Gets the value-chain positions of the designers.</summary>
    public ChainPositions ChainPositions { get; }

    /// <summary>Gets the product projects.</summary>
    public Projects Projects { get; }

    /// <summary>Gets the products.</summary>
    public Products Products { get; }

    /// <summary>Gets the technology generations.</summary>
    public Technologies Technologies { get; }

    /// <summary>Gets the market segments.</summary>
    public Segments Segments { get; }

    /// <summary>Gets the foundries.</summary>
    public Foundries Foundries { get; }

    /// <summary>Gets the process lines.</summary>
    public ProcessLines ProcessLines { get; }

    /// <summary>Gets the customers.</summary>
    public Customers Customers { get; }

    /// <summary>Gets the partners.</summary>
    public Partners Partners { get; }

    /// <summary>Gets the investors.</summary>
    public Investors Investors { get; }

    /// <summary>Gets the inputs.</summary>
    public InputGoods InputGoods { get; }

    /// <summary>Gets the market for people.</summary>
    public LabourMarket LabourMarket { get; }

    /// <summary>Gets the policies in force.</summary>
    public PolicyStates PolicyStates { get; }

    /// <summary>The project slots of a designer.</summary>
    public static IdRange<ProjectId> ProjectsOf(DesignerId designer) =>
        new(designer.Index * IndustrySizes.ProjectsPerDesigner, IndustrySizes.ProjectsPerDesigner);

    /// <summary>The product slots of a designer.</summary>
    public static IdRange<ProductId> ProductsOf(DesignerId designer) =>
        new(designer.Index * IndustrySizes.ProductsPerDesigner, IndustrySizes.ProductsPerDesigner);

    /// <summary>The designer that owns a project slot.</summary>
    public static DesignerId OwnerOf(ProjectId project) => new(project.Index / IndustrySizes.ProjectsPerDesigner);

    /// <summary>The designer that owns a product slot.</summary>
    public static DesignerId OwnerOf(ProductId product) => new(product.Index / IndustrySizes.ProductsPerDesigner);

    /// <summary>The class of staff of a role and an experience.</summary>
    public static StaffClassId ClassOf(StaffRole role, Experience experience) =>
        new(((int)role * IndustrySizes.ExperienceClasses) + (int)experience);

    /// <summary>Whether a designer is in business.</summary>
    public bool IsActive(DesignerId designer) => Designers.Status[designer] == DesignerStatus.Active;

    /// <summary>Whether a designer has reached a milestone.</summary>
    public bool HasReached(DesignerId designer, Milestone milestone) =>
        Designers.MilestoneMonth[designer, new MilestoneId((int)milestone)] != 0;

    /// <summary>Dates a milestone the first time it is reached and writes it into the chronicle.</summary>
    /// <returns>True when the milestone is new.</returns>
    public bool Reach(
        DesignerId designer,
        Milestone milestone,
        [InterpolatedStringHandlerArgument("", nameof(designer), nameof(milestone))] MilestoneText text) =>
        !HasReached(designer, milestone) && Reach(designer, milestone, text.ToStringAndClear());

    /// <summary>Dates a milestone the first time it is reached and writes it into the chronicle.</summary>
    /// <returns>True when the milestone is new.</returns>
    public bool Reach(DesignerId designer, Milestone milestone, string text)
    {
        ref int month = ref Designers.MilestoneMonth[designer, new MilestoneId((int)milestone)];
        if (month != 0)
        {
            return false;
        }

        month = Month.Index;
        Chronicle.Write(Month, designer, EventKind.Milestone, milestone.ToString(), text);
        return true;
    }
}
