using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>Parameters of <see cref="SalesPipeline"/>.</summary>
public sealed record SalesPipelineParameters
{
    /// <summary>Gets the contacts of a field application engineer.</summary>
    [Parameter("contacts per person-month", 0, 100, "contacts of a field application engineer in a month")]
    public required double ContactsPerPerson { get; init; }

    /// <summary>Gets the contacts by distribution partners.</summary>
    [Parameter("contacts per month", 0, 1000, "contacts that a distribution or certification partner brings in a month")]
    public required double ContactsPerPartner { get; init; }

    /// <summary>Gets the contacts by references.</summary>
    [Parameter("contacts per month", 0, 10000, "contacts that word of mouth brings to a firm which serves the whole market")]
    public required double WordOfMouth { get; init; }

    /// <summary>Gets the largest share of customers that a firm can contact in a month.</summary>
    [Parameter("per month", 0, 1, "largest share of the organisations that one firm can contact in a month")]
    public required double LargestReach { get; init; }

    /// <summary>Gets the number of customers among whom a contact is chosen.</summary>
    [Parameter("customers", 1, 3, "customers among whom a contact goes to the largest; 1 is anybody, as in the diffusion of Bass")]
    public required int Candidates { get; init; }

    /// <summary>Gets the population that contacts refer to.</summary>
    [Parameter("organisations", 1, 10000000, "population to which these numbers refer; in a larger one a contact reaches a cluster")]
    public required double ReferencePopulation { get; init; }

    /// <summary>Gets the log-odds of a trial.</summary>
    [Parameter("log odds", -20, 20, "base log-odds that a contacted customer begins a trial")]
    public required double TrialBase { get; init; }

    /// <summary>Gets the effect of compatibility on trials.</summary>
    [Parameter("log odds", 0, 20, "effect of usable compatibility on beginning a trial")]
    public required double TrialCompatibility { get; init; }

    /// <summary>Gets the effect of performance on trials.</summary>
    [Parameter("log odds", 0, 20, "effect of the technology gap of what the firm can design on beginning a trial")]
    public required double TrialPerformance { get; init; }

    /// <summary>Gets the effect of reputation on trials.</summary>
    [Parameter("log odds", 0, 20, "effect of reputation and prominence on beginning a trial")]
    public required double TrialReputation { get; init; }

    /// <summary>Gets the effect of certification on trials.</summary>
    [Parameter("log odds", 0, 20, "effect of a compatibility certificate on beginning a trial")]
    public required double TrialCertificate { get; init; }

    /// <summary>Gets the effect of home preference on trials.</summary>
    [Parameter("log odds", 0, 20, "effect of a strong local-content rule on beginning a trial with a home designer")]
    public required double TrialHomeRule { get; init; }

    /// <summary>Gets the probability of passing.</summary>
    [Parameter("probability", 0, 1, "probability that a trial of a ready product is passed")]
    public required double PassProbability { get; init; }

    /// <summary>Gets the trust lost by a failed trial.</summary>
    [Parameter("share", 0, 1, "share of trust lost by a failed trial")]
    public required double TrustLoss { get; init; }
}

/// <summary>Awareness, trial, qualification: how a customer comes to a vendor before it can buy from it.</summary>
internal static class SalesPipeline
{
    // Questions to chance in a month; what a customer chooses is question 0, the trial of a vendor FirstTrial and the vendor's row.
    private const int NumberOfContacts = 1;
    private const int WhoIsContacted = 2;
    private const int FirstTrial = 3;

    /// <summary>Which question to chance the trial of a vendor is.</summary>
    public static int TrialOf(int vendor) => FirstTrial + vendor;

    /// <summary>Every firm that sells, or is about to, contacts customers.</summary>
    public static void Contact(IndustryState industry, SalesPipelineParameters parameters, RandomStream random)
    {
        int cluster = Math.Max(1, (int)Math.Round(industry.Customers.Count / parameters.ReferencePopulation));
        Span<double> targets = stackalloc double[Seller.Batch];
        Span<double> luck = stackalloc double[Seller.Batch];
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (!industry.IsActive(designer) || !IsNearMarket(industry, designer))
            {
                continue;
            }

            Draws number = random.At(industry.Month, designer.Index, NumberOfContacts);
            int contacts = number.NextPoisson(Contacts(industry, parameters, designer));
            var seller = new Seller(industry, parameters, designer, BaseOdds(industry, parameters, designer), cluster);
            for (int contact = 0; contact < contacts; contact += Seller.Batch)
            {
                Span<double> whom = targets[..Math.Min(Seller.Batch, contacts - contact)];
                random.UniformPairs(industry.Month, (designer.Index << 20) | contact, WhoIsContacted, whom, luck);
                seller.Meet(whom, luck);
            }
        }
    }

    /// <summary>
    /// Equation (C31): min(a·sellers + b·partners + w·share·reputation, reach·customers), contacts of a month: partners certify or
    /// distribute, the share is of the whole market.
    /// </summary>
    private static double Contacts(IndustryState industry, SalesPipelineParameters parameters, DesignerId designer)
    {
        double sales = industry.Workforces.Effective[designer, new RoleId((int)StaffRole.Sales)];
        double partners = IndustryMeasures.Alliances(industry, designer, AllianceKind.Distribution)
            + IndustryMeasures.Alliances(industry, designer, AllianceKind.Certification);
        double wished = (parameters.ContactsPerPerson * sales)
            + (parameters.ContactsPerPartner * partners)
            + (parameters.WordOfMouth * industry.MarketPositions.TotalShare[designer] * industry.Designers.Reputation[designer]);
        return Math.Min(wished, parameters.LargestReach * Math.Min(parameters.ReferencePopulation, industry.Customers.Count));
    }

    private static double BaseOdds(IndustryState industry, SalesPipelineParameters parameters, DesignerId designer)
    {
        double standing = Math.Max(industry.Designers.Prominence[designer], industry.Designers.Reputation[designer]);
        return parameters.TrialBase
            + (parameters.TrialCompatibility * industry.SoftwareStacks.Usable[designer])
            - (parameters.TrialPerformance * industry.Capabilities.Gap[designer])
            + (parameters.TrialReputation * standing)
            + (industry.HasReached(designer, Milestone.Certified) ? parameters.TrialCertificate : 0);
    }

    /// <summary>
    /// A trial that has run its time is judged when the customer next orders: passed if the software is ready for the
    /// segment, or back to knowing the vendor, with less trust.
    /// </summary>
    /// <param name="parameters">How trials go.</param>
    /// <param name="ready">How much of what the segment requires the vendor's software can do, a share.</param>
    /// <param name="standing">The vendor's standing with the customer.</param>
    /// <param name="uniform">The luck of the trial.</param>
    public static void Conclude(SalesPipelineParameters parameters, double ready, ref VendorStanding standing, double uniform)
    {
        if (uniform < parameters.PassProbability * ready)
        {
            standing.Stage = QualificationStage.Qualified;
            return;
        }

        standing.Stage = QualificationStage.Aware;
        standing.Trust *= (float)(1 - parameters.TrustLoss);
    }

    private static bool IsNearMarket(IndustryState industry, DesignerId designer)
    {
        if (IndustryMeasures.Sells(industry, designer))
        {
            return true;
        }

        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            if (industry.Projects.Stage[project] >= DevelopmentStage.BringUp)
            {
                return true;
            }
        }

        return false;
    }
}
