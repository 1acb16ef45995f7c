using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Decisions;

/// <summary>Parameters of <see cref="EcosystemDecision"/>.</summary>
public sealed record EcosystemDecisionParameters
{
    /// <summary>Gets the network effect.</summary>
    [Parameter("index", 0, 0.99, "network effect that firms reckon with, theta of Katz and Shapiro")]
    public required double NetworkEffect { get; init; }

    /// <summary>Gets the compatibility that a layer is expected to reach.</summary>
    [Parameter("share", 0, 1, "usable compatibility that firms expect of a layer after some years")]
    public required double ExpectedCompatibility { get; init; }

    /// <summary>Gets the openness that is expected of the dominant stack.</summary>
    [Parameter("share", 0, 1, "part of a layer's compatibility that firms expect to work the other way, too; 0: compatibility is one-way")]
    public required double ExpectedOpenness { get; init; }

    /// <summary>Gets what another member of an open standard is worth.</summary>
    [Parameter("utility", 0, 1, "part of the incumbent's lead by its base that each other member of an open standard makes up for, in what firms expect")]
    public required double AllyWorth { get; init; }

    /// <summary>Gets the lag of expected networks.</summary>
    [Parameter("months", 0, 120, "mean lag of expected networks behind those that firms would make of them; 0: expectations are fulfilled at once")]
    public required double NetworkLag { get; init; }

    /// <summary>Gets the worth of independence.</summary>
    [Parameter("utility", 0, 10, "worth of an own stack's margin and freedom if it succeeds")]
    public required double Independence { get; init; }

    /// <summary>Gets the cost of dependence under a hostile licence.</summary>
    [Parameter("utility", 0, 10, "cost of depending on a fully hostile licence")]
    public required double Dependence { get; init; }

    /// <summary>Gets the cost of two stacks.</summary>
    [Parameter("utility", 0, 10, "cost of building a layer and an own stack at once, for a firm of no software staff")]
    public required double DualCost { get; init; }

    /// <summary>Gets the cost of an own stack.</summary>
    [Parameter("utility", 0, 10, "cost of building an own stack, for a firm of no software staff")]
    public required double OwnCost { get; init; }

    /// <summary>Gets the cost of leaving a chosen stack.</summary>
    [Parameter("utility", 0, 20, "cost of changing the strategy once software has been built")]
    public required double ChangeCost { get; init; }

    /// <summary>Gets the staff at which costs are halved.</summary>
    [Parameter("effective persons", 1, 10000, "software engineers at which those costs are halved")]
    public required double HalfStaff { get; init; }

    /// <summary>Gets the temperature.</summary>
    [Parameter("utility", 0, 100, "temperature of the logit choice; 0 is best reply")]
    public required double Temperature { get; init; }
}

/// <summary>
/// Ecosystem: run the dominant stack's code, build an own stack, both, or share an open standard. A large
/// believed base of the incumbent speaks for compatibility, a hostile licence against it (Katz and Shapiro 1985; 4.1, 4.8).
/// </summary>
public static class EcosystemDecision
{
    private static readonly string[] Options = ["compatible", "own stack", "dual", "open standard"];

    /// <summary>Reviews a firm's ecosystem strategy.</summary>
    public static void Review(IndustryState industry, DesignerId designer, EcosystemDecisionParameters parameters, ref Draws draws)
    {
        double uniform = draws.NextUniform();
        ref EcosystemStrategy strategy = ref industry.SoftwareStacks.Strategy[designer];
        double engineers = industry.Workforces.Effective[designer, new RoleId((int)StaffRole.Software)];
        double incumbent = industry.Beliefs.IncumbentBase[designer];
        double hostility = industry.PolicyStates.LicenceHostility[IndustryState.Policy];
        double allies = NetworkExpectations.OpenAllies(industry, designer);
        ExpectedOutputs outputs = NetworkExpectations.Of(industry, designer, allies, parameters);
        Span<double> utilities = stackalloc double[Options.Length];
        Utilities(parameters, outputs, incumbent, hostility, engineers, allies, utilities);
        for (int i = 0; i < utilities.Length; i++)
        {
            bool isChange = strategy != EcosystemStrategy.Undecided && (int)strategy != i + 1;
            utilities[i] -= isChange ? parameters.ChangeCost : 0;
        }

        int wish = industry.Strategies.Ecosystem[designer];
        int chosen = wish >= 0 ? wish : LogitChoice.Choose(utilities, parameters.Temperature, uniform);
        var choice = (EcosystemStrategy)(chosen + 1);
        if (choice == strategy)
        {
            return;
        }

        strategy = choice;
        industry.Chronicle.Write(industry.Month, designer, new DecisionRecord(
            "ecosystem",
            Options,
            utilities.ToArray(),
            chosen,
            [
                new Signal("believed base of the dominant stack", incumbent),
                new Signal("licence hostility", hostility),
                new Signal("software engineers", engineers),
                new Signal("firms in open standards", allies),
            ],
            wish >= 0));
    }

    /// <summary>Equation (DE1): expected output relative to the incumbent's under each option, less its costs.</summary>
    public static void Utilities(
        EcosystemDecisionParameters parameters,
        in ExpectedOutputs outputs,
        double incumbent,
        double hostility,
        double engineers,
        double allies,
        Span<double> utilities)
    {
        double scale = parameters.HalfStaff / (parameters.HalfStaff + engineers);
        utilities[0] = outputs.Layer - (parameters.Dependence * hostility);
        utilities[1] = outputs.Own + (parameters.Independence * (1 - incumbent)) - (parameters.OwnCost * scale);
        utilities[2] = outputs.Layer + (parameters.Independence * (1 - incumbent) / 2) - (parameters.Dependence * hostility / 2) - (parameters.DualCost * scale);
        utilities[3] = outputs.Open
            + (parameters.Independence * (1 - incumbent) / 2) - (parameters.OwnCost * scale / (1 + allies));
    }
}
