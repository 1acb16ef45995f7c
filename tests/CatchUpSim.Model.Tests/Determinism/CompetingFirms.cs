using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Determinism;

/// <summary>
/// The end of a year, so that every review is due, with two home firms that need the same money, people, partners,
/// wafers and customers, of which there is too little for both. Who is in business by then is the calibration's
/// affair, so that the two are found and not named.
/// </summary>
internal sealed class CompetingFirms
{
    public CompetingFirms()
    {
        Industry = ShippedWorld.StateAt(FewPartners, 2022, 11);
        Industry.Month = Industry.Month.Next;
        DesignerId[] home =
        [
            .. Designers(Industry).Where(d => Industry.IsActive(d) && Industry.Designers.IsHome[d])
                .OrderByDescending(d => Industry.Workforces.Headcount[d]),
        ];
        (First, Second) = (home[0], home[1]);
        foreach (DesignerId firm in Both)
        {
            SeekMoneyAndPeople(firm);
            Develop(firm);
            Sell(firm);
        }

        MakeScarce();
        MeetEqualPartners();

        // One of the two leads the world and still finds more, so that the other one learns from it.
        Industry.Capabilities.Level[First] = 1.01 * Industry.Capabilities.Level.Values.ToArray().Max();
        Industry.Capabilities.Generation[First] = 0;
        Industry.Technologies.Limit[new TechnologyId(0)] = 2 * Industry.Capabilities.Level[First];
    }

    public IndustryState Industry { get; }

    public DesignerId First { get; }

    public DesignerId Second { get; }

    public DesignerId[] Both => [First, Second];

    /// <summary>Of four partners a sample of 64 looks misses none.</summary>
    private static Scenario FewPartners { get; } = ShippedWorld.FirmA with
    {
        Partners = [ShippedWorld.FirmA.Partners.First(group => group.Kind == PartnerKind.University) with
        {
            Count = 4, SizeDispersion = 0, SkillDispersion = 0,
        }],
    };

    /// <summary>
    /// Advances a submodel and divides the work of stages that the firms enter by their luck: a draw belongs to a row
    /// on purpose, and no distribution that a scenario can state is free of it.
    /// </summary>
    public void Advance(Action<IndustryState> submodel, Scenario scenario, RandomStreams chance)
    {
        double[] work = Industry.Projects.Work.Values.ToArray();
        DevelopmentStage[] stages = Industry.Projects.Stage.Values.ToArray();
        submodel(Industry);
        foreach (ProjectId project in Both.SelectMany(firm => IndustryState.ProjectsOf(firm).ToArray()))
        {
            DevelopmentStage stage = Industry.Projects.Stage[project];
            if (stage == stages[project.Index] || stage == DevelopmentStage.None)
            {
                continue;
            }

            // The first draw of the month, but for bring-up, whose outcome is drawn before.
            Draws draws = chance.For(RandomPurpose.Development).At(
                Industry.Month, IndustryState.OwnerOf(project).Index, project.Index % IndustrySizes.ProjectsPerDesigner);
            _ = stages[project.Index] == DevelopmentStage.BringUp ? draws.NextUniform() : 0;
            double shape = scenario.ProductDevelopment.Stages.Single(definition => definition.Stage == stage).Shape;
            double luck = SpinEquations.WorkMultiplier(draws.NextUniform(), shape);
            Industry.Projects.Work[project] /= luck;
            Industry.Projects.ShortestMonths[project] /= luck;
        }
    }

    private static IEnumerable<DesignerId> Designers(IndustryState industry) =>
        Enumerable.Range(0, industry.Designers.Count).Select(row => new DesignerId(row));

    private void SeekMoneyAndPeople(DesignerId firm)
    {
        Accounts accounts = Industry.Accounts;
        accounts.FundingPlan[firm] = FundingOption.RaiseUsual;
        accounts.Raising[firm] = true;
        accounts.Target[firm] = 5000;
        accounts.Cash[firm] = (2 * Industry.Workforces.Headcount[firm]) + firm.Index;
        accounts.Burn[firm] = accounts.Cash[firm] / 24;
        accounts.Runway[firm] = 24;
        (Industry.Workforces.LaidOff[firm], Industry.Workforces.Coverage[firm]) = (0, 0);
    }

    /// <summary>One project whose silicon works now, one whose logic is complete, and one on its way.</summary>
    private void Develop(DesignerId firm)
    {
        DevelopmentStage[] stages = [DevelopmentStage.BringUp, DevelopmentStage.Logic, DevelopmentStage.Physical];
        foreach (ProjectId project in IndustryState.ProjectsOf(firm))
        {
            int slot = project.Index % IndustrySizes.ProjectsPerDesigner;
            Projects projects = Industry.Projects;
            projects.Stage[project] = stages[slot];
            projects.Work[project] = 90 + firm.Index;
            projects.Done[project] = slot < 2 ? projects.Work[project] : 10;
            projects.ShortestMonths[project] = 4;
            projects.MonthsInStage[project] = 5;
            projects.Number[project] = slot + 2;
            projects.Performance[project] = 1 + (0.01 * firm.Index);
            projects.DieArea[project] = 500;
            projects.Line[project] = Industry.Line("domestic/n7").Index;
            projects.Partner[project] = -1;

            // A first spin is never quite certain.
            projects.Spin[project] = 2;
        }
    }

    /// <summary>So little of everything that whoever came first would leave nothing for the others.</summary>
    private void MakeScarce()
    {
        foreach (StaffClassId staffClass in Industry.LabourMarket.All)
        {
            Industry.LabourMarket.Pool[staffClass] = 0.001;
        }

        foreach (InvestorId investor in Industry.Investors.All)
        {
            Industry.Investors.Available[investor] *= 0.0005;
        }

        Industry.ProcessLines.Capacity[Industry.Line("domestic/n7")] = 200;
    }

    /// <summary>Partners alike but for their ties: whose choice the others saw at once would send them elsewhere.</summary>
    private void MeetEqualPartners()
    {
        foreach (PartnerId partner in Industry.Partners.All)
        {
            Industry.Partners.Degree[partner] = 0.1 * partner.Index;
            Industry.Partners.Size[partner] = Industry.Partners.Size[new PartnerId(0)];
            Industry.Partners.Skill.Row(new PartnerId(0)).CopyTo(Industry.Partners.Skill.Row(partner));
        }

        foreach (DesignerId firm in Both)
        {
            Industry.AllianceTies.Kind.Row(firm).Clear();
            Industry.AllianceTies.Trust.Row(firm).Clear();
            Industry.AllianceTies.Kind[firm, new PartnerId(0)] = AllianceKind.JointLaboratory;
            Industry.AllianceTies.Held[firm] = 1;
        }
    }

    private void Sell(DesignerId firm)
    {
        ProductId product = IndustryState.ProductsOf(firm).First();
        var segment = new SegmentId(0);
        Industry.Products.OnSale[product] = true;
        Industry.Products.Performance[product] = 1 + (0.01 * firm.Index);
        Industry.Products.MarketFactor[product] = 1;
        Industry.Products.RampShare[product] = 1;
        Industry.Products.DieArea[product] = 500 + firm.Index;
        Industry.Products.Line[product] = Industry.Line("domestic/n7").Index;
        Industry.Products.Price[product] = 9 + (0.1 * firm.Index);
        Industry.Products.UnitCost[product] = 3;
        Industry.Products.Inventory[product] = 0;
        Industry.Products.Fit[product, segment] = 1;
        Industry.MarketPositions.Entered[firm, segment] = Industry.Start.Index;
        Industry.MarketPositions.OrderTrend[firm, segment] = 4000;
        Industry.SoftwareStacks.Readiness[firm, segment] = 1;

        // With software alike, who cares for price prefers one of the two and who cares for performance the other.
        Industry.SoftwareStacks.Efficiency[firm] = 0.8;
        Industry.SoftwareStacks.Usable[firm] = 0.5;
        foreach (CustomerId customer in Industry.Customers.All)
        {
            bool isDue = customer.Index % 7 == 0;
            Industry.Customers.MonthsLeft[customer] = isDue ? (byte)1 : Industry.Customers.MonthsLeft[customer];
            Industry.Customers.Stage[customer, firm] = (customer.Index + firm.Index) % 3 == 0
                ? Industry.Customers.Stage[customer, firm] : QualificationStage.Qualified;
        }
    }
}
