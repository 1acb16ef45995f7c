using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Submodel EntryExit. A firm without cash is bankrupt; in time owners close a firm that is worth less than closing returns or
/// cannot finish its product; buyers take firms that are for sale or short of cash; a few have to be sold or closed for reasons outside the model.
/// Firms are founded on their date, later entrants by chance and climate.
/// </summary>
/// <remarks>Order: two phases; who leaves and who buys is decided on the state after funding, then all is committed.</remarks>
[Writes(
    nameof(IndustryState.Designers),
    nameof(Designers.Status),
    nameof(Designers.Founded),
    nameof(Designers.MilestoneMonth))]
[Writes(
    nameof(IndustryState.Accounts),
    nameof(Accounts.Cash),
    nameof(Accounts.OpeningCash),
    nameof(Accounts.EquityRaised),
    nameof(Accounts.EquityTotal),
    nameof(Accounts.Collections),
    nameof(Accounts.Distributions),
    nameof(Accounts.CreditorLoss),
    nameof(Accounts.Acquisitions),
    nameof(Accounts.Receivables),
    nameof(Accounts.Prepayments),
    nameof(Accounts.Raising),
    nameof(Accounts.FundingPlan))]
[Writes(
    nameof(IndustryState.Capabilities),
    nameof(Capabilities.Level),
    nameof(Capabilities.Generation),
    nameof(Capabilities.KnowledgeStock),
    nameof(Capabilities.Patents))]
[Writes(nameof(IndustryState.Projects), nameof(Projects.Stage))]
[Writes(
    nameof(IndustryState.Products),
    nameof(Products.OnSale),
    nameof(Products.Inventory),
    nameof(Products.InventoryValue),
    nameof(Products.Backlog),
    nameof(Products.Waiting),
    nameof(Products.WaitingValue),
    nameof(Products.Pipeline),
    nameof(Products.PipelineValue))]
[Writes(nameof(IndustryState.Customers), nameof(Customers.MonthsLeft))]
[Writes(nameof(IndustryState.AllianceTies), nameof(AllianceTies.Kind), nameof(AllianceTies.Held), nameof(AllianceTies.Ended))]
[Writes(nameof(IndustryState.Partners), nameof(Partners.Degree))]
public static class EntryExit
{
    private const int FailureQuestion = 0;
    private const int EntryQuestion = 1;
    private const int OwnersQuestion = 4;

    /// <summary>Lets firms leave, be bought and be founded.</summary>
    public static void Update(IndustryState industry, EntryExitParameters parameters, RandomStream random)
    {
        if (!industry.Mechanisms.EntryExit)
        {
            return;
        }

        int count = industry.Designers.Count;
        Span<EndReason> ends = count <= IndustrySizes.OnStack ? stackalloc EndReason[IndustrySizes.OnStack] : new EndReason[count];
        double medianLife = FailureHazard.MedianLife(
            parameters.FailureShare, parameters.FailureHorizon, parameters.FailureShape);
        foreach (DesignerId designer in industry.Designers.All)
        {
            ends[designer.Index] = industry.IsActive(designer)
                ? End(industry, designer, medianLife, parameters, random)
                : EndReason.None;
        }

        TakeOvers.Settle(industry, ends[..count], parameters, random);
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (ends[designer.Index] != EndReason.None)
            {
                FirmClosure.Close(industry, designer, ends[designer.Index]);
            }
            else if (industry.Designers.Status[designer] == DesignerStatus.Absent && IsFounded(industry, designer, parameters, random))
            {
                NewFirm.Found(industry, designer);
            }
        }
    }

    /// <summary>Chance that a firm of an age fails in a month for reasons outside the model.</summary>
    public static double OutsideHazard(double age, double medianLife, EntryExitParameters parameters) =>
        parameters.OutsideShare * FailureHazard.MonthlyProbability(age, medianLife, parameters.FailureShape);

    private static EndReason End(
        IndustryState industry, DesignerId designer, double medianLife, EntryExitParameters parameters, RandomStream random)
    {
        if (TakeOvers.IsSold(industry, designer, parameters, random))
        {
            return EndReason.Sold;
        }

        if (industry.Accounts.Cash[designer] < 0)
        {
            return EndReason.NoMoney;
        }

        EndReason reason = OwnersDecision.Reason(industry, designer, parameters);
        if (reason != EndReason.None
            && random.At(industry.Month, designer.Index, OwnersQuestion).NextEvent(OwnersDecision.Chance(industry, designer, parameters)))
        {
            return reason;
        }

        // The base rate is one of firms without a successful product, and nobody closes a profitable firm.
        bool isProven = industry.HasReached(designer, Milestone.BreakEven) || industry.Accounts.Profitability[designer] > 0;
        double age = industry.Month.Index - Math.Min(industry.Month.Index, industry.Designers.Founded[designer]);
        double hazard = isProven || HasNewMoney(industry, designer) ? 0 : OutsideHazard(age, medianLife, parameters);
        return hazard <= 0 || !random.At(industry.Month, designer.Index, FailureQuestion).NextEvent(hazard) ? EndReason.None
            : TakeOvers.IsSavedBySale(industry, designer, parameters, random) ? EndReason.GivenAway
            : EndReason.Outside;
    }

    /// <summary>Whether money has just been put into a firm: who does that has looked for what might end it.</summary>
    private static bool HasNewMoney(IndustryState industry, DesignerId designer) =>
        industry.Accounts.Rounds[designer] > 0 && industry.Accounts.LastRound[designer] == industry.Month.Index;

    private static bool IsFounded(
        IndustryState industry, DesignerId designer, EntryExitParameters parameters, RandomStream random)
    {
        int founded = industry.Designers.Founded[designer];
        if (founded != 0)
        {
            return founded == industry.Month.Index;
        }

        double climate = Math.Max(0, industry.PolicyStates.Climate[IndustryState.Policy]);
        double chance = Math.Clamp(AnnualRates.MonthlyHazard(parameters.EntryRate) * climate, 0, 1);
        return random.At(industry.Month, designer.Index, EntryQuestion).NextEvent(chance);
    }
}
