namespace CatchUpSim.Reporting.Tests;

public sealed class NumberTextsTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.1234, "0.123")]
    [InlineData(-2.345, "-2.35")]
    [InlineData(45.67, "45.7")]
    [InlineData(1234567.8, "1,234,568")]
    [InlineData(double.NaN, "–")]
    [InlineData(double.PositiveInfinity, "–")]
    public void A_number_is_written_with_about_three_digits(double value, string text) =>
        Assert.Equal(text, NumberTexts.Short(value));

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.037, "3.7%")]
    [InlineData(0.421, "42%")]
    [InlineData(1, "100%")]
    [InlineData(double.NaN, "–")]
    public void A_fraction_is_written_in_percent(double fraction, string text) =>
        Assert.Equal(text, NumberTexts.Percent(fraction));

    [Theory]
    [InlineData("NicheSurvivor", "niche survivor")]
    [InlineData("ReturnOfTheOldLeader", "return of the old leader")]
    [InlineData("market_share", "market share")]
    [InlineData("AI inference", "AI inference")]
    [InlineData("Inference-1", "Inference-1")]
    public void Identifiers_become_words_and_names_stay(string name, string text) =>
        Assert.Equal(text, NumberTexts.Words(name));

    [Theory]
    [InlineData(1, "1 world")]
    [InlineData(0, "0 worlds")]
    [InlineData(12345, "12,345 worlds")]
    public void Counts_agree_with_their_nouns(int count, string text) => Assert.Equal(text, NumberTexts.Counted(count, "world"));
}
