using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>What a customer brings to its choice.</summary>
internal readonly record struct Buyer(
    CustomerId Id,
    int Segment,
    int Vendor,
    byte Interval,
    double Weight,
    double HomeRule,
    double PerformanceTaste,
    double PriceTaste,
    double CodeBase);

/// <summary>The customers whose order is due this month, read batch by batch.</summary>
/// <remarks>
/// Among a million customers every column of a due one lies somewhere else in memory. Reading a batch of customers
/// before the first of them chooses lets the memory answer many requests at once instead of one after the other.
/// </remarks>
internal sealed class DueCustomers(IndustryState industry)
{
    private const int Batch = 32;

    private readonly Customers _customers = industry.Customers;
    private readonly int _designers = industry.Designers.Count;
    private readonly Buyer[] _buyers = new Buyer[Batch];
    private readonly QualificationStage[] _stages = new QualificationStage[Batch * industry.Designers.Count];
    private readonly float[] _trust = new float[Batch * industry.Designers.Count];
    private int _next;

    /// <summary>Reads the next customers with no months left.</summary>
    /// <returns>How many there are; 0 after the last.</returns>
    public int ReadBatch()
    {
        ReadOnlySpan<byte> monthsLeft = _customers.MonthsLeft.Values;
        int count = 0;
        while (count < Batch && monthsLeft[_next..].IndexOf((byte)0) is var skipped and >= 0)
        {
            _next += skipped;
            Read(count++, new CustomerId(_next++));
        }

        return count;
    }

    /// <summary>A customer of the batch.</summary>
    public ref readonly Buyer Buyer(int place) => ref _buyers[place];

    /// <summary>The stages of all vendors with a customer of the batch.</summary>
    public ReadOnlySpan<QualificationStage> Stages(int place) => _stages.AsSpan(place * _designers, _designers);

    /// <summary>The trust of a customer of the batch in all vendors.</summary>
    public ReadOnlySpan<float> Trust(int place) => _trust.AsSpan(place * _designers, _designers);

    private void Read(int place, CustomerId customer)
    {
        _customers.Stage.Row(customer).CopyTo(_stages.AsSpan(place * _designers));
        _customers.Trust.Row(customer).CopyTo(_trust.AsSpan(place * _designers));
        _buyers[place] = new Buyer(
            customer,
            _customers.Segment[customer],
            _customers.Vendor[customer],
            _customers.Interval[customer],
            _customers.Weight[customer],
            _customers.HomeRule[customer],
            _customers.PerformanceTaste[customer],
            _customers.PriceTaste[customer],
            _customers.CodeBase[customer]);
    }
}
