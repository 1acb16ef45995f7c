using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Tests.Inputs;

public sealed class RecordShapeTests
{
    [Fact]
    public void Keys_are_required_unless_their_property_may_be_null()
    {
        RecordShape shape = RecordShape.OfScenario<SmallScenario>();

        Assert.Equal(["months", "start", "firms"], shape.Keys.Where(key => key.IsRequired).Select(key => key.Name));
        Assert.Equal(["wages", "exchange-rates"], shape.Keys.Where(key => !key.IsRequired).Select(key => key.Name));
        Assert.Null(shape.Find("twice"));
    }

    [Fact]
    public void Every_number_of_the_model_s_scenario_declares_unit_and_range()
    {
        List<KeyShape> numbers = [.. KeysOf(RecordShape.OfScenario<Scenario>()).Where(key => key.Parameter is not null)];

        Assert.True(numbers.Count > 200);
        Assert.All(numbers, key =>
        {
            Assert.True(key.Parameter!.Minimum < key.Parameter.Maximum, key.Name);
            Assert.NotEmpty(key.Parameter.Unit);
            Assert.NotEmpty(key.Text);
        });
    }

    [Fact]
    public void Every_reference_of_the_model_s_scenario_names_a_section_with_entries()
    {
        RecordShape scenario = RecordShape.OfScenario<Scenario>();

        Assert.All(KeysOf(scenario).Where(key => key.References.Length > 0), key =>
            Assert.IsType<NamedEntriesShape>(scenario.Find(key.References)?.Value));
    }

    [Theory]
    [InlineData(typeof(NumberWithoutUnit), "NumberWithoutUnit.Speed is a number and needs [Parameter]")]
    [InlineData(typeof(UnitWithoutNumber), "UnitWithoutNumber.Speed carries [Parameter] but is no number")]
    [InlineData(typeof(Unwritable), "Unwritable.When is a DateTime, which no scenario file can hold")]
    [InlineData(typeof(UnwritableList), "UnwritableList.When is a list of DateTime")]
    [InlineData(typeof(Nested), "contains itself")]
    [InlineData(typeof(OwnAccessors), "OwnAccessors.Title has accessors of its own")]
    [InlineData(typeof(TwoKeysAndABody), "has a [Body]")]
    public void A_record_that_no_file_could_express_is_refused(Type type, string fault)
    {
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => RecordShape.Of(type));

        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cash", "cash")]
    [InlineData("FirmA", "firm-a")]
    [InlineData("MarketingSpend", "marketing-spend")]
    [InlineData("HHIThreshold", "hhi-threshold")]
    [InlineData("RAndDSpending", "r-and-d-spending")]
    [InlineData("Top4Share", "top4-share")]
    [InlineData("", "")]
    public void Names_are_spelt_in_kebab_case(string name, string expected) =>
        Assert.Equal(expected, KebabCase.Of(name));

    [Theory]
    [InlineData("cahs", "cash")]
    [InlineData("csh", "cash")]
    [InlineData("cash", "cash")]
    [InlineData("foundries", "foundry")]
    [InlineData("x", null)]
    [InlineData("something-else", null)]
    public void The_nearest_name_is_found_if_it_is_near(string written, string? meant) =>
        Assert.Equal(meant, NearestName.Among(["staff", "cash", "foundry"], written));

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("same", "same", 0)]
    public void The_distance_counts_typing_mistakes(string left, string right, int distance)
    {
        Assert.Equal(distance, NearestName.Distance(left, right));
        Assert.Equal(distance, NearestName.Distance(right, left));
    }

    private static IEnumerable<KeyShape> KeysOf(RecordShape shape) =>
        shape.Keys.SelectMany(key => KeysBelow(key.Value).Prepend(key));

    private static IEnumerable<KeyShape> KeysBelow(ValueShape value) => value switch
    {
        SectionShape section => KeysOf(section.Record),
        NamedEntriesShape entries => KeysOf(entries.Record),
        SequenceShape sequence => KeysBelow(sequence.Item),
        _ => [],
    };

    private sealed record NumberWithoutUnit
    {
        public double Speed { get; init; }
    }

    private sealed record UnitWithoutNumber
    {
        [Parameter("m", 0, 1, "speed")]
        public string Speed { get; init; } = string.Empty;
    }

    private sealed record Unwritable
    {
        public DateTime When { get; init; }
    }

    private sealed record UnwritableList
    {
        public IReadOnlyList<DateTime> When { get; init; } = [];
    }

    private sealed record Nested
    {
        public Nested? Inner { get; init; }
    }

    private sealed record OwnAccessors
    {
        private readonly string[] titles = [string.Empty];

        public string Title
        {
            get => titles[0];
            init => titles[0] = value;
        }
    }

    private sealed record TwoKeysAndABody : INamedDefinition
    {
        public string Name { get; init; } = string.Empty;

        [Body]
        public string Text { get; init; } = string.Empty;

        public bool Switch { get; init; }
    }
}
