namespace CatchUpSim.Model.Entities;

/// <summary>How many entities of each kind a run has; constant during the run.</summary>
public sealed record IndustrySizes
{
    /// <summary>Entities up to which a submodel keeps what it works out for a month on the stack; beyond, it takes an array.</summary>
    public const int OnStack = 64;

    /// <summary>The same where a submodel keeps a number or two for each partner or product.</summary>
    public const int ManyOnStack = 512;

    /// <summary>Projects that one designer can run at once.</summary>
    public const int ProjectsPerDesigner = 3;

    /// <summary>Products that one designer can sell at once.</summary>
    public const int ProductsPerDesigner = 4;

    /// <summary>Roles of staff, see <see cref="StaffRole"/>.</summary>
    public const int Roles = 5;

    /// <summary>Classes of experience, see <see cref="Experience"/>.</summary>
    public const int ExperienceClasses = 3;

    /// <summary>Dimensions of skill: architecture, verification, physical design, software, systems.</summary>
    public const int Skills = 5;

    /// <summary>Months of the longest delay line of production.</summary>
    public const int ProductionLags = 12;

    /// <summary>Months of research spending that are remembered until they become knowledge.</summary>
    public const int ResearchLags = 25;

    /// <summary>Months after which a card is out of use.</summary>
    public const int CohortMonths = 48;

    /// <summary>Kinds of milestones, see <see cref="Milestone"/>.</summary>
    public const int Milestones = 12;

    /// <summary>Links of a designer, see <see cref="ValueChainLink"/>.</summary>
    public const int Links = 4;

    /// <summary>Ways to a software stack, see <see cref="StackRoute"/>.</summary>
    public const int Routes = 3;

    /// <summary>Places where inputs are produced, see <see cref="ProductionPlace"/>.</summary>
    public const int Places = 4;

    /// <summary>Technology generations that a run can see.</summary>
    public const int Generations = 8;

    /// <summary>Gets the number of designer slots, entrants included.</summary>
    public required int Designers { get; init; }

    /// <summary>Gets the number of market segments.</summary>
    public required int Segments { get; init; }

    /// <summary>Gets the number of foundries.</summary>
    public required int Foundries { get; init; }

    /// <summary>Gets the number of process lines.</summary>
    public required int Lines { get; init; }

    /// <summary>Gets the number of customers.</summary>
    public required int Customers { get; init; }

    /// <summary>Gets the number of partners.</summary>
    public required int Partners { get; init; }

    /// <summary>Gets the number of investors.</summary>
    public required int Investors { get; init; }

    /// <summary>Gets the number of inputs.</summary>
    public required int Inputs { get; init; }
}
