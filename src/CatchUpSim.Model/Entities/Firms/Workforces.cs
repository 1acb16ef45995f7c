namespace CatchUpSim.Model.Entities;

/// <summary>People of the designers, by role and experience.</summary>
public sealed class Workforces : EntityTable<DesignerId>
{
    /// <summary>Initializes a new instance of the <see cref="Workforces"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="roles">Number of roles.</param>
    /// <param name="classes">Number of classes.</param>
    public Workforces(int count, int roles, int classes)
        : base(count)
    {
        Staff = Relate<StaffClassId, double>("staff", "persons", classes);
        Vacancies = Relate<RoleId, double>("vacancies", "persons", roles);
        ExperiencedShare = Add("experienced_share", "share");
        WagePremium = Add("wage_premium", "ratio");
        Hired = Add("hired", "persons per month");
        Newcomers = Add("newcomers", "persons");
        Left = Add("left", "persons per month");
        HiredTotal = Add("hired_total", "persons");
        Headcount = Add("headcount", "persons");
        ResearchHeadcount = Add("research_headcount", "persons");
        PayPerMonth = Add("pay_per_month", "USD million per month");
        Coverage = Add("coverage", "share");
        LaidOff = Add<int>("laid_off", "month index, 0 for never");
        Effective = Relate<RoleId, double>("effective", "effective persons", roles);
    }

    /// <summary>Gets staff by class (persons).</summary>
    public Relation<DesignerId, StaffClassId, double> Staff { get; }

    /// <summary>Gets open positions by role (persons).</summary>
    public Relation<DesignerId, RoleId, double> Vacancies { get; }

    /// <summary>Gets share of vacancies meant for experienced people (share).</summary>
    public Column<DesignerId, double> ExperiencedShare { get; }

    /// <summary>Gets wage relative to the market (ratio).</summary>
    public Column<DesignerId, double> WagePremium { get; }

    /// <summary>Gets people hired in the month (persons per month).</summary>
    public Column<DesignerId, double> Hired { get; }

    /// <summary>Gets people who are being taught and organised (persons).</summary>
    public Column<DesignerId, double> Newcomers { get; }

    /// <summary>Gets people who left in the month (persons per month).</summary>
    public Column<DesignerId, double> Left { get; }

    /// <summary>Gets people hired since founding (persons).</summary>
    public Column<DesignerId, double> HiredTotal { get; }

    /// <summary>Gets all staff (persons).</summary>
    public Column<DesignerId, double> Headcount { get; }

    /// <summary>Gets staff outside sales (persons).</summary>
    public Column<DesignerId, double> ResearchHeadcount { get; }

    /// <summary>Gets loaded payroll (USD million per month).</summary>
    public Column<DesignerId, double> PayPerMonth { get; }

    /// <summary>Gets effective labour by role, newcomers' teaching deducted (effective persons).</summary>
    public Relation<DesignerId, RoleId, double> Effective { get; }

    /// <summary>Gets the share of the payroll that income covers or, fading, has covered (share).</summary>
    public Column<DesignerId, double> Coverage { get; }

    /// <summary>Gets the month of the latest lay-off (month index, 0 for never).</summary>
    public Column<DesignerId, int> LaidOff { get; }
}
