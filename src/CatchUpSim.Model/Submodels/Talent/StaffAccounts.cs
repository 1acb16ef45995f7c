using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>People of a firm and what they cost.</summary>
/// <param name="People">All of them, persons.</param>
/// <param name="AtMarketWages">Their pay at the wages of the home market without a premium, USD million per month.</param>
internal readonly record struct StaffCost(double People, double AtMarketWages);

/// <summary>Head counts and pay.</summary>
internal static class StaffAccounts
{
    /// <summary>All people of a designer.</summary>
    public static double Headcount(IndustryState industry, DesignerId designer) =>
        IndustryMeasures.Sum(industry.Workforces.Staff.Row(designer));

    /// <summary>People of one role.</summary>
    public static double InRole(IndustryState industry, DesignerId designer, int role)
    {
        const int classes = IndustrySizes.ExperienceClasses;
        return IndustryMeasures.Sum(industry.Workforces.Staff.Row(designer).Slice(role * classes, classes));
    }

    /// <summary>All people of a designer and what they would cost at the wages of the home market.</summary>
    public static StaffCost Cost(IndustryState industry, DesignerId designer)
    {
        double people = 0;
        double pay = 0;
        ReadOnlySpan<double> wages = industry.LabourMarket.Wage.Values;
        ReadOnlySpan<double> staff = industry.Workforces.Staff.Row(designer);
        for (int index = 0; index < staff.Length; index++)
        {
            people += staff[index];
            pay += wages[index] * staff[index];
        }

        return new StaffCost(people, pay);
    }

    /// <summary>
    /// Equation (TA7): payroll = premium · Σ wage · people, times the pay level abroad for foreign firms.
    /// </summary>
    public static double Payroll(IndustryState industry, DesignerId designer, in StaffCost staff, TalentParameters parameters)
    {
        double place = industry.Designers.IsHome[designer] ? 1 : parameters.ForeignPay;
        return staff.AtMarketWages * industry.Workforces.WagePremium[designer] * place;
    }

    /// <summary>Counts who is new with each designer.</summary>
    public static void Onboard(IndustryState industry, TalentParameters parameters)
    {
        Workforces workforces = industry.Workforces;
        foreach (DesignerId designer in industry.Designers.All)
        {
            ref double newcomers = ref workforces.Newcomers[designer];
            if (newcomers > 0 || workforces.Hired[designer] > 0)
            {
                newcomers = Math.Min(
                    Headcount(industry, designer),
                    LabourEquations.Newcomers(newcomers, workforces.Hired[designer], parameters.OnboardingMonths));
            }
        }
    }

    /// <summary>Writes head counts and pay of all designers.</summary>
    public static void Publish(IndustryState industry, TalentParameters parameters)
    {
        Workforces workforces = industry.Workforces;
        foreach (DesignerId designer in industry.Designers.All)
        {
            StaffCost staff = Cost(industry, designer);
            workforces.Headcount[designer] = staff.People;
            workforces.ResearchHeadcount[designer] =
                Math.Max(0, staff.People - InRole(industry, designer, (int)StaffRole.Sales));
            workforces.PayPerMonth[designer] = Payroll(industry, designer, staff, parameters);
            PublishEffective(industry, designer, parameters);
        }
    }

    /// <summary>Effective labour of every role by (TA1); newcomers are spread over the roles like the staff.</summary>
    private static void PublishEffective(IndustryState industry, DesignerId designer, TalentParameters parameters)
    {
        Workforces workforces = industry.Workforces;
        if (workforces.Headcount[designer] == 0)
        {
            workforces.Effective.Row(designer).Clear();
            return;
        }

        ReadOnlySpan<double> weights = [parameters.GraduateProductivity, 1, parameters.VeteranProductivity];
        Span<double> staff = workforces.Staff.Row(designer);
        double headcount = workforces.Headcount[designer];
        double newcomers = workforces.Newcomers[designer];
        for (int role = 0; role < IndustrySizes.Roles; role++)
        {
            Span<double> people = staff.Slice(role * IndustrySizes.ExperienceClasses, IndustrySizes.ExperienceClasses);
            double share = headcount > 0 ? InRole(industry, designer, role) / headcount : 0;
            workforces.Effective[designer, new RoleId(role)] =
                LabourEquations.EffectiveLabour(people, weights, newcomers * share, parameters.Congestion);
        }
    }
}
