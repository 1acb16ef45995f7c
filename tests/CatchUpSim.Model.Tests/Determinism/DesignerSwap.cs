using System.Reflection;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Tests.Determinism;

/// <summary>Exchanges or copies all that the state holds about two designers.</summary>
internal static class DesignerSwap
{
    public static void Apply(IndustryState industry, DesignerId first, DesignerId second)
    {
        foreach (Column column in Columns(industry))
        {
            Call(nameof(Move), column, industry, first.Index, second.Index, true);
        }

        Column<CustomerId, short> vendors = industry.Customers.Vendor;
        foreach (CustomerId customer in industry.Customers.All)
        {
            int vendor = vendors[customer];
            vendors[customer] = (short)(vendor == first.Index ? second.Index : vendor == second.Index ? first.Index : vendor);
        }

        MoveStandings(industry.Customers, first, second, isSwap: true);
    }

    /// <summary>Makes the second designer a copy of the first.</summary>
    public static void Copy(IndustryState industry, DesignerId first, DesignerId second)
    {
        foreach (Column column in Columns(industry))
        {
            Call(nameof(Move), column, industry, first.Index, second.Index, false);
        }

        MoveStandings(industry.Customers, first, second, isSwap: false);
    }

    private static void MoveStandings(Customers customers, DesignerId first, DesignerId second, bool isSwap)
    {
        foreach (CustomerId customer in customers.All)
        {
            Exchange(ref customers.Trust[customer, first], ref customers.Trust[customer, second], isSwap);
            Exchange(ref customers.Stage[customer, first], ref customers.Stage[customer, second], isSwap);
            Exchange(ref customers.StageEnds[customer, first], ref customers.StageEnds[customer, second], isSwap);
        }
    }

    /// <summary>All columns but those of customers, which hold designers as values or stand in rows with others.</summary>
    private static IEnumerable<Column> Columns(IndustryState industry) =>
        industry.Tables.Where(table => table is not Customers).SelectMany(table => table.Columns);

    private static void Call(string method, Column column, params object[] arguments)
    {
        Type type = column.GetType();
        Type[] parts = type.GetGenericArguments();
        MethodInfo generic = typeof(DesignerSwap).GetMethod(
            parts.Length == 2 ? method : method + "Related", BindingFlags.NonPublic | BindingFlags.Static)!;
        generic.MakeGenericMethod(parts).Invoke(null, [column, .. arguments]);
    }

    private static void Move<TId, T>(Column<TId, T> column, IndustryState industry, int first, int second, bool isSwap)
        where TId : struct, IEntityId<TId>
        where T : unmanaged => MoveRows<TId, T>(column.Values, 1, industry, (first, second), isSwap);

    private static void MoveRelated<TRow, TColumn, T>(
        Relation<TRow, TColumn, T> relation, IndustryState industry, int first, int second, bool isSwap)
        where TRow : struct, IEntityId<TRow>
        where TColumn : struct, IEntityId<TColumn>
        where T : unmanaged
    {
        Span<T> values = relation.Values;
        if (typeof(TColumn) != typeof(DesignerId))
        {
            MoveRows<TRow, T>(values, values.Length / Math.Max(1, Rows<TRow>(industry)), industry, (first, second), isSwap);
            return;
        }

        int width = industry.Designers.Count;
        for (int row = 0; row < values.Length; row += width)
        {
            Exchange(ref values[row + first], ref values[row + second], isSwap);
        }
    }

    private static void MoveRows<TId, T>(
        Span<T> values, int width, IndustryState industry, (int First, int Second) rows, bool isSwap)
    {
        int block = typeof(TId) == typeof(DesignerId) ? width
            : typeof(TId) == typeof(ProductId) || typeof(TId) == typeof(ProjectId)
                ? width * Rows<TId>(industry) / industry.Designers.Count
            : 0;
        for (int i = 0; i < block; i++)
        {
            Exchange(ref values[(rows.First * block) + i], ref values[(rows.Second * block) + i], isSwap);
        }
    }

    private static int Rows<TId>(IndustryState industry) =>
        typeof(TId) == typeof(DesignerId) ? industry.Designers.Count
        : typeof(TId) == typeof(ProductId) ? industry.Products.Count
        : typeof(TId) == typeof(ProjectId) ? industry.Projects.Count
        : 1;

    private static void Exchange<T>(ref T first, ref T second, bool isSwap)
    {
        T kept = second;
        second = first;
        first = isSwap ? kept : first;
    }
}
