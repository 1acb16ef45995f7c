using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Tests.Inputs;

public sealed class ParameterCatalogueTests
{
    private static readonly SmallScenario Example = SmallScenario.Example();
    private static readonly ParameterCatalogue<SmallScenario> Catalogue = ParameterCatalogue.Of(Example);

    [Fact]
    public void Every_number_of_the_scenario_has_one_path() => Assert.Equal(
        [
            "months", "firms.firm-a.cash", "firms.firm-a.fit.training", "firms.rival.cash", "firms.rival.price.2021-01",
            "wages.steps[0]", "wages.steps[1]", "exchange-rates.CNY.2020-01",
        ],
        Catalogue.Parameters.Select(parameter => parameter.Path));

    [Fact]
    public void A_parameter_tells_unit_range_meaning_and_value()
    {
        Parameter<SmallScenario> fit = Catalogue.Find("firms.firm-a.fit.training");

        Assert.Equal(("share", 0.0, 1.0, "fit to the segments", 0.5),
            (fit.Unit, fit.Minimum, fit.Maximum, fit.Text, fit.Value));
        Assert.True(Catalogue.Find("months").IsWhole);
        Assert.False(fit.IsWhole);
    }

    [Fact]
    public void Changing_any_parameter_changes_that_number_only_and_no_original()
    {
        foreach (Parameter<SmallScenario> parameter in Catalogue.Parameters)
        {
            double other = parameter.Value == parameter.Maximum ? parameter.Minimum
                : (parameter.Value + parameter.Maximum) / 2;
            SmallScenario changed = parameter.With(Example, other);

            Assert.All(ParameterCatalogue.Of(changed).Parameters, after => Assert.Equal(
                after.Path == parameter.Path ? (after.IsWhole ? Math.Round(other) : other)
                    : Catalogue.Find(after.Path).Value,
                after.Value));
        }

        Assert.Equal(36, Example.Months);
        Assert.Equal(0.5, Example.Firms[0].Fit["training"]);
        Assert.Equal(9, Example.Firms[1].Price![0].Value);
        Assert.Equal([1, 2.5], Example.Wages!.Steps);
    }

    [Fact]
    public void Two_parameters_can_be_changed_one_after_the_other()
    {
        SmallScenario changed = Catalogue.Find("months")
            .With(Catalogue.Find("firms.rival.cash").With(Example, 1), 48.4);

        Assert.Equal((48, 1.0), (changed.Months, changed.Firms[1].Cash));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void A_value_outside_of_the_range_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Catalogue.Find("firms.firm-a.fit.training")
            .With(Example, value));

    [Fact]
    public void An_unknown_path_is_refused_with_the_nearest_one()
    {
        KeyNotFoundException near = Assert.Throws<KeyNotFoundException>(() => Catalogue.Find("firms.firm-b.cash"));

        Assert.Equal("no parameter 'firms.firm-b.cash'; did you mean 'firms.firm-a.cash'?", near.Message);
        Assert.Null(Catalogue.TryFind("firms"));
    }

    [Fact]
    public void Equal_scenarios_have_equal_hashes_and_any_change_another()
    {
        RecordShape shape = RecordShape.OfScenario<SmallScenario>();
        string hash = ContentHash.Of(shape, Example);

        Assert.Equal(hash, ContentHash.Of(shape, SmallScenario.Example()));
        Assert.All(Catalogue.Parameters, parameter => Assert.NotEqual(
            hash, ContentHash.Of(shape, parameter.With(Example, parameter.IsWhole ? 37 : 0.25))));
        Assert.NotEqual(hash, ContentHash.Of(shape, Example with { Start = Example.Start.Next }));
        Assert.NotEqual(hash, ContentHash.Of(shape, Example with { Firms = [Example.Firms[1], Example.Firms[0]] }));
    }
}
