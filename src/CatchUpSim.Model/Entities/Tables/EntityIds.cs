namespace CatchUpSim.Model.Entities;

/// <summary>The identity of an entity: a row of its table, stable for the whole run.</summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>Gets the row.</summary>
    int Index { get; }

    /// <summary>The id of a row.</summary>
    static abstract TSelf At(int index);
}

/// <summary>Identity of a designer slot: the same firm in every scenario and replication.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct DesignerId(int Index) : IEntityId<DesignerId>
{
    /// <summary>The id of a row.</summary>
    public static DesignerId At(int index) => new(index);
}

/// <summary>Identity of a project slot of a designer.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct ProjectId(int Index) : IEntityId<ProjectId>
{
    /// <summary>The id of a row.</summary>
    public static ProjectId At(int index) => new(index);
}

/// <summary>Identity of a product slot of a designer.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct ProductId(int Index) : IEntityId<ProductId>
{
    /// <summary>The id of a row.</summary>
    public static ProductId At(int index) => new(index);
}

/// <summary>Identity of a market segment.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct SegmentId(int Index) : IEntityId<SegmentId>
{
    /// <summary>The id of a row.</summary>
    public static SegmentId At(int index) => new(index);
}

/// <summary>Identity of a foundry.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct FoundryId(int Index) : IEntityId<FoundryId>
{
    /// <summary>The id of a row.</summary>
    public static FoundryId At(int index) => new(index);
}

/// <summary>Identity of a process line: one node at one foundry.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct LineId(int Index) : IEntityId<LineId>
{
    /// <summary>The id of a row.</summary>
    public static LineId At(int index) => new(index);
}

/// <summary>Identity of a customer organisation.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct CustomerId(int Index) : IEntityId<CustomerId>
{
    /// <summary>The id of a row.</summary>
    public static CustomerId At(int index) => new(index);
}

/// <summary>Identity of a university, institute, software vendor, cloud or server maker.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct PartnerId(int Index) : IEntityId<PartnerId>
{
    /// <summary>The id of a row.</summary>
    public static PartnerId At(int index) => new(index);
}

/// <summary>Identity of an investor.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct InvestorId(int Index) : IEntityId<InvestorId>
{
    /// <summary>The id of a row.</summary>
    public static InvestorId At(int index) => new(index);
}

/// <summary>Identity of a government.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct GovernmentId(int Index) : IEntityId<GovernmentId>
{
    /// <summary>The id of a row.</summary>
    public static GovernmentId At(int index) => new(index);
}

/// <summary>Identity of an input of the value chain.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct InputId(int Index) : IEntityId<InputId>
{
    /// <summary>The id of a row.</summary>
    public static InputId At(int index) => new(index);
}

/// <summary>Identity of the one policy state in force.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct PolicyId(int Index) : IEntityId<PolicyId>
{
    /// <summary>The id of a row.</summary>
    public static PolicyId At(int index) => new(index);
}
/// <summary>Identity of a technology generation.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct TechnologyId(int Index) : IEntityId<TechnologyId>
{
    /// <summary>The id of a row.</summary>
    public static TechnologyId At(int index) => new(index);
}

/// <summary>Identity of a class of staff: role × experience.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct StaffClassId(int Index) : IEntityId<StaffClassId>
{
    /// <summary>The id of a row.</summary>
    public static StaffClassId At(int index) => new(index);
}

/// <summary>Identity of a role of staff.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct RoleId(int Index) : IEntityId<RoleId>
{
    /// <summary>The id of a row.</summary>
    public static RoleId At(int index) => new(index);
}

/// <summary>Identity of a dimension of capability.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct SkillId(int Index) : IEntityId<SkillId>
{
    /// <summary>The id of a row.</summary>
    public static SkillId At(int index) => new(index);
}

/// <summary>Identity of a link of a designer in the value chain.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct LinkId(int Index) : IEntityId<LinkId>
{
    /// <summary>The id of a row.</summary>
    public static LinkId At(int index) => new(index);
}

/// <summary>Identity of a milestone of a designer.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct MilestoneId(int Index) : IEntityId<MilestoneId>
{
    /// <summary>The id of a row.</summary>
    public static MilestoneId At(int index) => new(index);
}

/// <summary>Identity of a way to a software stack, see <see cref="StackRoute"/>.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct RouteId(int Index) : IEntityId<RouteId>
{
    /// <summary>The id of a row.</summary>
    public static RouteId At(int index) => new(index);
}

/// <summary>Identity of a month of a delay line.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct LagId(int Index) : IEntityId<LagId>
{
    /// <summary>The id of a row.</summary>
    public static LagId At(int index) => new(index);
}

/// <summary>Identity of an age cohort of the installed base, in months.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct CohortId(int Index) : IEntityId<CohortId>
{
    /// <summary>The id of a row.</summary>
    public static CohortId At(int index) => new(index);
}

/// <summary>Identity of a place of production, see <see cref="ProductionPlace"/>.</summary>
/// <param name="Index">Row in the table.</param>
public readonly record struct PlaceId(int Index) : IEntityId<PlaceId>
{
    /// <summary>The id of a row.</summary>
    public static PlaceId At(int index) => new(index);
}
