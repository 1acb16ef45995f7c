using System.Text;
using CatchUpSim.Scenarios.Tests.Worlds;

namespace CatchUpSim.Scenarios.Tests;

public sealed class MutationTests : IDisposable
{
    private readonly ScenarioFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_damaged_key_of_the_small_world_is_caught_in_its_line()
    {
        string file = folder.Write("world.yaml", ScenarioFolder.SmallYaml);

        int caught = DamagedKeys.CountCaught(ScenarioFolder.Reader(), file);

        Assert.InRange(caught, 55, 200);
    }

    [Fact]
    public void Every_damaged_key_of_a_file_that_extends_another_is_caught_in_its_line()
    {
        folder.Write("base.yaml", ScenarioFolder.SmallYaml);
        string file = folder.Write("world.yaml", """
            # A world with a few changes.
            extends: base.yaml
            designers:
              firm-a:
                provenance: assumption §9
                staff: 300
              rival: absent
            variants:
              rich:
                description: much money
                designers:
                  firm-a:
                    cash: USD 9 bn [assumption §9]
            """);

        int caught = DamagedKeys.CountCaught(ScenarioFolder.Reader(), file);

        Assert.Equal(10, caught);
    }

    [Fact]
    public void A_scenario_with_any_damaged_bytes_is_read_or_refused_but_never_breaks_the_reader()
    {
        byte[] original = Encoding.UTF8.GetBytes(ScenarioFolder.SmallYaml);
        byte[] favourites = [.. "[]{}:,-#&*!|>'\"%@`~\t\n\r 019.e"u8, 0, 0x7F, 0x80, 0xC3, 0xFF];
        ScenarioReader<SmallWorld> reader = ScenarioFolder.Reader();
        int refused = 0;

        for (int trial = 0; trial < 2_000; trial++)
        {
            byte[] bytes = Damage(original, favourites, new Xorshift((uint)trial + 1));
            File.WriteAllBytes(folder.PathOf("world.yaml"), bytes);
            try
            {
                reader.Read(new ScenarioReference(folder.PathOf("world.yaml"), null));
            }
            catch (InvalidScenarioException exception)
            {
                Assert.NotEmpty(exception.Errors);
                Assert.All(exception.Errors, error => Assert.NotEmpty(error.Message));
                refused++;
            }
        }

        Assert.InRange(refused, 1_000, 1_999);
    }

    private static byte[] Damage(byte[] original, byte[] favourites, Xorshift random)
    {
        List<byte> bytes = [.. original];
        for (int i = random.Below(4); i >= 0; i--)
        {
            int at = random.Below(bytes.Count);
            switch (random.Below(4))
            {
                case 0:
                    bytes.RemoveAt(at);
                    break;
                case 1:
                    bytes.Insert(at, favourites[random.Below(favourites.Length)]);
                    break;
                case 2:
                    bytes[at] = (byte)random.Below(256);
                    break;
                default:
                    bytes.RemoveRange(at, Math.Min(random.Below(40), bytes.Count - at));
                    break;
            }
        }

        return [.. bytes];
    }

    // The same damage in every run of the tests.
    private sealed class Xorshift(uint seed)
    {
        private uint state = unchecked(seed * 2654435761u) | 1;

        public int Below(int limit)
        {
            unchecked
            {
                state ^= state << 13;
                state ^= state >> 17;
                state ^= state << 5;
            }

            return (int)(state % (uint)limit);
        }
    }
}
