namespace CatchUpSim.Reporting;

/// <summary>What a reader of a story has to know beforehand.</summary>
internal static class StoryLegend
{
    /// <summary>The explanation of the figures behind choices.</summary>
    public const string Text = "Two numbers behind a choice are what the chosen and the next best option promised by the firm's own estimate "
        + "(expected utility, higher is better); a firm mostly, but not always, takes the better one.";
}
