using CatchUpSim.Scenarios.Nodes;
using CatchUpSim.Scenarios.Numbers;

namespace CatchUpSim.Scenarios.Tests;

public sealed class NumberTests
{
    private static readonly Position Here = new("world.yaml", 1, 1);

    [Theory]
    [InlineData("36", "months", 36)]
    [InlineData("36 months", "months", 36)]
    [InlineData("1 month", "months", 1)]
    [InlineData("-0.5", "index", -0.5)]
    [InlineData("1.5e6", "persons", 1_500_000)]
    [InlineData("0", "index", 0)]
    [InlineData("35 %", "share", 0.35)]
    [InlineData("35%", "share", 0.35)]
    [InlineData("32.8 %/yr", "per year", 0.328)]
    [InlineData("32.8 %/year", "per year", 0.328)]
    [InlineData("32.8 % per year", "per year", 0.328)]
    [InlineData("0.328", "per year", 0.328)]
    [InlineData("2 %/month", "per month", 0.02)]
    [InlineData("3 % per year", "share per year", 0.03)]
    [InlineData("11.4 %", "probability per year", 0.114)]
    [InlineData("5000 wafers/month", "wafers per month", 5000)]
    [InlineData("USD 9346", "USD", 9346)]
    [InlineData("USD 12 k", "USD", 12_000)]
    [InlineData("USD 300 m", "USD million", 300)]
    [InlineData("USD 1.1 bn", "USD million", 1100)]
    [InlineData("USD 12 k", "USD thousand", 12)]
    [InlineData("USD -5 m", "USD million", -5)]
    [InlineData("USD 20 k per year", "USD thousand per year", 20)]
    [InlineData("USD 20 k /yr", "USD thousand per year", 20)]
    [InlineData("USD 20 k", "USD thousand per year", 20)]
    [InlineData("CNY 1.4 bn", "USD million", 200)]
    [InlineData("CNY 1.35 bn @ 2022-07", "USD million", 200)]
    [InlineData("CNY 1.35 bn @ 2023-12", "USD million", 200)]
    [InlineData("CNY 14 k per month @ 2021-12", "USD thousand per month", 2)]
    public void A_number_is_read_in_its_declared_unit(string text, string unit, double expected)
    {
        Assert.True(Rates().TryRead(text, DeclaredUnit.Of(unit), out double value, out string problem), problem);
        Assert.Equal(expected, value, 1e-12 * Math.Abs(expected));
    }

    [Theory]
    [InlineData("010", "months", "'010' begins with 0, which some read as octal; write '10'")]
    [InlineData("-010", "index", "'-010' begins with 0, which some read as octal; write '-10'")]
    [InlineData("0x10", "months", "'0x10' is not decimal; write a decimal number")]
    [InlineData("0o17", "months", "'0o17' is not decimal; write a decimal number")]
    [InlineData("1_000", "persons", "'1_000' groups its digits; write '1000'")]
    [InlineData("1,000", "persons", "'1,000' groups its digits; write '1000'")]
    [InlineData("-1,000", "index", "'-1,000' groups its digits; write '-1000'")]
    [InlineData("0_5", "index", "'0_5' groups its digits; write '5'")]
    [InlineData("0,5", "index", "'0,5' has a decimal comma; write '0.5'")]
    [InlineData("-1,25 %", "share", "'-1,25' has a decimal comma; write '-1.25'")]
    [InlineData("0,500", "index", "'0,500' has a decimal comma; write '0.500'")]
    [InlineData("1234,567", "index", "'1234,567' has a decimal comma; write '1234.567'")]
    [InlineData(",5", "index", "',5' has a decimal comma; write '0.5'")]
    [InlineData(",", "index", "',' is no number; write '12 index'")]
    [InlineData("USD 1,5 bn", "USD million", "'1,5' has a decimal comma; write '1.5'")]
    [InlineData("USD 1,5", "USD million", "the scale is missing (bn, m or k); write 'USD 1.5 m'")]
    [InlineData("1,5", "USD million", "'1,5' names no currency; write 'USD 1.5 m'")]
    [InlineData(".nan", "index", "'.nan' is not finite; write a number")]
    [InlineData("-.inf", "index", "'-.inf' is not finite; write a number")]
    [InlineData("NaN", "USD million", "'NaN' is not finite; write 'USD 300 m'")]
    [InlineData("1e999", "index", "'1e999' is too large for any computer number")]
    [InlineData("1e99999999999", "index", "'1e99999999999' is too large for any computer number")]
    [InlineData(".5", "index", "'.5' lacks its leading zero; write '0.5'")]
    [InlineData("5.", "index", "'5.' is no number; write '12 index'")]
    [InlineData("+5", "index", "'+5' is not a plain number; leave out the '+'")]
    [InlineData("many", "persons", "'many' is no number; write '12 persons'")]
    [InlineData("36months", "months", "'36months' is no number; write '12 months'")]
    [InlineData("36 years", "months", "'years' does not fit the unit, months; write '36 months'")]
    [InlineData("36 %", "months", "'%' does not fit the unit, months; write '36 months'")]
    [InlineData("36 m", "persons", "'m' does not fit the unit, persons; write '36 persons'")]
    [InlineData("30 %", "per year", "'%' does not fit the unit, per year; write '30 %/yr' or '0.3'")]
    [InlineData("7 %", "per quarter", "'%' does not fit the unit, per quarter; write '7 %/quarter' or '0.07'")]
    [InlineData("0.07 a year", "per year", "'a year' does not fit the unit, per year; write '0.07' or '7 %/yr'")]
    [InlineData("0.35 parts", "share", "'parts' does not fit the unit, share; write '0.35' or '35 %'")]
    [InlineData("many", "share", "'many' is no number; write '12 %' or '0.12'")]
    [InlineData("many", "per month", "'many' is no number; write '12 %/month' or '0.12'")]
    [InlineData(
        "35 %/month", "per year",
        "'%/month' does not fit the unit, per year; write '35 %/yr' or '0.35'")]
    [InlineData("35 %/yr", "share", "'%/yr' does not fit the unit, share; write '35 %' or '0.35'")]
    [InlineData("300", "USD million", "'300' names no currency; write 'USD 300 m'")]
    [InlineData("300 m", "USD million", "'300 m' names no currency; write 'USD 300 m'")]
    [InlineData("0x12", "USD million", "'0x12' is not decimal; write 'USD 300 m'")]
    [InlineData("USD 300", "USD million", "the scale is missing (bn, m or k); write 'USD 300 m'")]
    [InlineData("USD 300 mn", "USD million", "'mn' does not fit the unit, USD million; write 'USD 300 m'")]
    [InlineData(
        "USD 20 k per month", "USD thousand per year",
        "'per month' does not fit the unit, USD thousand per year; write 'USD 20 k'")]
    [InlineData("USD 1_000 m", "USD million", "'1_000' groups its digits; write '1000'")]
    [InlineData(
        "USD 300 m", "persons",
        "'USD 300 m' is an amount of money, but the unit is persons; write '300 persons'")]
    [InlineData("USD", "USD", "'?' is no number")]
    [InlineData("EUR 3 m", "USD million", "'exchange-rates' has no rate for EUR; known: USD, CNY")]
    [InlineData(
        "CNY 3 m @ 2019-12", "USD million",
        "'exchange-rates' has no rate for CNY at 2019-12; it begins with 2020-01")]
    [InlineData("CNY 3 m @ 2019", "USD million", "the date of the exchange rate is a month; write 'CNY 3 m @ 2022-07'")]
    [InlineData("CNY 3 m @", "USD million", "the date of the exchange rate is a month; write 'CNY 3 m @ 2022-07'")]
    public void A_number_that_could_be_misread_is_refused_with_advice(string text, string unit, string expected)
    {
        Assert.False(Rates().TryRead(text, DeclaredUnit.Of(unit), out _, out string problem));
        Assert.Equal(expected, problem);
    }

    [Theory]
    [InlineData("30 %", "per year", 0.3)]
    [InlineData("0.07 a month", "per quarter", 0.07)]
    [InlineData("35 %/yr", "share", 0.35)]
    [InlineData("0.000001 parts", "share", 0.000001)]
    public void Each_spelling_of_a_share_that_is_advised_can_be_read_and_means_the_number_written(string text, string unit, double meant)
    {
        Assert.False(Rates().TryRead(text, DeclaredUnit.Of(unit), out _, out string problem));
        string[] advised = problem.Split("; write ")[1].Split(" or ");
        Assert.Equal(2, advised.Length);
        Assert.All(advised, spelling =>
        {
            Assert.True(Rates().TryRead(spelling.Trim('\''), DeclaredUnit.Of(unit), out double value, out _));
            Assert.Equal(meant, value, 1e-12);
        });
    }

    [Theory]
    [InlineData("0,5")]
    [InlineData("-00,5")]
    [InlineData("010")]
    [InlineData("0_0")]
    [InlineData("1,000")]
    [InlineData("12,34,5")]
    [InlineData("5,")]
    [InlineData("-.5")]
    [InlineData("+07.5")]
    [InlineData("--5")]
    public void What_is_advised_instead_of_a_number_can_be_read(string text)
    {
        Assert.False(PlainNumber.TryRead(text, 0, out _, out string problem));
        Assert.Contains($"'{PlainNumber.Meant(text)}'", problem, StringComparison.Ordinal);
        Assert.True(PlainNumber.TryRead(PlainNumber.Meant(text)!, 0, out _, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("e5")]
    [InlineData("5.")]
    [InlineData("many")]
    [InlineData("1,5.3")]
    public void For_what_is_no_number_none_is_guessed(string text) => Assert.Null(PlainNumber.Meant(text));

    [Fact]
    public void An_amount_in_another_currency_needs_a_date_from_somewhere()
    {
        NumberText undated = new(Currencies.Of(Mapping("exchange-rates: {CNY: {2020-01: 7}}")));

        Assert.False(undated.TryRead("CNY 7 m", DeclaredUnit.Of("USD million"), out _, out string problem));
        Assert.Equal("the exchange rate needs a date; write 'CNY … @ 2022-07'", problem);
        Assert.True(undated.TryRead("CNY 7 m @ 2020-01", DeclaredUnit.Of("USD million"), out double value, out _));
        Assert.Equal(1, value);
    }

    [Theory]
    [InlineData("S1-35", ProvenanceKind.CaseRecord, "S1-35", Confidence.High)]
    [InlineData("S2-4b, low", ProvenanceKind.CaseRecord, "S2-4b", Confidence.Low)]
    [InlineData("S1-35, S1-36", ProvenanceKind.CaseRecord, "S1-35, S1-36", Confidence.High)]
    [InlineData("literature F28, high", ProvenanceKind.Literature, "F28", Confidence.High)]
    [InlineData("literature Lee and Lim 2001", ProvenanceKind.Literature, "Lee and Lim 2001", Confidence.Medium)]
    [InlineData("derived X1", ProvenanceKind.Derived, "X1", Confidence.Medium)]
    [InlineData("calibrated S1-07", ProvenanceKind.Calibrated, "S1-07", Confidence.Medium)]
    [InlineData("assumption §18", ProvenanceKind.Assumption, "§18", Confidence.Low)]
    [InlineData("assumption, about a tenth", ProvenanceKind.Assumption, "about a tenth", Confidence.Low)]
    [InlineData("derived: S1-3 times two, high", ProvenanceKind.Derived, "S1-3 times two", Confidence.High)]
    [InlineData("assumption, medium", ProvenanceKind.Assumption, "", Confidence.Medium)]
    public void Provenance_tells_kind_source_and_confidence(string text, ProvenanceKind kind, string source,
        Confidence confidence) =>
        Assert.Equal(new Provenance(kind, source, confidence), ProvenanceText.Read(text, out _));

    [Theory]
    [InlineData("", "'' is no provenance; write a fact")]
    [InlineData("S4-1", "'S4-1' is no provenance; write a fact")]
    [InlineData("litterature F2", "'litterature F2' is no provenance; did you mean 'literature'?")]
    [InlineData("literature", "the provenance 'literature' does not say from what")]
    [InlineData("derived, high", "the provenance 'derived' does not say from what")]
    public void Provenance_that_says_nothing_is_refused(string text, string begin)
    {
        Assert.Null(ProvenanceText.Read(text, out string problem));
        Assert.StartsWith(begin, problem, StringComparison.Ordinal);
    }

    private static NumberText Rates() =>
        new(Currencies.Of(Mapping("start: 2020-09\nexchange-rates: {CNY: {2020-01: 7.0, 2022-07: \"6.75 [S1-1]\"}}")));

    private static MappingNode Mapping(string text)
    {
        ErrorList errors = new();
        MappingNode mapping = Assert.IsType<MappingNode>(NodeTreeReader.Read(new SourceText(Here.File, text), errors));
        Assert.True(errors.IsEmpty);
        return mapping;
    }
}
