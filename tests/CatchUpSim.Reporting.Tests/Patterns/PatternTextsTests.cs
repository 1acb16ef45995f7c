using CatchUpSim.Reporting.Patterns;

namespace CatchUpSim.Reporting.Tests.Patterns;

public sealed class PatternTextsTests
{
    [Theory]
    [InlineData(-8.5e-4, "−8.5e−4")]
    [InlineData(8.6e-3, "8.6e−3")]
    [InlineData(-0.25, "−0.250")]
    [InlineData(-1234, "−1,234")]
    [InlineData(0, "0.000")]
    [InlineData(double.NaN, "–")]
    public void A_number_has_the_minus_sign_of_all_reports(double value, string text) => Assert.Equal(text, PatternTexts.Number(value));
}
