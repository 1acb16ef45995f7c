using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>Knobs of the submodel <see cref="CashFlow"/>.</summary>
public sealed record CashFlowParameters
{
    /// <summary>Gets mean time until a customer pays a firm without reputation.</summary>
    [Parameter("months", 0.5, 24, "mean time until a customer pays a firm without reputation")]
    public required double CollectionMonthsUnknown { get; init; }

    /// <summary>Gets mean time until a customer pays a firm of full reputation.</summary>
    [Parameter("months", 0.5, 24, "mean time until a customer pays a firm of full reputation")]
    public required double CollectionMonthsTrusted { get; init; }

    /// <summary>Gets design tools, licences and equipment per research employee.</summary>
    [Parameter("USD million per person and month", 0, 0.1, "design tools, licences and equipment per research employee")]
    public required double ToolsPerResearcher { get; init; }

    /// <summary>Gets administration, rent and travel relative to payroll.</summary>
    [Parameter("share", 0, 2, "administration, rent and travel relative to payroll")]
    public required double Overhead { get; init; }

    /// <summary>Gets cost of keeping one alliance.</summary>
    [Parameter("USD million per month", 0, 1, "cost of keeping one alliance")]
    public required double AllianceCost { get; init; }

    /// <summary>Gets support and warranty relative to revenue.</summary>
    [Parameter("share", 0, 0.5, "support and warranty relative to revenue")]
    public required double ServiceShare { get; init; }

    /// <summary>Gets sales of software and solutions per sale of cards if all value added were software.</summary>
    [Parameter("ratio", 0, 2, "sales of software and solutions per sale of cards, at a software share of 1 of value added")]
    public required double SoftwareSales { get; init; }

    /// <summary>Gets share of a subsidy that only replaces the firm's own money.</summary>
    [Parameter("share", 0, 0.9, "share of a subsidy that only replaces the firm's own money")]
    public required double CrowdingOut { get; init; }

    /// <summary>Gets tax on profits after past losses.</summary>
    [Parameter("share", 0, 0.6, "tax on profits after past losses")]
    public required double TaxRate { get; init; }

    /// <summary>Gets years from the start during which foreign revenue grows at its first rate.</summary>
    [Parameter("years", 0, 30, "years from the start during which foreign revenue grows at its first rate")]
    public required double ForeignGrowthYears { get; init; }

    /// <summary>Gets time in which the growth of foreign revenue halves thereafter.</summary>
    [Parameter("months", 1, 240, "time in which the growth of foreign revenue halves thereafter")]
    public required double ForeignGrowthHalfLife { get; init; }

    /// <summary>Gets cash that a profitable firm keeps, in months of spending.</summary>
    [Parameter("months", 1, 240, "cash that a profitable firm keeps, in months of spending")]
    public required double CashCapMonths { get; init; }

    /// <summary>Gets share of the cash above the cap that owners receive in a month.</summary>
    [Parameter("share", 0, 1, "share of the cash above the cap that owners receive in a month")]
    public required double PayoutPace { get; init; }

    /// <summary>Gets share of the income from parts without a line that firms strike out of their plans.</summary>
    [Parameter("share", 0, 1, "share of the income from cards on which a firm whose every line is lost does not count any more")]
    public required double Foresight { get; init; }

    /// <summary>Gets memory of the smoothed burn and profit.</summary>
    [Parameter("months", 1, 36, "memory of the smoothed burn and profit")]
    public required double SmoothingMonths { get; init; }
}
