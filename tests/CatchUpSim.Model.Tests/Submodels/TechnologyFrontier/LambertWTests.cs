using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class LambertWTests
{
    [Theory]
    [InlineData(-0.999)]
    [InlineData(-0.7)]
    [InlineData(-0.2)]
    [InlineData(-1e-6)]
    [InlineData(1e-6)]
    [InlineData(0.5)]
    [InlineData(3.0)]
    [InlineData(40.0)]
    [InlineData(600.0)]
    public void The_principal_branch_inverts_its_defining_product(double w)
    {
        // Close to the branch point the product is flat, and half of the digits of w are lost in it.
        double tolerance = w < -0.99 ? 1e-9 : 1e-12;
        Near.Relative(w, LambertW.PrincipalBranch(w * Math.Exp(w)), tolerance);
    }

    [Theory]
    [InlineData(-1.001)]
    [InlineData(-1.2)]
    [InlineData(-2.0)]
    [InlineData(-5.0)]
    [InlineData(-40.0)]
    [InlineData(-600.0)]
    public void The_lower_branch_inverts_its_defining_product(double w)
    {
        double tolerance = w > -1.01 ? 1e-9 : 1e-12;
        Near.Relative(w, LambertW.LowerBranch(w * Math.Exp(w)), tolerance);
    }

    [Fact]
    public void The_omega_constant_is_the_value_at_one() =>
        Near.Relative(0.567143290409783873, LambertW.PrincipalBranch(1.0), 1e-14);

    [Fact]
    public void The_branches_meet_at_the_branch_point_and_part_at_zero()
    {
        Assert.Equal(-1.0, LambertW.PrincipalBranch(-1.0 / Math.E));
        Assert.Equal(-1.0, LambertW.LowerBranch(-1.0 / Math.E));
        Assert.Equal(0.0, LambertW.PrincipalBranch(0.0));
        Assert.Equal(double.NegativeInfinity, LambertW.LowerBranch(0.0));
    }

    [Fact]
    public void Arguments_without_a_real_value_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LambertW.PrincipalBranch(-0.37));
        Assert.Throws<ArgumentOutOfRangeException>(() => LambertW.LowerBranch(-0.37));
        Assert.Throws<ArgumentOutOfRangeException>(() => LambertW.LowerBranch(0.1));
    }
}
