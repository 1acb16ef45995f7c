using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>What rules and losses of supply act on by the name of an input; an input may have several roles.</summary>
[Flags]
internal enum InputRoles
{
    /// <summary>Any other input.</summary>
    None = 0,

    /// <summary>Design tools.</summary>
    DesignTools = 1,

    /// <summary>High-bandwidth memory.</summary>
    Memory = 2,

    /// <summary>Fabrication equipment.</summary>
    Equipment = 4,

    /// <summary>Wafers of foreign foundries.</summary>
    Wafers = 8,
}

/// <summary>The roles of all inputs; their names are compared once a month and not for every firm.</summary>
internal static class RolesOfInputs
{
    /// <summary>Finds the roles of every input.</summary>
    public static void Find(IndustryState industry, SupplySecurityParameters parameters, Span<InputRoles> roles)
    {
        foreach (InputId input in industry.InputGoods.All)
        {
            string name = industry.Names.Inputs[input.Index];
            roles[input.Index] = (SupplySecurity.Is(name, parameters.DesignTools) ? InputRoles.DesignTools : InputRoles.None)
                | (SupplySecurity.Is(name, parameters.Memory) ? InputRoles.Memory : InputRoles.None)
                | (SupplySecurity.Is(name, parameters.Equipment) ? InputRoles.Equipment : InputRoles.None)
                | (SupplySecurity.Is(name, parameters.Wafers) ? InputRoles.Wafers : InputRoles.None);
        }
    }
}
