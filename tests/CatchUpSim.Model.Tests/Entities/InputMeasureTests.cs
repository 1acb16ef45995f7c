using CatchUpSim.Model.Entities;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Entities;

/// <summary>What is told of the inputs of a designer, beside those that only foundries use.</summary>
public sealed class InputMeasureTests
{
    [Fact]
    public void Stock_and_shortage_are_those_of_the_inputs_that_designers_use_themselves()
    {
        IndustryState industry = Used(byFoundries: 1);
        Assert.Equal((1 + 2 + 4) / 3.0, IndustryMeasures.InputStock(industry, Latecomer), 12);
        Assert.Equal(0.4, IndustryMeasures.InputShortage(industry, Latecomer));
    }

    [Fact]
    public void Who_uses_no_input_has_no_stock_to_tell_and_lacks_nothing()
    {
        IndustryState industry = Used(byFoundries: 4);
        Assert.Equal(double.NaN, IndustryMeasures.InputStock(industry, Latecomer));
        Assert.Equal(0, IndustryMeasures.InputShortage(industry, Latecomer));
    }

    /// <summary>Four inputs with stocks of 1, 2, 4 and 8 months and shortages of 0.1, 0.2, 0.4 and 0.8, the last ones used by foundries only.</summary>
    private static IndustryState Used(int byFoundries)
    {
        IndustryState industry = Create();
        foreach (InputId input in industry.InputGoods.All)
        {
            industry.InputGoods.User[input] = input.Index < industry.InputGoods.Count - byFoundries ? -1 : 0;
            industry.InputGoods.Stock[input, Latecomer] = 1 << input.Index;
            industry.InputGoods.Shortage[input, Latecomer] = 0.1 * (1 << input.Index);
        }

        return industry;
    }
}
