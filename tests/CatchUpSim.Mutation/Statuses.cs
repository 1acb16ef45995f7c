namespace CatchUpSim.Mutation;

/// <summary>The words of Stryker's report, and those between the processes here.</summary>
internal static class Statuses
{
    /// <summary>The test that failed fails without the mutant as well: to be tried again in a new process.</summary>
    public const string Unclean = "Unclean";

    /// <summary>What a worker adds to its last answer.</summary>
    public const string End = "\tend";

    /// <summary>The report's word for an outcome.</summary>
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Survived => "Survived",
        Outcome.Killed => "Killed",
        _ => "Timeout",
    };
}
