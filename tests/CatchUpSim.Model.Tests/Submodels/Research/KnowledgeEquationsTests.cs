using CatchUpSim.Model.Submodels;
using FsCheck;
using FsCheck.Fluent;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class KnowledgeEquationsTests
{
    private static readonly double Depreciation = 1 - Math.Pow(1 - 0.25, 1.0 / 12);

    [Fact]
    public void The_stock_after_three_years_matches_the_closed_form_and_the_recursion()
    {
        Oracle.Matches(244.0538022146, KnowledgeEquations.StockAfter(36, 0, 10, Depreciation));
        Oracle.Matches(422.1471173442, KnowledgeEquations.SteadyStock(10, Depreciation));
        double stock = 0;
        for (int month = 0; month < 36; month++)
        {
            stock = KnowledgeEquations.NextStock(stock, 10, Depreciation);
        }

        Oracle.Matches(244.0538022146, stock);
    }

    [Fact]
    public void The_initial_stock_grows_at_the_rate_of_research()
    {
        double stock = KnowledgeEquations.InitialStock(10, 0.01, 0.02);
        double next = KnowledgeEquations.NextStock(stock, 10, 0.02);
        Oracle.Matches(1.01, next / stock);
    }

    [Fact]
    public void A_firm_without_own_research_absorbs_nothing()
    {
        Assert.Equal(0, KnowledgeEquations.Absorption(0, 3));
        Assert.Equal(0, KnowledgeEquations.KnowledgeGrowth(0, 3, 0.5, 100, 20));
    }

    [Fact]
    public void Half_is_absorbed_when_research_equals_the_difficulty() =>
        Assert.Equal(0.5, KnowledgeEquations.Absorption(3, 3));

    [Fact]
    public void Without_outside_knowledge_growth_is_own_research() =>
        Oracle.Matches(7, KnowledgeEquations.KnowledgeGrowth(7, 3, 0, 100, 0));

    [Fact]
    public void Outside_knowledge_raises_the_value_of_own_research()
    {
        Oracle.Matches(1, KnowledgeEquations.MarginalKnowledge(3, 3, 0, 100, 0));
        Oracle.Matches(1 + (70.0 * 3 / 36), KnowledgeEquations.MarginalKnowledge(3, 3, 0.5, 100, 20));
    }

    [Fact]
    public void Marginal_knowledge_is_the_slope_of_knowledge_growth()
    {
        double slope = (KnowledgeEquations.KnowledgeGrowth(3.0001, 2, 0.5, 100, 20)
            - KnowledgeEquations.KnowledgeGrowth(2.9999, 2, 0.5, 100, 20)) / 0.0002;
        Oracle.Matches(slope, KnowledgeEquations.MarginalKnowledge(3, 2, 0.5, 100, 20), 1e-7);
    }

    [Fact]
    public void Distance_is_zero_for_the_same_profile_and_one_for_nothing_in_common()
    {
        Assert.Equal(0, KnowledgeEquations.TechnologicalDistance([1, 2, 3], [2, 4, 6]), 1e-15);
        Assert.Equal(1, KnowledgeEquations.TechnologicalDistance([1, 0], [0, 5]));
        Assert.Equal(1, KnowledgeEquations.TechnologicalDistance([0, 0], [0, 5]));
        Oracle.Matches(1 - Math.Sqrt(0.5), KnowledgeEquations.TechnologicalDistance([1, 1], [1, 0]));
    }

    [Fact]
    public void Distance_is_symmetric_and_between_zero_and_one() =>
        Prop.ForAll(Oracle.Vectors(0, 5).ToArbitrary(), first =>
        {
            double[] second = [.. first.Select((value, field) => Math.Abs(value - field))];
            double distance = KnowledgeEquations.TechnologicalDistance(first, second);
            return distance is >= 0 and <= 1
                && distance == KnowledgeEquations.TechnologicalDistance(second, first);
        }).Check(Oracle.FixedReplay);

    [Fact]
    public void The_value_of_a_partner_is_an_inverted_U()
    {
        CognitiveDistance effect = new(0, 1, 1, 0.8);
        double best = KnowledgeEquations.OptimalDistance(effect);
        Oracle.Matches(0.625, best);
        Oracle.Matches(0.3125, KnowledgeEquations.PartnerValue(best, effect));
        Assert.True(KnowledgeEquations.PartnerValue(0.5, effect) < 0.3125);
        Assert.True(KnowledgeEquations.PartnerValue(0.75, effect) < 0.3125);
    }

    [Fact]
    public void A_larger_own_stock_moves_the_best_partner_outwards() =>
        Assert.True(
            KnowledgeEquations.OptimalDistance(new CognitiveDistance(0, 1, 1.2, 0.8))
            > KnowledgeEquations.OptimalDistance(new CognitiveDistance(0, 1, 1, 0.8)));

    [Fact]
    public void Impossible_knowledge_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => KnowledgeEquations.NextStock(1, 1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => KnowledgeEquations.TechnologicalDistance([1], [1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => KnowledgeEquations.SteadyStock(1, 0));
    }
}
