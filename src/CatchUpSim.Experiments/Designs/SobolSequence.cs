using System.Numerics;

namespace CatchUpSim.Experiments.Designs;

/// <summary>
/// Sobol's sequence with the direction numbers of Joe and Kuo (2008, "Constructing Sobol sequences with better
/// two-dimensional projections", table new-joe-kuo-6), in Gray-code order from the origin.
/// </summary>
public static class SobolSequence
{
    /// <summary>Number of dimensions with known direction numbers.</summary>
    public static int LargestDimension => Polynomials.Length + 1;

    private const int Bits = 32;

    /// <summary>For every dimension from the second: the inner coefficients of its primitive polynomial, and its first direction numbers.</summary>
    private static readonly (uint Coefficients, uint[] First)[] Polynomials =
    [
        (0, [1]),
        (1, [1, 3]),
        (1, [1, 3, 1]),
        (2, [1, 1, 1]),
        (1, [1, 1, 3, 3]),
        (4, [1, 3, 5, 13]),
        (2, [1, 1, 5, 5, 17]),
        (4, [1, 1, 5, 5, 5]),
        (7, [1, 1, 7, 11, 19]),
        (11, [1, 1, 5, 1, 1]),
        (13, [1, 1, 1, 3, 11]),
        (14, [1, 3, 5, 5, 31]),
        (1, [1, 3, 3, 9, 7, 49]),
        (13, [1, 1, 1, 15, 21, 21]),
        (16, [1, 3, 1, 13, 27, 49]),
        (19, [1, 1, 1, 15, 7, 5]),
        (22, [1, 3, 1, 15, 13, 25]),
        (25, [1, 1, 5, 5, 19, 61]),
        (1, [1, 3, 7, 11, 23, 15, 103]),
        (4, [1, 3, 7, 13, 13, 15, 69]),
    ];

    /// <summary>The first points of the sequence.</summary>
    /// <param name="count">How many points.</param>
    /// <param name="dimensions">Coordinates of a point, from 1 to <see cref="LargestDimension"/>.</param>
    public static IEnumerable<double[]> Points(int count, int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, LargestDimension);
        return Enumerate(count, dimensions);
    }

    private static IEnumerable<double[]> Enumerate(int count, int dimensions)
    {
        uint[][] directions = [.. Enumerable.Range(0, dimensions).Select(Directions)];
        var state = new uint[dimensions];
        for (int i = 0; i < count; i++)
        {
            yield return [.. state.Select(bits => bits * (1.0 / (1UL << Bits)))];
            int bit = BitOperations.TrailingZeroCount(~(uint)i);
            for (int dimension = 0; dimension < dimensions; dimension++)
            {
                state[dimension] ^= directions[dimension][bit];
            }
        }
    }

    private static uint[] Directions(int dimension)
    {
        var directions = new uint[Bits];
        if (dimension == 0)
        {
            for (int bit = 0; bit < Bits; bit++)
            {
                directions[bit] = 1u << (Bits - 1 - bit);
            }

            return directions;
        }

        (uint coefficients, uint[] first) = Polynomials[dimension - 1];
        int degree = first.Length;
        for (int bit = 0; bit < Bits; bit++)
        {
            directions[bit] = bit < degree
                ? first[bit] << (Bits - 1 - bit)
                : Recur(directions, bit, degree, coefficients);
        }

        return directions;
    }

    private static uint Recur(uint[] directions, int bit, int degree, uint coefficients)
    {
        uint next = directions[bit - degree] ^ (directions[bit - degree] >> degree);
        for (int k = 1; k < degree; k++)
        {
            if (((coefficients >> (degree - 1 - k)) & 1) == 1)
            {
                next ^= directions[bit - k];
            }
        }

        return next;
    }
}
